import {
  chooseSlot,
  chooseWeeks,
  type DigestSlot,
  type FollowDeps,
  fewerWeeks,
  slotOf,
} from "#domain/hashtags/index.ts";
import { STANDARD_HOURS } from "#domain/people/index.ts";
import { readSlot, type Slot } from "./leaders-slot.ts";
import { orType, show } from "./show.ts";
import { tokens } from "./text.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { followingPhrases } from "./words/triggers-following.ts";

/** Said so, it is about the news, whatever follows; "a digest of my week" is a sentence. */
const OWN = /^\s*(?:my digest|mein überblick)\s/iu;

/** When news of tags come, and how often. */
export function digestTalk(deps: FollowDeps): Talk {
  async function every(turn: Turn, weeks: number): Promise<Message> {
    const slot = await slotOf(deps, turn.person, turn.now);
    const chosen = await chooseWeeks(deps.follows, slot, weeks, turn.now);
    return show({ text: turn.words.following.slotSet(describeNews(chosen, turn)) });
  }

  async function less(turn: Turn): Promise<Message> {
    const weeks = fewerWeeks(await slotOf(deps, turn.person, turn.now));
    return weeks === null ? show({ text: turn.words.following.leastOften }) : every(turn, weeks);
  }

  async function at(turn: Turn, wish: Slot): Promise<Message> {
    const { dates, following } = turn.words;
    const slot = await chooseSlot(deps.follows, turn.person, wish, turn.now);
    if (slot) return show({ text: following.slotSet(describeNews(slot, turn)) });
    const { end, start } = turn.person.hours ?? STANDARD_HOURS;
    return show({ text: following.slotQuiet({ start: dates.clock(start), end: dates.clock(end) }) });
  }

  async function tell(turn: Turn): Promise<Message> {
    const slot = describeNews(await slotOf(deps, turn.person, turn.now), turn);
    return show({ text: turn.words.following.slotIs(slot), hint: orType(turn.words, ["hashtags.follows"]) });
  }

  async function choose(turn: Turn, rest: string): Promise<Message> {
    if (rest === "") return tell(turn);
    const wish = readWish(rest);
    if (wish === null) return show({ text: turn.words.following.slotUnclear });
    if (wish === "less") return less(turn);
    return typeof wish === "number" ? every(turn, wish) : at(turn, wish);
  }

  return {
    commands: [
      {
        name: "digest",
        precise: (rest) => readWish(rest) !== null,
        accepts: (rest, turn) => readWish(rest) !== null || OWN.test(turn.text),
        run: async (turn, rest) => turn.reply(await choose(turn, rest)),
      },
    ],
    actions: [{ verb: "hashtags.less", run: less }],
    questions: [],
  };
}

/** The slot in words, with the next news. */
export function describeNews({ everyWeeks, nextDueAt, time, weekday, zone }: DigestSlot, { words: { dates } }: Turn) {
  return {
    ...{ weekday: dates.weekday(weekday), time: dates.clock(time), everyWeeks },
    next: dates.moment(nextDueAt, zone),
  };
}

/** "Friday 9:00", "every second week", "less often"; the number is of weeks. */
function readWish(text: string): Slot | number | "less" | null {
  const said = tokens(text)
    .map(({ word }) => word)
    .join(" ");
  const isSaid = (phrases: readonly string[]) => phrases.includes(said);
  if (isSaid(followingPhrases.less)) return "less";
  if (isSaid(followingPhrases.weekly)) return 1;
  if (isSaid(followingPhrases.fortnightly)) return 2;
  return isSaid(followingPhrases.monthly) ? 4 : readSlot(text);
}
