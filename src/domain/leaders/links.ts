import type { PersonId } from "#domain/people/index.ts";
import type { Place } from "#domain/posts/index.ts";
import type { ShownPost } from "./opportunity.ts";

type LinkedPost = Pick<ShownPost, "source" | "placeId" | "sourceId" | "threadId" | "teamId">;
type LinkedPlace = Pick<Place, "source" | "id" | "name" | "teamId">;

/** Where people open what they are pointed to. */
export interface PostLinks {
  post(post: LinkedPost, readerId: PersonId): string;
  place(place: LinkedPlace, readerId: PersonId): string;
}

const TEAMS = "https://teams.microsoft.com/l";
const ENGAGE = "https://engage.cloud.microsoft/main";

/** Links into Teams and Viva Engage. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams */
export function networkLinks(tenantId: string): PostLinks {
  return {
    post({ source, placeId, sourceId, threadId, teamId }) {
      if (source === "engage") return `${ENGAGE}/threads/${engageKey("Thread", threadId)}`;
      const query = { tenantId, groupId: teamId, parentMessageId: threadId };
      return `${TEAMS}/message/${encodeURIComponent(placeId)}/${encodeURIComponent(sourceId)}?${asked(query)}`;
    },
    place({ source, id, name, teamId }) {
      if (source === "teams") return `${TEAMS}/channel/${path(id, name)}?${asked({ groupId: teamId, tenantId })}`;
      return /^\d+$/.test(id) ? `${ENGAGE}/groups/${engageKey("Group", id)}` : `${ENGAGE}/feed`;
    },
  };
}

/** Links into the web client of the local tenant, which shows places as somebody sees them. */
export function localLinks(clientUrl: string): PostLinks {
  const link = (source: Place["source"], placeId: string, readerId: PersonId) =>
    `${clientUrl}/#/${source === "teams" ? "channels" : "engage"}/${path(readerId, placeId)}`;
  return {
    post: ({ source, placeId }, readerId) => link(source, placeId, readerId),
    place: ({ source, id }, readerId) => link(source, id, readerId),
  };
}

function path(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join("/");
}

function asked(query: Readonly<Record<string, string | null>>): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join("&");
}

/** Viva Engage names things in its addresses by a small JSON in Base64. */
function engageKey(type: "Thread" | "Group", id: string): string {
  return encodeURIComponent(btoa(JSON.stringify({ _type: type, id })));
}
