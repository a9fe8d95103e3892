/** One package as `package-lock.json` has it, as far as it is needed here. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Missing where npm takes it from the registry by name and version. */
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
/** By place: `""` is our own package, the others are `node_modules/…`. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** A package that we run or build with. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** As the package states it, in the words of SPDX; null where it states none. */
  readonly licence: string | null;
  /** `registry`, or whatever else the lock file names. */
  readonly from: string;
  /** The hash by which npm checks what it fetched; null where it was never fetched. */
  readonly integrity: string | null;
  /** Whether the service runs with it; the others build and test. */
  readonly production: boolean;
  /** Packages of ours that bring it; itself where we ask for it. */
  readonly by: readonly string[];
}

/** Licences that allow whatever MIT allows, with no duty but to name the authors. https://spdx.org/licenses/ */
const PERMISSIVE = new Set([
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT"],
  ...["PSF-2.0", "Unlicense", "Zlib"],
]);

/** What is used all the same, and why that is fine. A name that ends with `*` stands for all that begin so. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "axe-core": "MPL-2.0: used by tests as it is, and never shipped",
  "caniuse-lite": "CC-BY-4.0: a table that Babel reads while tests run, never shipped",
  "date-holidays":
    "CC-BY: its days of holidays come from Wikipedia and are used as they are; docs/decisions/0013-libraries.md",
  "escape-regexp-component": "states its licence in its Readme only: MIT",
  "lightningcss*": "MPL-2.0: Vite builds style sheets with it, and ships nothing of it",
};

const REGISTRY = "https://registry.npmjs.org/";

/** Everything that the lock file holds, in the order of names. */
export function dependenciesOf(lock: Lock): readonly Dependency[] {
  const brought = broughtBy(lock);
  const found = Object.entries(lock).flatMap(([place, locked]) => {
    if (place === "") return [];
    const { version = "", license, integrity, resolved, link, dev, devOptional } = locked;
    const isOfRegistry = !link && (resolved === undefined || resolved.startsWith(REGISTRY));
    return {
      ...{ name: nameAt(place), version, licence: license ?? null, integrity: integrity ?? null },
      from: isOfRegistry ? "registry" : (resolved ?? "a folder"),
      production: !dev && !devOptional,
      by: [...(brought.get(place) ?? [])].toSorted(),
    };
  });
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** What may not be used, each with the reason. */
export function objections(dependencies: readonly Dependency[]): readonly string[] {
  return dependencies.flatMap((one) => {
    const { from, integrity, licence, name, version } = one;
    const reasons: string[] = [];
    if (from !== "registry") reasons.push(`comes from ${from}, not from the registry`);
    // npm has never seen those of other platforms that the registry in use does not serve.
    if (integrity === null && !isOfAnotherPlatform(one)) reasons.push("has no hash to check it by");
    const isFine = licence === null ? isOfAnotherPlatform(one) : isPermissive(licence);
    if (!isFine && exceptionFor(name) === undefined)
      reasons.push(`licence ${licence ?? "not stated"} is not permissive`);
    return reasons.map((reason) => `${name} ${version}: ${reason}`);
  });
}

/** Exceptions that are not needed any more. */
export function idleExceptions(dependencies: readonly Dependency[]): readonly string[] {
  const needed = dependencies.filter(({ licence }) => licence === null || !isPermissive(licence));
  return Object.keys(EXCEPTIONS).filter((pattern) => !needed.some(({ name }) => isNamed(name, pattern)));
}

/** Why a package is used although its licence is not permissive; undefined where nobody said so. */
export function exceptionFor(name: string): string | undefined {
  return Object.entries(EXCEPTIONS).find(([pattern]) => isNamed(name, pattern))?.[1];
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Reads `A OR B`, `A AND B` and such in brackets; whatever is more complicated is for a person to read. */
export function isPermissive(licence: string): boolean {
  const bare = /^\(([^()]*)\)$/.exec(licence)?.[1] ?? licence;
  if (/[()]/.test(bare)) return false;
  return bare.split(" OR ").some((way) => way.split(" AND ").every((part) => PERMISSIVE.has(part)));
}

/** A program for another processor or system: listed by name and version, and never installed here. */
function isOfAnotherPlatform({ integrity, name }: Dependency): boolean {
  return integrity === null && /(?:android|darwin|freebsd|linux|openharmony|win32)-/.test(name);
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** For each place the packages that we ask for ourselves and that it comes with. */
function broughtBy(lock: Lock): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const { dependencies, devDependencies } = lock[""] ?? {};
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const reached = new Set([`node_modules/${name}`]);
    for (const place of reached) {
      found.set(place, (found.get(place) ?? new Set()).add(name));
      for (const next of neededAt(lock, place)) reached.add(next);
    }
  }
  return found;
}

/** Where Node finds what a package needs: in its own folder, else in those around it. */
function neededAt(lock: Lock, place: string): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = lock[place] ?? {};
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).flatMap((name) => {
    for (let around = place; ; around = around.slice(0, Math.max(0, around.lastIndexOf("/node_modules/")))) {
      const nearest = around === "" ? `node_modules/${name}` : `${around}/node_modules/${name}`;
      if (lock[nearest]) return [nearest];
      if (around === "") return [];
    }
  });
}
