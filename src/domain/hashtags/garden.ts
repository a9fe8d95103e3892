import type { PersonId } from "#domain/people/index.ts";
import type { Learner } from "#domain/posts/index.ts";
import type { FeatureReader } from "#domain/recommender/index.ts";
import { daily } from "#shared/daily.ts";
import { completeTags, tagsAtHand } from "./choosing.ts";
import { type GardenMemory, gardenMemory, type MemoryDeps } from "./garden-memory.ts";
import type { Forbidden, KnownTags } from "./known.ts";
import { lessonKeeper } from "./learning.ts";
import type { GardenStore, TopicReader } from "./ports.ts";
import { remembered } from "./remembered.ts";
import { suggestTags } from "./suggesting.ts";
import type { Author, Choice, Draft, Suggestion } from "./suggestion.ts";

export interface GardenDeps extends MemoryDeps {
  readonly tags: GardenStore;
  readonly reader: FeatureReader & TopicReader;
  /** Why a name is not to be suggested, as far as its letters tell, so always the same; null when it may. */
  forbids(name: string): Forbidden | null;
  /** Stands for a person. */
  pseudonym(personId: PersonId): string;
}

/** A text of which only the author's department is known. */
interface Typed extends Pick<Author, "department"> {
  readonly text: string;
}

/** The network's hashtags, held in memory so that a suggestion costs no query. */
export interface HashtagGarden {
  /** Tags that fit a text, the best first; if none does, perhaps a new one; nothing when nothing should be suggested. */
  suggest(text: Typed, limit: number): readonly Suggestion[];
  /** The same for the author of the text, who has habits of their own. */
  suggestTo(draft: Draft, limit: number): Promise<readonly Suggestion[]>;
  /** Tags of which a part begins with what was typed, those of the own department first. */
  complete(text: Typed, limit: number): readonly Suggestion[];
  /** What somebody has at hand who typed nothing yet: their own tags, their department's, then the most used. */
  atHand(author: Author, limit: number): Promise<readonly Suggestion[]>;
  /** Learns from what became of suggestions for a text. */
  feedback(draft: Draft, choice: Choice): void;
  readonly learner: Learner;
}

/** The same for who has to keep it up to date. */
export interface TendedGarden extends HashtagGarden, KnownTags {
  /** The store of tags; what is changed through it is known here at once. */
  readonly store: GardenStore;
  /** Reads everything: at the start. */
  refresh(): Promise<void>;
  /** Reads what was written since, here and elsewhere: every few seconds. */
  catchUp(): Promise<void>;
  /** Keeps what is in memory only, and lets go of what is too old: each minute, and at the end. */
  tend(): Promise<void>;
}

const NO_HABIT: ReadonlyMap<string, number> = new Map();
/** Names of tags, and candidates for one, that are judged once: each search is about the same few. */
const JUDGED_MAX = 20_000;
/** What is heard in this time is learned together. */
const LEARN_AFTER_MS = 200;

export function hashtagGarden(deps: GardenDeps): TendedGarden {
  const memory = gardenMemory(deps);
  const { reader } = deps;
  const forbids = remembered(deps.forbids, JUDGED_MAX);
  const suggesting = {
    ...{ tags: memory.tags, forbids, topicsOf: reader.topicsOf },
    recommender: memory.recommender,
    shortOf: (department: string | null) => memory.departments.shortOf(department),
  };
  const suggest = ({ department, text }: Typed, own: ReadonlyMap<string, number>, limit: number) =>
    suggestTags(suggesting, text, { features: reader.featuresOf(text), department, own }, limit);
  const learning = gardenLearner(deps, memory);
  const forgetOld = daily(deps.clock, memory.expire);

  return {
    ...{ tag: memory.tags.tag, all: memory.tags.all, alike: memory.tags.alike },
    ...{ learner: learning.learner, catchUp: memory.catchUp, store: memory.tags.store },
    suggest: (typed, limit) => suggest(typed, NO_HABIT, limit),
    async suggestTo({ author: { department, id }, text }, limit) {
      const [own] = await Promise.all([memory.habits.of(id), learning.settled()]);
      return suggest({ text, department }, own, limit);
    },
    complete: (typed, limit) => completeTags({ memory, forbids }, typed, limit),
    atHand: (author, limit) => tagsAtHand({ memory, forbids }, author, limit),
    feedback({ author: { department }, text }, choice) {
      const { recommender } = memory;
      const ranking = recommender.rank({ features: reader.featuresOf(text), department, own: NO_HABIT });
      recommender.heed(ranking, verdictOn(choice));
    },
    async refresh() {
      await memory.tags.read();
      await memory.exchange();
      await memory.model.startOver();
    },
    async tend() {
      await memory.exchange();
      await memory.compact();
      await forgetOld();
    },
  };
}

/** Of what was shown and not taken, only what stood before it was looked at and declined. */
function verdictOn({ shown, taken }: Choice) {
  if (taken === null) return { right: [], wrong: shown };
  return { right: [taken], wrong: shown.includes(taken) ? shown.slice(0, shown.indexOf(taken)) : shown };
}

/** Learns from what is heard here, and reads it back soon: what others heard may come before it. */
function gardenLearner(deps: GardenDeps, memory: GardenMemory) {
  const keeper = lessonKeeper({ ...deps, log: deps.lessons, witnesses: memory.witnesses });
  let isWaiting = false;
  let learned: Promise<void> = Promise.resolve();

  function readSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    learned = new Promise((resolve) => setTimeout(resolve, LEARN_AFTER_MS)).then(() => {
      isWaiting = false;
      return memory
        .catchUp()
        .catch((error) => deps.log.warn({ error: String(error) }, "what was heard is learned later"));
    });
  }

  const learner: Learner = {
    wantsSample: memory.practice.wantsSample,
    learn: keeper.learn,
    absorb(heard) {
      keeper.absorb(heard);
      memory.habits.forget(heard.map(({ authorId }) => authorId));
      memory.practice.keep(heard);
      readSoon();
    },
  };
  return {
    learner,
    /** What was heard here before was learned. */
    settled: () => learned,
  };
}
