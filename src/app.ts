import { bot } from "#adapters/bot/bot.ts";
import { connectorCalls } from "#adapters/bot/connector.ts";
import { nameFinder } from "#adapters/bot/names.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { toIana } from "#adapters/calendar/zones.ts";
import { machineClock, tenantClock } from "#adapters/clock/tenant-clock.ts";
import { checkAbsences } from "#adapters/graph/absence-check.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { graphDirectory } from "#adapters/graph/directory.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import { errands } from "#adapters/identity/errands.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { tokenSource } from "#adapters/identity/token-source.ts";
import { openQueue, type Queue } from "#adapters/jobs/queue.ts";
import { schedule } from "#adapters/jobs/schedule.ts";
import { workOn } from "#adapters/jobs/work.ts";
import { jsonLog, withCorrelation } from "#adapters/log/log.ts";
import { BACKUP_MARK, backUp } from "#adapters/store/backup.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import { textReader } from "#adapters/text/reader.ts";
import { startWeb } from "#adapters/web/server.ts";
import { directoryRoles, rememberedDirectory } from "#domain/people/index.ts";
import { type PolicyKeeper, refusedUnder, rememberedRefusals, retention } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { checks } from "./checks.ts";
import { applicationOf, botSettings, type Config, connectorTokenSettings, roleGroups } from "./config.ts";
import { makeGarden } from "./gardening.ts";
import { makeHours } from "./hours.ts";
import { makeListening } from "./listening.ts";
import { measures } from "./measures.ts";
import { makeOverseeing } from "./overseeing.ts";
import { openPolicy, timesOf } from "./policing.ts";
import { makeProving } from "./proving.ts";
import { makeSending } from "./sending.ts";
import { makeServing } from "./serving.ts";

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Finishes what is under way, and closes everything. */
  stop(): Promise<void>;
}

/** What the parts stand on. */
interface Ground {
  readonly database: Database;
  readonly queue: Queue;
  readonly policy: PolicyKeeper;
  /** Where the service listens, once it does. */
  url(): string;
  readonly clock: Clock;
  readonly log: Log;
}

/** So soon it is known here what another replica heard or changed of hashtags. */
const READ_SECONDS = 3;

/** Starts the service; resolves when it listens. */
export async function startApp(config: Config): Promise<App> {
  const log = jsonLog({ level: config.LOG_LEVEL });
  const collector = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  // Loaded where it is wanted only: a start would take a tenth longer for everybody.
  const traces = collector ? (await import("#adapters/traces/traces.ts")).openTraces(collector) : null;
  const time = config.LOCAL_TENANT_URL ? await tenantClock(config.LOCAL_TENANT_URL, log) : machineClock;
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.DATA_DIR, log });
  const queue = openQueue({ source: database.queue, log });
  const policy = await openPolicy(config, { database, clock: time.now, log });
  let url = "";
  const parts = makeParts(config, { database, queue, policy, url: () => url, clock: time.now, log });

  workOn(queue, parts);
  await queue.start();
  await Promise.all([parts.garden.refresh(), parts.refusals.refresh(), parts.heard.whereabouts.refresh()]);
  const schedules = [parts.tasks, parts.gardening, ...parts.visits, ...parts.heard.readers].map((tasks) =>
    schedule({ tasks, log }),
  );
  schedules.push(schedule({ tasks: { "hashtags.read": parts.garden.catchUp }, log, everySeconds: READ_SECONDS }));
  const tick = () => void Promise.all(schedules.map((one) => one.tickNow()));
  const { entrance, health, heard, sending } = parts;
  const web = await startWeb({
    ...{ host: config.HOST, port: config.PORT, correlate: withCorrelation, log },
    ...{ messages: entrance.handle, checks: health.ready, measures: [...heard.measures, ...parts.measures] },
    notifications: heard.notifications,
    ...parts.serving,
  });
  url = web.url;
  // Now that it listens: Graph asks back before it tells of changes.
  time.onMoved(tick);
  tick();
  log.info({ url: web.url, local: config.local, database: database.queue.kind }, "started");

  return {
    url: web.url,
    async stop() {
      await web.close();
      time.close();
      heard.end();
      await Promise.all(schedules.map((one) => one.stop()));
      await sending.stop();
      await queue.stop();
      await parts.garden.tend().catch((error) => log.warn({ error: String(error) }, "what was learned last is lost"));
      await database.close();
      await traces?.close();
      log.info({}, "stopped");
    },
  };
}

