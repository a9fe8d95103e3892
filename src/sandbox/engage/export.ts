import type { Desk } from "#sandbox/desk.ts";
import type { Reply } from "#sandbox/http.ts";
import type { ChannelPost, Community, Member } from "#sandbox/model.ts";
import { csv } from "./csv.ts";
import { addressOf, members } from "./members.ts";
import { parsedOf, type Tag, tagsIn } from "./message-view.ts";
import { networkId } from "./network.ts";
import { type ArchiveFile, zipStream } from "./zip-stream.ts";

/** What of the network is exported, and from when. */
export interface ExportRange {
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Such as `Message`; everything if there is none. */
  readonly models: readonly string[];
}

function within({ since, until }: ExportRange, at: string | undefined): boolean {
  if (at === undefined) return false;
  const time = Date.parse(at);
  return time >= (since?.epochMilliseconds ?? -Infinity) && time < (until?.epochMilliseconds ?? Infinity);
}

/** Everything that was written, deleted or behind doors, each with what says so. */
function messagesFile(desk: Desk, range: ExportRange, messages: readonly ChannelPost[]): ArchiveFile {
  const everybody = members(desk.organisation);
  const places = new Map(desk.communities().map((place) => [place.id, place]));
  const placeOf = ({ placeId }: ChannelPost): Community | undefined => places.get(placeId);
  const userId = (id: string) => everybody.byId(id)?.engageId;
  const columns = {
    id: ({ id }: ChannelPost) => id,
    replied_to_id: ({ id, threadId }: ChannelPost) => (id === threadId ? null : threadId),
    thread_id: ({ threadId }: ChannelPost) => threadId,
    group_id: (post: ChannelPost) => (placeOf(post)?.direct ? null : post.placeId),
    participants: (post: ChannelPost) =>
      placeOf(post)?.direct
        ? placeOf(post)
            ?.memberIds?.map((id) => `user:${userId(id)}`)
            .join(",")
        : null,
    in_private_group: (post: ChannelPost) => Boolean(placeOf(post)?.memberIds && !placeOf(post)?.direct),
    in_private_conversation: (post: ChannelPost) => placeOf(post)?.direct ?? false,
    sender_id: ({ fromId }: ChannelPost) => userId(fromId),
    body: ({ text }: ChannelPost) => parsedOf({ members: everybody }, text),
    attachments: () => null,
    message_type: ({ messageType = "update" }: ChannelPost) => messageType,
    closed: () => "FALSE",
    created_at: ({ at }: ChannelPost) => at,
    deleted_at: ({ deletedAt }: ChannelPost) => deletedAt,
  };
  const changed = messages.filter(({ at, deletedAt }) => within(range, at) || within(range, deletedAt));
  return { name: "Messages.csv", lines: csv(columns, changed) };
}

const userColumns = {
  id: ({ engageId }: Member) => engageId,
  name: ({ name }: Member) => name,
  email: addressOf,
  job_title: ({ jobTitle }: Member) => jobTitle,
  location: () => null,
  department: ({ department }: Member) => department,
  joined_at: () => "2021-10-08T11:45:32.000Z",
  deleted_at: () => null,
  suspended_at: () => null,
  guid: () => null,
  state: () => "active",
  user_cover_image_url: () => null,
};
const groupColumns = {
  id: ({ id }: Community) => id,
  name: ({ name }: Community) => name,
  description: () => null,
  private: ({ memberIds }: Community) => memberIds !== undefined,
};
const topicColumns = { id: ({ id }: Tag) => id, name: ({ name }: Tag) => name };

/** The data export: tables in a ZIP, of which only the messages follow the range. */
export function exportOf(desk: Desk, range: ExportRange): Reply {
  const places = new Set(desk.communities().map(({ id }) => id));
  const messages = desk.posts().filter(({ placeId }) => places.has(placeId));
  const topics = new Map(messages.flatMap(({ text }) => tagsIn(text)).map((tag) => [tag.id, tag]));
  const groups = desk.communities().filter(({ direct }) => !direct);
  const network = { id: networkId, name: "Nordlicht Werke" };
  const files = {
    Message: messagesFile(desk, range, messages),
    User: { name: "Users.csv", lines: csv(userColumns, members(desk.organisation).all) },
    Group: { name: "Groups.csv", lines: csv(groupColumns, groups) },
    Topic: { name: "Topics.csv", lines: csv(topicColumns, topics.values()) },
    Network: { name: "Networks.csv", lines: csv({ id: ({ id }) => id, name: ({ name }) => name }, [network]) },
  };
  const wanted = Object.entries(files).filter(([model]) => range.models.length === 0 || range.models.includes(model));
  return {
    status: 200,
    headers: { "content-type": "application/zip", "content-disposition": 'attachment; filename="export.zip"' },
    body: zipStream(
      wanted.map(([, file]) => file),
      desk.now(),
    ),
  };
}
