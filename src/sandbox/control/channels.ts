import { z } from "zod";
import { BOT } from "#sandbox/connector/thread.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { BOT_NAME } from "#sandbox/teams/activity.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, Instant, Problem, param, parsed } from "./problem.ts";

const MESSAGES = "/control/channels/:channelId/messages";

const Posting = z.strictObject({
  from: z.string(),
  text: z.string(),
  threadId: z.string().optional(),
  mentions: z.array(z.string()).default([]),
  mentionBot: z.boolean().default(false),
  card: z.looseObject({ type: z.literal("AdaptiveCard") }).nullish(),
  at: Instant.optional(),
  deliver: z.boolean().default(true),
});

/** Channels, and what is posted there. */
export function channelRoutes({ directory, posts, clock }: World, teams: Teams): Route[] {
  const person = (id: string) => found(directory.person(id), `person ${id}`);
  const channel = (id: string) => found(directory.channel(id), `channel ${id}`);

  function shown({ id, threadId, fromId, at, text, mentionIds, card, editedAt, reactions }: ChannelPost) {
    const name = fromId === BOT ? BOT_NAME : (directory.person(fromId)?.name ?? "");
    const said = { id, threadId, from: { id: fromId, name }, at, editedAt: editedAt ?? null, text };
    return { ...said, mentions: mentionIds, card: card ?? null, reactions: reactions ?? [] };
  }

  async function post(request: Request) {
    const { team, channel: place } = channel(param(request, "channelId"));
    const { from, text, threadId, card = null, at = clock.now(), ...how } = parsed(Posting, request.body);
    if (text === "" && !card) throw new Problem(400, "text: A post has words or a card.");
    if (team.archived) throw new Problem(409, `${team.name} is archived.`);
    const root = threadId === undefined ? null : posts.find(place.id, threadId);
    if (threadId !== undefined) found(root?.deletedAt ? null : root, `thread ${threadId} in this channel`);
    const said = { channelId: place.id, text, threadId, card, at };
    return {
      status: 200,
      body: await teams.post(person(from), { ...how, ...said, mentions: how.mentions.map(person) }),
    };
  }
  return [
    {
      method: "GET",
      path: MESSAGES,
      handle(request) {
        const { id } = channel(param(request, "channelId")).channel;
        const written = posts.all().filter(({ placeId, deletedAt, event }) => placeId === id && !deletedAt && !event);
        return { status: 200, body: written.map(shown) };
      },
    },
    { method: "POST", path: MESSAGES, handle: post },
  ];
}
