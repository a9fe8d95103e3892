import { fold } from "#shared/fold.ts";
import type { Expert } from "./expert.ts";

/** How well a topic fits what was asked for; 0 is not at all. */
const SAME = 2;
/** One is a part of the other. */
const PARTLY = 1;

/** Endings of plurals and cases in German and English. */
const ENDING = /(?:ern|en|em|er|es|e|n|s)$/;
const STEM_MIN = 3;

/** A topic as it is kept: in lower case, without needless space. */
export function tidyTopic(topic: string): string {
  return topic.toLowerCase().replace(/\s+/g, " ").trim();
}

const TOPICS_MAX = 10;
const LENGTH_MAX = 60;
const WORDS_MAX = 5;

/** Longest list of topics, in characters. */
export const TOPICS_LENGTH_MAX = TOPICS_MAX * LENGTH_MAX;

/** Whether somebody can offer these: some, not too many, and none that reads like a sentence. */
export function areTopics(topics: readonly string[]): boolean {
  const short = topics.every((topic) => topic.length <= LENGTH_MAX && topic.split(" ").length <= WORDS_MAX);
  return topics.length > 0 && topics.length <= TOPICS_MAX && short;
}

/** "hashtags" fits "hashtags finden", and the other way round: people rarely repeat a topic to the letter. */
function fitOf(topic: string, asked: string): number {
  const [known, wanted] = [stems(topic), stems(asked)];
  if (known.size === 0 || wanted.size === 0 || !(known.isSubsetOf(wanted) || wanted.isSubsetOf(known))) return 0;
  return known.size === wanted.size ? SAME : PARTLY;
}

/** How well somebody's best topic fits. */
export function fitOfExpert({ topics }: Pick<Expert, "topics">, asked: string): number {
  return Math.max(0, ...topics.map((topic) => fitOf(topic, asked)));
}

/** The volunteer's own words for what was asked for, so that nobody needs to keep the asker's. Null if none fit. */
export function topicOf({ topics }: Pick<Expert, "topics">, asked: string): string | null {
  const fitting = (fit: number) => topics.find((topic) => fitOf(topic, asked) === fit);
  return fitting(SAME) ?? fitting(PARTLY) ?? null;
}

function stems(topic: string): ReadonlySet<string> {
  return new Set((fold(topic).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));
}

/** "Beiträge", "Beitraege" and "Beitrag" are one word here, "Storys", "stories" and "story" another. */
function stem(word: string): string {
  const plain = word.replace(/([aou])e/g, "$1");
  const bare = plain.replace(ENDING, "");
  return (bare.length < STEM_MIN ? plain : bare).replace(/(?:ie|y)$/, "i");
}
