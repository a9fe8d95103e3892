import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { nameReader } from "#adapters/text/name-reader.ts";
import { plainName } from "#adapters/text/tag-names.ts";
import { secretNames } from "#adapters/text/word-file.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import type { Outbox } from "#domain/attention/index.ts";
import {
  CO_HOST_REQUEST,
  DIGEST,
  forbiddenNames,
  forbidsNames,
  HOST,
  hashtagGarden,
  type KnownTags,
  MERGE,
  offerMerges,
  planDueDigests,
  prepareCoHostRequest,
  prepareDigest,
  prepareHostQuestion,
  prepareMergeQuestion,
  prepareSleepQuestion,
  restQuietTags,
  SLEEP,
  type TopicReader,
} from "#domain/hashtags/index.ts";
import type { Membership } from "#domain/leaders/index.ts";
import { type Directory, departmentsInMind } from "#domain/people/index.ts";
import { forgettingUnder, type PolicyKeeper } from "#domain/privacy/index.ts";
import type { FeatureReader } from "#domain/recommender/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import type { Config } from "./config.ts";
import { timesOf } from "./policing.ts";

interface Known {
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly directory: Directory;
}

interface GardenGround extends Known {
  readonly text: FeatureReader & TopicReader;
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: PolicyKeeper;
  pseudonym(id: string): string;
}

/** Makes what is known of hashtags: which there are, what they mean, what fits a text. */
export function makeGarden(config: Config, { stores, plain, directory, text, policy, ...ground }: GardenGround) {
  const { departments, tagActivity: activity } = plain;
  const groupMin = () => policy.terms().smallestGroup;
  const keepPosts = () => timesOf(policy)().posts;
  const expire = (week: number, most: number) => forgettingUnder(policy, () => plain.lessons.expire(week, most))();
  const names = nameReader();
  const language = { reader: names, judge: wordJudge };
  const customers = secretNames(config.SECRET_NAMES_FILE);
  const forbids = forbidsNames({ ...language, directory, customers });
  const garden = hashtagGarden({
    ...{ tags: stores.tags, lessons: { ...plain.lessons, expire }, witnesses: plain.witnesses, ranking: plain.ranking },
    ...{ departments, activity, groupMin, reader: text, names, plain: plainName, keepPosts },
    ...{ ...ground, forbids: forbiddenNames(language, { people: [], customers }) },
    departmentOf: departmentsInMind(directory, realClock, ground.log),
  });
  return {
    garden,
    /** What tags are founded and shown with. */
    tagging: { tags: garden, activity, departments, plain: plainName, groupMin, forbids },
    /** To have a schedule of its own: it may read for seconds. */
    tasks: { "hashtags.tend": garden.tend },
  };
}

interface TagMessageDeps extends Known {
  readonly tags: KnownTags;
  readonly membership: Membership;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is said about hashtags, of the bot's own accord, to who looks after them or follows them. */
export function tagMessages({ stores, plain, directory, tags, membership, clock, log }: TagMessageDeps) {
  const { follows, ledger, merges, tags: gardens } = stores;
  return {
    preparations: {
      [CO_HOST_REQUEST]: prepareCoHostRequest({ gardens }),
      [DIGEST]: prepareDigest({ follows, activity: plain.tagActivity, tags, membership }),
      [HOST]: prepareHostQuestion({ gardens }),
      [MERGE]: prepareMergeQuestion({ gardens, merges }),
      [SLEEP]: prepareSleepQuestion({ gardens, clock }),
    },
    tasks: (outbox: Outbox) => ({
      "hashtags.rest": restQuietTags({ tags, gardens, follows, directory, ledger, outbox, clock, log }),
      "hashtags.merge": offerMerges({ tags, merges, ledger, outbox, clock, log }),
      "hashtags.digest": () => planDueDigests({ follows, ledger, outbox, clock, log }),
    }),
  };
}
