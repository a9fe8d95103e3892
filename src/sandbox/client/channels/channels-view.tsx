import type { Team } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { PlacesView } from "#sandbox/client/posts/places-view.tsx";
import type { Route } from "#sandbox/client/shell/route.ts";
import { useViewer, type Viewer } from "#sandbox/client/shell/viewer.ts";
import { ChannelPlace } from "./channel-place.tsx";

/** Where the person looks first: among the own department, past the General channel where nobody writes. */
function homeOf(teams: readonly Team[], { person, people }: Viewer) {
  const colleagues = new Set(people.filter(({ department }) => department === person.department).map(({ id }) => id));
  const share = ({ memberIds }: Team) => memberIds.filter((id) => colleagues.has(id)).length / memberIds.length;
  const [team] = teams.toSorted((one, other) => share(other) - share(one));
  return team?.channels[1] ?? team?.channels[0];
}

/** The teams that the person belongs to with their channels, and the posts of the chosen one. */
export function ChannelsView({ route }: { readonly route: Route }) {
  const viewer = useViewer();
  const { channels: words } = viewer.words;
  const everyTeam = useResource<readonly Team[]>("teams", "teams").value ?? [];
  const teams = everyTeam.filter(({ memberIds }) => memberIds.includes(viewer.person.id));
  const places = teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  const home = homeOf(teams, viewer);
  const place =
    places.find(({ channel }) => channel.id === route.detail) ?? places.find(({ channel }) => channel === home);
  if (!place) return null;
  return (
    <PlacesView
      route={route}
      labels={{ all: words.label, one: words.choose }}
      groups={teams.map(({ id, name, channels }) => ({ id, name, places: channels }))}
      placeId={place.channel.id}
    >
      <ChannelPlace key={place.channel.id} route={route} {...place} />
    </PlacesView>
  );
}
