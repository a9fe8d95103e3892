import { createDepartments, type Departments } from "./departments.ts";
import type { Lesson } from "./lesson.ts";
import { createNumbers, type Numbers, push } from "./numbers.ts";
import { partsOf } from "./parts.ts";
import { createPostIndex, type PostIndex } from "./post-index.ts";
import type { TagTable } from "./tags.ts";

/** Earlier posts: what stood in them as hashes, and which tags they had. */
export interface Memory {
  readonly size: number;
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
  learn(lesson: Lesson): void;
  /** What is left of it, its tags under the numbers of a table that has none yet. */
  limited(limits: Limits, tagTable: TagTable): Memory;
}

/** What is forgotten: posts of earlier weeks, and all that were learned before the last so many with tags. */
export interface Limits {
  readonly fromWeek: number;
  readonly taggedMax: number;
}

/** Where the tags of a post begin. */
export function tagsFrom(tagEnds: Int32Array, post: number): number {
  return post === 0 ? 0 : (tagEnds[post - 1] as number);
}

export function createMemory(tagTable: TagTable): Memory {
  return remember(tagTable, createPostIndex(), createPostIndex());
}

function remember(tagTable: TagTable, terms: PostIndex, grams: PostIndex) {
  const [tags, tagEnds, weeks, departmentOf] = [createNumbers(), createNumbers(), createNumbers(), createNumbers()];
  const [wordCounts, gramCounts] = [createNumbers(), createNumbers()];
  const [uses, lastUses] = [createNumbers(), createNumbers()];
  const departments = createDepartments();
  let [words, pieces] = [0, 0];

  function use(name: string, department: number): void {
    const tag = tagTable.number(name);
    while (uses.size < tagTable.size) {
      push(uses, 0);
      push(lastUses, 0);
    }
    push(tags, tag);
    uses.values[tag] = (uses.values[tag] as number) + 1;
    lastUses.values[tag] = tagEnds.size + 1;
    departments.use(department, tag, partsOf(name).department);
  }

  /** All but what stands in the indexes. */
  function note(
    { department, tags: names, week }: Pick<Lesson, "department" | "tags" | "week">,
    wordCount: number,
    gramCount: number,
  ): void {
    const own = departments.number(department);
    for (const name of new Set(names)) use(name, own);
    departments.post(own);
    push(tagEnds, tags.size);
    push(weeks, week);
    push(departmentOf, own);
    push(wordCounts, wordCount);
    push(gramCounts, gramCount);
    words += wordCount;
    pieces += gramCount;
  }

  function namesOf(post: number): string[] {
    const numbers = tags.values.subarray(tagsFrom(tagEnds.values, post), tagEnds.values[post]);
    return Array.from(numbers, tagTable.name);
  }

  return {
    ...{ terms, grams, wordCounts, gramCounts, tags, tagEnds, uses, lastUses, departments, note },
    get size() {
      return tagEnds.size;
    },
    get words() {
      return words;
    },
    get pieces() {
      return pieces;
    },
    learn(lesson: Lesson): void {
      const post = tagEnds.size;
      for (const word of lesson.words) terms.add(word, post);
      // A post without a tag only has to show that such posts have none, for which its words are enough.
      if (lesson.tags.length > 0) {
        for (const pair of lesson.pairs) terms.add(pair, post);
        for (const gram of lesson.grams) grams.add(gram, post);
      }
      note(lesson, lesson.words.length, lesson.grams.length);
    },
    limited(limits: Limits, fresh: TagTable): Memory {
      const numbers = remaining(limits, weeks, tagEnds);
      const rest = remember(fresh, terms.renumbered(numbers), grams.renumbered(numbers));
      for (let post = 0; post < numbers.length; post++) {
        if ((numbers[post] as number) < 0) continue;
        const department = departments.name(departmentOf.values[post] as number);
        rest.note(
          { tags: namesOf(post), department, week: weeks.values[post] as number },
          wordCounts.values[post] as number,
          gramCounts.values[post] as number,
        );
      }
      return rest;
    },
  };
}

/** The new number of each post; -1 for what is to be forgotten. */
function remaining({ fromWeek, taggedMax }: Limits, weeks: Numbers, tagEnds: Numbers): Int32Array {
  const numbers = new Int32Array(weeks.size).fill(-1);
  let first = weeks.size;
  for (let tagged = 0; first > 0 && tagged < taggedMax; first--) {
    if (tagEnds.values[first - 1] !== tagsFrom(tagEnds.values, first - 1)) tagged++;
  }
  let kept = 0;
  for (let post = first; post < weeks.size; post++) {
    if ((weeks.values[post] as number) >= fromWeek) numbers[post] = kept++;
  }
  return numbers;
}
