import { z } from "zod";
import { type LedgerStore, whyThis } from "#domain/attention/index.ts";
import type { DigestItem, DigestPost } from "#domain/hashtags/index.ts";
import type { PostLinks } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import type { Link, Section } from "./cards/card.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { show } from "./show.ts";
import { showEach } from "./show-each.ts";
import type { Message, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";

export interface NewsLinks {
  readonly links: PostLinks;
}

const Post = z.object({
  source: z.enum(["teams", "engage"]),
  placeId: z.string(),
  sourceId: z.string(),
  threadId: z.string(),
  teamId: z.string().nullable(),
  placeName: z.string().nullable(),
  at: z.string(),
});
const Facts = z.object({
  slot: z.string(),
  items: z.array(
    z.object({
      ...{ tag: z.string(), how: z.enum(["weekly", "settled"]), posts: z.number(), merged: z.array(z.string()) },
      ...{ settled: z.array(Post), open: z.array(Post), newest: z.array(Post) },
    }),
  ),
  more: z.number(),
});

/** News of the tags that somebody follows: what happened, why they are told, and the way there. */
export const renderNews =
  ({ links }: NewsLinks): NoticeRenderer =>
  async ({ entryId, facts, person }) => {
    const { items, more } = Facts.parse(facts);
    return newsCard({ links, person, entryId }, wordsFor(person).following.news, items, more);
  };

export const whyNews: NoticeReason = async ({ facts }, { person, words }) => {
  const news = Facts.safeParse(facts).data;
  if (!news) return null;
  const slot = words.dates.moment(Temporal.Instant.from(news.slot), person.zone);
  return show({ text: words.following.whyNews({ slot, tags: news.items.map(({ tag }) => tag) }) });
};

/** The news of an entry, after one tag was left; null when it is not theirs, or no news. */
export async function newsWithout(
  { ledger, links }: NewsLinks & { readonly ledger: Pick<LedgerStore, "find" | "latest"> },
  { person, words }: Turn,
  { entryId, said, tag }: { readonly entryId: string; readonly tag: string; readonly said: string },
): Promise<Message | null> {
  const entry = await whyThis({ ledger }, person.id, entryId);
  const news = Facts.safeParse(entry?.facts).data;
  if (!news) return null;
  const items = news.items.filter((item) => item.tag !== tag);
  if (items.length === 0) return show({ text: said });
  return newsCard({ links, person, entryId }, `${said}\n${words.following.news}`, items, news.more);
}

interface NewsView extends NewsLinks {
  readonly person: Person;
  readonly entryId: string;
}

function newsCard(view: NewsView, text: string, items: readonly DigestItem[], more: number): Message {
  const words = wordsFor(view.person);
  const { following, leaders } = words;
  const { entryId } = view;
  return showEach({
    text: [text, ...(more > 0 ? [following.moreNews(more)] : [])].join("\n"),
    sections: items.map(
      (item): Section => ({
        text: told(view, item),
        links: linksIn(view, item),
        buttons: [{ verb: "hashtags.unfollow", title: following.unfollowButton, data: { tag: item.tag, entryId } }],
      }),
    ),
    hint: orTypeAbout({ words }, items[0]?.tag ?? "", ["hashtags.unfollow", "hashtags.less", "attention.why"]),
    buttons: [
      { verb: "hashtags.less", title: following.lessButton },
      { verb: "attention.why", title: leaders.whyButton, data: { entryId } },
    ],
  });
}

function told({ person }: NewsView, { merged, ...item }: DigestItem): string {
  const { following } = wordsFor(person);
  return [following.item(item), ...(merged.length > 0 ? [following.becamePart(merged)] : [])].join("; ");
}

function linksIn({ links, person }: NewsView, { newest, open, settled }: DigestItem): readonly Link[] {
  const { dates, following } = wordsFor(person);
  const linked = (kind: "settled" | "open" | "newest") => (post: DigestPost) => {
    const place = post.placeName || following.somewhere;
    const when = dates.moment(Temporal.Instant.from(post.at), person.zone);
    return { title: following.link({ kind, place, when }), url: links.post(post, person.id) };
  };
  return [...settled.map(linked("settled")), ...open.map(linked("open")), ...newest.map(linked("newest"))];
}
