import { createNumbers, type Numbers, push } from "./numbers.ts";
import { partsOf } from "./parts.ts";
import type { NameReader } from "./ports.ts";
import { createPostIndex, type PostIndex } from "./post-index.ts";
import type { TagTable } from "./tags.ts";

/** What tags are about. Where tags are named `department_topic`, those of one topic are one until it comes to whose. */
export interface Topics {
  readonly size: number;
  /** By tag; -1 for one that is not suggested. */
  readonly of: Numbers;
  name(topic: number): string;
  /** The topic of a name, whether a lesson brought that name or not; -1 if no tag is of it. */
  find(name: string): number;
  /** The tags that lessons brought of it, under former names too. */
  members(topic: number): readonly number[];
  /** How many words and pieces of words its name has. */
  readonly wordCounts: Numbers;
  readonly gramCounts: Numbers;
  /** Topics by a word or a piece of a word of their name. */
  readonly byWord: PostIndex;
  readonly byGram: PostIndex;
  readonly hasDepartments: boolean;
  /** Takes in the tags that came since. */
  extend(): void;
}

/** @param hasDepartments - whether tags are named `department_topic` */
export function createTopics(tags: TagTable, reader: NameReader, hasDepartments: boolean): Topics {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const of = createNumbers();
  const members: number[][] = [];
  const [wordCounts, gramCounts] = [createNumbers(), createNumbers()];
  const [byWord, byGram] = [createPostIndex(), createPostIndex()];
  const topicOf = (name: string) => (hasDepartments ? partsOf(name).topic : name);

  function number(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const topic = names.push(name) - 1;
    numbers.set(name, topic);
    members.push([]);
    const { words, grams } = reader.nameOf(name);
    push(wordCounts, words.length);
    push(gramCounts, grams.length);
    for (const word of words) byWord.add(word, topic);
    for (const gram of grams) byGram.add(gram, topic);
    return topic;
  }

  return {
    ...{ of, wordCounts, gramCounts, byWord, byGram, hasDepartments },
    get size() {
      return names.length;
    },
    name: (topic) => names[topic] as string,
    find(name) {
      const now = tags.current(name);
      if (now === null) return -1;
      // By its former name too, for whoever looks into what was before the change.
      return numbers.get(topicOf(now)) ?? numbers.get(topicOf(name)) ?? -1;
    },
    members: (topic) => members[topic] as readonly number[],
    extend() {
      for (let tag = of.size; tag < tags.size; tag++) {
        const now = tags.now.values[tag] as number;
        const topic = now < 0 ? -1 : number(topicOf(tags.name(now)));
        push(of, topic);
        members[topic]?.push(tag);
      }
    },
  };
}

/** Fewest tags by which one can tell how they are named. */
const TAGS_MIN = 16;
/** Of all tags, at least this share is joined by `_`, and a first part has on average so many tags. */
const JOINED_MIN = 0.6;
const TAGS_PER_DEPARTMENT_MIN = 2.5;

/** Whether tags are named `department_topic`: nearly all are joined, by few first parts. */
export function haveDepartments(tags: readonly string[]): boolean {
  const departments = new Set<string>();
  let joined = 0;
  for (const tag of tags) {
    const { department } = partsOf(tag);
    if (department === "") continue;
    departments.add(department);
    joined++;
  }
  const enough = tags.length >= TAGS_MIN && joined >= JOINED_MIN * tags.length;
  return enough && joined >= TAGS_PER_DEPARTMENT_MIN * departments.size;
}
