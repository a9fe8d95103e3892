import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "#adapters/store/database.ts";
import { chatBook } from "#sandbox/chats.ts";
import type { Events } from "#sandbox/events.ts";
import type { Keep } from "#sandbox/keep.ts";
import type { Organisation } from "#sandbox/model.ts";
import { startTenant } from "#sandbox/tenant.ts";
import { assert } from "#shared/errors.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { quiet } from "#tests/support/quiet.ts";
import { crowdedOrganisation } from "./crowd.ts";
import { compared, type Measure, type Ratio, type Report } from "./report.ts";
import { type Subject, startSubject } from "./subject.ts";

const PEOPLE = 2_000;
/** What Teams takes a second from one bot in one tenant, and the part of it that is to be used. */
const LIMIT = 50;
const GOAL = 0.95;
/** How much more memory may be in use at the end than after the first third. */
const GROWTH_MAX = 1.1;

const SEED = 7;
const MEGABYTE = 1024 * 1024;
const LOOK_MS = 500;
const PATIENCE_MS = 180_000;
/** A working day: 10:00 in Berlin. */
const TUESDAY = Temporal.Instant.from("2026-11-24T09:00:00Z");

/** Two thousand people are due something unasked at the same time: how fast they get it, and whether anybody gets it twice. */
export async function sender(): Promise<Report> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-sender-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const organisation = crowdedOrganisation(PEOPLE, SEED, TUESDAY);
  const tenant = await startTenant({
    ...{ data: join(folder, "tenant"), bot: "http://127.0.0.1:9", now: TUESDAY },
    ...{ opening: false, graphLimits: false, organisation: () => organisation },
  });
  closing.defer(tenant.close);
  await openChats(tenant.url, organisation);

  const measures: Measure[] = [];
  const ratios: Ratio[] = [];
  for (const replicas of [0, 1, 3]) {
    const name = replicas === 0 ? "PGlite" : `PostgreSQL, ${replicas} ${replicas === 1 ? "replica" : "replicas"}`;
    const url = replicas === 0 ? undefined : await newDatabase(postgres.url, `senders_${replicas}`);
    const place = { url, dataDir: join(folder, `data ${replicas}`) };
    await plan(place, organisation, tenant.url);
    const run = await send(tenant.url, place, Math.max(1, replicas));
    measures.push(...measuresOf(name, run));
    ratios.push(...ratiosOf(name, run));
  }
  const request = `${PEOPLE} unasked messages that are due at once, each to somebody else, of services that begin with it`;
  return { benchmark: "sender", request, figures: [], measures, ratios };
}

interface Run {
  /** When each message was accepted, in milliseconds. */
  readonly accepted: readonly number[];
  readonly throttled: number;
  /** Messages beyond the first to the same person. */
  readonly twice: number;
  readonly memoryEarly: number;
  readonly memoryLate: number;
}

function measuresOf(name: string, run: Run): Measure[] {
  return [
    { name: `${name}: messages a second`, value: perSecond(run.accepted), unit: "/s" },
    { name: `${name}: answered with 429`, value: run.throttled, unit: "" },
    { name: `${name}: sent twice`, value: run.twice, unit: "" },
    { name: `${name}: memory after a third`, value: run.memoryEarly, unit: "MB" },
    { name: `${name}: memory at the end`, value: run.memoryLate, unit: "MB" },
  ];
}

function ratiosOf(name: string, run: Run): Ratio[] {
  const rate = { name: `${name}: ${perSecond(run.accepted)}/s`, value: perSecond(run.accepted) };
  const early = { name: "after a third", value: run.memoryEarly };
  return [
    compared({ name: `${name}: ${LIMIT}/s`, value: LIMIT }, rate, Math.floor(100 / GOAL) / 100),
    compared({ name: `${name}: memory at the end`, value: run.memoryLate }, early, GROWTH_MAX),
  ];
}

function perSecond(accepted: readonly number[]): number {
  const [first = 0, last = 0] = [accepted[0], accepted.at(-1)];
  return Math.round((10_000 * (accepted.length - 1)) / (last - first)) / 10;
}

/** Everybody installs the app, and so has a conversation with it. */
async function openChats(url: string, { people }: Organisation): Promise<void> {
  for (const { id } of people) {
    const installed = await fetch(`${url}/control/chats/${id}/install`, { method: "POST" });
    await installed.arrayBuffer();
    assert(installed.ok, `${id} cannot install the app: ${installed.status}`);
  }
}

