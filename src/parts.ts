import { bot } from "#adapters/bot/bot.ts";
import { nameFinder } from "#adapters/bot/names.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import { errands, isBearer } from "#adapters/identity/errands.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import type { Queue } from "#adapters/jobs/queue.ts";
import { BACKUP_MARK, backUp } from "#adapters/store/backup.ts";
import type { Database } from "#adapters/store/database.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import { textReader } from "#adapters/text/reader.ts";
import type { BackupOptions } from "#adapters/web/backup.ts";
import type { ProofOptions } from "#adapters/web/proof.ts";
import { directoryRoles, rememberedDirectory } from "#domain/people/index.ts";
import { type PolicyKeeper, refusedUnder, rememberedRefusals } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { checks } from "./checks.ts";
import { botSettings, type Config, connectorTokenSettings, roleGroups } from "./config.ts";
import { makeForgetting } from "./forgetting.ts";
import { makeGarden } from "./gardening.ts";
import { makeHours } from "./hours.ts";
import { makeListening } from "./listening.ts";
import { measures } from "./measures.ts";
import { outside } from "./outside.ts";
import { makeOverseeing } from "./overseeing.ts";
import { timesOf } from "./policing.ts";
import { makeProving } from "./proving.ts";
import { makeSending } from "./sending.ts";
import { makeServing } from "./serving.ts";

/** What the parts stand on. */
export interface Ground {
  readonly database: Database;
  readonly queue: Queue;
  readonly policy: PolicyKeeper;
  /** Where the service listens, once it does. */
  url(): string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes every part of the service and joins them. */
export function makeParts(config: Config, { database, queue, policy, url, clock, log }: Ground) {
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
  const heard = makeListening(config, {
    ...{ graph, key, stores: { ...plain, ...kept }, recording, clock, log },
    hours: { sessions, enqueue, transaction: database.transaction },
  });
  const { quietPeriods } = plain;
  const nameOf = nameFinder({ people, directory: remembered });
  const known = { stores, garden, tags: garden, directory: remembered, nameOf, clock, log };
  const sends = { graph, send, database, plain, policy, ...known };
  const sending = makeSending(config, sends);
  const { outbox } = sending.shared;
  const hourly = { graph, tokens, database, stores, outbox, enqueue, clock, log };
  const hours = makeHours(hourly);
  const { booking, mailboxes } = hours;
  const health = checks({
    ...{ database, queue, policy, tokens, absences, mailboxes, ledger, quietPeriods, engage: heard.engage },
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
  const permit = () => errands(key, Date.now).permit("metrics");
  const prove = makeProving(config, { ...{ database, enqueue, absences, policy, pseudonym, url, permit }, ...proving });
  const limits = () => policy.terms().limits.map(({ text: words }) => words);
  const entrance = bot({ ...talk, proof: { prove, limits } });
  const tasks = {
    ...{ ...heard.tasks, ...sending.tasks, ...hours.tasks, ...overseeing.tasks },
    "privacy.refresh": () => refusals.refresh(),
    "privacy.policy": policy.refresh,
    ...makeForgetting({ stores, plain, policy, clock }),
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
    serving: { ...serving, ...doors(config, { database, queue, pseudonym, key, prove, limits }) },
    tasks,
  };
}

interface DoorDeps extends Pick<ProofOptions, "prove" | "limits"> {
  readonly database: Database;
  readonly queue: Queue;
  readonly key: Uint8Array;
  pseudonym(id: string): string;
}

/** What the command line may have the running service do, and who reads its measures. */
function doors({ METRICS_TOKEN: token }: Config, { database, queue, key, pseudonym, ...proof }: DoorDeps) {
  const { isPermitted } = errands(key, Date.now);
  const write: BackupOptions["write"] = async (line) =>
    backUp(database, { jobs: queue.pending, keyMark: pseudonym(BACKUP_MARK), now: realClock() }, line);
  return {
    proof: { ...proof, isPermitted: (shown: string | undefined) => isPermitted("proof", shown) },
    backup: { write, isPermitted: (shown: string | undefined) => isPermitted("backup", shown) },
    mayMeasure: (shown: string | undefined) => isBearer(token, shown) || isPermitted("metrics", shown),
  };
}
