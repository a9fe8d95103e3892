import pg from "pg";
import type { Log } from "#shared/log.ts";
import { type Engine, INT8, type Session, TIMES_AS_TEXT } from "./engine.ts";

const CONNECTIONS_MAX = 10;
const CONNECT_WITHIN_MS = 10_000;

const types: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: "text" | "binary") {
    if (TIMES_AS_TEXT.includes(type)) return String;
    if (type === INT8) return Number;
    return format === "binary" ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type);
  },
};

/** Longest wait for an answer after the server's own limit for a statement. */
const ANSWER_GRACE_SECONDS = 5;

/** A PostgreSQL server, reached by its address. */
export function postgresEngine(url: string, statementSeconds: number, log: Log): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: statementSeconds * 1000,
    // A server that went away without a word would be waited for until the operating system gives up.
    query_timeout: (statementSeconds + ANSWER_GRACE_SECONDS) * 1000,
    keepAlive: true,
    application_name: "vorbild",
    options: "-c timezone=UTC -c datestyle=ISO",
    types,
  });
  // Without a listener a connection that breaks would end the process. Who uses it learns it from the statement.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", (error) => log.warn({ error: error.message }, "an idle database connection was lost"));

  async function session(): Promise<Session> {
    const client = await pool.connect().catch((cause) => {
      throw new Error(`no connection to PostgreSQL: ${cause.message || cause.code}`, { cause });
    });
    return {
      query: (text, values) => (values ? client.query(text, [...values]) : client.query(text)),
      release: (broken) => client.release(broken),
    };
  }

  return {
    session,
    queue: { kind: "server", url },
    async tidy() {
      await pool.query("analyze");
    },
    close: () => pool.end(),
  };
}