interface Place {
  readonly url: string | undefined;
  readonly dataDir: string;
}

async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return `${server}/${name}`;
}

/** As if all had just become due: everybody is known, and there is a row for each in the ledger. */
async function plan({ url, dataDir }: Place, organisation: Organisation, tenantUrl: string): Promise<void> {
  const database = await openDatabase({ url, dataDir, log: quiet });
  const { idOf } = chatBook(
    organisation,
    { state: { chats: {} }, changed() {} } as unknown as Keep,
    { announce() {} } as unknown as Events,
  );
  const everybody = organisation.people.map(({ id, name }) => ({ id, name, conversation: idOf(id) }));
  const given = `json_to_recordset($1::json) as one (id text, name text, conversation text)`;
  const all = JSON.stringify(everybody);
  const [first] = everybody;
  const facts = {
    sessionId: "s",
    withId: first?.id,
    start: `${TUESDAY}`,
    end: `${TUESDAY.add({ minutes: 30 })}`,
    joinUrl: null,
  };
  try {
    const { alone } = database;
    await alone.executeSql(
      `insert into person (id, name, given_name, language, form_of_address, zone, chosen)
       select id, name, name, 'en', 'sie', 'Europe/Berlin', '{}' from ${given}`,
      [all],
    );
    await alone.executeSql(`insert into contact select id, $2, conversation, $3, $4 from ${given}`, [
      all,
      `${tenantUrl}/connector/`,
      `28:${organisation.appId}`,
      organisation.tenantId,
    ]);
    await alone.executeSql(
      `insert into ledger_entry (id, person_id, class, kind, key, facts, not_after, state, planned_at)
       select id, id, 'unasked', 'sessions.booked', id, $2, $3, 'planned', $4 from ${given}`,
      [all, JSON.stringify(facts), `${TUESDAY.add({ hours: 4 })}`, `${TUESDAY}`],
    );
  } finally {
    await database.close();
  }
}

/** Starts so many services, which find what is due, and looks at what the tenant's connector answers them. */
async function send(tenantUrl: string, { url, dataDir }: Place, replicas: number): Promise<Run> {
  const before = await answers(tenantUrl, 0);
  const fromTenant = (await (await fetch(`${tenantUrl}/control/environment`)).json()) as Record<string, string>;
  const key = randomBytes(32).toString("base64");
  const environment = { ...fromTenant, PORT: "0", HASH_KEY: key, ...(url && { DATABASE_URL: url }) };
  await using closing = new AsyncDisposableStack();
  const starting = Array.from({ length: replicas }, (_, index) =>
    startSubject({
      name: `sender ${index}`,
      script: "src/main.ts",
      environment: { ...environment, DATA_DIR: url ? `${dataDir} ${index}` : dataDir },
    }),
  );
  const services = await Promise.all(starting);
  for (const service of services) closing.defer(service.stop);

  const seen: Answer[] = [];
  let last = before.at(-1)?.n ?? 0;
  let memoryEarly = 0;
  const accepted = () => seen.filter(({ status }) => status === 201);
  for (const end = performance.now() + PATIENCE_MS; accepted().length < PEOPLE; ) {
    assert(performance.now() < end, `${accepted().length} of ${PEOPLE} were accepted`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const more = await answers(tenantUrl, last);
    last = more.at(-1)?.n ?? last;
    seen.push(...more.filter(({ path }) => path.startsWith("/connector/")));
    if (memoryEarly === 0 && accepted().length > PEOPLE / 3) memoryEarly = await memoryOf(services);
  }
  const sent = accepted();
  return {
    accepted: sent.map(({ at }) => Temporal.Instant.from(at).epochMilliseconds),
    throttled: seen.filter(({ status }) => status === 429).length,
    twice: sent.length - new Set(sent.map(({ path }) => path)).size,
    memoryEarly,
    memoryLate: await memoryOf(services),
  };
}

interface Answer {
  readonly n: number;
  readonly at: string;
  readonly path: string;
  readonly status: number;
}

/** What the tenant's platforms were asked after the call of that number. */
async function answers(url: string, after: number): Promise<readonly Answer[]> {
  return (await (await fetch(`${url}/control/outgoing?after=${after}`)).json()) as Answer[];
}

async function memoryOf(services: readonly Subject[]): Promise<number> {
  const sizes = await Promise.all(services.map((service) => service.memoryBytes()));
  return Math.round(sizes.reduce((sum, size) => sum + size) / MEGABYTE);
}
