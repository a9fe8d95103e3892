import { machineClock, tenantClock } from "#adapters/clock/tenant-clock.ts";
import { type ExportOptions, openExport } from "#adapters/engage/export.ts";
import { graphIdentities } from "#adapters/graph/identities.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { hashtagStore } from "#adapters/store/hashtags.ts";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { postStore } from "#adapters/store/posts.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import { openPlainStores } from "#adapters/store/stores.ts";
import { suggestionStore } from "#adapters/store/suggestions.ts";
import { textReader } from "#adapters/text/reader.ts";
import { hashtagGarden } from "#domain/hashtags/index.ts";
import { type ImportOutcome, type ImportRequest, importExport } from "#domain/posts/index.ts";
import { rememberedRefusals, retention } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import { outside } from "./app.ts";
import { type Config, postsKept } from "./config.ts";

export interface Import {
  /** @throws AppError EXPORT_INVALID, GRAPH_* */
  run(options: ExportOptions, request: ImportRequest): Promise<ImportOutcome>;
  close(): Promise<void>;
}

/**
 * Makes what an import needs of the service, and joins it.
 *
 * @throws AppError DATABASE_IN_USE when the service runs on the embedded database
 */
export async function openImport(config: Config, log: Log): Promise<Import> {
  await using opened = new AsyncDisposableStack();
  const { graph } = outside(config, log);
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
    suggestions: suggestionStore(database),
  };
  const { posts } = stores;
  const { imports, places, gaps, lease } = openPlainStores(database);
  const reader = textReader({ key });
  const { learn } = hashtagGarden(hashtagStore(database), reader).learner;
  const refusals = rememberedRefusals({ store: stores.refusals, posts, told: stores.suggestions, clock, pseudonym });
  const keepPosts = postsKept(config);
  const deps = {
    ...{ reader, posts, imports, places, gaps, lease, clock, keepPosts, tidy: database.tidy },
    // Nobody is suggested anything here, so nothing need be kept in memory.
    learners: [{ learn, absorb() {} }],
    isRefusedBy: refusals.isRefusedBy,
    forget: retention({ ...stores, gaps, clock, keepPosts }),
  };

  const open = opened.move();
  return {
    async run(options, request) {
      const source = await openExport(options, graphIdentities(graph));
      await refusals.refresh();
      return importExport(deps, source, request);
    },
    close: () => open.disposeAsync(),
  };
}
