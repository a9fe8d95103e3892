import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { RUSHERS, rush as rushFor } from "#tests/support/rush.ts";
import { compared, type Measure, type Report } from "./report.ts";

/** Whoever taps does not wait longer for an answer. */
const GOAL_SECONDS = 5;
const REPLICAS = 3;

/** 200 people take the same time of one expert at once, beside as many transactions that lock one row and look at it. */
export async function rush(): Promise<Report> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-rush-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const open = async (url?: string) => {
    const database = await openDatabase({ url, dataDir: folder, log: quiet });
    closing.defer(database.close);
    return database;
  };
  const create = async (name: string) => {
    const maker = await open(`${postgres.url}/postgres`);
    await maker.alone.executeSql(`create database ${name}`);
    return `${postgres.url}/${name}`;
  };
  const many = await create("many");
  const setUps: readonly (readonly [string, readonly Database[]])[] = [
    ["PGlite", [await open()]],
    ["PostgreSQL", [await open(await create("one"))]],
    [`PostgreSQL, ${REPLICAS} replicas`, [await open(many), await open(many), await open(many)]],
  ];
  const measured: (readonly [Measure, Measure])[] = [];
  for (const [name, replicas] of setUps) measured.push(await onAll(name, replicas));
  return {
    benchmark: "rush",
    request: `${RUSHERS} people take the same time of one expert at once; until the last has an answer`,
    figures: [],
    measures: measured.flat(),
    ratios: measured.flatMap(([hours, rows]) => [
      compared(hours, { name: "a second", value: 1 }, GOAL_SECONDS),
      compared(hours, rows),
    ]),
  };
}

async function onAll(name: string, replicas: readonly Database[]): Promise<readonly [Measure, Measure]> {
  const { millis, outcomes } = await rushFor(replicas);
  const booked = outcomes.filter(({ kind }) => kind === "booked").length;
  assert(booked === 1, `${booked} have the same time`);
  const locking = await lockOneRow(replicas);
  return [
    { name, value: seconds(millis), unit: "s" },
    { name: `${name}: one row`, value: seconds(locking), unit: "s" },
  ];
}

/** The least that anybody does who has one thing to give to one of many. */
async function lockOneRow(replicas: readonly Database[]): Promise<number> {
  const [first] = replicas;
  assert(first, "a database");
  await first.alone.executeSql("create table thing (id int primary key, owner int)");
  await first.alone.executeSql("insert into thing values (1, null)");
  const began = performance.now();
  const got = await Promise.all(
    Array.from({ length: RUSHERS }, (_, number) =>
      (replicas[number % replicas.length] ?? first).transaction(async ({ executeSql }) => {
        const { rows } = await executeSql("select owner from thing where id = 1 for update");
        if (rows[0]?.["owner"] !== null) return false;
        await executeSql("update thing set owner = $1 where id = 1", [number]);
        return true;
      }),
    ),
  );
  assert(got.filter(Boolean).length === 1, "one has it");
  return performance.now() - began;
}

const seconds = (millis: number) => Math.round(millis / 10) / 100;
