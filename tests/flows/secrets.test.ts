/** Secrets in every place that a secret may come from: none of them is ever printed, logged or counted. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { METRICS_TOKEN, startWorld, type World } from "#tests/support/world.ts";

const MARK = "walnusslaterne";
const hashKey = Buffer.from(`${MARK}${MARK}${MARK}`).toString("base64");
const app = {
  MICROSOFT_APP_ID: "6a1e6c34-3f0e-4a5e-9f5e-0d3f2a7c9b11",
  MICROSOFT_APP_TENANT_ID: "84bd8158-6d4d-4958-8b9f-9d6445542f95",
  ENTRA_AUTHORITY: "https://127.0.0.1:1",
  BOT_OPENID_METADATA: "https://127.0.0.1:1/keys",
  GRAPH_URL: "https://127.0.0.1:1",
  ENGAGE_URL: "https://127.0.0.1:1",
};
const password = { MICROSOFT_APP_PASSWORD: MARK, HASH_KEY: hashKey };

let world: World;
let certificate: string;
beforeAll(async () => {
  certificate = join(await mkdtemp(join(tmpdir(), "secrets-")), "app.pem");
  await writeFile(certificate, `-----BEGIN PRIVATE KEY-----\n${btoa(MARK)}\n-----END PRIVATE KEY-----\n`);
  world = await startWorld({ database: "PGlite", open: true, environment: { ENGAGE_REFRESH_TOKEN: `0.${MARK}` } });
}, 120_000);
afterAll(() => world?.close());

/** Runs one of our programs to its end, without anything else in its environment; gives all that it printed. */
function printed(path: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { NODE_COMPILE_CACHE, PATH } = process.env;
  const env = { NODE_COMPILE_CACHE, PATH, LOG_LEVEL: "debug", PORT: "0", ...app, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [path], { env, timeout: 30_000 }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

const forms = [MARK, btoa(MARK), hashKey, encodeURIComponent(hashKey), Buffer.from(hashKey, "base64").toString("hex")];

test.each<[string, string, () => Readonly<Record<string, string>>, RegExp]>([
  [
    "a database that is not there",
    "src/main.ts",
    () => ({ ...password, DATABASE_URL: `postgres://u:${MARK}@127.0.0.1:1/d` }),
    /PostgreSQL/,
  ],
  [
    "an address of a database that is none",
    "src/main.ts",
    () => ({ ...password, DATABASE_URL: `postgres://u:${MARK}%zz@h:port/d` }),
    /DATABASE_URL/,
  ],
  [
    "an address of a database that only the driver dislikes",
    "src/main.ts",
    () => ({ ...password, DATABASE_URL: `postgres://u:${MARK}%zz@127.0.0.1:1/d` }),
    /./,
  ],
  ["a hash key that is none", "src/main.ts", () => ({ ...password, HASH_KEY: `${MARK}!` }), /HASH_KEY/],
  ["an Entra that is not there", "src/commands/doctor.ts", () => password, /FAILED/],
  [
    "a certificate that is none",
    "src/commands/doctor.ts",
    () => ({ HASH_KEY: hashKey, MICROSOFT_APP_CERTIFICATE: certificate }),
    /FAILED/,
  ],
  ["a proof of nothing", "src/commands/proof.ts", () => password, /no service answers/],
])(
  "%s is named without what is secret of it",
  async (_what, path, environment, named) => {
    const folder = await mkdtemp(join(tmpdir(), "secrets-"));

    const all = await printed(path, { DATA_DIR: folder, ...environment() });

    expect(all).toMatch(named);
    for (const form of forms) expect(all).not.toContain(form);
  },
  40_000,
);

test("whatever is asked and refused while it runs, log and metrics hold no secret", async () => {
  const { MICROSOFT_APP_PASSWORD: secret = "" } = await world.environment();
  const person = await world.idOf("Lars Brandt");
  const { token } = await world.ask<{ token: string }>(`people/${person}/token`, {});
  const bearers = [token, `${token}x`, MARK, `eyJ${MARK}.${MARK}.${MARK}`];
  const statuses: number[] = [];
  for (const bearer of bearers) {
    for (const path of ["/api/me", `/api/me?token=${bearer}`, "/api/messages", "/api/proof", "/api/notifications"]) {
      const init = /^\/api\/me\b/.test(path) ? {} : { method: "POST", body: "{}" };
      const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
      statuses.push((await fetch(`${world.service}${path}`, { ...init, headers })).status);
    }
  }
  await world.fault({
    path: "/graph",
    status: 401,
    times: 5,
    body: { error: { code: "X", message: `Bearer ${MARK}` } },
  });
  await world.say("Priya Nair", "book hashtags"); // whom the service has not looked up yet
  await world.noFaults();
  await world.restart("SIGTERM");

  const key = await readFile(join(world.dataDir, "hash.key"), "utf8");
  const metrics = await (
    await fetch(`${world.service}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  ).text();
  const all = world.log() + metrics;
  expect([...new Set(statuses)].toSorted((one, other) => one - other)).toEqual(expect.arrayContaining([200, 401]));
  for (const form of [secret, token, token.split(".")[2] ?? "", ...forms]) expect(all).not.toContain(form);
  for (const form of [key, Buffer.from(key, "base64").toString("hex")]) expect(all).not.toContain(form);
  expect(all).toContain("GRAPH_UNREACHABLE");
}, 120_000);
