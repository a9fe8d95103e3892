import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Place } from "./place.ts";
import { type PlaceEvent, placesAfter, placesListed, type Team } from "./places.ts";
import type { GapStore, PlaceStore, TeamList } from "./ports.ts";

export interface PlaceKeeperDeps {
  readonly places: Pick<PlaceStore, "all" | "save" | "rename" | "wake">;
  readonly gaps: Pick<GapStore, "open" | "end">;
  readonly teamList: Pick<TeamList, "channels">;
  readonly clock: Clock;
  readonly log: Log;
}

/** Keeps up with where in Teams can be heard. */
export interface PlaceKeeper {
  /**
   * Whether a place was posted in of which nobody has told us; true the first time, and from then on false until
   * `refresh` finds it still missing. Asked for each post.
   */
  isNews(placeId: string): boolean;
  /** Follows an event; settles when that is durable. Safe to repeat. */
  follow(event: PlaceEvent): Promise<void>;
  /** Lets a place be read again soon, because something changed in it that we were not shown. */
  wake(placeId: string): Promise<void>;
  /** The Entra group id of the team of a place; null while it is not known. */
  teamOf(placeId: string): Promise<string | null>;
  /** Reads which places are known: at the start, and now and then for what other replicas were told. */
  refresh(): Promise<void>;
}

/** How far back we read in a place of which we were not told: as long as an outage may have been. */
const UNTOLD_MAX = { hours: 7 * 24 } as const;

/** Longest that an event waits for the list of its team's channels, in real milliseconds; later ones are kept too. */
const LISTING_WAIT_MS = 3_000;

export function placeKeeper({ places, gaps, teamList, clock, log }: PlaceKeeperDeps): PlaceKeeper {
  let known = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const channels = async () => (await places.all()).filter(({ source }) => source === "teams");

  /** One after the other, because each reads what is known and writes it back. */
  function change(rule: (known: readonly Place[]) => readonly Place[], since: Temporal.Instant, isGap = false) {
    const write = async () => {
      const before = await channels();
      const changed = rule(before);
      if (changed.length === 0) return;
      const now = clock();
      // First, because a repeated event finds nothing to change any more.
      if (isGap) await gaps.open(changed.map(gapOf(now)), now);
      const stateBefore = new Map(before.map(({ id, state }) => [id, state]));
      const stays = ({ id, state }: Place) => stateBefore.get(id) === state;
      const moved = changed.filter((place) => !stays(place));
      const back = idsOf(moved.filter(({ id, state }) => state === "heard" && stateBefore.has(id)));
      if (back.length > 0) await gaps.end("teams", back, "appRemoved", now);
      if (moved.length > 0) await places.save(moved, since);
      if (moved.length < changed.length) await places.rename(changed.filter(stays));
      for (const { id, state } of changed) {
        if (state === "heard") known.add(id);
        else known.delete(id);
      }
      if (back.length > 0) await places.wake("teams", back, now);
    };
    const turn = last.then(write, write);
    last = turn;
    return turn;
  }

  async function list(team: Team & { readonly id: string }, since: Temporal.Instant): Promise<void> {
    const before = await channels();
    const listed = await teamList.channels(team.id).catch((error: unknown) => {
      log.warn({ teamId: team.id, error }, "the channels of a team could not be listed");
      return null;
    });
    if (listed) await change((now) => placesListed(team, listed, now, before), since);
  }

  const heardIn = async (team: Team) =>
    (await channels()).filter(({ teamId, state }) => team.id !== null && teamId === team.id && state === "heard");

  return {
    isNews(placeId) {
      if (known.has(placeId)) return false;
      known.add(placeId);
      return true;
    },
    async follow(event) {
      const { kind, team } = event;
      const since = kind === "posted" ? clock().subtract(UNTOLD_MAX) : clock();
      // Where the app was missing without our being told, the repair was refused, and would try again at night only.
      const unnoticed = kind === "teamOpened" ? await heardIn(team) : [];
      await change((before) => placesAfter(event, before), since, kind === "appRemoved");
      const { id } = team;
      if (id !== null && (kind === "teamOpened" || kind === "posted")) {
        await atMost(LISTING_WAIT_MS, list({ ...team, id }, since));
      }
      if (unnoticed.length > 0) await places.wake("teams", idsOf(unnoticed), clock());
    },
    wake: (placeId) => places.wake("teams", [placeId], clock()),
    async teamOf(placeId) {
      const place = (await places.all()).find(({ source, id }) => source === "teams" && id === placeId);
      return place?.teamId ?? null;
    },
    async refresh() {
      const told = (await places.all()).filter(({ state, teamId }) => state === "heard" && teamId !== null);
      known = new Set(idsOf(told));
    },
  };
}

const idsOf = (places: readonly Place[]) => places.map(({ id }) => id);

/** It ends when the app is back, and the repair then closes it. */
function gapOf(now: Temporal.Instant) {
  return ({ source, id }: Place) =>
    ({ source, placeId: id, reason: "appRemoved", from: now, until: null, ids: null }) as const;
}

function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
