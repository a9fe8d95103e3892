/** The figures of a filled database, by the parts that the service itself is made of. */
import { expect, test } from "@jest/globals";
import type { GraphClient } from "#adapters/graph/client.ts";
import type { Database } from "#adapters/store/database.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import { adminApi } from "#adapters/web/api-admin.ts";
import { programmeApi } from "#adapters/web/api-programme.ts";
import { readConfig } from "#config.ts";
import type { PolicyKeeper } from "#domain/privacy/index.ts";
import { makeOverseeing } from "#overseeing.ts";
import { type ApiKey, apiRoutes } from "#shared/api.ts";
import { Kept } from "#shared/finding.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { figuresIn } from "#tests/support/figures.ts";
import { leader } from "#tests/support/leaders.ts";
import { backwards, post } from "#tests/support/posts.ts";
import { members } from "#tests/support/programme.ts";

const now = instant("2026-11-25T08:00Z");
const id = "11111111-1111-4111-8111-111111111111";
const config = readConfig({ MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_PASSWORD: "hush" });
const staff = [...members("hr", 9), ...members("legal", 8), ...members("board", 2)];
const departmentOf = (person: string) => person.split(" ")[0] ?? "";

const retention = Object.fromEntries(Kept.options.map((name) => [name, { amount: 90, unit: "days" }]));

/** Everybody posted twice a week since the middle of October, and heard from the bot; everybody leads. */
async function fill(database: Database): Promise<void> {
  const stores = openStores(database, async () => undefined, backwards);
  const days = Array.from({ length: 12 }, (_, index) => now.subtract({ hours: 24 * 3.5 * index + 60 }));
  const posts = staff.flatMap((authorId) =>
    days.map((at, index) => post({ authorId, at, sourceId: `${authorId} ${index}`, placeId: "filled" })),
  );
  await stores.posts.add(posts, async () => undefined);
  const notAfter = now.add({ hours: 1 });
  for (const at of days) {
    const meant = staff.map((personId) => ({
      ...{ id: `${personId} ${at}`, key: `${personId} ${at}`, personId, class: "unasked" as const },
      ...{ kind: "leaders.nudge", facts: {}, notAfter },
    }));
    await database.transaction((tx) => stores.ledger.add(tx, meant, at));
    for (const { id: entry } of meant) {
      await stores.ledger.claim(entry, () => ({ kind: "send" }), at);
      await stores.ledger.settle(entry, { kind: "sent" }, at);
    }
  }
  for (const personId of staff) {
    await stores.gates.open({ leaderId: personId, kind: "ownWish", proposalId: null, openedAt: now });
    await stores.leaders.save(leader({ personId }));
    await stores.demand.note({
      at: now.subtract({ hours: 24 * 40 }),
      askerId: personId,
      topic: "lean",
      format: "half",
    });
  }
}

/** @param policy - the smallest group, and whether it is in force */
function service(database: Database, { smallestGroup = 7, inForce = true } = {}) {
  const graph = {
    list: async () => staff.map((person) => ({ id: person, department: departmentOf(person) })),
  } as unknown as GraphClient;
  const state = inForce ? { kind: "inForce" } : { kind: "notInForce", why: { code: "missing" }, agreed: null };
  const policy = {
    state: () => ({ version: 1, since: now, until: now, ...state }),
    terms: () => ({ smallestGroup, retention }),
  } as unknown as PolicyKeeper;
  const overseeing = makeOverseeing(config, {
    ...{ graph, policy, pseudonym: backwards, clock: () => now, log: silent },
    stores: openStores(database, async () => undefined, backwards),
    plain: openPlainStores(database),
    times: (() => ({ names: Temporal.Duration.from({ hours: 90 * 24 }) })) as never,
    heard: {
      gapReport: async () => ({
        ...{ open: [], closed: [], deafTeams: null, engage: true, lastImport: null, setAside: new Map() },
      }),
    },
    outbox: { wake: () => undefined },
    health: { all: {} },
  });
  const handlers = { ...programmeApi(overseeing.programme), ...adminApi(overseeing.admin) };
  const ask = askingOf(handlers, now);
  return {
    ask,
    told: overseeing.told,
    /** Every figure of every answer. */
    async figures() {
      const found: Record<string, readonly (number | null)[]> = {};
      for (const key of Object.keys(handlers) as (keyof typeof handlers)[]) {
        if (!key.startsWith("GET ")) continue;
        const answer = await ask(key, { query: { measure: "posts" } });
        found[key] = figuresIn(apiRoutes[key as ApiKey].answer, answer);
      }
      return found;
    },
  };
}

onBothDatabases((database) => {
  test("no figure is told where nobody agreed on it, none where everybody is too few, and else those of groups", async () => {
    await fill(database());

    const unagreed = await service(database(), { inForce: false }).figures();
    const { rows: kept } = await database().alone.executeSql("select week from week_coverage");
    expect([
      Object.values(unagreed)
        .flat()
        .filter((one) => one !== null),
      kept,
    ]).toEqual([[], []]);

    const tooFew = await service(database(), { smallestGroup: 1_000_000 }).figures();
    expect(
      Object.values(tooFew)
        .flat()
        .filter((one) => one !== null),
    ).toEqual([]);
    await database().alone.executeSql("delete from week_coverage"); // which would hold for the rest of the week

    const { ask, figures, told } = service(database());
    const found = await figures();
    const withFigures = Object.keys(found).filter((key) => found[key]?.some((one) => one !== null));
    expect(withFigures.toSorted()).toEqual([
      "GET /api/charge/delivery",
      "GET /api/programme/activity",
      "GET /api/programme/hours",
    ]);
    const { units, weeks } = await ask("GET /api/programme/activity", { query: { measure: "posts" } });
    // The board of two is not among them; and with it hidden, one of the two others has to be, too.
    expect(units.map(({ name, values }) => [name, values[weeks.indexOf("2026-11-16")]?.value])).toEqual([
      [null, 38],
      ["hr", 18],
    ]);
    expect((await told.reach()).teams).toBe(19);
    expect((await ask("GET /api/programme/coverage")).coverage).toEqual({
      week: "2026-11-16",
      functions: [
        { name: "hr", covered: true },
        { name: "legal", covered: true },
      ],
      hidesSmall: true,
    });

    const later = await service(database(), { smallestGroup: 1_000_000 }).figures();
    expect(
      Object.values(later)
        .flat()
        .filter((one) => one !== null),
    ).toEqual([]);
  });

  test("what somebody can take along of released figures says that they were counted, and no number", async () => {
    const stores = openStores(database(), async () => undefined, backwards);

    const exported = await stores.releases.export("hr 0");

    expect(exported.length).toBeGreaterThan(0);
    expect(exported.flatMap((item) => Object.values(item)).filter((value) => typeof value === "number")).toEqual([]);
  });
});
