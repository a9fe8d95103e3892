import { machineClock, tenantClock } from "#adapters/clock/tenant-clock.ts";
import { type ExportOptions, openExport } from "#adapters/engage/export.ts";
import { graphIdentities } from "#adapters/graph/identities.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { postStore } from "#adapters/store/posts.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import { openPlainStores } from "#adapters/store/stores.ts";
import { suggestionStore } from "#adapters/store/suggestions.ts";
import { textReader } from "#adapters/text/reader.ts";
import { lessonKeeper, witnessBook } from "#domain/hashtags/index.ts";
import { departmentsInMind } from "#domain/people/index.ts";
import { type ImportOutcome, type ImportRequest, importExport } from "#domain/posts/index.ts";
import { forgettingUnder, refusedUnder, rememberedRefusals, retention } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import { realClock } from "#shared/time.ts";
import type { Config } from "./config.ts";
import { outside } from "./outside.ts";
import { openPolicy, timesOf } from "./policing.ts";

export interface Import {
  /** @throws AppError EXPORT_INVALID, GRAPH_* */
  run(options: ExportOptions, request: ImportRequest): Promise<ImportOutcome>;
  close(): Promise<void>;
}

/** So often it is kept who used which words, as far as that is kept. One time that fails is made good by the next. */
const EXCHANGE_MS = 5_000;

/**
 * Makes what an import needs of the service, and joins it.
 *
 * @throws AppError DATABASE_IN_USE when the service runs on the embedded database
 */
export async function openImport(config: Config, log: Log): Promise<Import> {
  await using opened = new AsyncDisposableStack();
  const { directory, graph } = outside(config, log);
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.DATA_DIR, log });
  opened.defer(database.close);
  const time = config.LOCAL_TENANT_URL ? await tenantClock(config.LOCAL_TENANT_URL, log) : machineClock;
  opened.defer(time.close);
  const clock = time.now;
  const key = hashKey(config.HASH_KEY, config.DATA_DIR);
  const pseudonym = pseudonyms(key);
  const stores = {
    posts: postStore(database, pseudonym),
    ledger: ledgerStore(database, pseudonym),
    refusals: refusalStore(database, pseudonym),
    suggestions: suggestionStore(database, pseudonym),
  };
  const { posts } = stores;
  const { imports, places, gaps, lease, lessons, witnesses } = openPlainStores(database);
  const reader = textReader({ key });
  const policy = await openPolicy(config, { database, clock, log });
  const kept = timesOf(policy);
  const book = witnessBook(witnesses, () => policy.terms().smallestGroup);
  const learner = lessonKeeper({
    ...{ tags: gardenStore(database), log: lessons, witnesses: book, pseudonym },
    departmentOf: departmentsInMind(directory, realClock, log),
  });
  const refusals = rememberedRefusals({ store: stores.refusals, posts, told: stores.suggestions, clock, pseudonym });
  const deps = {
    ...{ reader, posts, imports, places, gaps, lease, clock, kept, tidy: database.tidy },
    learners: [learner],
    isRefusedBy: refusedUnder(policy, refusals),
    forget: forgettingUnder(policy, retention({ ...stores, gaps, clock, kept })),
  };

  const open = opened.move();
  return {
    async run(options, request) {
      const source = await openExport(options, graphIdentities(graph));
      await Promise.all([refusals.refresh(), book.exchange()]);
      const exchanging = setInterval(() => void book.exchange().catch(() => undefined), EXCHANGE_MS);
      try {
        return await importExport(deps, source, request);
      } finally {
        clearInterval(exchanging);
        await book.exchange();
      }
    },
    close: () => open.disposeAsync(),
  };
}
