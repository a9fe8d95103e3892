import { createBoard } from "./board.ts";
import { COLUMNS, Column } from "./columns.ts";
import { chooseCandidates, type Rows, rowsOf } from "./evidence.ts";
import type { Lesson } from "./lesson.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createNames } from "./names.ts";
import { createNeighbours } from "./neighbours.ts";
import type { NameReader } from "./ports.ts";
import type { Draft, Query } from "./query.ts";
import { createShares } from "./shares.ts";
import { type Changes, createTagTable, type TagTable } from "./tags.ts";
import { tagsTogether } from "./together.ts";
import { createTopics, haveDepartments, type Topics } from "./topics.ts";

/** Everything that lessons taught, the same in every replica that learned the same lessons in the same order. */
export interface Model {
  readonly memory: Memory;
  readonly tags: TagTable;
  readonly topics: Topics;
  learn(lesson: Lesson): void;
  /** What fits a draft, and what speaks for it. */
  gather(draft: Draft, query: Query, isPublic: (word: number) => boolean): Gathered;
  /** Pairs of tags that mostly stand together, as who writes for readers of two languages puts both. */
  together(): readonly (readonly [string, string])[];
  /** Follows what became of names anew, when it is asked next. */
  refresh(): void;
}

export interface Gathered {
  readonly rows: Rows;
  /** Whether the similar posts have tags at all, as log-odds of sorts. */
  readonly lean: number;
  /** How much the similar posts speak for each tag. */
  readonly votes: ReadonlyMap<number, number>;
}

/** As long as there are no more, every topic is looked at: a short text may have nothing but habit to go by. */
const TOPICS_FEW = 100;

export function createModel(reader: NameReader, changes: Changes): Model {
  const tags = createTagTable(changes);
  const memory = createMemory(tags);
  const board = createBoard(COLUMNS);
  let hasDepartments = false;
  let nextCheck = 1;
  let isStale = false;
  let parts = partsFor();

  /** What depends on how tags are named. */
  function partsFor() {
    const topics = createTopics(tags, reader, hasDepartments);
    topics.extend();
    return {
      topics,
      neighbours: createNeighbours(memory, board, topics),
      shares: createShares(memory, board, topics),
      names: createNames(memory, board, topics),
    };
  }

  /**
   * Looks again how tags are named when there are twice as many. That is when lessons are learned, not when somebody
   * asks, so that it happens in every replica at the same lesson.
   */
  function learn(lesson: Lesson): void {
    memory.learn(lesson);
    if (memory.tagCount < nextCheck) return;
    nextCheck = 2 * memory.tagCount;
    const before = hasDepartments;
    hasDepartments = haveDepartments(memory.tagNames());
    isStale ||= hasDepartments !== before;
  }

  function takeInChanges(): void {
    if (isStale) {
      isStale = false;
      tags.refresh();
      parts = partsFor();
    }
    parts.topics.extend();
  }

  function touchHabits(draft: Draft): void {
    const { of, size } = parts.topics;
    for (const tag of memory.departments.recent(memory.departments.find(draft.department))) {
      const topic = of.values[tag] as number;
      if (topic >= 0) board.row(topic);
    }
    for (const [name, uses] of draft.own) {
      const tag = tags.find(name);
      const topic = tag === undefined ? -1 : (of.values[tag] as number);
      if (topic < 0) continue;
      const place = board.row(topic) + Column.own;
      board.values[place] = (board.values[place] as number) + uses;
    }
    if (size <= TOPICS_FEW) for (let topic = 0; topic < size; topic++) board.row(topic);
  }

  return {
    memory,
    tags,
    get topics() {
      return parts.topics;
    },
    learn,
    gather(draft, query, isPublic) {
      takeInChanges();
      const { names, neighbours, shares, topics } = parts;
      board.clear(topics.size);
      neighbours.find(query);
      const whole = shares(query.words);
      names(query, isPublic);
      touchHabits(draft);
      const rows = rowsOf({ memory, topics, board }, draft, chooseCandidates(board, whole), whole);
      return { rows, lean: neighbours.lean, votes: neighbours.votes };
    },
    together() {
      takeInChanges();
      return tagsTogether(memory, tags);
    },
    refresh() {
      isStale = true;
    },
  };
}
