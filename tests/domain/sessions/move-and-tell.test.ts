import { expect, test } from "@jest/globals";
import { isRefused, moveAndTell, settleJob } from "#domain/sessions/move-and-tell.ts";
import { failedNotice } from "#domain/sessions/session-notices.ts";
import { AppError } from "#shared/errors.ts";
import { noTransaction } from "#tests/support/fakes.ts";
import { sessionSeries } from "#tests/support/hour-records.ts";
import { lifeWorld } from "#tests/support/life.ts";

test("a session goes on with what is said of it and what is left to do, and the outbox looks at once", async () => {
  const { deps, calls, queue, session, sessions, told } = lifeWorld({ state: "held" });
  const job = settleJob(session.id);

  const moved = await moveAndTell(deps, "held", { ...session, state: "booked" }, [failedNotice(session)], [job]);

  expect(moved).toBe(true);
  expect(sessions.all.get(session.id)?.state).toBe("booked");
  expect(told()).toEqual(["lars: sessions.failed"]);
  expect(queue.jobs).toEqual([job]);
  expect(calls.wake).toBe(1);
});

test("where somebody else was faster nothing changes and nothing is said", async () => {
  const { deps, calls, queue, session, sessions, told } = lifeWorld({ state: "booked" });
  const off = { ...session, state: "cancelled" } as const;

  const moved = await moveAndTell(deps, "held", off, [failedNotice(session)], [settleJob(session.id)]);

  expect(moved).toBe(false);
  expect(sessions.all.get(session.id)).toEqual(session);
  expect([told(), queue.jobs, calls.wake]).toEqual([[], [], 0]);
});

test.each([
  ["ends when its first hour never came into the calendars", "hour", "held", "ended"],
  ["goes on when its first hour was in the calendars", "hour", "booked", "active"],
  ["goes on when it is a later hour that did not", "serie2", "held", "active"],
] as const)("a series %s", async (_what, id, from, expected) => {
  const { deps, session } = lifeWorld({ id, state: from, seriesId: "series" });
  await deps.series.add(noTransaction, sessionSeries({ id: "series" }));

  await moveAndTell(deps, from, { ...session, state: "cancelled" }, []);

  expect((await deps.series.find("series"))?.state).toBe(expected);
});

test("only what Graph refuses counts as refused, not what it may do later", () => {
  expect(isRefused(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"))).toBe(true);
  expect(isRefused(new AppError("GRAPH_THROTTLED", "later"))).toBe(false);
  expect(isRefused(new Error("GRAPH_REFUSED"))).toBe(false);
});
