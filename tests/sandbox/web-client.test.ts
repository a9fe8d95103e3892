import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { Reply } from "#sandbox/http.ts";
import { webClientRoutes } from "#sandbox/web-client.ts";
import { newFolder } from "#tests/support/tiny-tenant.ts";

const folder = join(newFolder(), "client");
beforeAll(() => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "the page");
  writeFileSync(join(folder, "assets/main-1a2b.js"), "the program");
  writeFileSync(join(folder, "../secret.json"), "not for you");
});

async function get(path: string, from = folder): Promise<Reply> {
  const [route] = webClientRoutes(from);
  const request = { method: "GET", path, params: {}, query: new URLSearchParams(), headers: {}, body: undefined };
  return (await route?.handle(request)) ?? { status: 0 };
}
const words = ({ body }: Reply): string => Buffer.from(body as Uint8Array).toString();

test("serves the built files with their types", async () => {
  const program = await get("/assets/main-1a2b.js");

  expect(words(program)).toBe("the program");
  expect(program.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": expect.stringContaining("immutable"),
  });
});

test.each(["/", "/channels/19%3Ageneral%40thread", "/index.html"])(
  "serves the page, fresh each time, at %s",
  async (path) => {
    const page = await get(path);

    expect(words(page)).toBe("the page");
    expect(page.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  },
);

test.each(["/assets/gone.js", "/..%2fsecret.json", "/%2e%2e/secret.json", "/control/nothing", "/graph"])(
  "does not serve %s",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("says how to build the client while there is none", async () => {
  const page = await get("/", join(folder, "nowhere"));

  expect(page.status).toBe(200);
  expect(words(page)).toContain("npm run client");
});
