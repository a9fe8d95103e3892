import { createHmac } from "node:crypto";
import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { everybody, STANDING } from "#adapters/store/everybody.ts";
import { openStores } from "#adapters/store/stores.ts";
import { eraseAgain } from "#domain/privacy/index.ts";
import { databaseOf, type Marks, type Trace, traces } from "#tests/support/traces.ts";
import { doEverything, EVERYTHING } from "#tests/support/whole-story.ts";
import { startWorld, type World } from "#tests/support/world.ts";

/** Where keyed hashes of somebody may stay, as the data map says. */
const HASHES_STAY = ["audit", "refusal"];
/** Longest time until nothing is left. */
const WITHIN_MS = 60_000;

const tablesOf = (found: readonly Trace[]) => [...new Set(found.map(({ table }) => table))].toSorted();

describe.each(["PostgreSQL", "PGlite"] as const)("somebody who did everything, on %s", (kind) => {
  let world: World;
  let marks: Marks;
  let hash: string;
  let hashMarks: Marks;
  let before: readonly Trace[];
  let backup: string;
  let backedUpAt: Temporal.Instant;
  let startedMs: number;

  beforeAll(async () => {
    world = await startWorld({ database: kind });
    const id = await world.idOf(EVERYTHING);
    const person = (
      await world.ask<readonly { id: string; mail?: string; userPrincipalName?: string }[]>("people")
    ).find((one) => one.id === id);
    const addresses = [person?.mail, person?.userPrincipalName].flatMap((one) => one ?? []);
    marks = { id, words: [EVERYTHING, "petra.vogt", ...addresses] };
    await doEverything(world);
    await world.stop();
    const key = world.serviceEnvironment["HASH_KEY"] ?? (await readFile(join(world.dataDir, "hash.key"), "utf8"));
    hash = createHmac("sha256", Buffer.from(key, "base64")).update(id).digest("base64url").slice(0, 22);
    hashMarks = { id: crypto.randomUUID(), words: [hash] };
    const database = await databaseOf(world);
    before = await traces(database, marks);
    await database.close();
    backup = await mkdtemp(join(tmpdir(), "backup-"));
    await cp(world.dataDir, backup, { recursive: true });
    backedUpAt = Temporal.Instant.from(await world.now());
    await world.start();
  });
  afterAll(() => world.close());

  async function whatOthersSee(): Promise<string> {
    const seen: string[] = [];
    for (const name of ["Anna Köhler", "Lars Brandt", "Mira Lindqvist", "Jonas Weber", "George Patel"]) {
      seen.push(...(await world.say(name, "meine Daten")), ...(await world.say(name, "meine Gespräche")));
    }
    seen.push(...(await world.say("Anna Köhler", "Tag em_rundgang")));
    return seen.join("\n");
  }

  test("stands in every table in which somebody can stand, before", () => {
    const { event_subscription: _, ...standing } = STANDING; // nobody tells this service of changes

    const found = tablesOf(before);
    expect(Object.keys(standing).filter((table) => !found.includes(table))).toEqual([]);
  });

  test("is a stranger to everybody who had to do with them at once", async () => {
    startedMs = performance.now();
    await world.say(EVERYTHING, "löschen");
    const said = await world.say(EVERYTHING, "ja, löschen"); // perhaps beside word on an hour that was just booked
    const seen = await whatOthersSee();

    expect(said.join("\n")).toMatch(/^Gelöscht: \d+/m);
    expect(seen).not.toMatch(new RegExp(`${marks.id}|${EVERYTHING}`, "i"));
  });

  test("is in no row of any table within a minute, under no spelling; keyed hashes stay in two tables", async () => {
    await world.stop();
    const took = performance.now() - startedMs;

    const database = await databaseOf(world);
    const left = await traces(database, marks);
    const hashes = await traces(database, hashMarks);
    await database.close();

    expect(left).toEqual([]);
    expect(tablesOf(hashes)).toEqual(HASHES_STAY);
    expect(took).toBeLessThan(WITHIN_MS);
  });

  test("is erased again from an older backup, and nobody else is", async () => {
    if (kind === "PostgreSQL") return; // the same statements; a folder is copied faster than a server
    const pseudonym = (id: string) =>
      createHmac("sha256", Buffer.from(key, "base64")).update(id).digest("base64url").slice(0, 22);
    const key = await readFile(join(world.dataDir, "hash.key"), "utf8");
    const now = await databaseOf(world);
    const erased = await openStores(now, async () => {}, pseudonym).refusals.erasedSince(backedUpAt);
    await now.close();

    const old = await databaseOf(world, backup);
    const stores = openStores(old, async () => {}, pseudonym);
    const byHash = openStores(
      old,
      async () => {},
      (text) => text,
    );
    const eraseIn = (all: typeof stores) => async (id: string) => {
      let items = 0;
      for (const store of Object.values(all)) items += await store.erase(id);
      return items;
    };
    const known = async () =>
      (await old.alone.executeSql("select id from person order by id")).rows.map(({ id }) => id);
    const people = await known();
    const items = await eraseAgain(
      { everybody: () => everybody(old), pseudonym, erase: eraseIn(stores), eraseHash: eraseIn(byHash) },
      erased,
    );
    const left = await traces(old, marks);
    const hashes = await traces(old, hashMarks);
    const still = await known();
    await old.close();

    expect(erased).toEqual([hash]);
    expect(items).toBeGreaterThan(20);
    expect(left).toEqual([]);
    expect(tablesOf(hashes).filter((table) => !HASHES_STAY.includes(table))).toEqual([]);
    expect(people.length).toBeGreaterThan(5);
    expect(still).toEqual(people.filter((id) => id !== marks.id));
  });

  test("is a stranger to them after a new start as well", async () => {
    await world.start();

    expect(await whatOthersSee()).not.toMatch(new RegExp(`${marks.id}|${EVERYTHING}`, "i"));
  });

  test("is in no line of the log", () => {
    expect(world.log()).toContain("stopped");
    expect(world.log()).not.toContain(marks.id);
    expect(world.log()).not.toContain(EVERYTHING);
  });
});