/** What the service calls outside of itself. */
export function outside(config: Config, log: Log = jsonLog({ level: config.LOG_LEVEL })) {
  const tokens = tokenSource(applicationOf(config));
  const graph = graphClient({ url: config.GRAPH_URL, token: tokens, log });
  return {
    tokens,
    graph,
    directory: graphDirectory(graph, toIana),
    absences: () => checkAbsences(graph, null, realClock()),
    send: connectorCalls(tokens, config.local),
  };
}

/** Makes every part of the service and joins them. */
function makeParts(config: Config, { database, queue, policy, url, clock, log }: Ground) {
  const { tokens, graph, directory, absences, send } = outside(config, log);
  const { enqueue } = queue;
  const key = hashKey(config.HASH_KEY, config.DATA_DIR);
  const pseudonym = pseudonyms(key);
  const kept = openStores(database, enqueue, pseudonym);
  const { ledger, people, posts, sessions } = kept;
  const text = textReader({ key });
  const refusals = rememberedRefusals({ store: kept.refusals, posts, told: kept.suggestions, clock, pseudonym });
  const times = timesOf(policy);
  const plain = openPlainStores(database);
  const remembered = rememberedDirectory(directory, realClock);
  const tended = makeGarden(config, {
    ...{ stores: kept, plain, directory: remembered, text, policy, pseudonym, clock, log },
  });
  const { garden, tagging } = tended;
  const stores = { ...kept, tags: garden.store };
  const learning = { learners: [garden.learner], isRefusedBy: refusedUnder(policy, refusals) };
  const recording = { reader: text, posts, ...learning, clock, kept: times };
  const { transaction } = database;
  const heard = makeListening(config, {
    ...{ graph, key, stores: { ...plain, ...kept }, recording, clock, log },
    hours: { sessions, enqueue, transaction },
  });
  const { quietPeriods } = plain;
  const nameOf = nameFinder({ people, directory: remembered });
  const known = { stores, garden, tags: garden, directory: remembered, nameOf, clock, log };
  const sends = { graph, send, database, plain, policy, ...known };
  const sending = makeSending(config, sends);
  const { outbox } = sending.shared;
  const hourly = { graph, tokens, database, stores, outbox, enqueue, kept: times, clock, log };
  const hours = makeHours(hourly);
  const { booking } = hours;
  const { mailboxes } = hours;
  const health = checks({
    ...{ database, queue, policy, tokens, directory, absences, mailboxes, ledger, quietPeriods, engage: heard.engage },
  });
  const roles = directoryRoles(directory, roleGroups(config), realClock);
  const overseen = { graph, stores, plain, policy, times, heard, outbox, health, pseudonym, clock, log };
  const overseeing = makeOverseeing(config, overseen);
  const served = { overseeing, graph, plain, ...known, roles, tagging, booking, refusals, sending, policy, pseudonym };
  const serving = makeServing(config, served);

  const talk = {
    settings: botSettings(config),
    ticketOf: connectorTokens(connectorTokenSettings(config), realClock, log),
    ...{ ...known, ...sending.shared, booking, refusals, policy, tagging },
    stores: { ...stores },
    roles,
    times: timeReader(),
    ...{ hear: heard.hear, refused: heard.refused, places: heard.whereabouts, gapReport: heard.gapReport },
    ...overseeing.told,
  };
  const proving = { hours: hourly, sending: sends, overseeing: overseen, serving: served, talk };
  const prove = makeProving(config, { ...{ database, enqueue, policy, pseudonym, url }, ...proving });
  const limits = () => policy.terms().limits.map(({ text: words }) => words);
  const entrance = bot({ ...talk, proof: { prove, limits } });
  const { isPermitted } = errands(key, Date.now);
  const tasks = {
    ...{ ...heard.tasks, ...sending.tasks, ...hours.tasks, ...overseeing.tasks },
    "privacy.refresh": () => refusals.refresh(),
    "privacy.policy": policy.refresh,
    "privacy.retain": retention({ ...stores, gaps: plain.gaps, clock, kept: times }),
  };
  return {
    booking,
    entrance,
    garden,
    gardening: tended.tasks,
    visits: hours.visits,
    health,
    heard,
    measures: measures({ ledger, queue, quietPeriods, policy }),
    refusals,
    sending,
    serving: {
      ...serving,
      proof: { prove, limits, isPermitted: (shown?: string) => isPermitted("proof", shown) },
      backup: {
        write: async (line: (text: string) => Promise<void>) =>
          backUp(database, { jobs: await queue.pending(), keyMark: pseudonym(BACKUP_MARK), now: realClock() }, line),
        isPermitted: (shown?: string) => isPermitted("backup", shown),
      },
    },
    tasks,
  };
}
