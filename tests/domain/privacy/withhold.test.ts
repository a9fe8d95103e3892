import { expect, test } from "@jest/globals";
import {
  forgettingUnder,
  type KeptFigure,
  type PolicyState,
  type ReleaseDeps,
  refusedUnder,
  releaseFigures,
  releasesUnder,
} from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const at = instant("2026-11-24T08:00Z");
const inForce: PolicyState = { kind: "inForce", version: 1, since: at, until: at };
const notInForce: PolicyState = { kind: "notInForce", why: { code: "missing" }, agreed: null };
const table = { measure: "posts.people", period: "2026-W47" };
const figures = [{ name: "teams", contributions: new Map([1, 2, 3, 4, 5, 6, 7].map((id) => [`${id}`, 1])) }];

test("nobody is listened to before anything was agreed on, and then whoever did not refuse", () => {
  const policy = { state: { ...notInForce, agreed: null } as PolicyState };
  const isRefused = refusedUnder({ state: () => policy.state }, { isRefusedBy: (id) => id === "refuses" });
  const look = () => [isRefused("refuses"), isRefused("anna")];

  const before = look();
  policy.state = inForce;
  const agreed = look();
  policy.state = { kind: "notInForce", why: { code: "missing" }, agreed: { version: 1, since: at } };

  expect([before, agreed, look()]).toEqual([
    [true, true],
    [true, false],
    [true, false],
  ]);
});

test("nothing is forgotten before anything was agreed on, and then by what is, also while that is not in force", async () => {
  const policy: { state: PolicyState } = { state: notInForce };
  let times = 0;
  const forget = forgettingUnder({ state: () => policy.state }, async () => {
    times += 1;
  });
  const look = async () => {
    await forget();
    return times;
  };

  const before = await look();
  policy.state = inForce;
  const agreed = await look();
  policy.state = { kind: "notInForce", why: { code: "missing" }, agreed: { version: 1, since: at } };

  expect([before, agreed, await look()]).toEqual([0, 1, 2]);
});

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
