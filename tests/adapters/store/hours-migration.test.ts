import { expect, test } from "@jest/globals";
import { Migrator } from "kysely/migration";
import { openDatabase } from "#adapters/store/database.ts";
import { kyselyOn } from "#adapters/store/kysely.ts";
import { migrations } from "#adapters/store/migrations/index.ts";
import { postgresEngine } from "#adapters/store/postgres.ts";
import { openStores } from "#adapters/store/stores.ts";
import { dataFolder, emptyPostgres } from "#tests/support/databases.ts";
import { hourAt, nine, session } from "#tests/support/hour-records.ts";
import { backwards } from "#tests/support/posts.ts";
import { quiet } from "#tests/support/quiet.ts";

/** A database as it was before hours could be anything but an hour. */
async function earlierDatabase(): Promise<string> {
  const url = await emptyPostgres();
  const engine = postgresEngine(url, 30, quiet);
  const migrator = new Migrator({ db: kyselyOn(engine), provider: { getMigrations: async () => migrations } });
  await migrator.migrateTo("0009-visits");
  const connection = await engine.session();
  const until = hourAt(0).end;
  for (const statement of [
    `insert into person values ('mette', 'Mette', 'Mette', null, 'de', 'du', 'Europe/Vienna', '{}')`,
    `insert into expert values ('mette', '{excel}', '${nine}'), ('kim', '{}', '${nine}')`,
    `insert into session (id, expert_id, asker_id, starts_at, ends_at, language, state, changed_at) values
       ('german', 'mette', 'lars', '${nine}', '${until}', 'de', 'booked', now()),
       ('short', 'mette', 'anna', '${nine}', '${nine.add({ minutes: 30 })}', 'en', 'cancelled', now())`,
    `insert into session_person values
       ('german', 'mette', tstzrange('${nine}', '${until}'), true),
       ('german', 'lars', tstzrange('${nine}', '${until}'), true),
       ('short', 'anna', tstzrange('${nine}', '${until}'), false)`,
  ])
    await connection.query(statement);
  connection.release();
  await engine.close();
  return url;
}

test("keeps earlier experts and hours, and whose time they take", async () => {
  const url = await earlierDatabase();

  const database = await openDatabase({ url, dataDir: await dataFolder(), log: quiet });
  const { experts, sessions } = openStores(database, async () => {}, backwards);
  const [mette, kim] = [await experts.find("mette"), await experts.find("kim")];
  const [german, short] = [await sessions.find("german"), await sessions.find("short")];
  const held = [
    await sessions.hold(session({ expertId: "kim", askerId: "lars" }), { caps: [], jobs: [] }),
    await sessions.hold(session({ expertId: "kim", askerId: "anna" }), { caps: [], jobs: [] }),
  ];
  await database.close();

  expect(mette).toMatchObject({ topics: ["excel"], languages: ["de"], minutesPerMonth: 180, booking: "direct" });
  expect(kim).toMatchObject({ languages: ["de", "en"], formats: ["quick", "half", "hour"], pause: null });
  expect(german).toMatchObject({ subject: "Gespräch", format: "hour", state: "booked", previous: null });
  expect(short).toMatchObject({ subject: "Conversation", format: "half", state: "cancelled" });
  expect(held).toEqual(["taken", "held"]);
});
