import { expect, test } from "@jest/globals";
import {
  type KeptFigure,
  type PolicyState,
  type ReleaseDeps,
  releaseFigures,
  releasesUnder,
} from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const at = instant("2026-11-24T08:00Z");
const inForce: PolicyState = { kind: "inForce", version: 1, since: at, until: at };
const notInForce: PolicyState = { kind: "notInForce", why: { code: "missing" }, agreed: null };
const table = { measure: "posts.people", period: "2026-W47" };
const figures = [{ name: "teams", contributions: new Map([1, 2, 3, 4, 5, 6, 7].map((id) => [`${id}`, 1])) }];

test("nothing is released or shown while no policy is in force, not even what was before", async () => {
  const kept: KeptFigure[] = [];
  const policy: { state: PolicyState } = { state: inForce };
  const releases = releasesUnder(
    { state: () => policy.state },
    {
      extend: async (_table, decide) => void kept.push(...decide(kept)),
      past: async () => kept.map(({ name, people, value }) => ({ ...table, name, people: people.size, value })),
    },
  );
  const deps: ReleaseDeps = { releases, pseudonym: (id) => id, groupMin: () => 7 };
  const look = async () => [
    (await releaseFigures(deps, table, figures))[0]?.value,
    (await releases.past([table.measure], [table.period])).length,
  ];

  const shown = await look();
  policy.state = notInForce;
  const hidden = await look();
  policy.state = inForce;

  expect([shown, hidden, await look()]).toEqual([
    [7, 1],
    [null, 0],
    [7, 1],
  ]);
  expect(kept).toHaveLength(1);
});
