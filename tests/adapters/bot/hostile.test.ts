/** Whatever a sender that was let in may send: nothing but a refusal is thrown, and nothing absurd comes through. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Activity, readActivity } from "#adapters/bot/activity.ts";
import { placeEvent, placeNews } from "#adapters/bot/places.ts";
import { heardPost } from "#adapters/bot/posts.ts";
import { AppError } from "#shared/errors.ts";
import { channelMessage, read } from "#tests/adapters/bot/activities.ts";

const RUNS = 10_000;
const ID_LENGTH_MAX = 500;

const nasty = fc.constantFrom(
  ...[
    "",
    "\0",
    "\ud800",
    "__proto__",
    "constructor",
    "19:",
    "28:",
    "29:",
    "app:",
    ";messageid=",
    ";messageid=;messageid=",
  ],
  ...[
    "<at>",
    "</at>",
    "<at ",
    "&amp;",
    "&#",
    "#",
    "##a",
    "\u202e#evil",
    "#\u200d",
    "💥",
    "i\u0307",
    "ẞ",
    "1e999",
    "NaN",
  ],
  ...[
    "1700000000000",
    "1700000000000.5",
    "9999999999999",
    "99999999999999999999",
    "2026-11-21T08:00:00Z",
    "+275760-09-13T00:00:00.001Z",
  ],
  ...[
    "-000001-01-01",
    "yesterday",
    "x".repeat(501),
    "<at ".repeat(300),
    "restored",
    "ChannelCreated",
    "teamMemberRemoved",
  ],
);
const words = fc.oneof(
  nasty,
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join("")),
);
const odd = fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

const PARTS = [
  ...["type", "id", "channelId", "serviceUrl", "timestamp", "action", "text", "replyToId", "entities", "attachments"],
  ...["conversation", "conversation.id", "conversation.name", "conversation.conversationType", "membersRemoved"],
  ...["from", "from.id", "from.aadObjectId", "from.role", "recipient", "recipient.id", "channelData.eventType"],
  ...["channelData", "channelData.channel", "channelData.channel.id", "channelData.channel.name"],
  ...["channelData.team", "channelData.team.id", "channelData.team.aadGroupId", "channelData.team.name"],
  ...["entities.0.type", "entities.0.mentioned", "entities.0.mentioned.id", "entities.1.mentioned.id"],
  ...["attachments.0.contentType", "attachments.0.content"],
];
const card = { contentType: "application/vnd.microsoft.card.adaptive", content: {} };
const mention = { type: "mention", mentioned: { id: "29:1" }, text: "<at>P</at>" };
const ordinary = channelMessage("<at>P</at> our plant opens", { entities: [mention, mention], attachments: [card] });
const event = fc.constantFrom("channelCreated", "channelDeleted", "teamRestored", "teamMemberRemoved");
const kinds = fc.oneof(
  fc.constant({ ...ordinary, type: "message" }),
  fc.constant({ ...ordinary, type: "messageUpdate" }),
  fc.constantFrom("add", "remove").map((action) => ({ ...ordinary, type: "installationUpdate", action })),
  event.map((eventType) => ({
    ...{ ...ordinary, type: "conversationUpdate", membersRemoved: [{ id: "28:bot" }] },
    channelData: { ...ordinary.channelData, eventType },
  })),
);

/** An ordinary activity in which up to six parts are something else. */
const activity = fc
  .tuple(kinds, fc.array(fc.tuple(fc.constantFrom(...PARTS), odd), { maxLength: 6 }))
  .map(([body, changes]) =>
    changes.reduce((changed, [path, value]) => replaced(changed, path.split("."), value), body),
  );

function replaced<Whole>(whole: Whole, [key = "", ...rest]: readonly string[], value: unknown): Whole {
  if (typeof whole !== "object" || whole === null) return whole;
  const part = rest.length > 0 ? replaced(Reflect.get(whole, key), rest, value) : value;
  return Object.assign(Array.isArray(whole) ? [...whole] : { ...whole }, { [key]: part }) as Whole;
}

