import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { ChannelPost, Person } from "#sandbox/model.ts";
import { dialogOf, listOf } from "#sandbox/teams/extension-answers.ts";
import type { Teams } from "#sandbox/teams/teams.ts";
import type { World } from "#sandbox/world.ts";
import { found, parsed } from "./problem.ts";

const By = z.strictObject({ personId: z.string() });
const Query = By.extend({ commandId: z.string().min(1), text: z.string(), channelId: z.string().optional() });
const Selection = By.extend({ value: z.unknown(), channelId: z.string().optional() });
const OnPost = By.extend({ commandId: z.string().min(1), channelId: z.string(), messageId: z.string() });
const Submission = OnPost.extend({ data: z.record(z.string(), z.unknown()) });

/** The app's message extension: beside the compose box, and in the menu of a post. */
export function extensionRoutes({ directory, posts }: World, { extension }: Teams): Route[] {
  const person = (id: string): Person => found(directory.person(id), `person ${id}`);
  const channelId = (id: string | undefined) =>
    id === undefined ? id : found(directory.channel(id), `channel ${id}`).channel.id;

  function written(request: z.infer<typeof OnPost>): ChannelPost {
    const post = posts.find(channelId(request.channelId) ?? "", request.messageId);
    return found(post?.deletedAt || post?.event ? null : post, "such message in this channel");
  }
  function post(path: string, handle: (body: Request["body"]) => Promise<Reply["body"]>): Route {
    return {
      method: "POST",
      path: `/control/extension/${path}`,
      handle: async ({ body }) => ({ status: 200, body: await handle(body) }),
    };
  }

  return [
    post("query", async (body) => {
      const { personId, commandId, text, ...where } = parsed(Query, body);
      const delivery = await extension.search(person(personId), channelId(where.channelId), commandId, text);
      return { delivery, ...listOf(delivery) };
    }),
    post("select", async (body) => {
      const { personId, value, ...where } = parsed(Selection, body);
      const delivery = await extension.select(person(personId), channelId(where.channelId), value);
      return { delivery, ...listOf(delivery) };
    }),
    post("dialog", async (body) => {
      const asked = parsed(OnPost, body);
      const delivery = await extension.openDialog(person(asked.personId), written(asked), asked.commandId);
      return { delivery, ...dialogOf(delivery) };
    }),
    post("submit", async (body) => {
      const { data, ...asked } = parsed(Submission, body);
      const delivery = await extension.submitDialog(person(asked.personId), written(asked), asked.commandId, data);
      return { delivery, ...dialogOf(delivery) };
    }),
  ];
}
