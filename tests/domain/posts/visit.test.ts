import { expect, test } from "@jest/globals";
import type { HistoryPage, RepairDeps } from "#domain/posts/index.ts";
import { visit } from "#domain/posts/visit.ts";
import { heardPost } from "#tests/support/posts.ts";
import { heardUntil, last, name, now, page, place, vouched, world } from "./channel-world.ts";

test("what a page brings is stored before the cursor moves on, and deletions after it", async () => {
  const posts = [heardPost({ sourceId: "1" }), heardPost({ sourceId: "2" })];
  const { deps, events, asked } = world([], page({ posts, deleted: [{ ...name("3"), at: heardUntil }] }));

  expect(await visit(deps, place()).run()).toEqual({ kind: "complete" });

  expect(asked).toEqual(["delta:1"]);
  expect(events).toEqual([
    ["turn", "t", "19:a"],
    ["hear", "1", "2"],
    ["remove", `3 ${heardUntil}`],
    ["advance", "19:a", "delta:2", vouched.toString(), expect.any(String)],
  ]);
});

test("a channel that was never read begins with the time until which it was heard", async () => {
  const { deps, asked } = world([]);

  await visit(deps, place({ cursor: null })).run();

  expect(asked).toEqual([heardUntil.toString()]);
});

test("reads page after page, and vouches for the time before the first of them only", async () => {
  const { deps, state, of, asked } = world([], page({ cursor: "next:1", more: true }), page());
  const { history } = deps;
  const slow = async (...args: Parameters<typeof history.page>) => {
    const answer = await history.page(...args);
    state.now = state.now.add({ minutes: 10 });
    return answer;
  };

  await visit({ ...deps, history: { page: slow } }, place()).run();

  expect(asked).toEqual(["delta:1", "next:1"]);
  expect(of("advance")).toEqual([
    ["advance", "19:a", `begun ${now} next:1`, heardUntil.toString(), "2026-11-22T12:10:00Z"],
    ["advance", "19:a", "delta:2", vouched.toString(), expect.any(String)],
  ]);
});

test("comes back in the coming night", async () => {
  const { deps, of } = world([]);

  await visit(deps, place()).run();

  expect(String(of("advance")[0]?.[4])).toMatch(/^2026-11-23T0[1-4]:/);
});

test("a round that was cut off is brought to its end, and another follows that knows of the time since", async () => {
  const cutOff = place({ cursor: "begun 2026-11-22T07:00:00Z next:7" });
  const { deps, asked, of } = world([], page({ cursor: "delta:8" }), page({ cursor: "delta:9" }));

  await visit(deps, cutOff).run();

  expect(asked).toEqual(["next:7", "delta:8"]);
  expect(of("advance").map(([, , cursor, until]) => [cursor, until])).toEqual([
    ["delta:8", "2026-11-22T06:59:00Z"],
    ["delta:9", vouched.toString()],
  ]);
});

test("begins again from the last known time when the cursor is too old", async () => {
  const { deps, asked } = world([], { kind: "expired" });

  await visit(deps, place()).run();

  expect(asked).toEqual(["delta:1", heardUntil.toString()]);
});

test("sits out a short wait with all the others, and asks for the same page again", async () => {
  const { deps, events } = world([], { kind: "throttled", waitMs: 30_000 });

  await visit(deps, place()).run();

  expect(events.slice(0, 3)).toEqual([
    ["turn", "t", "19:a"],
    ["rest", 30_000],
    ["turn", "t", "19:a"],
  ]);
});

test("lets all rest a minute at most, however long it is told to wait itself", async () => {
  const { deps, of } = world([], { kind: "throttled", waitMs: 3_600_000 });

  expect(await visit(deps, place()).run()).toEqual({ kind: "throttled", waitMs: 3_600_000 });

  expect(of("rest")).toEqual([["rest", 60_000]]);
});

test("has patience for each page anew", async () => {
  const waits = Array<HistoryPage>(5).fill({ kind: "throttled", waitMs: 1 });
  const { deps, of } = world([], ...waits, page({ more: true }), ...waits);

  expect(await visit(deps, place()).run()).toEqual({ kind: "complete" });

  expect(of("rest")).toHaveLength(10);
});

test("a channel whose history never ends gives way, and goes on where it was", async () => {
  const { deps, asked, of } = world([]);
  const history = {
    page: async (...[, from]: Parameters<RepairDeps["history"]["page"]>) => {
      asked.push(from);
      return page({ cursor: `next:${asked.length}`, more: true });
    },
  };

  expect(await visit({ ...deps, history }, place()).run()).toEqual({ kind: "unfinished" });

  expect(asked).toHaveLength(10_000);
  expect(last(of("advance"))?.slice(2)).toEqual([`begun ${now} next:10000`, heardUntil.toString(), now.toString()]);
});
