import type { PlaceEvent, Team } from "#domain/posts/index.ts";
import { type Activity, channelIdOf } from "./activity.ts";

/**
 * Microsoft's names for what happens to teams and channels, in lower case: the documentation prints `restored` where
 * botbuilder expects `teamRestored`.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
const KINDS: Readonly<Record<string, PlaceEvent["kind"]>> = {
  channelcreated: "channelOpened",
  channelrestored: "channelOpened",
  channelrenamed: "channelRenamed",
  channeldeleted: "channelDeleted",
  teamrenamed: "teamRenamed",
  teamarchived: "teamArchived",
  teamunarchived: "teamUnarchived",
  teamrestored: "teamOpened",
  restored: "teamOpened",
  teamdeleted: "teamDeleted",
  teamharddeleted: "teamDeleted",
};

/** What an update of the app itself is called; one that takes it away is followed by one that brings the newer. */
const INSTALLED = ["add", "add-upgrade"];

/** What an activity tells about where can be heard; null if nothing. Who joined or left a team is none of our business. */
export function placeNews(activity: Activity): PlaceEvent["kind"] | null {
  const { type, action, channelData } = activity;
  if (type === "installationUpdate") {
    if (INSTALLED.includes(action ?? "")) return "teamOpened";
    return action === "remove" ? "appRemoved" : null;
  }
  if (type !== "conversationUpdate") return null;
  const event = (channelData?.eventType ?? "").toLowerCase();
  if (event === "teammemberadded") return concernsUs(activity, activity.membersAdded) ? "teamOpened" : null;
  if (event === "teammemberremoved") return concernsUs(activity, activity.membersRemoved) ? "appRemoved" : null;
  const kind = Object.hasOwn(KINDS, event) ? (KINDS[event] ?? null) : null;
  return kind === "channelOpened" && isPrivate(activity) ? null : kind;
}

/** What happened, told in our words. */
export function placeEvent(kind: PlaceEvent["kind"], activity: Activity, team: Team): PlaceEvent {
  const { conversation, channelData } = activity;
  const id = channelIdOf(activity);
  const name = channelData?.channel?.name ?? (conversation.id === id ? conversation.name : null);
  return { kind, team, channel: { id, name: name || null } };
}

function concernsUs({ recipient }: Activity, members: Activity["membersAdded"]): boolean {
  return (members ?? []).some(({ id }) => id === recipient?.id);
}

/** Nobody has installed the app there yet. https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels */
function isPrivate({ channelData }: Activity): boolean {
  const { type } = channelData?.channel ?? {};
  return type === "private" || type === "shared";
}
