/** What the tab's page asks, of the service as it runs, with the tokens of the local tenant's Entra. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type ApiKey, apiRoutes } from "#shared/api.ts";
import type { ApiRoute } from "#shared/api-route.ts";
import { startWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 180_000);
afterAll(() => world.close());

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

async function tokenOf(id: string): Promise<string> {
  const { token } = await world.ask<{ token: string }>(`people/${id}/token`, {});
  return token;
}

/** Asks as the person whose token it is; every `:name` of a path is a tag. */
async function ask(key: ApiKey, token: string, { query = "", body }: { query?: string; body?: object } = {}) {
  const [method = "", path = ""] = key.split(" ");
  const response = await fetch(`${world.service}${path.replace(/:\w+/g, "em_ruesten")}${query}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** What a page asks without having been told anything by anybody. */
const QUERIES: Partial<Record<ApiKey, string>> = {
  "GET /api/tag-search": "?q=em",
  "GET /api/experts/hours": "?topic=hashtags",
  "GET /api/programme/activity": "?measure=posts",
};
const reading = (Object.keys(apiRoutes) as ApiKey[]).filter((key) => key.startsWith("GET "));

test("everything there is to see is shown to those who may see it, and refused to everybody else", async () => {
  const people = await world.ask<readonly Colleague[]>("people");
  const expected: string[] = [];
  const found: string[] = [];

  for (const role of ["owner", "admin", "champion", "worksCouncil", null]) {
    const person = people.find(({ roles }) => (role === null ? roles.length === 0 : roles.includes(role)));
    const token = await tokenOf(person?.id ?? "");
    for (const key of reading) {
      const { who } = apiRoutes[key] as ApiRoute;
      const mayAsk = who === "everybody" || who.some((one) => person?.roles.includes(one));
      const { status } = await ask(key, token, { query: QUERIES[key] ?? "" });
      expected.push(`${key} as ${role}: ${mayAsk ? 200 : 403}`);
      found.push(`${key} as ${role}: ${status}`);
    }
  }

  expect(found).toEqual(expected);
});

test("a role that was assigned in Entra counts in the tab from the next token on", async () => {
  const id = await world.idOf("Henrike Sommer");
  const statuses: number[] = [];

  for (const roles of [[], ["Vorbild.WorksCouncil"], ["Vorbild.Boss"]]) {
    await world.ask(`people/${id}/app-roles`, { roles }, "PUT");
    statuses.push((await ask("GET /api/charge/rules", await tokenOf(id))).status);
  }

  expect(statuses).toEqual([403, 200, 403]);
});

test("whatever somebody's role is: hours, requests and offers of others are not theirs to answer, move or end", async () => {
  const people = await world.ask<readonly Colleague[]>("people");
  const bodies: Partial<Record<ApiKey, object>> = {
    "PUT /api/mine/asked/:id": { answer: "no" },
    "PUT /api/mine/requests/:id": { accepts: true },
    "PUT /api/mine/offers/:id": { start: "2026-11-24T09:00:00Z" },
    "PUT /api/mine/sessions/:id": { start: "2026-11-24T09:00:00Z" },
  };
  const ending = ["sessions", "requests", "offers", "series"].map((what) => `DELETE /api/mine/${what}/:id` as ApiKey);
  const keys = [...(Object.keys(bodies) as ApiKey[]), "POST /api/mine/sessions/:id/times" as const, ...ending];
  const found = new Set<string>();

  for (const role of ["owner", "admin", "champion", "worksCouncil", null]) {
    const person = people.find(({ roles }) => (role === null ? roles.length === 0 : roles.includes(role)));
    const token = await tokenOf(person?.id ?? "");
    for (const key of keys) {
      const { body, status } = await ask(key, token, bodies[key] ? { body: bodies[key] } : {});
      found.add(`${status} ${JSON.stringify(body)}`);
    }
  }

  expect([...found]).toEqual(['404 {"error":"NOT_FOUND"}']);
});

test("of whoever looks at all of it nothing is stored, and the log does not name them", async () => {
  const id = await world.idOf("Henrike Sommer");
  const token = await tokenOf(id);
  for (const key of reading) await ask(key, token, { query: QUERIES[key] ?? "" });

  const { status, body } = await ask("GET /api/mine/data", token);

  expect(status).toBe(200);
  const kinds = (body as { kinds: readonly { id: string }[] }).kinds.map(({ id: kind }) => kind);
  expect(kinds.filter((kind) => kind !== "posts")).toEqual([]); // she wrote in Viva Engage
  expect(world.log()).toContain("asked by the tab");
  expect(
    world
      .log()
      .split("\n")
      .filter((line) => line.includes("asked by the tab") && line.includes(id)),
  ).toEqual([]);
});

test("a sign-in that Entra made for another app, or for nobody, opens nothing", async () => {
  const token = await tokenOf(await world.idOf("Henrike Sommer"));
  const [head, claims, signature] = token.split(".");
  const other = JSON.parse(Buffer.from(claims ?? "", "base64url").toString());
  const forged = Buffer.from(JSON.stringify({ ...other, oid: await world.idOf("Tomasz Zielinski") })).toString(
    "base64url",
  );

  const { status, body } = await ask("GET /api/admin/doctor", `${head}.${forged}.${signature}`);

  expect([status, body]).toEqual([401, { error: "TOKEN_REFUSED" }]);
});

test("a person's token becomes one for Graph in their own name, once they consented", async () => {
  const id = await world.idOf("Tomasz Zielinski");
  const token = await tokenOf(id);
  const exchanged = async () => {
    const script = `
      const [{ applicationOf, readConfig }, { onBehalf }] = await Promise.all([
        import("#config.ts"),
        import("#adapters/identity/on-behalf.ts"),
      ]);
      const exchange = onBehalf(applicationOf(readConfig(process.env)));
      const scopes = ["https://graph.microsoft.com/Calendars.Read"];
      const answer = await exchange(${JSON.stringify(token)}, scopes).catch(({ code, scopes }) => ({ code, scopes }));
      process.stdout.write(JSON.stringify(answer));`;
    const env = world.serviceEnvironment; // names the authority that vouches for the tenant's Entra
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
    return JSON.parse(stdout);
  };

  const before = await exchanged();
  await world.ask(`people/${id}/consents`, { scopes: ["Calendars.Read"] }, "PUT");
  const after = await exchanged();

  expect(before).toEqual({ code: "CONSENT_REQUIRED", scopes: ["https://graph.microsoft.com/Calendars.Read"] });
  expect(JSON.parse(Buffer.from(after.split(".")[1], "base64url").toString())).toMatchObject({
    oid: id,
    scp: "Calendars.Read",
  });
});
