import { expect, test } from "@jest/globals";
import { noticeReasons, noticeRenderers } from "#adapters/bot/notices.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { localLinks, networkLinks } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import { person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { monday } from "#tests/support/sessions.ts";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";
import { chat } from "./chat.ts";

const nameOf = async () => "Mira König";

async function render(kind: string, facts: LedgerEntry["facts"], to: Partial<Person> = {}): Promise<Message> {
  const renderers = noticeRenderers({
    offers: { show: async () => [] },
    heard: { find: async () => [] },
    links: networkLinks("t-1"),
    invitations: { find: async () => null },
  });
  const message = await renderers[kind]?.({ entryId: "e1", person: person(to), kind, facts }, nameOf);
  if (!message) throw new Error(`no renderer for ${kind}`);
  return message;
}

const post = (sourceId: string, placeName: string | null = "Werk Amberg") => ({
  ...{ source: "teams", placeId: "19:werk", sourceId, threadId: sourceId, teamId: "team", placeName },
  at: "2026-11-24T07:30:00Z",
});
const item = {
  ...{ tag: "em_ruesten", how: "weekly", posts: 4, merged: ["em_setup"] },
  ...{ settled: [post("s")], open: [post("o", null)], newest: [post("n")] },
};
const lean = { ...item, tag: "em_lean", how: "settled", merged: [], open: [], newest: [] };
const news = { slot: "2026-11-26T09:00:00Z", everyWeeks: 1, items: [item, lean], more: 2 };

const notices: readonly (readonly [string, LedgerEntry["facts"]])[] = [
  ["hashtags.sleep", { askedAt: "2026-11-23T08:00:00Z", tags: ["em_ruesten", "em_lean"] }],
  ["hashtags.host", { tag: "em_ruesten", fromId: null }],
  ["hashtags.host", { tag: "em_ruesten", fromId: "mira" }],
  ["hashtags.retired", { tag: "em_ruesten", fromId: "mira" }],
  ["hashtags.merge", { from: "vk_echo", into: "vk_feedback" }],
  ["hashtags.digest", news],
  ["attention.paused", { reason: "403 BotDisabledByAdmin", at: "2026-11-23T08:00:00Z" }],
];

test.each(
  notices.flatMap(([kind, facts]) => (["en", "de"] as const).map((language) => [kind, language, facts] as const)),
)("%s is a good card that says what to type, and why it came (%s)", async (kind, language, facts) => {
  const message = await render(kind, facts, { language });
  const words = wordsFor(person({ language }));
  const entry = { kind, facts } as LedgerEntry;
  const reason = await noticeReasons[kind]?.(entry, { ...chat().turn(""), words }, nameOf);

  expectGoodCard(message);
  expect(message.text).toMatch(language === "de" ? /schreiben|tippen|Oder/ : /Or type “/);
  expect(buttonsOf(message).map(({ verb }) => verb)).toContain("attention.why");
  expect(reason?.text).toMatch(language === "de" ? /^Weil / : /^Because /);
});

test("a host is asked about each quiet tag, and those that do not fit are named", async () => {
  const tags = ["a", "b", "c", "d", "e", "f"].map((name) => `em_${name}`);

  const asked = await render("hashtags.sleep", { tags });

  expect(textsOf(asked).slice(0, 3)).toEqual([
    "You look after tags of which nothing has been heard for 60 days. Without an answer they sleep; a post wakes them.",
    "Quiet as well: #em_e and #em_f.",
    "#em_a: what should become of it?",
  ]);
  expect(buttonsOf(asked).filter(({ verb }) => verb === "hashtags.retire")).toHaveLength(4);
  expect(asked.text).toContain("“keep awake #em_a”");
});

test("who is asked to look after a tag learns who asks", async () => {
  const handed = await render("hashtags.host", { tag: "em_ruesten", fromId: "mira" });
  const left = await render("hashtags.host", { tag: "em_ruesten", fromId: null });

  expect(handed.text).toMatch(/^Mira König would like to hand #em_ruesten over to you\./);
  expect(left.text).toMatch(/^#em_ruesten, which you follow, has nobody any more who looks after it\./);
});

test("an offer to merge can be answered by typing both names", async () => {
  const asked = await render("hashtags.merge", { from: "hr_onboarding", into: "hr_start" });

  expect(asked.text).toMatch(
    /^#hr_onboarding and #hr_start seem to mean the same\. Should #hr_onboarding become part of #hr_start\?/,
  );
  expect(asked.text).toContain(
    "“merge #hr_onboarding into #hr_start”, “don't merge #hr_onboarding and #hr_start” or “why”",
  );
});

test("news say of each tag why they are there, and lead to every post", async () => {
  const digest = await render("hashtags.digest", news);

  expect(digest.text.split("\n").slice(0, 4)).toEqual([
    "News of the tags you follow:",
    "There is news of 2 more tags that you follow.",
    "#em_ruesten, because you follow it: 4 posts in all channels together; #em_setup is part of it now",
    "#em_lean, because you follow it for what is settled",
  ]);
  const links = partsOf(digest.card).filter(({ type }) => type === "Action.OpenUrl");
  expect(links.map(({ title }) => title)).toEqual([
    "Settled: Werk Amberg, Tue 24 Nov, 08:30",
    "No answer yet: a public community, Tue 24 Nov, 08:30",
    "New: Werk Amberg, Tue 24 Nov, 08:30",
    "Settled: Werk Amberg, Tue 24 Nov, 08:30",
  ]);
  expect(links[0]?.["url"]).toBe(
    "https://teams.microsoft.com/l/message/19%3Awerk/s?tenantId=t-1&groupId=team&parentMessageId=s",
  );
});

test("unfollowing from the news leaves the other tags on the card", async () => {
  const { gardening, press } = chat({
    founding: { tags: [hashtag(), hashtag({ name: "em_lean" })] },
    entry: {
      ...{ id: "e1", personId: "lars", class: "unasked", kind: "hashtags.digest", key: "k", facts: news },
      ...{ notAfter: monday, state: "sent", plannedAt: monday, sentAt: monday, reason: null, tries: 0 },
    },
  });
  for (const tag of ["em_ruesten", "em_lean"])
    gardening.follows.push({ personId: "lars", tag, how: "weekly", since: monday });

  const left = await press("hashtags.unfollow", { tag: "em_ruesten", entryId: "e1" });

  expectGoodCard(left);
  expect(textsOf(left).slice(0, 2)).toEqual(["You no longer follow #em_ruesten.", "News of the tags you follow:"]);
  expect(
    buttonsOf(left)
      .filter(({ verb }) => verb === "hashtags.unfollow")
      .map(({ data }) => data["tag"]),
  ).toEqual(["em_lean"]);
  expect(gardening.follows.map(({ tag }) => tag)).toEqual(["em_lean"]);
  expect(partsOf(left.card)).toContainEqual(
    expect.objectContaining({ url: localLinks("http://tenant").post(post("s") as never, "lars") }),
  );
});

test("a full digest stays far below what Teams takes", async () => {
  const wide = (tag: string) => ({
    ...item,
    tag,
    settled: Array.from({ length: 4 }, (_, index) => post(`${tag}${index}`)),
    open: [],
    newest: [],
  });
  const many = Array.from({ length: 6 }, (_, index) => wide(`${"a".repeat(58)}_${index}`));

  expectGoodCard(await render("hashtags.digest", { ...news, items: many }));
});
