import type { Series, SessionStore } from "#domain/sessions/index.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { HourTables } from "./session-hold.ts";
import type { SessionRecord } from "./session-table.ts";
import { micros } from "./time.ts";
import type { MemoryTable } from "./writing.ts";

interface RoundTables extends HourTables {
  readonly series: MemoryTable<Series>;
}

const MICROS_IN_SECOND = 1_000_000;
const UNSETTLED: readonly string[] = ["held", "moving", "cancelling"];

const byId = (a: SessionRecord, b: SessionRecord) => (a.session.id < b.session.id ? -1 : 1);
const sessionsOf = (records: readonly SessionRecord[]) => records.map(({ session }) => session);

/** What is looked after from time to time. */
export function memoryRounds(
  { transactions, writing, sessions, offers, series, requests }: RoundTables,
  realClock: Clock,
): Pick<SessionStore, "unsettled" | "unsettledOf" | "takeUnwatched" | "takeUnmarked" | "forget"> {
  const those = (test: (record: SessionRecord) => boolean) => [...sessions.all()].filter(test);
  const forgetFrom = <Item extends { readonly id: string }>(
    table: MemoryTable<Item>,
    isOver: (item: Item) => boolean,
  ) => {
    for (const item of table.all()) if (isOver(item)) table.remove(item.id);
  };
  return {
    async unsettled(olderThanSeconds, limit, after = "") {
      const before = micros(realClock()) - olderThanSeconds * MICROS_IN_SECOND;
      const left = those(
        ({ session, changedAt }) => UNSETTLED.includes(session.state) && changedAt <= before && session.id > after,
      );
      return sessionsOf(left.sort(byId).slice(0, limit));
    },

    async unsettledOf(personId) {
      return sessionsOf(sessions.of(personId).filter(({ session }) => UNSETTLED.includes(session.state))).toSorted(
        (a, b) => (a.id < b.id ? -1 : 1),
      );
    },

    takeUnwatched: (now, before, limit) =>
      writing(async () => {
        const [nowMicros, beforeMicros] = [micros(now), micros(before)];
        const unwatched = those(
          ({ session, end, watchedAt }) => session.state === "booked" && end > nowMicros && watchedAt < beforeMicros,
        );
        // Without the second comparison, what was never looked at would be in the order of infinities.
        const longestAgo = (a: SessionRecord, b: SessionRecord) =>
          a.watchedAt === b.watchedAt ? byId(a, b) : a.watchedAt - b.watchedAt;
        const taken = unwatched.sort(longestAgo).slice(0, limit);
        for (const { session } of taken) sessions.note(session.id, { watchedAt: nowMicros });
        return sessionsOf(taken);
      }),

    takeUnmarked: (mark, starting, limit, also) =>
      writing(async (tx) => {
        const [from, until] = [micros(starting.start), micros(starting.end)];
        const unmarked = those(
          ({ session, start, marks }) =>
            session.state === "booked" && start >= from && start < until && !marks.has(mark),
        );
        const taken = unmarked.sort((a, b) => a.start - b.start || byId(a, b)).slice(0, limit);
        if (taken.length === 0) return 0;
        await also(tx, sessionsOf(taken));
        transactions.onCommit(tx, () => {
          for (const { session, marks } of taken) sessions.note(session.id, { marks: new Set([...marks, mark]) });
        });
        return taken.length;
      }),

    forget: (before) =>
      writing(async () => {
        const beforeMicros = micros(before);
        for (const { session } of those(({ end }) => end < beforeMicros)) sessions.remove(session.id);
        const alive = new Set([...sessions.all()].map(({ session }) => session.seriesId));
        forgetFrom(series, ({ id, state }) => state !== "active" && !alive.has(id));
        forgetFrom(requests, ({ state, moveOnAt }) => state !== "open" && isBefore(moveOnAt, before));
        forgetFrom(offers, ({ state, endsAt }) => state !== "open" && isBefore(endsAt, before));
      }),
  };
}
