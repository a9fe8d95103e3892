import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { EXPERTS, hoursInSecret, LEADER, volunteers } from "#tests/support/secret-hours.ts";
import { startWorld, type World } from "#tests/support/world.ts";

let world: World;
let unanswered: { code: number; stdout: string; stderr: string };
let first: { code: number; stdout: string };
let before: Readonly<Record<string, string>>;
let after: Readonly<Record<string, string>>;
let outgoing: Awaited<ReturnType<World["outgoing"]>>;
beforeAll(async () => {
  world = await startWorld({ database: "PostgreSQL" });
  const channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
  for (const name of ["Anna Köhler", "Lars Brandt", "Sam Carter"]) await world.post(name, channelId, "Neues #em_lean");
  await world.say("Anna Köhler", "folge #em_lean", { locale: "de-DE" });
  // Whose names stand in what the bot says by itself, as examples: those are no answers about them.
  for (const name of ["Petra Vogt", "Jonas Weber"]) await world.say(name, "hallo");
  await volunteers(world);
  await hoursInSecret(world);
  const earlier = (await world.outgoing()).length;
  await world.ask("faults", { path: "/graph", status: 503, times: 1000 });
  unanswered = await proof(["--json"]);
  await world.ask("faults", undefined, "DELETE");
  before = await everything();
  first = await proof(["--json"]);
  after = await everything();
  outgoing = (await world.outgoing()).slice(earlier);
});
afterAll(() => world.close());

interface Printed {
  readonly questions: readonly { id: string; question: string; interface: string; refused: boolean }[];
}

/** What the command printed, and how it ended. */
async function proof(flags: readonly string[], changes: NodeJS.ProcessEnv = {}) {
  const env = { ...world.serviceEnvironment, PORT: new URL(world.service).port, ...changes };
  return promisify(execFile)(process.execPath, ["src/commands/proof.ts", ...flags], { env }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

/** What changes by itself while nobody does anything: who holds which lease, and up to when is heard. */
const ALIVE = ["heartbeat", "lease", "sender_share", "place"];

/** Everything in the database, table by table. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: world.serviceEnvironment["DATABASE_URL"] });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !ALIVE.includes(table.name))) {
      const { rows } = await client.query(`select to_jsonb(t)::text as row from "${name}" t order by 1`);
      found[name] = JSON.stringify(rows);
    }
    const { rows: jobs } = await client.query("select name, data::text from pgboss.job order by 1, 2");
    return { ...found, jobs: JSON.stringify(jobs) };
  } finally {
    await client.end();
  }
}

test("every question is refused, through every interface, and one object says so", () => {
  const { code, stdout } = first;

  const { questions }: Printed = JSON.parse(stdout);
  expect(questions.filter(({ refused }) => !refused)).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(40);
  expect(new Set(questions.map((asked) => asked.interface))).toEqual(
    new Set(["chat", "channel", "card", "extension", "api", "page", "log", "command"]),
  );
  for (const asked of questions) expect(Object.keys(asked)).toEqual(["id", "question", "interface", "refused"]);
  expect(code).toBe(0);
});

test("while Graph does not answer nothing is asked, and that is said", () => {
  const { code, stderr, stdout } = unanswered;

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/nothing could be asked.*GRAPH_/);
});

test("nothing is stored, queued or sent for it, and nobody's calendar is changed", () => {
  // The check-up tries to cancel an event that nobody has, to see whether it would be let in.
  const reading = /getSchedule|\$batch|MemberGroups|token|\/events\/AAMkADAwMDAwMDAw[\w%]+\/cancel$/;
  const written = outgoing.filter(({ method, path }) => method !== "GET" && !reading.test(path));

  expect(written.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(outgoing.length).toBeGreaterThan(0);
  expect(after).toEqual(before);
  expect(Object.keys(before).length).toBeGreaterThan(30);
});

test("everybody can see it in the chat, and what it cannot show", async () => {
  const [summary = "", list = ""] = await world.say("Anna Köhler", "Beweis", { locale: "de-DE" });

  const [, refused, asked] = /^(\d+) von (\d+) verbotenen Fragen abgewiesen/.exec(summary) ?? [];
  expect(refused).toBe(asked);
  expect(summary).toContain("Wer die Datenbank verwaltet");
  expect(list).toContain("bestanden · im Chat · Wer hat im März nicht gepostet?");
  expect(list).not.toContain("NICHT BESTANDEN");
  expect(`${summary}${list}`).not.toMatch(/Lars Brandt|Mira Lindqvist/);
});

test("people are refused as the proof says", async () => {
  const [answer] = await world.say("Anna Köhler", `Wer hat ${EXPERTS.direct} gebucht?`, { locale: "de-DE" });

  expect(answer).toMatch(/^Das kann ich nicht beantworten/);
  expect(answer).not.toContain(LEADER);
});

test("who has not the service's key cannot have it asked, and is told so", async () => {
  const { code, stdout, stderr } = await proof(["--json"], { HASH_KEY: Buffer.alloc(32, 8).toString("base64") });
  const bare = await fetch(`${world.service}/api/proof`, { method: "POST" });

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("401");
  expect(bare.status).toBe(401);
});
