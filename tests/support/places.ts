import type { Gap, GapStore, Place, PlaceStore, TeamList, WatchedPlace } from "#domain/posts/index.ts";

type Channels = Awaited<ReturnType<TeamList["channels"]>>;

/** Places and gaps in memory, and a list of channels that answers as `channels` says. */
export function placesInMemory(channels: (teamId: string) => Promise<Channels> = async () => null) {
  const kept = new Map<string, WatchedPlace>();
  const gaps: Gap[] = [];
  const ended: unknown[][] = [];
  const woken: string[] = [];
  const saves: (readonly Place[])[] = [];
  const places: Pick<PlaceStore, "all" | "save" | "rename" | "wake"> = {
    all: async () => [...kept.values()],
    save: async (given, since) => {
      saves.push(given);
      for (const place of given) {
        const { cursor = null, completeUntil = since } = kept.get(place.id) ?? {};
        kept.set(place.id, { ...place, cursor, completeUntil });
      }
    },
    rename: async (given) => {
      for (const { id, name, teamId, teamName } of given) {
        const known = kept.get(id);
        if (known) kept.set(id, { ...known, name, teamId, teamName });
      }
    },
    wake: async (_source, ids) => void woken.push(...(ids ?? [])),
  };
  return {
    ...{ kept, gaps, ended, woken, saves, places },
    /** What is known, by id, in short. */
    states: () => Object.fromEntries([...kept.values()].map(({ id, name, state }) => [id, `${name}: ${state}`])),
    deps: {
      places,
      gaps: {
        open: async (given: readonly Gap[]) => void gaps.push(...given),
        end: async (...given: Parameters<GapStore["end"]>) => void ended.push(given),
      },
      teamList: { channels },
    },
  };
}
