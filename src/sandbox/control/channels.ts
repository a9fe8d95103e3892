import { z } from "zod";
import { BOT } from "#sandbox/connector/thread.ts";
import type { Route } from "#sandbox/http.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { BOT_NAME } from "#sandbox/teams/activity.ts";
import { searchResults } from "#sandbox/teams/cards.ts";
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
});
const Query = z.strictObject({
  personId: z.string(),
  commandId: z.string().min(1),
  text: z.string(),
  channelId: z.string().optional(),
});

/** Channels, and the message extension that is used beside them. */
export function channelRoutes({ directory, posts, clock }: World, teams: Teams): Route[] {
  const person = (id: string) => found(directory.person(id), `person ${id}`);
  const channel = (id: string) => found(directory.channel(id), `channel ${id}`).channel;

  function shown({ id, threadId, fromId, at, text, mentionIds, card }: ChannelPost) {
    const name = fromId === BOT ? BOT_NAME : (directory.person(fromId)?.name ?? "");
    return { id, threadId, from: { id: fromId, name }, at, text, mentions: mentionIds, card: card ?? null };
  }
  return [
    {
      method: "GET",
      path: MESSAGES,
      handle(request) {
        const { id } = channel(param(request, "channelId"));
        return {
          status: 200,
          body: posts
            .all()
            .filter(({ placeId }) => placeId === id)
            .map(shown),
        };
      },
    },
    {
      method: "POST",
      path: MESSAGES,
      async handle(request) {
        const channelId = channel(param(request, "channelId")).id;
        const {
          from,
          text,
          threadId,
          mentions,
          mentionBot,
          card = null,
          at = clock.now(),
        } = parsed(Posting, request.body);
        if (text === "" && !card) throw new Problem(400, "text: A post has words or a card.");
        if (threadId !== undefined) found(posts.find(channelId, threadId), `thread ${threadId} in this channel`);
        const posting = { channelId, text, threadId, mentions: mentions.map(person), mentionBot, card, at };
        return { status: 200, body: await teams.post(person(from), posting) };
      },
    },
    {
      method: "POST",
      path: "/control/extension/query",
      async handle({ body }) {
        const { personId, commandId, text, channelId } = parsed(Query, body);
        const delivery =
          channelId === undefined
            ? await teams.searchInChat(person(personId), commandId, text)
            : await teams.searchInChannel(person(personId), channel(channelId).id, commandId, text);
        return { status: 200, body: { delivery, results: searchResults(delivery) } };
      },
    },
  ];
}
