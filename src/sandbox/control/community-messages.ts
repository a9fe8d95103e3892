import { z } from "zod";
import type { Members } from "#sandbox/engage/members.ts";
import { writing } from "#sandbox/engage/writing.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { ChannelPost, Community, Member } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { found, Instant, Problem, param, parsed } from "./problem.ts";

const MESSAGES = "/control/communities/:communityId/messages";
const MESSAGE = `${MESSAGES}/:messageId`;

const Posting = z.strictObject({
  from: z.string(),
  text: z.string().min(1),
  threadId: z.string().optional(),
  mentions: z.array(z.string()).default([]),
  messageType: z.enum(["update", "question", "praise", "announcement", "poll", "system"]).default("update"),
  at: Instant.optional(),
});
const Editing = z.strictObject({ text: z.string().min(1), mentions: z.array(z.string()).optional() });
const Liking = z.strictObject({ from: z.string() });

/** What people write in communities, and what they do to it later. */
export function communityMessageRoutes(world: World, { byId, byName }: Members): Route[] {
  const { communities, posts, clock } = world;
  const { post, edit, remove, setLikes } = writing(world);
  const person = (id: string): Member => found(byId(id), `person ${id}`);
  const place = (request: Request): Community =>
    found(communities.find(param(request, "communityId")), "such community");

  function existing(placeId: string, id: string): ChannelPost {
    const message = posts.find(placeId, id);
    return found(message?.deletedAt ? null : message, `message ${id} in this community`);
  }
  const meant = (request: Request): ChannelPost => existing(place(request).id, param(request, "messageId"));

  /** Somebody who may write there. */
  function memberOf({ memberIds, name }: Community, id: string): Member {
    const member = person(id);
    if (memberIds && !memberIds.includes(member.id)) throw new Problem(409, `${member.name} is no member of ${name}.`);
    return member;
  }
  function shown({ id, threadId, fromId, at, text, mentionIds, messageType, likedByIds, editedAt }: ChannelPost) {
    const from = { id: fromId, name: byId(fromId)?.name ?? "" };
    const said = { id, threadId, from, at, text, mentions: mentionIds, messageType: messageType ?? "update" };
    return { ...said, likedBy: likedByIds ?? [], editedAt: editedAt ?? null };
  }

  function list(request: Request): Reply {
    const { id } = place(request);
    const there = posts.all().filter(({ placeId, deletedAt }) => placeId === id && !deletedAt);
    return { status: 200, body: there.map(shown) };
  }
  function add(request: Request): Reply {
    const here = place(request);
    const { from, threadId, mentions, at = clock.now(), ...said } = parsed(Posting, request.body);
    const answers = threadId === undefined ? null : existing(here.id, threadId);
    const { id } = post(here, memberOf(here, from), { ...said, mentioned: mentions.map(person), answers, at });
    return { status: 200, body: { id } };
  }
  /** Without a list, whoever stands marked in the new text is mentioned. */
  function change(request: Request): Reply {
    const { text, mentions } = parsed(Editing, request.body);
    const marked = [...text.matchAll(/<at>([^<]+)<\/at>/g)].flatMap(([, name = ""]) => byName(name) ?? []);
    return { status: 200, body: shown(edit(meant(request), text, mentions?.map(person) ?? marked)) };
  }
  function like(request: Request): Reply {
    const message = meant(request);
    const { likedByIds = [] } = message;
    const { id, name } = memberOf(place(request), parsed(Liking, request.body).from);
    if (likedByIds.includes(id)) throw new Problem(409, `${name} likes it already.`);
    setLikes(message, [...likedByIds, id]);
    return { status: 204 };
  }
  function unlike(request: Request): Reply {
    const message = meant(request);
    const { likedByIds = [] } = message;
    const { id, name } = person(param(request, "personId"));
    if (!likedByIds.includes(id)) throw new Problem(409, `${name} does not like it.`);
    setLikes(
      message,
      likedByIds.filter((one) => one !== id),
    );
    return { status: 204 };
  }
  function takeAway(request: Request): Reply {
    remove(meant(request));
    return { status: 204 };
  }
  return [
    { method: "GET", path: MESSAGES, handle: list },
    { method: "POST", path: MESSAGES, handle: add },
    { method: "PATCH", path: MESSAGE, handle: change },
    { method: "DELETE", path: MESSAGE, handle: takeAway },
    { method: "POST", path: `${MESSAGE}/likes`, handle: like },
    { method: "DELETE", path: `${MESSAGE}/likes/:personId`, handle: unlike },
  ];
}
