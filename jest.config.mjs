/** @type {import('jest').Config} */
export default {
  testEnvironment: "<rootDir>/tests/support/environment.mjs",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { target: "es2024", parser: { syntax: "typescript" } }, module: { type: "es6" }, sourceMaps: "inline" },
    ],
  },
  moduleNameMapper: {
    "^temporal-polyfill/global$": "<rootDir>/tests/support/outside/temporal-polyfill.ts",
    "^eld/small$": "<rootDir>/tests/support/outside/eld.ts",
    "^playwright-core$": "<rootDir>/tests/support/outside/playwright-core.ts",
  },
  setupFilesAfterEnv: ["<rootDir>/tests/support/equality.ts"],
  globalSetup: "<rootDir>/tests/support/global-setup.mjs",
  globalTeardown: "<rootDir>/tests/support/global-teardown.mjs",
  testTimeout: 180_000,
  // Flows wait for other processes most of the time.
  maxWorkers: 3,
  // What was loaded for one file is never quite forgotten; a process that began anew is faster than one full of it.
  workerIdleMemoryLimit: "1GB",
  watchman: false,
};
