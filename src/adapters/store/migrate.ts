import { Migrator } from "kysely/migration";
import type { Engine } from "./engine.ts";
import { kyselyOn } from "./kysely.ts";
import { migrations } from "./migrations/index.ts";

/** Brings the schema up to date; replicas that start together wait for one another. */
export async function migrate(engine: Engine): Promise<void> {
  const migrator = new Migrator({ db: kyselyOn(engine), provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
