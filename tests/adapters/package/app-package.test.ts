import { expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { buildAppPackage, readTemplate } from "#adapters/package/app-package.ts";

const template = await readTemplate("manifest");
const values = {
  MICROSOFT_APP_ID: "6a1e6c34-3f0e-4a5e-9f5e-0d3f2a7c9b11",
  PUBLIC_HOST: "vorbild.example.com",
  ABOUT_URL: "https://intranet.example.com/vorbild",
  APP_VERSION: "1.4.0",
};

/** The template with one file changed as text. */
function edited(name: string, change: (text: string) => string): Map<string, Uint8Array> {
  const text = new TextDecoder().decode(template.get(name));
  return new Map(template).set(name, Buffer.from(change(text)));
}

async function built(files = template): Promise<Record<string, Uint8Array>> {
  const outcome = await buildAppPackage(files, values);
  if (outcome.kind === "refused") throw new Error(outcome.reasons.join("\n"));
  return unzipSync(outcome.zip);
}

async function reasons(files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const outcome = await buildAppPackage(files, values);
  return outcome.kind === "refused" ? outcome.reasons : [];
}

function json(content: Uint8Array | undefined) {
  return JSON.parse(strFromU8(content ?? new Uint8Array()));
}

test("packs the filled manifest, both icons and both languages, and nothing else", async () => {
  const files = await built();

  expect(Object.keys(files).sort()).toEqual(["color.png", "de.json", "manifest.json", "outline.png"]);
  expect(json(files["manifest.json"])).toMatchObject({
    id: values.MICROSOFT_APP_ID,
    version: "1.4.0",
    developer: { privacyUrl: values.ABOUT_URL },
    bots: [{ botId: values.MICROSOFT_APP_ID, scopes: ["personal", "team", "groupChat"] }],
    composeExtensions: [
      {
        commands: [
          { id: "findHashtag", initialRun: true, parameters: [{ name: "text" }] },
          { id: "suggestHashtags", type: "action", context: ["message"], fetchTask: true },
        ],
      },
    ],
    staticTabs: [
      { entityId: "conversations" },
      { entityId: "overview", contentUrl: "https://vorbild.example.com/tab/", scopes: ["personal"] },
      { entityId: "about" },
    ],
    configurableTabs: [{ configurationUrl: "https://vorbild.example.com/tab/config", scopes: ["team", "groupChat"] }],
    validDomains: ["vorbild.example.com"],
    webApplicationInfo: { resource: `api://vorbild.example.com/${values.MICROSOFT_APP_ID}` },
  });
  expect(json(files["de.json"])).toMatchObject({
    "description.short": expect.stringMatching(/Führungskräfte/),
    "staticTabs[1].name": "Übersicht",
  });
});

test("asks teams for two rights only: to hear their channels, and to know which there are", async () => {
  const { "manifest.json": manifest } = await built();

  expect(json(manifest).authorization.permissions.resourceSpecific).toEqual([
    { type: "Application", name: "ChannelMessage.Read.Group" },
    { type: "Application", name: "ChannelSettings.Read.Group" },
  ]);
});

test("names every value that is missing or wrong", async () => {
  const outcome = await buildAppPackage(template, {
    MICROSOFT_APP_ID: undefined,
    PUBLIC_HOST: "https://vorbild.example.com",
    ABOUT_URL: "http://intranet.example.com",
    APP_VERSION: "1.4",
  });

  expect(outcome).toEqual({
    kind: "refused",
    reasons: [
      expect.stringMatching(/^MICROSOFT_APP_ID must be/),
      expect.stringMatching(/^PUBLIC_HOST must be/),
      expect.stringMatching(/^ABOUT_URL must be/),
      expect.stringMatching(/^APP_VERSION must be/),
    ],
  });
});

test.each([
  [
    "a property that Teams does not know",
    edited("manifest.json", (text) => text.replace('"supportsFiles"', '"supportFiles"')),
    /manifest\.json: \/bots\/0 must NOT have additional properties.*supportFiles/,
  ],
  [
    "a placeholder that nobody fills",
    edited("manifest.json", (text) => text.replace("PUBLIC_HOST", "OTHER_HOST")),
    /manifest\.json: nothing is known to fill in OTHER_HOST/,
  ],
  [
    "a schema that would have to be fetched",
    edited("manifest.json", (text) => text.replace("teams/v1.30", "teams/v9.99")),
    /manifest\.json: \$schema must be .*v1\.30/,
  ],
  ["a comma too many", edited("manifest.json", (text) => text.replace("],", "],,")), /manifest\.json: is not JSON/],
  [
    "a text without translation",
    edited("de.json", (text) => text.replace(/^ {2}"bots\[0\]\.commandLists\[0\]\.commands\[7\]\.title".*\n/m, "")),
    /de\.json: bots\[0\]\.commandLists\[0\]\.commands\[7\]\.title is not translated/,
  ],
  [
    "a translation of nothing",
    edited("de.json", (text) => text.replace("{", `{ "bots[0].botId": "Vorbild",`)),
    /de\.json: bots\[0\]\.botId is no text of the manifest/,
  ],
  [
    "a translation that is too long",
    edited("de.json", (text) => text.replace("Hashtag finden", "Einen wirklich passenden Hashtag finden")),
    /de\.json: composeExtensions\[0\]\.commands\[0\]\.title has 39 characters, and at most 32/,
  ],
  [
    "an icon of the wrong size",
    new Map(template).set("outline.png", template.get("color.png") ?? new Uint8Array()),
    /outline\.png: is 192 × 192 pixels and must be 32 × 32/,
  ],
  ["something that is no picture", edited("color.png", () => "<svg/>"), /color\.png: is not a PNG/],
  [
    "a file that is missing",
    new Map([...template].filter(([name]) => name !== "de.json")),
    /de\.json: the manifest names it, but it is not there/,
  ],
])("refuses %s and says why", async (_, files, reason) => {
  expect(await reasons(files)).toEqual([expect.stringMatching(reason)]);
});

test("demands that the outline icon is transparent", async () => {
  const opaque = Buffer.from(template.get("outline.png") ?? "");
  opaque.writeUInt8(2, 25); // IHDR's colour type: truecolour without alpha

  const found = await reasons(new Map(template).set("outline.png", opaque));

  expect(found).toEqual(["outline.png: must have a transparent background"]);
});
