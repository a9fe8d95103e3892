import type { Community } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { Feed } from "#sandbox/client/posts/feed.tsx";
import { PlacesView } from "#sandbox/client/posts/places-view.tsx";
import type { Route } from "#sandbox/client/shell/route.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

/** The communities that the person may read, and the messages of the chosen one. */
export function EngageView({ route }: { readonly route: Route }) {
  const { person, words } = useViewer();
  const everyCommunity = useResource<readonly Community[]>("communities", "communities").value ?? [];
  const places = everyCommunity.filter(({ memberIds }) => !memberIds || memberIds.includes(person.id));
  const chosen = places.find(({ id }) => id === route.detail) ?? places[0];
  if (!chosen) return null;
  return (
    <PlacesView
      route={route}
      labels={{ all: words.engage.label, one: words.engage.choose }}
      groups={[{ id: "communities", name: words.engage.label, places }]}
      placeId={chosen.id}
    >
      <Feed key={chosen.id} place={{ kind: "community", id: chosen.id, name: chosen.name }} />
    </PlacesView>
  );
}
