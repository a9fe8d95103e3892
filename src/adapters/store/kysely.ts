import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { Engine, Session } from "./engine.ts";

class EngineConnection implements DatabaseConnection {
  readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<{ rows: Row[] }> {
    const { rows } = await this.session.query(sql, parameters.length > 0 ? parameters : undefined);
    return { rows: rows as Row[] };
  }

  // biome-ignore lint/correctness/useYield: nothing here streams, the interface demands it
  async *streamQuery<Row>(): AsyncIterableIterator<{ rows: Row[] }> {
    throw new Error("not streamed");
  }
}

function engineDriver(engine: Engine): Driver {
  const run = (text: string) => (connection: DatabaseConnection) =>
    connection.executeQuery(CompiledQuery.raw(text)).then(() => undefined);
  return {
    init: async () => undefined,
    acquireConnection: async () => new EngineConnection(await engine.session()),
    beginTransaction: run("begin"),
    commitTransaction: run("commit"),
    rollbackTransaction: run("rollback"),
    releaseConnection: async (connection) => (connection as EngineConnection).session.release(),
    destroy: async () => undefined,
  };
}

/** Kysely on our own connections, so that both databases are one dialect to it. */
export function kyselyOn(engine: Engine): Kysely<unknown> {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => engineDriver(engine),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
