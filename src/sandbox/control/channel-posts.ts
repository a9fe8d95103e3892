import { z } from "zod";
import { BOT } from "#sandbox/connector/thread.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import type { Delivery } from "#sandbox/teams/delivery.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, Problem, param, parsed } from "./problem.ts";

const MESSAGE = "/control/channels/:channelId/messages/:messageId";

/** Most deliveries that one call may order. */
const DELIVERIES_MAX = 1000;

const Editing = z.strictObject({
  text: z.string().min(1),
  mentions: z.array(z.string()).optional(),
  deliver: z.boolean().default(true),
  textless: z.boolean().default(false),
});
const Reacting = z.strictObject({ from: z.string(), type: z.string().min(1) });
const Repeating = z.strictObject({ times: z.number().int().min(1).max(DELIVERIES_MAX).default(1) });

/** What happens to a post after it was written. */
export function channelPostRoutes({ directory, posts }: World, teams: Teams): Route[] {
  const person = (id: string) => found(directory.person(id), `person ${id}`);

  function written(request: Request): ChannelPost {
    const { channel } = found(directory.channel(param(request, "channelId")), "such channel");
    const post = posts.find(channel.id, param(request, "messageId"));
    return found(post?.deletedAt || post?.event ? null : post, "such message in this channel");
  }
  function byPerson(request: Request): ChannelPost {
    const post = written(request);
    if (post.fromId === BOT) throw new Problem(409, "The bot wrote that.");
    return post;
  }

  async function edit(request: Request): Promise<Reply> {
    const { mentions, ...edited } = parsed(Editing, request.body);
    return {
      status: 200,
      body: await teams.edit(byPerson(request), { ...edited, mentions: mentions?.map(person) }),
    };
  }
  function remove(request: Request): Reply {
    teams.removePost(written(request));
    return { status: 204 };
  }
  async function react(request: Request): Promise<Reply> {
    const { from, type } = parsed(Reacting, request.body);
    const [post, by] = [written(request), person(from)];
    const twice = post.reactions?.some((one) => one.personId === by.id && one.type === type);
    if (twice) throw new Problem(409, `${by.name} did so already.`);
    return { status: 200, body: await teams.react(post, by, type) };
  }
  async function repeat(request: Request): Promise<Reply> {
    const { times } = parsed(Repeating, request.body);
    const post = byPerson(request);
    const deliveries: (Delivery | null)[] = [];
    for (let n = 0; n < times; n++) deliveries.push(await teams.hear(post));
    return { status: 200, body: { deliveries } };
  }
  return [
    { method: "PATCH", path: MESSAGE, handle: edit },
    { method: "DELETE", path: MESSAGE, handle: remove },
    { method: "POST", path: `${MESSAGE}/reactions`, handle: react },
    { method: "POST", path: `${MESSAGE}/deliveries`, handle: repeat },
  ];
}
