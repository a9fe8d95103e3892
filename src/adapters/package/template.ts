import { z } from "zod";

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const HOST_EXPECTED = "must be the bot's public host name alone, such as vorbild.example.com";
const VERSION = /^\d+\.\d+\.\d+$/;
/** The form in which Microsoft's own tools write a value to be filled in. */
const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** What differs from one installation to the next; the keys are the placeholders of the template. */
export const PackageValues = z.object({
  MICROSOFT_APP_ID: z.guid("must be the application (client) id of the bot's Entra app, a GUID"),
  PUBLIC_HOST: z.string(HOST_EXPECTED).regex(HOST, HOST_EXPECTED),
  ABOUT_URL: z.url({ protocol: /^https$/, error: "must be the https address of a page about the app" }),
  APP_VERSION: z.string().regex(VERSION, "must be three numbers, such as 1.4.0"),
});

export type PackageValues = z.infer<typeof PackageValues>;

/** Puts `values` in the place of each `${{NAME}}`; a name without a value stays, and is listed. */
export function fillTemplate(
  text: string,
  values: Readonly<Record<string, string>>,
): { readonly text: string; readonly unfilled: readonly string[] } {
  const unfilled = new Set<string>();
  const filled = text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    if (value !== undefined) return JSON.stringify(value).slice(1, -1);
    unfilled.add(name);
    return placeholder;
  });
  return { text: filled, unfilled: [...unfilled] };
}
