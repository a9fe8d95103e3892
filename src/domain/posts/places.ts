import type { Place } from "./place.ts";

/** A team, as far as what happened names it: its Entra group id and its name. */
export interface Team {
  readonly id: string | null;
  readonly name: string | null;
}

/** Something that happened to a channel or to its team. */
export interface PlaceEvent {
  readonly kind: /** The app was added to the team, or the team was restored. */
    | "teamOpened"
    | "teamRenamed"
    | "teamArchived"
    | "teamUnarchived"
    | "teamDeleted"
    | "appRemoved"
    /** It was created or restored. */
    | "channelOpened"
    | "channelRenamed"
    | "channelDeleted"
    /** Somebody posted in a channel that nobody had told us of. */
    | "posted";
  readonly team: Team;
  /** The channel that said so, which is not always the one that it is about when it is about the team. */
  readonly channel: { readonly id: string; readonly name: string | null };
}

/** The places that an event changes, as they are afterwards. */
export function placesAfter({ kind, team, channel }: PlaceEvent, known: readonly Place[]): Place[] {
  const there = known.filter(({ id }) => id === channel.id);
  const inTeam = known.filter(({ teamId }) => teamId !== null && teamId === team.id);
  switch (kind) {
    case "teamOpened":
    case "channelOpened":
    case "posted":
      return changed([opened(team, channel, "heard", known)], known);
    case "channelRenamed":
      return changed(
        there.map((place) => ({ ...place, name: channel.name ?? place.name })),
        known,
      );
    case "channelDeleted":
      return moved(there, "left");
    case "teamRenamed":
      return changed(
        inTeam.map((place) => ({ ...place, teamName: team.name ?? place.teamName })),
        known,
      );
    case "teamArchived":
      return moved(inTeam.filter(isIn("heard")), "archived");
    case "teamUnarchived":
      return moved(inTeam.filter(isIn("archived")), "heard");
    case "teamDeleted":
    case "appRemoved":
      return moved(inTeam, "left");
  }
}

/**
 * The places that differ from what a list of a team's channels says. Private channels are on none, so they stay.
 *
 * @param before - what was known when the list was asked for: a state that changed since is newer than the list
 */
export function placesListed(
  team: Team,
  channels: readonly { readonly id: string; readonly name: string; readonly archived: boolean }[],
  known: readonly Place[],
  before: readonly Place[],
): Place[] {
  // Whoever asked had opened one of them before: the app was removed since.
  if (known.filter(({ teamId }) => teamId === team.id).every(isIn("left"))) return [];
  const [now, then] = [known, before].map((places) => new Map(places.map(({ id, state }) => [id, state])));
  const listed = channels.map((channel) => {
    const [state, stateThen] = [now?.get(channel.id), then?.get(channel.id)];
    const newer = state === stateThen ? undefined : state;
    return opened(team, channel, newer ?? (channel.archived ? "archived" : "heard"), known);
  });
  return changed(listed, known);
}

/** What is not said anew stays as it was; a channel whose name nobody has said yet goes by its id. */
function opened(team: Team, channel: PlaceEvent["channel"], state: Place["state"], known: readonly Place[]): Place {
  const before = known.find(({ id }) => id === channel.id);
  const teamId = team.id ?? before?.teamId ?? null;
  const sibling = known.find((place) => teamId !== null && place.teamId === teamId && place.teamName !== null);
  return {
    source: "teams",
    id: channel.id,
    name: channel.name || before?.name || channel.id,
    teamId,
    teamName: team.name ?? before?.teamName ?? sibling?.teamName ?? null,
    state,
  };
}

function moved(places: readonly Place[], state: Place["state"]): Place[] {
  return places.filter((place) => place.state !== state).map((place) => ({ ...place, state }));
}

function isIn(state: Place["state"]) {
  return (place: Place) => place.state === state;
}

function changed(places: readonly Place[], known: readonly Place[]): Place[] {
  const before = new Map(known.map((place) => [place.id, place]));
  return places.filter((place) => !isSame(place, before.get(place.id)));
}

function isSame(place: Place, before: Place | undefined): boolean {
  const { name, teamId, teamName, state } = place;
  return before?.name === name && before.teamId === teamId && before.teamName === teamName && before.state === state;
}
