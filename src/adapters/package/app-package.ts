import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { z } from "zod";
import { type IconRule, iconMistake } from "./icon.ts";
import { manifestMistakes, translationMistakes } from "./schema.ts";
import { fillTemplate, PackageValues } from "./template.ts";

const COLOR_ICON: IconRule = { size: 192, transparent: false };
const OUTLINE_ICON: IconRule = { size: 32, transparent: true };
/** Read as local time and written as local time, so that the bytes are the same in every zone. */
const MODIFIED_AT = "1980-01-01T12:00:00";

type Files = ReadonlyMap<string, Uint8Array>;

export type PackageOutcome =
  | { readonly kind: "built"; readonly files: readonly string[]; readonly zip: Uint8Array }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** The parts of the manifest that name other files of the package. */
const Manifest = z.looseObject({
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    additionalLanguages: z.array(z.looseObject({ file: z.string() })),
  }),
});
type Manifest = z.infer<typeof Manifest>;

/** The files of a folder, by name. */
export async function readTemplate(folder: string): Promise<Files> {
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/**
 * Builds the zip that is uploaded to Teams: the same bytes for the same template and values.
 *
 * @param template - `manifest.json` with placeholders, and the files that it names
 * @param values - the placeholders' values; `undefined` counts as missing
 */
export async function buildAppPackage(
  template: Files,
  values: Readonly<Record<keyof PackageValues, string | undefined>>,
): Promise<PackageOutcome> {
  const parsed = PackageValues.safeParse(values);
  if (!parsed.success) {
    return refused(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`));
  }

  const { text, unfilled } = fillTemplate(asText(template.get("manifest.json")), parsed.data);
  if (unfilled.length > 0) return refused(unfilled.map((name) => `manifest.json: nothing is known to fill in ${name}`));

  const manifest = readJson(text, Manifest);
  if (typeof manifest === "string") return refused([`manifest.json: ${manifest}`]);

  const reasons = await mistakesOf(manifest, template);
  if (reasons.length > 0) return refused(reasons);

  const names = filesOf(manifest);
  const others = names.map((name) => [name, template.get(name) ?? new Uint8Array()] as const);
  const files = Object.fromEntries([["manifest.json", Buffer.from(text)], ...others]);
  return { kind: "built", files: Object.keys(files), zip: zipSync(files, { level: 9, mtime: MODIFIED_AT }) };
}

async function mistakesOf(manifest: Manifest, template: Files): Promise<readonly string[]> {
  const missing = filesOf(manifest).filter((name) => !template.has(name));
  if (missing.length > 0) return missing.map((name) => `${name}: the manifest names it, but it is not there`);

  const { color, outline } = manifest.icons;
  const icons = [[color, COLOR_ICON] as const, [outline, OUTLINE_ICON] as const].flatMap(([name, rule]) => {
    const mistake = iconMistake(template.get(name) ?? new Uint8Array(), rule);
    return mistake === null ? [] : [`${name}: ${mistake}`];
  });
  const translations = await Promise.all(
    manifest.localizationInfo.additionalLanguages.map(async ({ file }) => {
      const translation = readJson(asText(template.get(file)), z.looseObject({}));
      const found = typeof translation === "string" ? [translation] : await translationMistakes(manifest, translation);
      return found.map((mistake) => `${file}: ${mistake}`);
    }),
  );
  const schema = (await manifestMistakes(manifest)).map((mistake) => `manifest.json: ${mistake}`);
  return [...schema, ...icons, ...translations.flat()];
}

/** Every file that the manifest names. */
function filesOf(manifest: Manifest): readonly string[] {
  const { icons, localizationInfo } = manifest;
  return [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
}

/** The value, or in words why the text is none. */
function readJson<T>(text: string, schema: z.ZodType<T>): T | string {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function asText(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}

function refused(reasons: readonly string[]): PackageOutcome {
  return { kind: "refused", reasons };
}
