import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** As much of an app's manifest as the client shows. https://learn.microsoft.com/microsoft-365/extensibility/schema/ */
const Manifest = z.object({
  id: z.string(),
  name: z.object({ short: z.string() }),
  description: z.object({ short: z.string() }),
  developer: z.object({ name: z.string(), websiteUrl: z.string(), privacyUrl: z.string() }),
  showLoadingIndicator: z.boolean().default(false),
  staticTabs: z
    .array(
      z.object({
        entityId: z.string(),
        name: z.string().optional(),
        contentUrl: z.string().optional(),
        websiteUrl: z.string().optional(),
        scopes: z.array(z.string()),
      }),
    )
    .default([]),
  configurableTabs: z
    .array(
      z.object({
        configurationUrl: z.string(),
        canUpdateConfiguration: z.boolean().default(true),
        scopes: z.array(z.string()),
      }),
    )
    .default([]),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.object({ resource: z.string() }).optional(),
  localizationInfo: z
    .object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]) })
    .default({ additionalLanguages: [] }),
});
export type Manifest = z.infer<typeof Manifest>;

const Texts = z.record(z.string(), z.string());

/** The form in which Microsoft's own tools write a value to be filled in. */
const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** The manifest with the texts of another language at their places, such as `staticTabs[0].name`. */
function translated(manifest: unknown, texts: Readonly<Record<string, string>>): unknown {
  function at(value: unknown, path: string): unknown {
    if (typeof value === "string") return texts[path] ?? value;
    if (Array.isArray(value)) return value.map((item, index) => at(item, `${path}[${index}]`));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, at(item, path === "" ? key : `${path}.${key}`)]),
    );
  }
  return at(manifest, "");
}

/**
 * The app whose package was uploaded, in a person's language; null without one.
 *
 * @param folder - where the package's files lie; left out if there is no such app
 * @param values - what stands in the place of each `${{NAME}}`
 */
export function readManifest(
  folder: string | undefined,
  values: Readonly<Record<string, string>>,
  locale: string,
): Manifest | null {
  const path = folder === undefined ? "" : join(folder, "manifest.json");
  if (folder === undefined || !existsSync(path)) return null;
  const text = readFileSync(path, "utf8").replace(PLACEHOLDER, (_, name: string) => values[name] ?? "");
  const json: unknown = JSON.parse(text);
  const { additionalLanguages } = Manifest.parse(json).localizationInfo;
  const spoken = additionalLanguages.find(({ languageTag }) =>
    locale.toLowerCase().startsWith(languageTag.toLowerCase()),
  );
  if (!spoken) return Manifest.parse(json);
  return Manifest.parse(translated(json, Texts.parse(JSON.parse(readFileSync(join(folder, spoken.file), "utf8")))));
}
