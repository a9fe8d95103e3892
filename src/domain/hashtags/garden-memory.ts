import type { PersonId } from "#domain/people/index.ts";
import {
  createRecommender,
  type NameReader as NameFeatureReader,
  type Recommender,
} from "#domain/recommender/index.ts";
import { coalesced } from "#shared/batch.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { departmentPairs, tagPairs } from "./alike-shown.ts";
import { type DepartmentNames, departmentNames } from "./departments.ts";
import type { Plain } from "./grammar.ts";
import { type Habits, rememberedHabits } from "./habits.ts";
import type { Hashtag } from "./hashtag.ts";
import { weekOf } from "./learning.ts";
import { type LessonModel, lessonModel } from "./lesson-model.ts";
import { type LiveTags, liveTags } from "./live-tags.ts";
import type { DepartmentStore, GardenStore, LessonLog, RankingStore, TagActivity, WitnessStore } from "./ports.ts";
import { type Practice, practice } from "./practice.ts";
import { rankingExchange } from "./ranking-exchange.ts";
import type { NameReader } from "./reading.ts";
import { SEEN_WEEKS, type WitnessBook, witnessBook } from "./witness-book.ts";

export interface MemoryDeps {
  readonly tags: GardenStore;
  readonly lessons: LessonLog;
  readonly witnesses: WitnessStore;
  readonly ranking: RankingStore;
  readonly departments: Pick<DepartmentStore, "all">;
  readonly activity: Pick<TagActivity, "habitOf">;
  readonly reader: NameFeatureReader;
  readonly names: NameReader;
  readonly plain: Plain;
  /** What fewer people said is no evidence. */
  groupMin(): number;
  /** How long it is kept what posts taught, in hours. */
  keepPosts(): Temporal.Duration;
  readonly clock: Clock;
  readonly log: Log;
  departmentOf(personId: PersonId): string | null;
}

/** Everything that is known of tags, in the memory of this process, as far as it was read. */
export interface GardenMemory {
  readonly recommender: Recommender;
  readonly tags: LiveTags;
  readonly model: LessonModel;
  readonly practice: Practice;
  readonly witnesses: WitnessBook;
  readonly departments: DepartmentNames;
  readonly habits: Habits;
  /** Reads everything that is new. */
  catchUp(): Promise<void>;
  /** Hands on what is known here alone, and reads what is new of the rest: each minute. */
  exchange(): Promise<void>;
  /** Makes the log shorter, as far as all have read it: each minute, though it does so each hour. */
  compact(): Promise<void>;
  /** Forgets what is too old: each day. */
  expire(): Promise<void>;
}

/** The newest lessons with tags are kept; more would take more memory than they are worth. */
const LESSONS_MAX = 100_000;
/** What was read here so many minutes ago, every replica has read that is alive. */
const COMPACT_AFTER = 60;
/** What somebody used before that is no habit. */
const HABIT_HOURS = 90 * 24;

export function gardenMemory(deps: MemoryDeps): GardenMemory {
  const witnesses = witnessBook(deps.witnesses, deps.groupMin);
  const recommender = createRecommender({ reader: deps.reader, isPublic: witnesses.isPublic });
  const tags = liveTags(deps, (changed) => recommender.follow(namesNow(changed)));
  const model = lessonModel(deps.lessons, recommender);
  const exchangeRanking = rankingExchange(deps.ranking, recommender);
  const habitOf = (id: PersonId) => deps.activity.habitOf(id, deps.clock().subtract({ hours: HABIT_HOURS }));
  const drill = practice({
    ...{ habitOf, departmentOf: deps.departmentOf, recommender },
    nameNow: (name) => tags.tag(name)?.name ?? name,
  });
  let departments = departmentNames([], [], deps.plain);
  const places: (string | null)[] = [];

  return {
    ...{ recommender, tags, model, witnesses, practice: drill },
    habits: rememberedHabits(habitOf, deps.clock),
    get departments() {
      return departments;
    },
    catchUp: coalesced(async () => {
      await drill.practise();
      await tags.read();
      await model.follow();
    }),
    async exchange() {
      const known = await deps.departments.all();
      departments = departmentNames(known, tags.all(), deps.plain);
      tags.learn([...departmentPairs(known, departments, deps.plain), ...tagPairs(recommender.together())]);
      await witnesses.exchange();
      await exchangeRanking();
    },
    async compact() {
      places.push(model.place);
      if (places.length <= COMPACT_AFTER) return;
      const [until] = places.splice(0);
      if (until) await deps.lessons.compact(until);
    },
    async expire() {
      const week = weekOf(deps.clock().subtract(deps.keepPosts()));
      await deps.lessons.expire(week, LESSONS_MAX);
      await deps.witnesses.expire(week - SEEN_WEEKS);
      await model.startOver();
    },
  };
}

/** What tags are called now; null for one that is to be suggested no more. */
function namesNow(tags: Iterable<Hashtag>): (readonly [string, string | null])[] {
  return Array.from(tags, ({ became, name, retiredAt }) => [name, became ? became.name : retiredAt ? null : name]);
}
