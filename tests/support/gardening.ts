import type { Preparation } from "#domain/attention/index.ts";
import type { Alike, Follow, Hashtag, TagNews } from "#domain/hashtags/index.ts";
import type { Profile } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import { instant, person, silent } from "./fakes.ts";
import { gardenStores } from "./garden-stores.ts";
import { sentLedger } from "./sent-ledger.ts";

/** What was said of a person when the directory could not be asked. */
const UNREACHABLE = "unreachable";

export interface GardeningOptions {
  readonly alike?: Readonly<Record<string, readonly string[]>>;
  /** Whom the directory does not know any more. */
  readonly gone?: readonly string[];
  /** Whom it cannot tell about. */
  readonly untold?: readonly string[];
  readonly news?: readonly TagNews[];
  /** Places that nobody of these people sees. */
  readonly closed?: readonly string[];
  /** Places of which nobody can say whether they see them. */
  readonly unknown?: readonly string[];
}

/** A garden in memory, on Monday 23 November 2026 at 09:00 in Berlin, and all who tend it. */
export function gardening(planted: readonly Hashtag[] = [], options: GardeningOptions = {}) {
  const stores = gardenStores(planted);
  const { gone = [], untold = [] } = options;
  const state = { now: instant("2026-11-23T08:00Z"), woken: 0, asked: [] as string[], told: [] as Interval[] };
  const ledger = sentLedger(() => state.now);
  const deps = {
    gardens: stores.gardens,
    follows: stores.following,
    merges: stores.merges,
    tags: {
      all: () => stores.tags.values(),
      tag: (name: string) => stores.tags.get(name) ?? null,
      alike: (name: string) => (options.alike?.[name] ?? []).map((tag): Alike => ({ tag, why: "plural" })),
    },
    directory: {
      departments: async (ids: readonly string[]) =>
        new Map(ids.filter((id) => ![...gone, ...untold].includes(id)).map((id) => [id, null])),
      async find(id: string): Promise<Profile | null> {
        state.asked.push(id);
        if (untold.includes(id)) throw new AppError("GRAPH_UNREACHABLE", UNREACHABLE);
        return null;
      },
    },
    activity: {
      async news(_tags: readonly string[], during: Interval) {
        state.told.push(during);
        return options.news ?? [];
      },
    },
    membership: {
      sees: async (_id: string, { placeId }: { placeId: string }) =>
        options.unknown?.includes(placeId) ? null : !options.closed?.includes(placeId),
    },
    leaders: { find: async () => null },
    refusals: { end: async () => {} },
    ledger,
    outbox: {
      wake: () => {
        state.woken += 1;
      },
    },
    clock: () => state.now,
    log: silent,
  };
  return {
    ...stores,
    ...{ deps, ledger, state },
    follow: (personId: string, tag: string, how: Follow["how"] = "weekly") =>
      void stores.follows.push({ personId, tag, how, since: state.now }),
    /** What is left to say of something that was planned. */
    prepared: async (preparation: Preparation, at = 0) => {
      const planned = ledger.added[at];
      const found = planned ? await ledger.find(planned.id) : null;
      return found && preparation(found, person({ id: found.personId }));
    },
  };
}
