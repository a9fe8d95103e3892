import { expect, test } from "@jest/globals";
import { editTeamsJs } from "#tab/teams-js-edits.ts";

/** The hooks as Vite calls them. */
function plugin() {
  const complaints: string[] = [];
  const { transform, buildEnd } = editTeamsJs() as unknown as {
    transform(code: string, id: string): { readonly code: string } | null;
    buildEnd(error?: Error): void;
  };
  const vite = { error: (complaint: string) => complaints.push(complaint) };
  return { transform, end: (error?: Error) => buildEnd.call(vite, error), complaints };
}
const PACKAGE = "/app/node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/src";
const hosts = `${PACKAGE}/internal/validOrigins.js`;
const utils = `${PACKAGE}/internal/utils.js`;

test("takes the question to the CDN out of teams-js, and lets it open a popup from this machine", () => {
  const { transform, end, complaints } = plugin();

  const asked = transform("return d=fetch(r,{signal:i.signal}).then(x)", hosts);
  const opened = transform('function h(t){return"https:"===t.protocol}', utils);
  end();

  expect(asked?.code).toBe('return d=Promise.reject(new Error("not asked")).then(x)');
  expect(opened?.code).toContain('"https:"===t.protocol||window.isSecureContext&&t.origin===location.origin');
  expect(complaints).toEqual([]);
});

test("fails the build when a newer teams-js is written in another way", () => {
  const { transform, end, complaints } = plugin();

  const asked = transform("return d=fetchList(r)", hosts);
  transform('function h(t){return"https:"===t.protocol}', utils);
  end();

  expect(asked).toBeNull();
  expect(complaints).toEqual([expect.stringContaining("validOrigins.js")]);
});

test("adds no complaint to a build that failed for another reason", () => {
  const { end, complaints } = plugin();

  end(new Error("a file is missing"));

  expect(complaints).toEqual([]);
});

test("leaves files of the same name in other packages alone", () => {
  expect(plugin().transform('return"https:"===t.protocol', "/app/node_modules/other/internal/utils.js")).toBeNull();
});
