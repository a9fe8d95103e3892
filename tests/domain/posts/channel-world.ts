import type { Gap, HistoryPage, PostName, RepairDeps, WatchedPlace } from "#domain/posts/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";

export const now = instant("2026-11-22T12:00:00Z");
export const heardUntil = instant("2026-11-22T06:00:00Z");
/** What a visit at noon may vouch for. */
export const vouched = instant("2026-11-22T11:59:00Z");

/** An ordinary channel that was read this morning. */
export function place(changes: Partial<WatchedPlace> = {}): WatchedPlace {
  const known = {
    source: "teams",
    id: "19:a",
    name: "General",
    teamId: "t",
    teamName: "Team",
    state: "heard",
  } as const;
  return { ...known, cursor: "delta:1", completeUntil: heardUntil, ...changes };
}
export const page = (changes: Partial<HistoryPage & { kind: "page" }> = {}): HistoryPage => ({
  ...{ kind: "page", posts: [], deleted: [], cursor: "delta:2", more: false },
  ...changes,
});
export const name = (sourceId: string): PostName => ({ source: "teams", placeId: "19:a", sourceId });

/** Places that are due, and histories that answer with one page after the other. */
export function world(places: readonly WatchedPlace[], ...pages: readonly HistoryPage[]) {
  const state = { now, due: [...places], answers: [...pages] };
  const stop = new AbortController();
  const events: unknown[][] = [];
  const asked: unknown[] = [];
  const due: Temporal.Instant[] = [];
  const deps: RepairDeps = {
    places: {
      due: async (_source, at, max) => {
        due.push(at);
        return state.due.slice(0, max);
      },
      advance: async ({ id }, progress) => {
        const { cursor, completeUntil, dueAt } = progress;
        events.push(["advance", id, cursor, completeUntil.toString(), dueAt?.toString()]);
        if (dueAt && Temporal.Instant.compare(dueAt, state.now) > 0)
          state.due = state.due.filter((one) => one.id !== id);
      },
    },
    gaps: {
      open: async (gaps) => void events.push(["gap", ...gaps.map(told)]),
      closeUntil: async ({ id }, until) => void events.push(["close", id, until.toString()]),
    },
    posts: {
      remove: async (gone) => void events.push(["remove", ...gone.map(({ sourceId, at }) => `${sourceId} ${at}`)]),
    },
    history: {
      async page(_place, from, turn) {
        await turn();
        asked.push("cursor" in from ? from.cursor : from.since.toString());
        return state.answers.shift() ?? page();
      },
    },
    pacer: {
      row: (teamId, channelId) => async () => void events.push(["turn", teamId, channelId]),
      rest: (ms) => void events.push(["rest", ms]),
    },
    hear: async (posts) => void events.push(["hear", ...posts.map(({ sourceId }) => sourceId)]),
    clock: () => state.now,
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
    signal: stop.signal,
    log: silent,
  };
  const of = (...kinds: string[]) => events.filter(([kind]) => kinds.includes(String(kind)));
  return { state, deps, events, of, asked, due, stop };
}
const told = ({ placeId, reason, from, until }: Gap) => [placeId, reason, from?.toString(), until?.toString()];
export const last = <T>(items: readonly T[]): T | undefined => items.at(-1);
