import { z } from "zod";
import {
  type Hashtag,
  type HashtagGarden,
  type KnownTags,
  nameIn,
  type OverviewDeps,
  stateOf,
  type TagOverview,
  tagOverview,
} from "#domain/hashtags/index.ts";
import type { Page } from "./hashtags-page.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface OverviewTalkDeps extends OverviewDeps {
  readonly garden: Pick<HashtagGarden, "complete">;
}

/** Tags of each list, so that the whole can be read on a phone. */
const EACH_MAX = 5;
const LISTED_MAX = 10;

type List = keyof TagOverview;

const TAG = /^#?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u;
const isTag = (rest: string) => TAG.test(rest);
/** So that "tags make knowledge easy to find" stays a sentence where one was asked for. */
const isMarked = (rest: string) => rest.startsWith("#") && isTag(rest);
const Nothing = z.object({});

/** Which tags there are: all that concern somebody, their own, those that sleep, and those like one. */
export function overviewTalk(deps: OverviewTalkDeps, page: Page): Talk {
  async function lists(turn: Turn, of: readonly List[], max: number, empty: string): Promise<Message> {
    const { asleepButton, list, mineButton, tagsTyped } = turn.words.tagPage;
    const overview = await tagOverview(deps, turn.person, max);
    const lines = of.flatMap((name) =>
      overview[name].length > 0 ? [list[name], ...linesOf(turn, overview[name])] : [],
    );
    if (lines.length === 0) return show({ text: empty });
    return show({
      text: lines.join("\n"),
      hint: tagsTyped,
      buttons: [
        { verb: "hashtags.mine", title: mineButton },
        { verb: "hashtags.asleep", title: asleepButton },
      ],
    });
  }

  const all = (turn: Turn) =>
    lists(
      turn,
      ["hosted", "founded", "followed", "department", "living", "asleep"],
      EACH_MAX,
      turn.words.tagPage.noTags,
    );
  const mine = (turn: Turn) =>
    lists(turn, ["hosted", "founded", "followed"], LISTED_MAX, turn.words.tagPage.nothingMine);
  const asleep = (turn: Turn) => lists(turn, ["asleep"], LISTED_MAX, turn.words.tagPage.nothingAsleep);

  /** The page of a tag that there is; else those that begin like it. */
  async function find(turn: Turn, typed: string): Promise<Message> {
    const name = nameIn(typed);
    if (deps.tags.tag(name)) return page(turn, name);
    const found = deps.garden.complete({ text: typed, department: turn.person.department }, LISTED_MAX + 1);
    const tags = found.flatMap(({ kind, name: one }) => (kind === "living" ? (deps.tags.tag(one) ?? []) : []));
    if (tags.length === 0) return page(turn, typed);
    const { hashtags, tagPage } = turn.words;
    const lines = linesOf(turn, tags.slice(0, LISTED_MAX));
    if (tags.length > LISTED_MAX) lines.push(tagPage.more);
    return show({ text: [hashtags.found, ...lines].join("\n") });
  }

  async function like(turn: Turn, typed: string): Promise<Message> {
    const tag = nameIn(typed);
    const found = tagsLike(deps.tags, tag);
    const { tagPage } = turn.words;
    if (found.length === 0) return show({ text: tagPage.nothingLike(tag) });
    return show({ text: [tagPage.like(tag), ...linesOf(turn, found)].join("\n") });
  }

  return {
    commands: [
      {
        name: "tags",
        ...{ accepts: isTag, precise: isMarked },
        run: async (turn, rest) => turn.reply(await (rest === "" ? all(turn) : find(turn, rest))),
      },
      { name: "myTags", run: async (turn) => turn.reply(await mine(turn)) },
      { name: "tagsAsleep", run: async (turn) => turn.reply(await asleep(turn)) },
      {
        name: "tagsLike",
        ...{ accepts: isTag, precise: isMarked },
        run: async (turn, rest) => turn.reply(await (rest === "" ? all(turn) : like(turn, rest))),
      },
    ],
    actions: [pressed("hashtags.mine", Nothing, mine), pressed("hashtags.asleep", Nothing, asleep)],
    questions: [],
  };
}

function tagsLike(tags: KnownTags, name: string): readonly Hashtag[] {
  return tags.alike(name).flatMap(({ tag }) => tags.tag(tag) ?? []);
}

function linesOf({ now, words }: Turn, tags: readonly Hashtag[]): string[] {
  return tags.map((tag) => words.tagPage.line({ tag: tag.name, state: stateOf(tag, now), posts: tag.posts }));
}
