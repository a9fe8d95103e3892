import { createDepartments, type Departments } from "./departments.ts";
import type { Lesson } from "./lesson.ts";
import { createNumbers, type Numbers, push } from "./numbers.ts";
import { partsOf } from "./parts.ts";
import { createPostIndex, type PostIndex } from "./post-index.ts";
import type { TagTable } from "./tags.ts";

/** Earlier posts: what stood in them as hashes, and which tags they had. */
export interface Memory {
  readonly size: number;
  /** How many of them have tags. */
  readonly tagged: number;
  /** Posts by a word or a pair of words, and by a piece of a word. */
  readonly terms: PostIndex;
  readonly grams: PostIndex;
  /** How many words and pieces of words each post has, and all of them together. */
  readonly wordCounts: Numbers;
  readonly gramCounts: Numbers;
  readonly words: number;
  readonly pieces: number;
  /** The tags of one post after another, and where each post's end. */
  readonly tags: Numbers;
  readonly tagEnds: Numbers;
  /** By tag: in how many posts, and after how many posts for the last time. */
  readonly uses: Numbers;
  readonly lastUses: Numbers;
  readonly departments: Departments;
  /** Of the tags that lessons brought. */
  readonly tagCount: number;
  tagNames(): string[];
  learn(lesson: Lesson): void;
}

/** Where the tags of a post begin. */
export function tagsFrom(tagEnds: Int32Array, post: number): number {
  return post === 0 ? 0 : (tagEnds[post - 1] as number);
}

export function createMemory(tagTable: TagTable): Memory {
  const [terms, grams] = [createPostIndex(), createPostIndex()];
  const [tags, tagEnds] = [createNumbers(), createNumbers()];
  const [wordCounts, gramCounts] = [createNumbers(), createNumbers()];
  const [uses, lastUses] = [createNumbers(), createNumbers()];
  const departments = createDepartments();
  let [words, pieces, tagged, tagCount] = [0, 0, 0, 0];

  function use(name: string, department: number): void {
    const tag = tagTable.number(name);
    while (uses.size < tagTable.size) {
      push(uses, 0);
      push(lastUses, 0);
    }
    push(tags, tag);
    if (uses.values[tag] === 0) tagCount++;
    uses.values[tag] = (uses.values[tag] as number) + 1;
    lastUses.values[tag] = tagEnds.size + 1;
    departments.use(department, tag, partsOf(name).department);
  }

  return {
    ...{ terms, grams, wordCounts, gramCounts, tags, tagEnds, uses, lastUses, departments },
    get size() {
      return tagEnds.size;
    },
    get tagged() {
      return tagged;
    },
    get words() {
      return words;
    },
    get pieces() {
      return pieces;
    },
    get tagCount() {
      return tagCount;
    },
    tagNames() {
      const used = Array.from(uses.values.subarray(0, uses.size).keys()).filter((tag) => uses.values[tag] !== 0);
      return used.map(tagTable.name);
    },
    learn(lesson) {
      const post = tagEnds.size;
      for (const word of lesson.words) terms.add(word, post);
      for (const pair of lesson.pairs) terms.add(pair, post);
      for (const gram of lesson.grams) grams.add(gram, post);
      const department = departments.number(lesson.department);
      for (const name of new Set(lesson.tags)) use(name, department);
      departments.post(department);
      push(tagEnds, tags.size);
      push(wordCounts, lesson.words.length);
      push(gramCounts, lesson.grams.length);
      if (lesson.tags.length > 0) tagged += 1;
      words += lesson.words.length;
      pieces += lesson.grams.length;
    },
  };
}
