import { askingBot, collectedTurns } from "#adapters/bot/asking.ts";
import { type BotDeps, bot } from "#adapters/bot/bot.ts";
import { botProofQuestions } from "#adapters/bot/proof-questions.ts";
import { jsonLog } from "#adapters/log/log.ts";
import type { Database } from "#adapters/store/database.ts";
import { forgetful } from "#adapters/store/forgetful.ts";
import { insideStore } from "#adapters/store/inside.ts";
import { openPlainStores, openStores } from "#adapters/store/stores.ts";
import { pageProofQuestions } from "#adapters/web/proof-pages.ts";
import { apiProofQuestions } from "#adapters/web/proof-questions.ts";
import { proofServer } from "#adapters/web/proof-server.ts";
import type { Role, Roles } from "#domain/people/index.ts";
import {
  type Inside,
  type PolicyKeeper,
  type Proof,
  type ProofQuestion,
  prove,
  sharedProof,
} from "#domain/privacy/index.ts";
import { realClock } from "#shared/time.ts";
import type { Enqueue } from "#shared/transaction.ts";
import type { Config } from "./config.ts";
import { makeHours } from "./hours.ts";
import { makeOverseeing } from "./overseeing.ts";
import { makeSending } from "./sending.ts";
import { makeServing } from "./serving.ts";

/** What the service itself is made of. */
interface ProvingDeps {
  readonly database: Database;
  readonly enqueue: Enqueue;
  /** Asks Graph something about nobody. @throws AppError when it, or Entra, does not answer */
  absences(): Promise<unknown>;
  readonly policy: PolicyKeeper;
  pseudonym(id: string): string;
  /** Where the service listens. */
  url(): string;
  /** The `Authorization` of who may read everything there that is not open to all. */
  permit(): string;
  readonly hours: Parameters<typeof makeHours>[0];
  readonly sending: Parameters<typeof makeSending>[1];
  readonly overseeing: Parameters<typeof makeOverseeing>[1];
  readonly serving: Parameters<typeof makeServing>[1];
  readonly talk: Omit<BotDeps, "proof">;
}

/** Most people whom answers are searched for, and most whose names the directory is asked for. */
const PEOPLE_MAX = 20_000;
const NAMES_ASKED_MAX = 200;

/**
 * Makes the proof: the service's own parts once more, asked by people who are made up, on stores that forget.
 *
 * Nothing comes of it, because nothing of it can: the database takes back whatever is written, no message has a way
 * out, calendars can only be looked at, and what is learned or refused goes nowhere.
 */
export function makeProving(config: Config, deps: ProvingDeps): () => Promise<Proof> {
  async function run(): Promise<Proof> {
    // Half of the questions would wait in vain for names and calendars, one after the other, and show nothing.
    await deps.absences();
    const asking = await openAsking(config, deps);
    await deps.policy.refresh();
    const { state, terms } = deps.policy;
    return prove({
      ...{ ...asking, inside: () => insideOf(deps), clock: deps.talk.clock },
      groupMin: () => terms().smallestGroup,
      isAgreed: () => state().kind === "inForce",
    }).finally(asking.close);
  }
  return sharedProof(run, realClock);
}

/** Everybody who is known, with the names of some of those who never wrote to the bot. */
async function insideOf({ database, talk }: ProvingDeps): Promise<Inside> {
  const found = await insideStore(database).inside(PEOPLE_MAX);
  const unnamed = found.people.filter(({ name }) => name === null).slice(0, NAMES_ASKED_MAX);
  const names = new Map(
    await Promise.all(unnamed.map(async ({ id }) => [id, await talk.nameOf(id).catch(() => "")] as const)),
  );
  return { ...found, people: found.people.map((one) => ({ ...one, name: one.name ?? (names.get(one.id) || null) })) };
}

