import type { ChannelSubscriptions, SubscribeDeps } from "#domain/posts/index.ts";
import type { SubscribeFailure, Subscription } from "#domain/subscriptions/index.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { place } from "./channel-world.ts";

export const start = instant("2026-11-22T12:00:00Z");
export const ADDRESS = "https://vorbild.example.com/api/notifications";
export const channel = (id: string, changes: Parameters<typeof place>[0] = {}) => place({ id, ...changes });

/** Teams and a store in memory; `fail` says how Teams answers next to what stands before the colon. */
export function world(...channels: readonly ReturnType<typeof place>[]) {
  const state = { now: start, places: [...channels], ours: null as readonly string[] | null };
  const kept = new Map<string, Subscription>();
  const atTeams = new Set<string>();
  const events: string[] = [];
  const answers = new Map<string, SubscribeFailure | { readonly kind: "gone" }>();
  const stop = new AbortController();
  let made = 0;

  const failing = (call: string) => {
    events.push(call);
    return answers.get(call) ?? null;
  };
  const teams: ChannelSubscriptions = {
    address: ADDRESS,
    async subscribe({ id: placeId }, endsAt) {
      const failure = failing(`subscribe ${placeId}`);
      if (failure) return failure as SubscribeFailure;
      if ([...atTeams].some((id) => id.endsWith(` ${placeId}`))) return { kind: "refused" };
      made += 1;
      const id = `${made} ${placeId}`;
      atTeams.add(id);
      return {
        kind: "subscribed",
        subscription: { id, watchedId: placeId, address: ADDRESS, secretHash: `hash ${made}`, endsAt },
      };
    },
    async renew(id, endsAt) {
      return failing(`renew ${id}`) ?? { kind: "renewed", endsAt };
    },
    async end(id) {
      const failure = failing(`end ${id}`);
      if (failure) return failure as SubscribeFailure;
      atTeams.delete(id);
      return { kind: "ended" };
    },
    listOurs: async () => {
      events.push("list");
      return state.ours ?? [...atTeams];
    },
  };
  const deps: SubscribeDeps = {
    teams,
    subscriptions: {
      all: async () => [...kept.values()],
      save: async (subscription) => void kept.set(subscription.id, subscription),
      remove: async (ids) => {
        for (const id of ids) kept.delete(id);
      },
    },
    places: {
      all: async () => state.places,
      wake: async (_source, ids) => void events.push(`wake ${ids?.join(" ")}`),
    },
    pacer: { row: (team, id) => async () => void events.push(`turn ${team} ${id}`) },
    clock: () => state.now,
    signal: stop.signal,
    log: silent,
  };
  return {
    ...{ state, kept, atTeams, events, deps, stop },
    fail: (call: string, answer: SubscribeFailure | { readonly kind: "gone" } | null) =>
      answer ? answers.set(call, answer) : answers.delete(call),
    /** What happened since it was asked last, without waiting and listing. */
    news: () => events.splice(0).filter((event) => !/^(turn|list|wake)/.test(event)),
    later(duration: Temporal.DurationLike) {
      state.now = state.now.add(duration);
    },
  };
}
