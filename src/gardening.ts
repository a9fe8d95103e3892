import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { nameReader } from "#adapters/text/name-reader.ts";
import { plainName } from "#adapters/text/tag-names.ts";
import { secretNames } from "#adapters/text/word-file.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import type { Outbox } from "#domain/attention/index.ts";
import {
  alikeTags,
  CO_HOST_REQUEST,
  DIGEST,
  type DraftReader,
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
  tagIndex,
} from "#domain/hashtags/index.ts";
import type { Membership } from "#domain/leaders/index.ts";
import type { Directory } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Config } from "./config.ts";

interface Known {
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly directory: Directory;
}

/** Makes what is known of hashtags: which there are, what they mean, what fits a text. */
export function makeGarden(config: Config, { stores, plain, directory, text }: Known & { readonly text: DraftReader }) {
  const reader = nameReader();
  const tags = tagIndex(alikeTags(reader));
  return {
    garden: hashtagGarden(stores.hashtags, text),
    tags,
    /** What tags are founded and shown with. */
    tagging: {
      ...{ tags, activity: plain.tagActivity, departments: plain.departments },
      ...{ plain: plainName, groupMin: config.SMALLEST_GROUP },
      forbids: forbidsNames({ reader, judge: wordJudge, directory, customers: secretNames(config.SECRET_NAMES_FILE) }),
    },
    tasks: {
      "hashtags.refresh": async () => tags.apply((await stores.tags.changes(null)).tags),
    },
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
