import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres-server.mjs";

/**
 * Gives the run a temporary folder of its own and offers a PostgreSQL server to it, which starts when the first test
 * asks for it (`tests/support/databases.ts`).
 */
export default async function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), "vorbild-test-"));
  chmodSync(folder, 0o755); // PostgreSQL may run as another user
  process.env.TMPDIR = folder;

  let postgres = null;
  const desk = createServer((_request, response) => {
    postgres ??= startPostgres(folder);
    postgres.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => desk.listen(0, "127.0.0.1", resolve));
  desk.unref();
  process.env.VORBILD_TEST_POSTGRES = `http://127.0.0.1:${desk.address().port}`;

  globalThis.vorbildTest = { folder, desk, postgres: () => postgres };
}
