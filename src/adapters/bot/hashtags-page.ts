import { z } from "zod";
import {
  type Hashtag,
  HOSTS_MAX,
  type KnownTags,
  nameIn,
  type TagPage,
  type TagPageDeps,
  tagPage,
} from "#domain/hashtags/index.ts";
import type { Button } from "./cards/card.ts";
import { namesOf, orTypeAbout } from "./hashtags-names.ts";
import type { NameOf } from "./names.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import type { TagPageWords } from "./words/founding-words.ts";
import type { Verb } from "./words/words.ts";

export interface TagPageTalkDeps extends TagPageDeps {
  readonly nameOf: NameOf;
  readonly tags: Pick<KnownTags, "alike">;
}

/** The page of a tag, below what is to be said first. */
export type Page = (turn: Turn, tag: string, before?: string) => Promise<Message>;

type PageButton = Button & { readonly verb: Verb };

const Tag = z.object({ tag: z.string() });
const TAG_ALONE = /^#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;

/** What there is to know of a tag: in answer to its name alone, and wherever a tag is named. */
export function pageTalk(deps: TagPageTalkDeps): { readonly talk: Talk; readonly page: Page } {
  const page: Page = async (turn, typed, before) => {
    const words = turn.words.tagPage;
    const found = await tagPage(deps, turn.person.id, typed);
    const asked = nameIn(typed);
    if (!found) return unknown(turn, asked, deps.tags);
    const { name } = found.tag;
    const became = before === undefined ? (await deps.gardens.find(asked))?.became : null;
    const first = became ? words.earlierName({ tag: asked, now: name, how: became.how }) : before;
    const buttons = buttonsFor(found, words);
    return show({
      text: [...(first === undefined ? [] : [first]), `#${name}`, ...(await linesOf(deps, turn, found))].join("\n"),
      hint: orTypeAbout(
        turn,
        name,
        buttons.map(({ verb }) => verb),
      ),
      buttons: buttons.map((button) => ({ ...button, data: { tag: name, name } })),
    });
  };
  return {
    page,
    talk: {
      commands: [],
      actions: [
        pressed("hashtags.page", Tag, async (turn, { tag }) => {
          await turn.ask(null);
          return page(turn, tag);
        }),
      ],
      questions: [],
      text: async (turn) => (TAG_ALONE.test(turn.text.trim()) ? page(turn, turn.text) : null),
    },
  };
}

/** What may have been meant, and the way to found it, without a card: nothing is there yet. */
function unknown({ words }: Turn, tag: string, tags: Pick<KnownTags, "alike">): Message {
  return show({ text: words.tagPage.unknown({ tag, like: tags.alike(tag).map((one) => one.tag) }) });
}

async function linesOf({ nameOf }: TagPageTalkDeps, turn: Turn, { follow, lately, state, tag }: TagPage) {
  const { dates, tagPage: words } = turn.words;
  const [hosts, [founder]] = await Promise.all([
    namesOf(nameOf, tag.hosts),
    namesOf(nameOf, tag.founderId === null ? [] : [tag.founderId]),
  ]);
  const founded =
    tag.foundedAt && founder !== undefined
      ? [words.foundedBy({ name: founder, day: dates.day(tag.foundedAt, turn.person.zone) })]
      : [];
  return [
    tag.purpose ?? words.noPurpose,
    words.alive({ state, posts: tag.posts, lately }),
    ...(tag.foundedAt ? founded : [words.notFounded]),
    ...(hosts.length > 0 ? [words.hosts(hosts)] : tag.foundedAt ? [words.noHost] : []),
    ...(follow ? [words.youFollow[follow.how]] : []),
  ];
}

/** Six at most: more no card may have. */
function buttonsFor({ follow, isHost, state, tag }: TagPage, words: TagPageWords): readonly PageButton[] {
  if (state === "retired") {
    return [{ verb: "hashtags.takeUp", title: words.takeUpButton }];
  }
  const following: PageButton = follow
    ? { verb: "hashtags.unfollow", title: words.unfollowButton }
    : { verb: "hashtags.follow", title: words.followButton };
  return [following, ...(isHost ? hostButtons(tag, state, words) : careButtons(tag, words))];
}

function hostButtons(tag: Hashtag, state: TagPage["state"], words: TagPageWords): readonly PageButton[] {
  return [
    { verb: "hashtags.purpose", title: words.purposeButton },
    ...(tag.hosts.length < HOSTS_MAX ? [{ verb: "hashtags.coHost" as const, title: words.coHostButton }] : []),
    { verb: "hashtags.handOver", title: words.handOverButton },
    state === "sleeping"
      ? { verb: "hashtags.awake", title: words.awakeButton }
      : { verb: "hashtags.rest", title: words.restButton },
    { verb: "hashtags.retire", title: words.retireButton },
  ];
}

/** For who does not look after it: nobody may do so yet. */
function careButtons({ foundedAt, hosts }: Hashtag, words: TagPageWords): readonly PageButton[] {
  if (foundedAt === null) return [{ verb: "hashtags.found", title: words.adoptButton }];
  return hosts.length === 0 ? [{ verb: "hashtags.adopt", title: words.adoptButton }] : [];
}
