import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Channel, Person, Team } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { refused } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { type Thread, threadOf } from "./thread.ts";

const CONVERSATION = "/connector/v3/conversations/:conversationId";
const TEAM = "/connector/v3/teams/:teamId";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const PAGE_MAX = 500;

/** The bot sees no private or shared channels. */
const isOpen = ({ deleted, membershipType }: Channel): boolean => !deleted && !membershipType;

/** Who is in a conversation, and which teams and channels there are. */
export function memberRoutes(world: World, limits: Limits): Route[] {
  const { directory, organisation } = world;

  function account({ id, teamsId, name, givenName, surname, mail, userPrincipalName, guestOf }: Person) {
    const { tenantId } = organisation;
    const named = { id: teamsId, name, objectId: id, aadObjectId: id, givenName, surname, email: mail };
    return { ...named, userPrincipalName, tenantId, userRole: guestOf ? "guest" : "user" };
  }

  function limited(key: string, answer: () => Reply): Reply {
    const wait = limits.read(key);
    return wait > 0 ? refused("Throttled", undefined, { "retry-after": String(wait) }) : answer();
  }
  function inThread(answer: (thread: Thread, request: Request) => Reply) {
    return (request: Request): Reply => {
      const thread = threadOf(world, request.params["conversationId"] ?? "");
      if (!thread) return refused("ConversationNotFound");
      return thread.hasBot ? limited(thread.id, () => answer(thread, request)) : refused("BotNotInConversationRoster");
    };
  }
  function ofTeam(answer: (team: Team) => Reply) {
    return ({ params }: Request): Reply => {
      const team = directory.team(params["teamId"] ?? "");
      if (!team) return refused("ConversationNotFound");
      return team.appRemoved ? refused("BotNotInConversationRoster") : limited(team.id, () => answer(team));
    };
  }

  const all = inThread((thread) => ({ status: 200, body: thread.members().map(account) }));
  const paged = inThread((thread, { query }) => {
    const size = Math.min(Number(query.get("pageSize") ?? PAGE_MAX) || PAGE_MAX, PAGE_MAX);
    const from = Number(query.get("continuationToken") ?? 0) || 0;
    const members = thread.members();
    const next = from + size < members.length ? { continuationToken: String(from + size) } : {};
    return { status: 200, body: { members: members.slice(from, from + size).map(account), ...next } };
  });
  const one = inThread((thread, { params }) => {
    const person = directory.person(params["memberId"] ?? "");
    const member = thread.members().find(({ id }) => id === person?.id);
    return member ? { status: 200, body: account(member) } : refused("MemberNotFoundInConversation");
  });
  const team = ofTeam(({ id, teamsId, name, channels, memberIds }) => {
    const counts = { channelCount: channels.filter(isOpen).length, memberCount: memberIds.length };
    return { status: 200, body: { id: teamsId, name, aadGroupId: id, ...counts } };
  });
  const channels = ofTeam((of) => ({
    status: 200,
    body: {
      conversations: of.channels.filter(isOpen).map(({ id, name }) => ({ id, name: id === of.teamsId ? null : name })),
    },
  }));
  return [
    { method: "GET", path: `${CONVERSATION}/members`, handle: all },
    { method: "GET", path: `${CONVERSATION}/pagedmembers`, handle: paged },
    { method: "GET", path: `${CONVERSATION}/members/:memberId`, handle: one },
    { method: "GET", path: TEAM, handle: team },
    { method: "GET", path: `${TEAM}/conversations`, handle: channels },
  ];
}
