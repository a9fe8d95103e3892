import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { Channel, ChannelPost, Team } from "#sandbox/model.ts";
import { badRequest, GraphError } from "./error.ts";
import { type Chain, firstRound, nextPage, roundOf, tokenOf } from "./message-delta.ts";
import { messageView } from "./message-view.ts";
import { graphRoute, ok } from "./route.ts";
import { channelOf } from "./teams.ts";

const MESSAGES = "/teams/:teamId/channels/:channelId/messages";

/** https://learn.microsoft.com/graph/api/chatmessage-list-replies */
const REPLIES_TOP_MAX = 50;
const REPLIES_TOP_DEFAULT = 20;

interface Scene {
  readonly request: Request;
  readonly team: Team;
  readonly channel: Channel;
  /** The post as the client of this request sees it. */
  view(post: ChannelPost): ReturnType<typeof messageView>;
}

/** An absolute link to another page of this channel's messages. */
function link({ request, team, channel }: Scene, rest: string): string {
  const host = request.headers["host"] ?? "127.0.0.1";
  return `http://${host}/graph/v1.0/teams/${team.id}/channels/${encodeURIComponent(channel.id)}/messages${rest}`;
}

/** A message with its newest replies, and a link to the others if there are too many. */
function expanded(desk: Desk, scene: Scene, { root, replies }: Chain) {
  const shown = replies.slice(0, desk.graphSettings().repliesMax);
  const last = shown.at(-1);
  const rest = `/${root.id}/replies?$skiptoken=${last?.id}`;
  return {
    ...scene.view(root),
    "replies@odata.count": shown.length,
    ...(shown.length < replies.length && { "replies@odata.nextLink": link(scene, rest) }),
    replies: shown.map(scene.view),
  };
}

function delta(desk: Desk, scene: Scene) {
  const { query } = scene.request;
  const [skip, again] = [query.get("$skiptoken"), query.get("$deltatoken")];
  const token = skip ?? again;
  const id = scene.channel.id;
  const asked = token === null ? firstRound(desk, id, query) : roundOf(desk, id, token);
  const round = again === null ? asked : { ...asked, untilRevision: desk.postRevision() };
  const { chains, more, next } = nextPage(desk, round);
  const value = chains.map((chain) => ({
    "@odata.type": "#microsoft.graph.chatMessage",
    ...(round.expand ? expanded(desk, scene, chain) : scene.view(chain.root)),
  }));
  const where = link(scene, `/delta?${more ? "$skiptoken" : "$deltatoken"}=${tokenOf(next)}`);
  return ok("Collection(chatMessage)", { [more ? "@odata.nextLink" : "@odata.deltaLink"]: where, value });
}

function messageNamed(desk: Desk, { channel }: Scene, id = ""): ChannelPost {
  const post = desk.posts().find((one) => one.placeId === channel.id && one.id === id);
  if (!post) throw new GraphError(404, "NotFound", "The message does not exist in the channel.");
  return post;
}

function replies(desk: Desk, scene: Scene) {
  const { query, params } = scene.request;
  const root = messageNamed(desk, scene, params["messageId"]);
  const top = Number(query.get("$top") ?? REPLIES_TOP_DEFAULT);
  if (!Number.isInteger(top) || top < 1 || top > REPLIES_TOP_MAX) {
    throw badRequest(`The limit of '${REPLIES_TOP_MAX}' for Top query has been exceeded.`);
  }
  const olderThan = Number(query.get("$skiptoken") ?? Infinity);
  const older = desk
    .posts()
    .filter(({ placeId, threadId, id }) => placeId === root.placeId && threadId === root.id && id !== root.id)
    .filter(({ id }) => Number(id) < olderThan)
    .sort((a, b) => Number(b.id) - Number(a.id));
  const shown = older.slice(0, top);
  const next = `/${root.id}/replies?$top=${top}&$skiptoken=${shown.at(-1)?.id}`;
  const links = older.length > shown.length ? { "@odata.nextLink": link(scene, next) } : {};
  const { team, channel } = scene;
  const context = `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages('${root.id}')/replies`;
  return ok(context, { "@odata.count": shown.length, ...links, value: shown.map(scene.view) });
}

/** What was posted in channels. */
export function channelMessageRoutes(desk: Desk): readonly Route[] {
  function route(path: string, answer: (desk: Desk, scene: Scene) => ReturnType<typeof ok>): Route {
    return graphRoute(desk, "GET", `${MESSAGES}${path}`, (request) => {
      const { teamId = "", channelId = "" } = request.params;
      desk.postLimits.admit(teamId.toLowerCase(), channelId);
      const place = channelOf(desk, teamId, channelId);
      const newTypes = /include-unknown-enum-members/i.test(request.headers["prefer"] ?? "");
      const view = (post: ChannelPost) => messageView(desk, place.team, post, newTypes);
      return answer(desk, { request, ...place, view });
    });
  }
  function one(name: string) {
    return (_: Desk, scene: Scene) => {
      const { team, channel, request } = scene;
      const post = messageNamed(desk, scene, request.params[name]);
      const context = `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')/messages/$entity`;
      return ok(context, scene.view(post));
    };
  }
  return [
    route("/delta", delta),
    route("/:messageId", one("messageId")),
    route("/:messageId/replies", replies),
    route("/:messageId/replies/:replyId", one("replyId")),
  ];
}
