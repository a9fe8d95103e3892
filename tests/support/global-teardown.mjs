import { rmSync } from "node:fs";

/** Stops what the run started and removes its temporary folder. */
export default async function globalTeardown() {
  const { folder, desk, made } = globalThis.vorbildTest;
  desk.closeAllConnections();
  desk.close();
  const postgres = await made.get("/postgres")?.catch(() => null);
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