/** Everything that a channel activity is asked, as the entrance asks it. */
function listen(body: unknown) {
  const about: Activity = readActivity(body);
  const kind = placeNews(about);
  return {
    post: heardPost(about, (teamsId) => `person ${teamsId}`.toLowerCase()),
    event: kind && placeEvent(kind, about, { id: null, name: null }),
  };
}

/** Null when it was refused, in the one way in which that may be said. */
function listened(body: unknown): ReturnType<typeof listen> | null {
  try {
    return listen(body);
  } catch (error) {
    if (error instanceof AppError && error.code === "ACTIVITY_INVALID") return null;
    throw error;
  }
}

const isStorable = (id: string, lengthMax = ID_LENGTH_MAX) =>
  id.length <= lengthMax && id.isWellFormed() && !id.includes("\0");
const isPlausible = ({ epochMilliseconds: time }: Temporal.Instant) => time >= 1e12 && time < 1e13;

function isSound({ post, event }: ReturnType<typeof listen>): boolean {
  const { id = "", name = "" } = event?.channel ?? {};
  if (!isStorable(id) || !isStorable(name ?? "")) return false;
  if (!post) return true;
  const { sourceId, placeId, threadId, authorId, at, asOf, mentions, mentionedIds } = post;
  const people = [authorId, ...mentionedIds].every((each) => isStorable(each, 2 * ID_LENGTH_MAX));
  const times = [at, asOf].every(isPlausible);
  return people && times && [sourceId, placeId, threadId].every((each) => isStorable(each)) && mentions <= 2;
}

test("whatever an activity looks like, it is refused or what is heard of it can be stored", () => {
  const counts = { posts: 0, events: 0, refused: 0 };
  const check = fc.property(activity, (body) => {
    const about = listened(body);
    if (about?.post) counts.posts += 1;
    if (about?.event) counts.events += 1;
    if (!about) counts.refused += 1;
    return about === null || isSound(about);
  });

  fc.assert(check, { numRuns: RUNS });
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(RUNS / 10);
});

test("whatever the text is, a post is heard, and no name of anybody mentioned is in it", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !/[<>]/.test(text));
  const check = fc.property(words, name, words, (before, mentioned, after) => {
    const marked = `<at>Q${mentioned}Q</at>`;

    const post = heardPost(read(channelMessage(`${before.replaceAll("<", "")} ${marked} ${after}`)), () => null);

    return post !== null && !post.text.includes(`Q${mentioned}Q`);
  });

  fc.assert(check, { numRuns: RUNS });
});

test("hears a post all the same though the names of its channel and team hold what no database takes", () => {
  const named = { id: "19:a", name: "Feier \ud83c am\0 Ende" };
  const about = read(channelMessage("Hi", { channelData: { channel: named, team: named } }));

  expect(heardPost(about, () => null)).not.toBeNull();
  expect(placeEvent("posted", about, { id: null, name: null }).channel.name).toBe("Feier \ufffd am Ende");
  expect(about.channelData?.team?.name).toBe("Feier \ufffd am Ende");
});

test.each(["id", "replyToId", "conversation", "from"])("refuses an absurd %s without repeating it", (field) => {
  const absurd = "a".repeat(ID_LENGTH_MAX + 1);
  const value = field === "conversation" || field === "from" ? { id: absurd } : absurd;

  expect(() => readActivity(channelMessage("Hi", { [field]: value }))).toThrow(
    expect.objectContaining({ code: "ACTIVITY_INVALID", message: expect.not.stringContaining(absurd) }),
  );
});

test("says nothing of a value that it refuses", () => {
  const secret = "secret\0word";

  expect(() => readActivity(channelMessage("Hi", { id: secret }))).toThrow(
    /^ACTIVITY_INVALID: id: must not contain NUL or half a character$/,
  );
});
