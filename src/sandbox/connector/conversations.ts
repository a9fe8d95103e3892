import { z } from "zod";
import type { Reply, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { sendMessage } from "./activities.ts";
import { refused } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { threadOf } from "./thread.ts";

const Parameters = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string().min(1) })).nullish(),
  tenantId: z.string().nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      channel: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
  activity: z.looseObject({}).nullish(),
});
type Parameters = z.infer<typeof Parameters>;

/** Beginning conversations: a chat with one person, or a new thread in a channel. */
export function conversationRoutes(world: World, limits: Limits): Route[] {
  const { chats, directory, organisation, teams } = world;

  /** The app reaches who has it, and who is in a team that has it. */
  function reaches({ id }: Person): boolean {
    const isMember = teams.all().some(({ memberIds, appRemoved }) => !appRemoved && memberIds.includes(id));
    return isMember || chats.get(id).app !== "absent";
  }

  function send(conversationId: string, activity: unknown): Reply {
    const thread = threadOf(world, conversationId);
    return thread ? sendMessage(world, thread, activity) : refused("ConversationNotFound");
  }

  function beginChat(person: Person, activity: unknown): Reply {
    if (!reaches(person)) return refused("BotNotInConversationRoster");
    const id = chats.idOf(person.id);
    if (!chats.get(person.id).open) chats.change(person.id, (chat) => Object.assign(chat, { open: true }));
    if (!activity) return { status: 201, body: { id } };
    const sent = send(id, activity);
    return sent.status === 201 ? begun(id, sent) : sent;
  }

  function beginThread(channelId: string, activity: unknown): Reply {
    const sent = send(channelId, activity);
    if (sent.status !== 201) return sent;
    const { id = "" } = sent.body as { id?: string };
    return begun(`${channelId};messageid=${id}`, sent);
  }

  const begun = (id: string, sent: Reply): Reply => ({
    status: 201,
    body: { id, activityId: (sent.body as { id?: string }).id },
  });

  function begin({ channelData, members, activity, tenantId }: Parameters): Reply {
    const tenant = tenantId ?? channelData?.tenant?.id ?? organisation.tenantId;
    if (tenant !== organisation.tenantId) return refused("BadArgument", "The tenant is another one.");
    const channelId = channelData?.channel?.id;
    if (channelId) return beginThread(channelId, activity);
    if (members?.length !== 1) return refused("BadArgument", "A bot begins a chat with exactly one member.");
    const person = directory.person(members[0]?.id ?? "");
    return person ? beginChat(person, activity) : refused("BadArgument", "There is no such member in this tenant.");
  }

  return [
    {
      method: "POST",
      path: "/connector/v3/conversations",
      handle({ body }) {
        const parameters = Parameters.safeParse(body);
        if (!parameters.success) return refused("BadArgument", z.prettifyError(parameters.error));
        const { members, channelData } = parameters.data;
        const wait = limits.create(channelData?.channel?.id ?? members?.[0]?.id ?? "");
        return wait > 0 ? refused("Throttled", undefined, { "retry-after": String(wait) }) : begin(parameters.data);
      },
    },
  ];
}
