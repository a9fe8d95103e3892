import type { SubscribeFailure, Subscription, Subscriptions } from "#domain/subscriptions/index.ts";

const ADDRESS = "https://vorbild.example.com/api/notifications";

/** Graph's side of subscriptions and a store, in memory; `fail` says how Graph answers to what stands before the colon. */
export function subscriptionsInMemory<Watched>(idOf: (watched: Watched) => string) {
  const kept = new Map<string, Subscription>();
  const calls: string[] = [];
  const answers = new Map<string, SubscribeFailure>();
  const failing = (call: string) => {
    calls.push(call);
    return answers.get(call) ?? null;
  };
  const graph: Subscriptions<Watched> = {
    address: ADDRESS,
    async subscribe(watched, endsAt) {
      const watchedId = idOf(watched);
      const failure = failing(`subscribe ${watchedId}`);
      const subscription = { id: `s ${watchedId}`, watchedId, address: ADDRESS, secretHash: "hash", endsAt };
      return failure ?? { kind: "subscribed", subscription };
    },
    renew: async (id, endsAt) => failing(`renew ${id}`) ?? { kind: "renewed", endsAt },
    end: async (id) => failing(`end ${id}`) ?? { kind: "ended" },
    listOurs: async () => null,
  };
  return {
    ...{ graph, kept, calls },
    fail: (call: string, failure: SubscribeFailure) => answers.set(call, failure),
    store: {
      all: async () => [...kept.values()],
      save: async (subscription: Subscription) => void kept.set(subscription.id, subscription),
      remove: async (ids: readonly string[]) => {
        for (const id of ids) kept.delete(id);
      },
    },
  };
}
