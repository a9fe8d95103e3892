import { afterEach, expect, test } from "@jest/globals";
import type { ApiHandlers } from "#adapters/web/api-call.ts";
import { pageProofQuestions } from "#adapters/web/proof-pages.ts";
import { apiProofQuestions } from "#adapters/web/proof-questions.ts";
import { proofServer } from "#adapters/web/proof-server.ts";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { type Inside, type Proof, type ProofQuestion, prove } from "#domain/privacy/index.ts";
import { apiRoutes } from "#shared/api.ts";
import { AppError } from "#shared/errors.ts";
import { instant, silent } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00:00Z");
const HOUR = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const inside: Inside = {
  people: [{ id: "7faf8ab2-3d56-4244-b585-20c8a42ed2b8", name: "Lars Brandt", isPublic: false }],
  handles: { sessionId: HOUR },
};

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** What came of each question, by its id. */
async function outcome(questions: readonly ProofQuestion[]) {
  const { results } = await prove({
    questions,
    inside: async () => inside,
    groupMin: () => 7,
    isAgreed: () => true,
    clock: () => now,
  });
  return new Map(results.map(({ id, because }) => [id, because.join()]));
}

/** Asks a tab that answers like this; where nothing is said, there is nothing. */
async function askTab(handlers: Partial<ApiHandlers>) {
  const none = async () => {
    throw new AppError("NOT_FOUND", "nothing is here");
  };
  const all = { ...Object.fromEntries(Object.keys(apiRoutes).map((key) => [key, none])), ...handlers };
  const server = await proofServer({ handlers: all, clock: () => now, log: silent, correlate: (_id, work) => work() });
  close = server.close;
  return outcome(apiProofQuestions(server.ask, Object.keys(apiRoutes)));
}

test("every area of the tab is asked about", async () => {
  const asked = await askTab({});

  const areas = Object.keys(apiRoutes)
    .filter((key) => key.startsWith("GET "))
    .map((key) => `api.${key.split("/")[2]}`);
  expect([...asked.keys()]).toEqual(expect.arrayContaining(["api.no-token", "api.false-token", "api.roles", ...areas]));
  expect([...asked.values()].filter((because) => because !== "")).toEqual([]);
});

test("a page that tells of somebody does not pass", async () => {
  const me = { name: "Lars Brandt", language: "en" as const, zone: "UTC", roles: [], now: now.toString() };

  const asked = await askTab({ "GET /api/me": async () => me });

  expect(asked.get("api.me")).toBe("name");
  expect(asked.get("api.mine")).toBe("");
});

test("a page that fails by our own mistake has shown nothing", async () => {
  const asked = await askTab({
    "GET /api/me": async () => {
      throw new Error("a mistake");
    },
  });

  expect(asked.get("api.me")).toBe("failed");
});

test("whatever a route needs is sent along, so that it is truly asked", async () => {
  const sent: unknown[] = [];
  const note = async ({ query }: { query: unknown }) => {
    sent.push(query);
    throw new AppError("NOT_FOUND", "nothing is here");
  };

  await askTab({ "GET /api/tag-search": note, "GET /api/experts/hours": note, "GET /api/programme/activity": note });

  expect(sent).toEqual(
    expect.arrayContaining([{ q: "em_lean" }, { q: "Lars Brandt" }, { topic: "Lean" }, { measure: "posts" }]),
  );
});

test("figures that grow with a smaller group do not pass", async () => {
  let asked = 0;
  const none = { agreed: true, counting: false, measure: "posts", weeks: [], unheard: [], units: [] } as const;
  const growing: ApiHandlers["GET /api/programme/activity"] = async () => {
    asked += 1;
    return { ...none, smallestGroup: asked };
  };

  expect((await askTab({ "GET /api/programme/activity": growing })).get("api.smaller-group")).toBe("answered");
});

test("a request that was not understood has shown nothing", async () => {
  const server = await proofServer({
    ...{ handlers: { "GET /api/tag-search": async () => ({ hits: [], alike: [], more: false }) } as never },
    ...{ clock: () => now, log: silent, correlate: (_id, work) => work() },
  });
  close = server.close;

  await expect(server.ask({ request: "GET /api/tag-search", as: { role: null } })).rejects.toThrow("answered 400");
});

test("an id of somebody else's that is told from one that is none does not pass", async () => {
  const asked = await askTab({
    "DELETE /api/mine/sessions/:id": async ({ params }) => {
      if (params["id"] === HOUR) throw new AppError("ROLE_MISSING", "it is somebody else's");
      throw new AppError("NOT_FOUND", "nothing is here");
    },
  });

  expect(asked.get("api.foreign-ids")).toBe("answered");
});

test("every route that takes an id is asked with somebody else's, understood, and held to what a made-up one gets", async () => {
  const keys = Object.keys(apiRoutes).filter((key) => key.includes("/:id"));
  const passed: string[] = [];

  for (const key of keys) {
    const telling = async ({ params }: { params: Readonly<Record<string, string>> }) => {
      throw new AppError(params["id"] === HOUR ? "ROLE_MISSING" : "NOT_FOUND", "it depends");
    };
    if ((await askTab({ [key]: telling })).get("api.foreign-ids") !== "answered") passed.push(key);
    await close?.();
  }

  expect(keys.length).toBeGreaterThan(10);
  expect(passed).toEqual([]);
});

test("an open page that names somebody does not pass", async () => {
  const web: WebServer = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, log: silent },
    mayMeasure: (shown) => shown === "Bearer good",
    measures: [
      { name: "posts", help: "Posts", label: "author", read: async () => new Map([[inside.people[0]?.id ?? "", 3]]) },
    ],
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
  });
  close = web.close;

  const questions = pageProofQuestions(
    () => web.url,
    () => "Bearer good",
  );
  const asked = await outcome(questions);

  expect(Object.fromEntries(asked)).toEqual({
    ...{ "page.metrics": "id", "page.health": "", "page.open": "", "page.no-key": "" },
  });
});

test("a backup that anybody may take does not pass", async () => {
  const web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    backup: { write: async (line) => line("everything"), isPermitted: () => true },
  });
  close = web.close;

  const asked = await outcome(
    pageProofQuestions(
      () => web.url,
      () => "",
    ),
  );

  expect(asked.get("page.no-key")).toBe("answered");
});

test("the command line is answered with the service's own key only", async () => {
  const proof: Proof = { at: now, people: null, isAgreed: true, results: [] };
  const web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    proof: {
      prove: async () => proof,
      limits: () => [{ en: "no more", de: "mehr nicht" }],
      isPermitted: (authorization) => authorization === "Bearer good",
    },
  });
  close = web.close;
  const ask = (authorization: string) => fetch(`${web.url}/api/proof`, { method: "POST", headers: { authorization } });

  const refused = await ask("Bearer bad");
  const answered = await ask("Bearer good");

  expect(refused.status).toBe(401);
  expect(await answered.json()).toEqual({
    ...{ at: "2026-11-23T08:00:00Z", people: null, isAgreed: true, results: [] },
    limits: [{ en: "no more", de: "mehr nicht" }],
  });
});

test("a service that reaches nobody says why, and not that anything was refused", async () => {
  const web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    proof: {
      prove: async () => {
        throw new AppError("TOKEN_UNAVAILABLE", "Entra gave no token");
      },
      limits: () => [],
      isPermitted: () => true,
    },
  });
  close = web.close;

  const answer = await fetch(`${web.url}/api/proof`, { method: "POST" });

  expect([answer.status, await answer.json()]).toEqual([503, { error: "TOKEN_UNAVAILABLE" }]);
});
