import { rmSync } from "node:fs";

/** Stops what the run started and removes its temporary folder. */
export default async function globalTeardown() {
  const { folder, desk, postgres } = globalThis.vorbildTest;
  desk.closeAllConnections();
  desk.close();
  await (await postgres()?.catch(() => null))?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
