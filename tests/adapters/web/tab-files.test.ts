import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import { silent } from "#tests/support/fakes.ts";

const PAGE =
  '<!doctype html><html lang="en"><title>Vorbild</title><script src="/tab/assets/main-1a2b.js"></script></html>';
const SCRIPT = `console.log("${"vorbild ".repeat(200)}")`;
const SETTINGS = {
  clientId: "app",
  tenantId: "tenant",
  authority: "https://login.example",
  hosts: ["http://127.0.0.1:1"],
};

let top: string;
let web: WebServer | undefined;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "tab-"));
  const files = {
    "tab/index.html": PAGE,
    "tab/assets/main-1a2b.js": SCRIPT,
    "tab/.vite/manifest.json": "{}",
    "tab/built-from.txt": "abc",
    "secret.json": '"hidden"',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), content);
  }
});
afterEach(() => web?.close());
afterAll(() => rm(top, { recursive: true, force: true }));

async function start(folder = "tab"): Promise<string> {
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    correlate: (_id, work) => work(),
    tab: { folder: join(top, folder), settings: SETTINGS },
  });
  return web.url;
}

/** Asks for a path as it is: `fetch` would tidy it. */
function ask(url: string, path: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, async (response) => {
      resolve({ status: response.statusCode, body: await text(response) });
    });
    asked.once("error", reject).end();
  });
}

test.each(["/tab/", "/tab/mine", "/tab/tags/ruesten", "/tab/index.html"])(
  "serves the page at %s, never from a cache",
  async (path) => {
    const response = await fetch(`${await start()}${path}`);

    expect([response.status, await response.text()]).toEqual([200, PAGE]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  },
);

test("leads from the bare name to the page", async () => {
  const response = await fetch(`${await start()}/tab`, { redirect: "manual" });

  expect([response.status, response.headers.get("location")]).toEqual([302, "/tab/"]);
});

test.each([
  ["br", (body: Buffer) => brotliDecompressSync(body).toString()],
  ["identity", String],
])("a file with a hash in its name is kept for ever: %s", async (encoding, decode) => {
  const url = new URL(await start());
  const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    const options = { path: "/tab/assets/main-1a2b.js", headers: { "accept-encoding": encoding } };
    request({ hostname: url.hostname, port: url.port, ...options }, resolve)
      .once("error", reject)
      .end();
  });
  const body = Buffer.concat(await Array.fromAsync(response));

  expect(decode(body)).toBe(SCRIPT);
  expect(response.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "text/javascript; charset=utf-8",
    vary: "accept-encoding",
  });
});

test.each([
  ["no file", "/tab/assets/other.js"],
  ["what the build left for itself", "/tab/.vite/manifest.json"],
  ["what it was built from", "/tab/built-from.txt"],
  ["a file outside", "/tab/../secret.json"],
  ["a file outside, dots encoded", "/tab/%2e%2e/secret.json"],
  ["a file outside, slash encoded", "/tab/..%2fsecret.json"],
  ["a file outside, backwards", "/tab/..\\secret.json"],
  ["a file outside, encoded twice", "/tab/%252e%252e%252fsecret.json"],
  ["what is no address", "/tab/%.json"],
])("gives out nothing for %s", async (_what, path) => {
  const { status, body } = await ask(await start(), path);

  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).not.toContain("hidden");
});

test("tells the page what everybody may know", async () => {
  const response = await fetch(`${await start()}/tab/settings.json`);

  expect(await response.json()).toEqual(SETTINGS);
});

test.each(["/tab/", "/tab/assets/main-1a2b.js", "/tab/settings.json", "/tab/none.js"])(
  "lets a browser load and send nothing elsewhere, and be framed by Microsoft's hosts and the named one only: %s",
  async (path) => {
    const { headers } = await fetch(`${await start()}${path}`);
    const policy = new Map(
      headers
        .get("content-security-policy")
        ?.split("; ")
        .map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
    );

    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("style-src")).not.toContain("'unsafe-inline'");
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors")).toEqual(
      expect.arrayContaining(["https://teams.microsoft.com", "https://*.cloud.microsoft", "http://127.0.0.1:1"]),
    );
    expect(policy.get("frame-ancestors")).not.toContain("*");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("set-cookie")).toBeNull();
  },
);

test("says which command builds the tab where it is not built", async () => {
  const url = await start("nowhere");

  const response = await fetch(`${url}/tab/mine`);

  expect(response.status).toBe(503);
  expect(await response.text()).toContain("npm run tab");
});
