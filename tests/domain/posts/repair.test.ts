import { expect, test } from "@jest/globals";
import { channelRepair, type HistoryPage, type RepairDeps } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { heardPost } from "#tests/support/posts.ts";
import { heardUntil, last, now, page, place, vouched, world } from "./channel-world.ts";

test("does not begin again for ever", async () => {
  const { deps, asked, of } = world([place()], { kind: "expired" }, { kind: "expired" });

  await channelRepair(deps)();

  expect(asked).toHaveLength(2);
  expect(of("gap", "advance")).toEqual([
    ["gap", ["19:a", "unreachable", heardUntil.toString(), now.toString()]],
    ["advance", "19:a", null, heardUntil.toString(), "2026-11-22T12:05:00Z"],
  ]);
});

test.each([
  ["a long wait", [{ kind: "throttled", waitMs: 600_000 }], "throttled", "2026-11-22T12:10:00Z"],
  ["wait after wait", Array(6).fill({ kind: "throttled", waitMs: 1 }), "throttled", "2026-11-22T12:05:00Z"],
  ["no answer", [{ kind: "unreachable" }], "unreachable", "2026-11-22T12:05:00Z"],
] as const)("leaves a channel for later, with a gap, after %s", async (_, answers, reason, dueAt) => {
  const { deps, of } = world([place()], ...(answers as HistoryPage[]));

  await channelRepair(deps)();

  expect(of("gap", "advance", "close")).toEqual([
    ["gap", ["19:a", reason, heardUntil.toString(), now.toString()]],
    ["advance", "19:a", "delta:1", heardUntil.toString(), dueAt],
  ]);
});

test("asks a channel that refuses us again in the coming night", async () => {
  const { deps, of } = world([place()], { kind: "refused" });

  await channelRepair(deps)();

  expect(of("gap")).toEqual([["gap", ["19:a", "refused", heardUntil.toString(), now.toString()]]]);
  expect(String(last(of("advance"))?.[4])).toMatch(/^2026-11-23T0[1-4]:/);
});

test("waits longer each time a channel fails, and no longer once it was read", async () => {
  const fails = Array<HistoryPage>(9).fill({ kind: "unreachable" });
  const { deps, state, of } = world([place()], ...fails, page(), { kind: "unreachable" });
  const run = channelRepair(deps);

  for (let time = 0; time < 11; time++) {
    state.due = [place()];
    await run();
  }

  const waits = of("advance").map(([, , , , dueAt]) => instant(String(dueAt)).since(now).total("minutes"));
  expect(waits.toSpliced(9, 1)).toEqual([5, 10, 20, 40, 80, 160, 320, 320, 320, 5]);
});

test("what was read before it failed stays read", async () => {
  const { deps, of } = world([place()], page({ cursor: "next:1", more: true }), { kind: "unreachable" });

  await channelRepair(deps)();

  expect(last(of("advance"))).toEqual([
    ...["advance", "19:a", `begun ${now} next:1`, heardUntil.toString()],
    "2026-11-22T12:05:00Z",
  ]);
});

test("a channel that fails holds up no other, whether in Graph or in our own store", async () => {
  const places = ["19:a", "19:b", "19:c", "19:d"].map((id) => place({ id, cursor: id }));
  const { deps, of } = world(places);
  const repaired = channelRepair({
    ...deps,
    history: {
      async page({ id }) {
        if (id === "19:a") return { kind: "refused" };
        return page({ posts: [heardPost({ placeId: id, sourceId: id })] });
      },
    },
    hear: async ([post]) => {
      if (post?.placeId === "19:b") throw new Error("no database");
    },
    gaps: {
      ...deps.gaps,
      closeUntil: async (closed, ...rest) => {
        if (closed.id === "19:c") throw new Error("no database");
        return deps.gaps.closeUntil(closed, ...rest);
      },
    },
  });

  await repaired();

  const reasons = of("gap").map(([, gap]) => (gap as string[]).slice(0, 2));
  expect(reasons.toSorted()).toEqual([
    ["19:a", "refused"],
    ["19:b", "notStored"],
  ]);
  expect(of("close")).toEqual([["close", "19:d", vouched.toString()]]);
});

test("takes due places until none is left, each once, a minute after they are due", async () => {
  const places = Array.from({ length: 2_100 }, (_, index) => place({ id: `19:${index}` }));
  const { deps, asked, due, state } = world(places);

  await channelRepair(deps)();

  expect([asked.length, state.due]).toEqual([2_100, []]);
  expect(due.every((at) => at.equals(vouched))).toBe(true);
});

test("does not try the same place for ever when its next time cannot be noted", async () => {
  const { deps, asked } = world([place()]);
  const places = { ...deps.places, advance: () => Promise.reject(new Error("no database")) };

  await channelRepair({ ...deps, places })();

  expect(asked).toHaveLength(1);
});

test("reads a channel that is woken while a long one is read, each time that it is", async () => {
  const { deps, state } = world([place({ id: "19:long" })]);
  const read: string[] = [];
  const history: RepairDeps["history"] = {
    async page({ id }) {
      await new Promise((resolve) => setImmediate(resolve));
      read.push(id);
      if (read.length === 3 || read.length === 50) state.due.push(place({ id: "19:woken" }));
      return page({ more: id === "19:long" && read.length < 100 });
    },
  };

  await channelRepair({ ...deps, history })();

  const woken = [...read.keys()].filter((index) => read[index] === "19:woken");
  expect([woken.length, read.length]).toEqual([2, 100]);
  expect(woken[0]).toBeLessThan(20);
  expect(woken[1]).toBeLessThan(70);
});

test("reads no more than sixty channels at the same time", async () => {
  const { deps } = world(Array.from({ length: 300 }, (_, index) => place({ id: `19:${index}` })));
  let reading = 0;
  let most = 0;
  const history = {
    async page() {
      most = Math.max(most, ++reading);
      await new Promise((resolve) => setImmediate(resolve));
      reading -= 1;
      return page();
    },
  };

  await channelRepair({ ...deps, history })();

  expect(most).toBe(60);
});

test("stops between two pages when the service stops, without a gap", async () => {
  const { deps, of, stop, asked } = world([place()], page({ cursor: "next:1", more: true }));
  const hear = async () => stop.abort();
  const { history } = deps;
  const withPost = { page: async (...args: Parameters<typeof history.page>) => withAPost(await history.page(...args)) };

  await channelRepair({ ...deps, hear, history: withPost })();

  expect(asked).toHaveLength(1);
  expect(of("gap", "close", "advance").map(([kind]) => kind)).toEqual(["advance"]);
});

const withAPost = (answer: HistoryPage): HistoryPage =>
  answer.kind === "page" ? { ...answer, posts: [heardPost()] } : answer;
