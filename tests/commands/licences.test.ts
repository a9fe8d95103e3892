import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

test("every package that we use may be used, and says where from, for what and by whom", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["src/commands/licences.ts", "--json"], {
    maxBuffer: 16 * 1024 * 1024,
  });

  const { packages, objections } = JSON.parse(stdout);
  const named = (name: string) => packages.find((one: { name: string }) => one.name === name);
  expect([stderr, objections]).toEqual(["", []]);
  expect(packages.length).toBeGreaterThan(500);
  expect(named("restify")).toMatchObject({
    ...{ licence: "MIT", from: "registry", use: "service", folders: ["src/adapters/web", "src/sandbox"] },
    integrity: expect.stringMatching(/^sha512-/),
  });
  expect(named("react")).toMatchObject({ use: "tab", folders: expect.arrayContaining(["src/tab"]) });
  expect(named("axe-core")).toMatchObject({ use: "development", exception: expect.stringContaining("MPL-2.0") });
});
