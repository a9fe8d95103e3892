import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { Channel, Team } from "./model.ts";

interface Place {
  readonly team: Team;
  readonly channel: Channel;
}

/** Teams with their channels, as they are now. */
export interface TeamBook {
  /** Without deleted teams. */
  all(): readonly Team[];
  /** By Entra group id or by the id of the General channel; not a deleted one. */
  team(id: string): Team | undefined;
  /** Not a deleted one, and none of a deleted team. */
  channel(id: string): Place | undefined;
  /** A channel that was deleted in a team that is still there. */
  deletedChannel(id: string): Place | undefined;
  /** Puts this in the place of the team with the same id. */
  put(team: Team): void;
  /** Reads the kept state again. */
  forget(): void;
}

interface Index {
  readonly teams: readonly Team[];
  readonly byId: ReadonlyMap<string, Team>;
  readonly places: ReadonlyMap<string, Place>;
}

function indexed(all: readonly Team[]): Index {
  const teams = all.filter(({ deleted }) => !deleted);
  return {
    teams,
    byId: new Map(teams.flatMap((team) => [team.id, team.teamsId].map((id) => [id, team] as const))),
    places: new Map(teams.flatMap((team) => team.channels.map((channel) => [channel.id, { team, channel }] as const))),
  };
}

export function teamBook(seeded: readonly Team[], { state, changed }: Keep, { announce }: Events): TeamBook {
  let index: Index | null = null;

  function current(): Index {
    index ??= indexed(seeded.map((team) => state.teams[team.id] ?? team));
    return index;
  }
  function place(id: string, deleted: boolean): Place | undefined {
    const found = current().places.get(id);
    return found && Boolean(found.channel.deleted) === deleted ? found : undefined;
  }
  return {
    all: () => current().teams,
    team: (id) => current().byId.get(id),
    channel: (id) => place(id, false),
    deletedChannel: (id) => place(id, true),
    put(team) {
      state.teams[team.id] = team;
      index = null;
      changed();
      announce({ type: "teams", id: team.id });
    },
    forget() {
      index = null;
    },
  };
}
