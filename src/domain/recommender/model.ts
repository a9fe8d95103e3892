import { createBoard } from "./board.ts";
import { COLUMNS, Column } from "./columns.ts";
import { chooseCandidates, type Rows, rowsOf } from "./evidence.ts";
import type { Lesson } from "./lesson.ts";
import { createMemory, type Limits, type Memory } from "./memory.ts";
import { createNames } from "./names.ts";
import { createNeighbours } from "./neighbours.ts";
import type { FeatureReader } from "./ports.ts";
import type { Draft, Query } from "./query.ts";
import { createShares } from "./shares.ts";
import { type Changes, createTagTable, type TagTable } from "./tags.ts";
import { createTopics, haveDepartments, type Topics } from "./topics.ts";

/** Everything that lessons taught, the same in every replica that learned the same lessons in the same order. */
export interface Model {
  readonly memory: Memory;
  readonly tags: TagTable;
  readonly topics: Topics;
  readonly hasDepartments: boolean;
  learn(lesson: Lesson): void;
  /** What fits a draft, and what speaks for it. */
  gather(draft: Draft, query: Query, isPublic: (word: number) => boolean): Gathered;
  /** Follows what became of names anew. */
  refresh(): void;
  limited(limits: Limits): Model;
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

export function createModel(reader: FeatureReader, changes: Changes): Model {
  const tags = createTagTable(changes);
  return modelOf(reader, changes, tags, createMemory(tags));
}

function modelOf(reader: FeatureReader, changes: Changes, tags: TagTable, memory: Memory): Model {
  const board = createBoard(COLUMNS);
  let hasDepartments = false;
  let nextCheck = 0;
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

  /** Looks again when there are twice as many tags. */
  function takeInNewTags(): void {
    if (tags.size >= nextCheck) {
      nextCheck = 2 ** Math.ceil(Math.log2(tags.size + 1));
      const before = hasDepartments;
      hasDepartments = haveDepartments(tags);
      if (hasDepartments !== before) parts = partsFor();
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
    get hasDepartments() {
      return hasDepartments;
    },
    learn: memory.learn,
    gather(draft, query, isPublic) {
      takeInNewTags();
      const { names, neighbours, shares, topics } = parts;
      board.clear(topics.size);
      neighbours.find(query);
      const whole = shares(query.words);
      names(query, isPublic);
      touchHabits(draft);
      const rows = rowsOf({ memory, topics, board }, draft, chooseCandidates(board, whole), whole);
      return { rows, lean: neighbours.lean, votes: neighbours.votes };
    },
    refresh() {
      tags.refresh();
      parts = partsFor();
    },
    limited(limits) {
      const fresh = createTagTable(changes);
      return modelOf(reader, changes, fresh, memory.limited(limits, fresh));
    },
  };
}
