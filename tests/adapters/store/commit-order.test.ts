import { expect, test } from "@jest/globals";
import { openDatabase } from "#adapters/store/database.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import { lessonLog } from "#adapters/store/lesson-log.ts";
import { witnessStore } from "#adapters/store/witnesses.ts";
import { dataFolder, emptyPostgres } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";

const FAR = "999999999999";

test("takes rows that another server numbered far ahead for changed now, in their order, once", async () => {
  const options = { url: await emptyPostgres(), dataDir: await dataFolder(), log: quiet };
  const copied = await openDatabase(options);
  const { executeSql } = copied.alone;
  await executeSql(`insert into tag (name, posts, changed_in) values ('em_ruesten', 1, '${FAR}')`);
  await executeSql(`insert into word_witness values (7, 1, 2900, '${FAR}')`);
  const lesson = `insert into lesson_batch (written_in, week, lessons, tagged, bytes)`;
  await executeSql(`${lesson} values ('${FAR}', 2900, 1, 1, 'a'), ('${FAR}', 2900, 1, 1, 'b')`);
  await copied.close();

  const database = await openDatabase(options);
  const [garden, witnesses, log] = [gardenStore(database), witnessStore(database), lessonLog(database)];
  const first = {
    tags: await garden.changes(null),
    words: await witnesses.changes(null),
    log: await log.read(null, 9),
  };
  const { rows } = await database.alone.executeSql(
    `select from tag, word_witness, lesson_batch
     where greatest(tag.changed_in, word_witness.changed_in, written_in) >= pg_snapshot_xmax(pg_current_snapshot())`,
  );
  await database.close();

  expect(first.tags.tags.map(({ name }) => name)).toEqual(["em_ruesten"]);
  expect(first.words.witnesses).toHaveLength(1);
  expect(first.log?.batches.map(({ bytes }) => Buffer.from(bytes).toString()).join("")).toMatch(/^(ab)?$/);
  expect(rows).toEqual([]);
});
