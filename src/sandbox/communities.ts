import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { Community } from "./model.ts";

/** Where people talk in Viva Engage: the organisation's own communities, and those founded since. */
export function communityBook(seeded: readonly Community[], { state, changed }: Keep, { announce }: Events) {
  const all = (): readonly Community[] => [...seeded, ...state.communities];
  return {
    all,
    find: (id: string): Community | undefined => all().find((community) => community.id === id),
    add(community: Community): void {
      state.communities.push(community);
      changed();
      announce({ type: "communities" });
    },
  };
}
