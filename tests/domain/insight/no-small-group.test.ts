import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  activity,
  delivery,
  MEASURES,
  type Outcome,
  reachLastWeek,
  resources,
  undelivered,
  weekCounter,
} from "#domain/insight/index.ts";
import type { PostKind, Source } from "#domain/posts/index.ts";
import { memoryReleases, programmeWorld } from "#tests/support/programme.ts";

const K = 4;
const PEOPLE = 24;

/** What happened, by person: in which department they are, and what they did of everything there is to count. */
const person = fc.record({
  department: fc.constantFrom("HR", "Legal", "Board", null),
  posts: fc.nat(3),
  thanks: fc.nat(1),
  sent: fc.nat(2),
  blocked: fc.boolean(),
  asks: fc.constantFrom("hashtags", "lean", null),
  leads: fc.boolean(),
  network: fc.constantFrom<Source | null>("teams", "engage", null),
});
const everybody = fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE });
type Everybody = readonly (typeof person extends fc.Arbitrary<infer One> ? One : never)[];

/** What somebody in charge asks, in the tab or in chat. */
const question = fc.constantFrom("programme", "delivery", "reach", "resources", "undelivered");
/** The same is asked again after something changed: somebody posted late, moved or joined. */
const days = fc.array(fc.record({ happened: everybody, questions: fc.array(question, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 4,
});

function factsOf(happened: Everybody) {
  const id = (index: number) => `person ${index}`;
  const counts = (of: (one: Everybody[number]) => number) =>
    new Map(happened.flatMap((one, index) => (of(one) > 0 ? [[id(index), of(one)] as const] : [])));
  const set = (is: (one: Everybody[number]) => boolean) => new Set(counts((one) => (is(one) ? 1 : 0)).keys());
  return { counts, set, departments: new Map(happened.map(({ department }, index) => [id(index), department])) };
}

type World = ReturnType<typeof memoryReleases>;

/** Asks it on that day, and says every number that was shown. */
async function ask(what: string, happened: Everybody, world: World, day: number): Promise<readonly (number | null)[]> {
  const { counts, set, departments } = factsOf(happened);
  const { deps: quiet } = programmeWorld({
    groupMin: K,
    now: `2026-11-${24 + day}T08:00Z`,
    people: departments,
    acts: () =>
      new Map<PostKind, ReadonlyMap<string, number>>([
        ["post", counts(({ posts }) => posts)],
        ["thanks", counts(({ thanks }) => thanks)],
      ]),
    outcomes: () =>
      new Map<Outcome, ReadonlyMap<string, number>>([
        ["sent", counts(({ sent }) => sent)],
        ["blocked", counts(({ blocked }) => (blocked ? 1 : 0))],
      ]),
  });
  const deps = { ...quiet, releases: world.releases };
  const numbers: Readonly<Record<string, () => Promise<readonly (number | null)[]>>> = {
    async programme() {
      await weekCounter(deps).count();
      const all = await Promise.all(MEASURES.map((measure) => activity(deps, measure)));
      return all.flatMap(({ units }) => units.flatMap(({ values }) => values.map((band) => band?.value ?? null)));
    },
    async delivery() {
      await weekCounter(deps).count();
      return (await delivery(deps)).flatMap(({ sent, blocked }) => [sent, blocked]);
    },
    async reach() {
      const of = (source: Source) => [source, set(({ network }) => network === source)] as const;
      const { engage, teams } = await reachLastWeek({
        ...deps,
        posts: { authorsBetween: async () => new Map([of("teams"), of("engage")]) },
      });
      return [engage, teams];
    },
    async resources() {
      const by = (topic: string) => [topic, counts(({ asks }) => (asks === topic ? 30 : 0))] as const;
      await resources({
        ...deps,
        demand: { between: async () => new Map([by("hashtags"), by("lean")]) },
        leaders: { active: async () => set(({ leads }) => leads) },
        sessionRequests: { waiting: async () => [] },
      });
      return []; // told in steps
    },
    async undelivered() {
      const { blockedBy } = await undelivered({
        ...deps,
        ledger: {
          ...{ pauseReason: async () => null, undelivered: async () => new Map() },
          blockedBy: async () => set(({ blocked }) => blocked),
        },
        quietPeriods: { since: async () => null },
      });
      return [blockedBy];
    },
  };
  return (await numbers[what]?.()) ?? [];
}

/** How many people the smallest group has about which something can be worked out from figures of one table. */
function smallestGroup(figures: readonly { readonly people: ReadonlySet<string> }[]): number {
  const all = new Set(figures.flatMap(({ people }) => [...people]));
  const alike = Map.groupBy(all, (one) => figures.map(({ people }) => Number(people.has(one))).join(""));
  return Math.min(...[...alike.values()].map((group) => group.length));
}

test("whatever is asked in tab and chat, in whatever order, no group smaller than the smallest is told or worked out", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(days, async (all) => {
      const world = memoryReleases();
      for (const [day, { happened, questions }] of all.entries()) {
        for (const what of questions) {
          const shown = await ask(what, happened, world, day);

          const kept = new Set([...world.tables.values()].flatMap((table) => table.kept.map(({ value }) => value)));
          for (const number of shown) if (number !== null) expect(kept).toContain(number);
          told += shown.filter((number) => number !== null).length;
        }
      }
      for (const { kept } of world.tables.values()) {
        if (kept.length > 0) expect(smallestGroup(kept)).toBeGreaterThanOrEqual(K);
      }
    }),
    { numRuns: 150 },
  );
  // Else nothing was tried.
  expect(told).toBeGreaterThan(1_000);
});

test("what was told once is told again, whatever happened meanwhile", async () => {
  const one = (posts: number) => ({
    ...({
      department: "HR",
      posts,
      thanks: 0,
      sent: 0,
      blocked: false,
      asks: null,
      leads: false,
      network: null,
    } as const),
  });
  const world = memoryReleases();
  const before = await ask(
    "programme",
    Array.from({ length: 9 }, () => one(1)),
    world,
    0,
  );

  const after = await ask(
    "programme",
    Array.from({ length: 10 }, () => one(1)),
    world,
    1,
  );

  expect(after).toEqual(before);
});
