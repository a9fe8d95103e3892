/** Loads a module outside of a test file's world, where all files of a process share it (`tests/support/environment.mjs`). */
declare function outside(name: "eld/small"): Promise<typeof import("eld/small")>;
declare function outside(name: "playwright-core"): Promise<typeof import("playwright-core")>;
