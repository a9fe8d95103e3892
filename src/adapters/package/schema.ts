import { AppManifestUtils } from "@microsoft/app-manifest";
import { z } from "zod";

const FOLDER = "https://developer.microsoft.com/json-schemas/teams/v1.30";
const MANIFEST_SCHEMA = `${FOLDER}/MicrosoftTeams.schema.json`;
const LOCALIZATION_SCHEMA = `${FOLDER}/MicrosoftTeams.Localization.schema.json`;

type Json = Readonly<Record<string, unknown>>;
type Validated = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

/** What may be said about one translated text. The schema's expressions are too old for the validator, so they are read here. */
const Rule = z.object({ maxLength: z.number().optional() });
type Rule = z.infer<typeof Rule>;
const Localization = z.object({
  properties: z.record(z.string(), Rule),
  patternProperties: z.record(z.string(), Rule),
});

/** What the schema of the manifest says against it, without the network: the validator brings the schema along. */
export async function manifestMistakes(manifest: Json): Promise<readonly string[]> {
  const { $schema } = manifest;
  if ($schema !== MANIFEST_SCHEMA) return [`$schema must be ${MANIFEST_SCHEMA}`];
  return AppManifestUtils.validateAgainstSchema(manifest as unknown as Validated);
}

/** What the schema of localization files says against a translation, and where it and the manifest differ. */
export async function translationMistakes(manifest: Json, translation: Json): Promise<readonly string[]> {
  const { $schema, ...texts } = translation;
  const ruleOf = await localizationRules();
  const translatable = stringPaths(manifest).filter((path) => ruleOf(path) !== undefined);
  return [
    ...($schema === LOCALIZATION_SCHEMA ? [] : [`$schema must be ${LOCALIZATION_SCHEMA}`]),
    ...translatable.filter((path) => !(path in texts)).map((path) => `${path} is not translated`),
    ...Object.entries(texts).flatMap(([key, text]) => {
      if (!translatable.includes(key)) return [`${key} is no text of the manifest that can be translated`];
      return textMistakes(text, ruleOf(key)).map((mistake) => `${key} ${mistake}`);
    }),
  ];
}

function textMistakes(text: unknown, rule: Rule | undefined): readonly string[] {
  if (typeof text !== "string" || text.trim() === "") return ["must be a text"];
  const length = [...text].length;
  const max = rule?.maxLength ?? Number.POSITIVE_INFINITY;
  return length > max ? [`has ${length} characters, and at most ${max} are allowed`] : [];
}

/** What Microsoft's schema demands of a path; undefined for paths that cannot be translated. */
async function localizationRules(): Promise<(path: string) => Rule | undefined> {
  const { properties, patternProperties } = Localization.parse(await AppManifestUtils.fetchSchema(LOCALIZATION_SCHEMA));
  const { $schema: _, ...named } = properties;
  const patterns = Object.entries(patternProperties).map(([pattern, rule]) => [new RegExp(pattern), rule] as const);
  return (path) => named[path] ?? patterns.find(([pattern]) => pattern.test(path))?.[1];
}

/** The paths of all texts, written as localization files write them: `bots[0].commandLists[0].commands[1].title`. */
function stringPaths(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringPaths(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringPaths(item, path === "" ? key : `${path}.${key}`));
}
