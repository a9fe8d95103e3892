import { expect, test } from "@jest/globals";
import { dependenciesOf, idleExceptions, isPermissive, type Lock, type LockedPackage, objections } from "#licences.ts";

const HASH = { integrity: "sha512-x" };

/** What is said against a package that is fine but for `changes`. */
function against(changes: Partial<LockedPackage>, name = "good"): readonly string[] {
  const locked = { version: "1.0.0", license: "MIT", ...HASH, ...changes };
  return objections(dependenciesOf({ "": {}, [`node_modules/${name}`]: locked }));
}

test.each(["MIT", "ISC", "(MIT OR GPL-3.0)", "Apache-2.0 AND MIT", "0BSD"])("%s is permissive", (licence) => {
  expect(isPermissive(licence)).toBe(true);
});

test.each(["GPL-3.0", "MIT AND GPL-3.0", "SEE LICENSE IN LICENSE", "UNLICENSED", "", "(MIT OR (ISC AND X))", "mit"])(
  "%j is not, or is for a person to read",
  (licence) => {
    expect(isPermissive(licence)).toBe(false);
  },
);

test("nothing is said against a permissive package of the registry", () => {
  expect(against({})).toEqual([]);
  expect(against({ resolved: "https://registry.npmjs.org/good/-/good-1.0.0.tgz" })).toEqual([]);
});

test.each<[string, Partial<LockedPackage>, string]>([
  ["a strong licence", { license: "AGPL-3.0" }, "licence AGPL-3.0 is not permissive"],
  ["another server", { resolved: "https://example.com/good.tgz" }, "comes from https://example.com/good.tgz"],
  ["one whose name begins alike", { resolved: "https://registry.npmjs.org.example.com/x.tgz" }, "comes from"],
  ["a repository", { resolved: "git+ssh://git@github.com/a/b.git#1" }, "comes from git+ssh"],
  ["a folder", { link: true, resolved: "../good" }, "comes from ../good"],
])("%s is objected to", (_what, changes, reason) => {
  expect(against(changes)).toEqual([expect.stringContaining(reason)]);
});

test("what has neither licence nor hash is objected to, unless it is for another platform and was never fetched", () => {
  const bare: Lock = {
    "node_modules/good": { version: "1.0.0" },
    "node_modules/@x/cli-darwin-x64": { version: "1.0.0", optional: true },
    "node_modules/linux-thing": { version: "1.0.0", ...HASH },
  };

  expect(objections(dependenciesOf(bare))).toEqual([
    "good 1.0.0: has no hash to check it by",
    "good 1.0.0: licence not stated is not permissive",
    "linux-thing 1.0.0: licence not stated is not permissive",
  ]);
});

test("an exception is for one package, and idle where it is not needed", () => {
  expect(against({ license: "MPL-2.0" }, "axe-core")).toEqual([]);
  expect(against({ license: "MPL-2.0" }, "axe-core-2")).toHaveLength(1);
  expect(idleExceptions([])).toContain("axe-core");
});

test("knows with which of our packages another comes, and where Node finds it", () => {
  const lock: Lock = {
    "": { dependencies: { a: "1" }, devDependencies: { b: "1" } },
    "node_modules/a": { version: "1", dependencies: { c: "1" } },
    "node_modules/a/node_modules/c": { version: "1" },
    "node_modules/b": { version: "1", dev: true, dependencies: { c: "2", a: "1" } },
    "node_modules/c": { version: "2", dev: true },
  };

  const found = dependenciesOf(lock).map(({ name, version, production, by }) => [name, version, production, by]);

  expect(found).toEqual([
    ["a", "1", true, ["a", "b"]],
    ["b", "1", false, ["b"]],
    ["c", "1", true, ["a", "b"]],
    ["c", "2", false, ["b"]],
  ]);
});