/** Everything that can be asked, ready to be asked. */
async function openAsking(config: Config, deps: ProvingDeps) {
  const lines: string[] = [];
  const log = jsonLog({ level: "debug", destination: { write: (line) => void lines.push(line) } });
  const madeUp = pretendedRoles();
  const made = makeAgain(config, deps, { log, roles: madeUp.roles });
  const heard = collectedTurns();
  const entrance = bot(made.talk, { authentication: { admit: async () => undefined }, turns: heard.turns });
  const ours = { appId: config.MICROSOFT_APP_ID, tenantId: config.MICROSOFT_APP_TENANT_ID };
  const askBot = askingBot(entrance, heard, ours);
  const server = await proofServer(made.api);
  const questions: readonly ProofQuestion[] = [
    ...botProofQuestions((asker, asked) => madeUp.as(asker, () => askBot(asker, asked))),
    ...apiProofQuestions(server.ask, Object.keys(made.api.handlers)),
    ...pageProofQuestions(deps.url, deps.permit),
    {
      ...{ id: "command.doctor", forbids: "data", interface: "command", mayAnswer: true },
      question: { en: "The check-up, on the command line", de: "Die Diagnose, auf der Kommandozeile" },
      ask: async () => [spoken(JSON.stringify(await deps.talk.checkUp()))],
    },
    {
      ...{ id: "log.lines", forbids: "activity", interface: "log", mayAnswer: true },
      question: { en: "The log of all these questions", de: "Das Log all dieser Fragen" },
      ask: async () => [spoken(lines.join("\n"))],
    },
  ];
  return { questions, close: server.close };
}

const spoken = (text: string) => ({ text, sent: "", askerId: "", isRefusal: false, hasFigures: false });

/** Roles of people who are made up: real ones have none here. */
function pretendedRoles() {
  const held = new Map<string, ReadonlySet<Role>>();
  const roles: Roles = { of: async (id) => held.get(id) ?? new Set() };
  return {
    roles,
    async as<Answer>({ id, role }: { readonly id: string; readonly role: Role | null }, ask: () => Promise<Answer>) {
      if (role !== null) held.set(id, new Set([role]));
      return ask().finally(() => held.delete(id));
    },
  };
}

/** The service's own parts once more, on stores that forget and without a way out. */
function makeAgain(config: Config, deps: ProvingDeps, pretended: Pick<BotDeps, "log" | "roles">) {
  const database = forgetful(deps.database);
  const stores = openStores(database, deps.enqueue, deps.pseudonym);
  const plain = openPlainStores(database);
  const outbox = { wake() {} };
  const refusals = { ...deps.talk.refusals, ...{ refuse: async () => 0, allow: nothing, closePast: nothing } };
  const ground = { ...pretended, database, stores, plain, outbox, refusals, send: noWayOut };
  const sending = makeSending(config, { ...deps.sending, ...ground });
  const hours = makeHours({ ...deps.hours, ...ground });
  const calendar = { ...hours.booking.calendar, createEvent: noWayOut, moveEvent: noWayOut, cancelEvent: noWayOut };
  const booking = { ...hours.booking, calendar };
  const overseeing = makeOverseeing(config, { ...deps.overseeing, ...ground });
  const { api } = makeServing(config, { ...deps.serving, ...ground, sending, booking, overseeing });
  const { garden, places, tagging } = deps.talk;
  const talk: BotDeps = {
    ...{ ...deps.talk, ...pretended, ...sending.shared, ...overseeing.told, booking, outbox, refusals },
    send: noWayOut,
    stores: { ...stores },
    garden: { ...garden, feedback() {} },
    tagging: { ...tagging, departments: plain.departments },
    places: { ...places, isNews: () => false, follow: nothing, wake: nothing },
    ...{ hear: nothing, refused() {} },
    proof: { prove: noWayOut, limits: () => [] },
  };
  return { talk, api };
}

async function noWayOut(): Promise<never> {
  throw new Error("what is asked as a proof has no way out");
}

async function nothing(): Promise<undefined> {}
