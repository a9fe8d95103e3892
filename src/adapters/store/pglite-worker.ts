import { parentPort, workerData } from "node:worker_threads";
import { type ParserOptions, PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { DURABLE_START, DurableNodeFS } from "./durable-fs.ts";
import { INT8, TIMES_AS_TEXT } from "./engine.ts";
import type { Failure, Reply, Request, Result } from "./pglite-protocol.ts";

const parsers: ParserOptions = {
  ...Object.fromEntries(TIMES_AS_TEXT.map((type) => [type, String])),
  [INT8]: Number,
};

const files = new DurableNodeFS(workerData.folder);
const db = new PGlite({
  fs: files,
  startParams: [...(DURABLE_START ?? []), "-c", "timezone=UTC", "-c", "min_wal_size=32MB"],
  extensions: { btree_gist, pg_trgm },
});

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

async function run(request: Request): Promise<Result> {
  switch (request.op) {
    case "query": {
      const options = request.dates ? {} : { parsers };
      if (request.values)
        return (await db.query<Record<string, unknown>>(request.text, [...request.values], options)).rows;
      return (await db.exec(request.text, options)).flatMap(({ rows }) => rows);
    }
    case "listen":
      await db.listen(request.channel, (payload) => reply({ channel: request.channel, payload }));
      return [];
    case "unlisten":
      await db.unlisten(request.channel);
      return [];
    case "fsyncs":
      return files.fsyncs;
    case "close":
      await db.close();
      return [];
  }
}

function failure(error: unknown): Failure {
  const { message = String(error), code, detail, constraint } = error as Partial<Failure>;
  return { message, ...(code && { code }), ...(detail && { detail }), ...(constraint && { constraint }) };
}

parentPort?.on("message", async ({ id, request }: { id: number; request: Request }) => {
  try {
    reply({ id, result: await run(request) });
  } catch (error) {
    reply({ id, failure: failure(error) });
  }
});
