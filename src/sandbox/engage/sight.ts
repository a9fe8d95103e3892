import type { Desk } from "#sandbox/desk.ts";
import type { ChannelPost, Community, Member, Organisation } from "#sandbox/model.ts";
import type { Members } from "./members.ts";

/** What somebody sees of the network at one moment. */
export interface Sight {
  readonly organisation: Organisation;
  readonly members: Members;
  readonly viewer: Member | undefined;
  readonly communities: readonly Community[];
  /** Of these communities, oldest first. */
  readonly messages: readonly ChannelPost[];
}

/** The public communities and those that the viewer is a member of; private conversations are no part of feeds. */
export function sightOf(desk: Desk, members: Members, viewer: Member | undefined): Sight {
  const communities = desk
    .communities()
    .filter(({ direct, memberIds }) => !direct && (!memberIds || memberIds.includes(viewer?.id ?? "")));
  const ids = new Set(communities.map(({ id }) => id));
  const messages = desk.posts().filter(({ placeId, deletedAt }) => deletedAt === undefined && ids.has(placeId));
  return { organisation: desk.organisation, members, viewer, communities, messages };
}
