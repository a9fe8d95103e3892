import { z } from "zod";
import type { LedgerStore } from "#domain/attention/index.ts";
import { FOLLOWS_MAX, type Follow, type FollowDeps, followTag, slotOf, unfollowTag } from "#domain/hashtags/index.ts";
import type { Section } from "./cards/card.ts";
import { describeNews } from "./hashtags-digest.ts";
import { orTypeAbout } from "./hashtags-names.ts";
import { type NewsLinks, newsWithout } from "./hashtags-news.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { showEach } from "./show-each.ts";
import { bare, readTagFirst } from "./tag-words.ts";
import { tokens } from "./text.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";
import { followingPhrases } from "./words/triggers-following.ts";

export interface FollowingTalkDeps extends FollowDeps, NewsLinks {
  readonly ledger: Pick<LedgerStore, "find" | "latest">;
}

const Pressed = z.object({ tag: z.string(), entryId: z.string().nullish() });

/** As many as fit on a card with a button each. */
const SHOWN_MAX = 10;

/** Following tags, and no longer. */
export function followingTalk(deps: FollowingTalkDeps): Talk {
  async function follow(turn: Turn, tag: string, how: Follow["how"]): Promise<Message> {
    const { following } = turn.words;
    const outcome = await followTag(deps, turn.person, tag, how);
    if (outcome.kind === "unknown") return show({ text: following.unknown(bare(tag)) });
    if (outcome.kind === "retired") return show({ text: following.retired(outcome.tag.name) });
    if (outcome.kind === "tooMany") return show({ text: following.tooMany(FOLLOWS_MAX) });
    const { name } = outcome.tag;
    return show({
      text: following.following({ tag: name, how, slot: describeNews(outcome.slot, turn) }),
      hint: orTypeAbout(turn, name, ["hashtags.unfollow", "hashtags.follows"]),
      buttons: [
        { verb: "hashtags.unfollow", title: following.unfollowButton, data: { tag: name } },
        { verb: "hashtags.follows", title: following.followsButton },
      ],
    });
  }

  /** What else stood on the card goes on standing there. */
  async function unfollow(turn: Turn, typed: string, entryId: string | null): Promise<Message> {
    const { following } = turn.words;
    const tag = bare(typed);
    const done = await unfollowTag(deps, turn.person.id, typed);
    const said = done ? following.unfollowed(tag) : following.notFollowed(tag);
    return (entryId !== null && (await newsWithout(deps, turn, { entryId, tag, said }))) || show({ text: said });
  }

  async function list(turn: Turn): Promise<Message> {
    const { following } = turn.words;
    const follows = (await deps.follows.of(turn.person.id)).toSorted((a, b) => a.tag.localeCompare(b.tag));
    const [first] = follows;
    if (!first) return show({ text: following.followsNone });
    const more = follows.slice(SHOWN_MAX).map(({ tag }) => tag);
    const shown = follows.slice(0, SHOWN_MAX);
    const slot = describeNews(await slotOf(deps, turn.person, turn.now), turn);
    return showEach({
      text: [following.follows(slot), ...(more.length > 0 ? [following.moreFollowed(more)] : [])].join("\n"),
      sections: shown.map(
        ({ how, tag }): Section => ({
          text: following.followed({ how, tag }),
          links: [],
          buttons: [{ verb: "hashtags.unfollow", title: following.unfollowButton, data: { tag } }],
        }),
      ),
      hint: orTypeAbout(turn, first.tag, ["hashtags.unfollow", "hashtags.less"]),
      buttons: [{ verb: "hashtags.less", title: following.lessButton }],
    });
  }

  return {
    commands: [
      followCommand(follow),
      {
        name: "unfollow",
        accepts: (rest) => readTagFirst(rest)?.rest === "",
        precise: (rest) => rest.startsWith("#") && readTagFirst(rest)?.rest === "",
        async run(turn, rest) {
          const read = readTagFirst(rest);
          await turn.reply(read ? await unfollow(turn, read.tag, null) : { text: turn.words.following.askTag });
        },
      },
      { name: "follows", run: async (turn) => turn.reply(await list(turn)) },
    ],
    actions: [
      pressed("hashtags.follow", Pressed, (turn, { tag }) => follow(turn, tag, "weekly")),
      pressed("hashtags.unfollow", Pressed, (turn, { entryId, tag }) => unfollow(turn, tag, entryId ?? null)),
      { verb: "hashtags.follows", run: list },
    ],
    questions: [],
  };
}

function followCommand(follow: (turn: Turn, tag: string, how: Follow["how"]) => Promise<Message>): Command {
  const read = (rest: string) => {
    const first = readTagFirst(rest);
    const how = first && howIn(first.rest);
    return first && how ? { tag: first.tag, how } : null;
  };
  return {
    name: "follow",
    accepts: (rest) => read(rest) !== null,
    precise: (rest) => rest.startsWith("#") && read(rest) !== null,
    async run(turn, rest) {
      const wish = read(rest);
      await turn.reply(wish ? await follow(turn, wish.tag, wish.how) : { text: turn.words.following.askTag });
    },
  };
}

/** Null for what is said after the tag and means something else. */
function howIn(text: string): Follow["how"] | null {
  const said = tokens(text)
    .map(({ word }) => word)
    .join(" ");
  if (followingPhrases.settled.includes(said)) return "settled";
  return said === "" || followingPhrases.weekly.includes(said) ? "weekly" : null;
}
