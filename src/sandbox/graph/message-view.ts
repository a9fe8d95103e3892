import { BOT } from "#sandbox/connector/thread.ts";
import type { Desk } from "#sandbox/desk.ts";
import { paragraph } from "#sandbox/markup.ts";
import type { ChannelPost, SystemEvent, Team } from "#sandbox/model.ts";
import { guidOf } from "#sandbox/organisation/ids.ts";
import { BOT_NAME } from "#sandbox/teams/activity.ts";

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

interface Identity {
  readonly id: string;
  readonly displayName: string | null;
}

const user = ({ id, displayName }: Identity) => ({
  "@odata.type": "#microsoft.graph.teamworkUserIdentity",
  id,
  displayName,
  userIdentityType: "aadUser",
});

const application = (appId: string) => ({
  "@odata.type": "#microsoft.graph.teamworkApplicationIdentity",
  id: appId,
  displayName: BOT_NAME,
  applicationIdentityType: "bot",
});

/** Milliseconds, as everywhere in Teams. */
const moment = (instant: string): string => new Date(Date.parse(instant)).toISOString();

/** When something about the post last changed, reactions included. */
export function lastModified({ at, editedAt, deletedAt, reactions = [] }: ChannelPost): number {
  const changes = [at, editedAt, deletedAt, ...reactions.map((reaction) => reaction.at)];
  return Math.max(...changes.map((change) => (change ? Date.parse(change) : 0)));
}

/** The words with numbered mentions, as Graph gives them. */
function bodyOf({ organisation }: Desk, { text, mentionIds, card, id }: ChannelPost) {
  const people = organisation.people.filter((person) => mentionIds.includes(person.id));
  const mentions: object[] = [];
  const content = paragraph(text, (name) => {
    const person = people.find((one) => one.name === name);
    if (!person && name !== BOT_NAME) return null;
    const mentioned = {
      application: person ? null : application(organisation.appId),
      device: null,
      conversation: null,
      user: person ? user({ id: person.id, displayName: name }) : null,
    };
    mentions.push({ id: mentions.length, mentionText: name, mentioned });
    return `<at id="${mentions.length - 1}">${name}</at>`;
  });
  if (!card) return { body: { contentType: "html", content }, mentions, attachments: [] };
  const attachment = {
    id: guidOf(`card/${id}`).replaceAll("-", ""),
    contentType: ADAPTIVE_CARD,
    contentUrl: null,
    content: JSON.stringify(card),
    name: null,
    thumbnailUrl: null,
    teamsAppId: null,
  };
  const body = { contentType: "html", content: `${content}<attachment id="${attachment.id}"></attachment>` };
  return { body, mentions, attachments: [attachment] };
}

function authorOf({ organisation }: Desk, { fromId, event }: ChannelPost) {
  if (event) return null;
  const nobody = { application: null, device: null, user: null };
  if (fromId === BOT) return { ...nobody, application: application(organisation.appId) };
  const name = organisation.people.find(({ id }) => id === fromId)?.name ?? null;
  return { ...nobody, user: user({ id: fromId, displayName: name }) };
}

function eventDetail({ kind, initiatorId, details }: SystemEvent) {
  const initiator = { application: null, device: null, user: user({ id: initiatorId, displayName: null }) };
  return { "@odata.type": `#microsoft.graph.${kind}EventMessageDetail`, ...details, initiator };
}

function reactionsOf({ reactions = [] }: ChannelPost) {
  return reactions.map(({ personId, type, at }) => ({
    reactionType: type,
    displayName: null,
    reactionContentUrl: null,
    createdDateTime: moment(at),
    user: { application: null, device: null, user: user({ id: personId, displayName: null }) },
  }));
}

/** What is left of a deleted message is that it was there. */
function contentOf(desk: Desk, post: ChannelPost) {
  const none = { mentions: [], attachments: [], reactions: [] };
  if (post.deletedAt) return { body: { contentType: "html", content: "" }, ...none };
  if (post.event) return { body: { contentType: "html", content: "<systemEventMessage/>" }, ...none };
  return { ...bodyOf(desk, post), reactions: reactionsOf(post) };
}

/**
 * A post as Graph shows it. https://learn.microsoft.com/graph/api/resources/chatmessage
 *
 * @param newTypes - whether the client knows types that came later than the first version, which are hidden otherwise
 */
export function messageView(desk: Desk, team: Team, post: ChannelPost, newTypes: boolean) {
  const { id, threadId, placeId, at, editedAt, deletedAt, event } = post;
  const { tenantId } = desk.organisation;
  const query = `groupId=${team.id}&tenantId=${tenantId}&createdTime=${id}&parentMessageId=${threadId}`;
  const modified = lastModified(post);
  const systemType = newTypes ? "systemEventMessage" : "unknownFutureValue";
  return {
    id,
    replyToId: threadId === id ? null : threadId,
    etag: String(modified),
    messageType: event ? systemType : "message",
    createdDateTime: moment(at),
    lastModifiedDateTime: new Date(modified).toISOString(),
    lastEditedDateTime: editedAt ? moment(editedAt) : null,
    deletedDateTime: deletedAt ? moment(deletedAt) : null,
    subject: null,
    summary: null,
    chatId: null,
    importance: "normal",
    locale: "en-us",
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(placeId)}/${id}?${query}`,
    policyViolation: null,
    eventDetail: event ? eventDetail(event) : null,
    from: authorOf(desk, post),
    ...contentOf(desk, post),
    channelIdentity: { teamId: team.id, channelId: placeId },
    messageHistory: [],
  };
}
