import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";
import { tenantClock } from "#adapters/clock/tenant-clock.ts";
import { silent } from "#tests/support/fakes.ts";

/** A tenant whose clock can be moved, and which can fail now and then. */
async function tenant() {
  let setting = { offsetMilliseconds: 0, version: 1 };
  let failures = 0;
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const after = Number(new URL(request.url ?? "", "http://x").searchParams.get("after"));
    if (failures-- > 0) {
      response.statusCode = 500;
      response.end("no");
      return;
    }
    if (after >= setting.version) await new Promise<void>((resolve) => waiting.push(resolve));
    response.end(JSON.stringify(setting));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    move(offsetMilliseconds: number) {
      setting = { offsetMilliseconds, version: setting.version + 1 };
      for (const go of waiting.splice(0)) go();
    },
    failNext: (times: number) => {
      failures = times;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("follows the tenant's clock and says when it was moved, also across a failure", async () => {
  const world = await tenant();
  let moved = () => {};
  const nextMove = () => new Promise<void>((resolve) => (moved = resolve));
  const clock = await tenantClock(world.url, silent);
  clock.onMoved(() => moved());
  const hour = 3_600_000;
  const ahead = () => Math.round((clock.now().epochMilliseconds - Date.now()) / hour) + 0;

  expect(ahead()).toBe(0);
  const first = nextMove();
  world.move(5 * hour);
  await first;
  expect(ahead()).toBe(5);
  world.failNext(1);
  const second = nextMove();
  world.move(24 * hour);
  await second;
  expect(ahead()).toBe(24);

  clock.close();
  world.close();
});

test("a tenant that cannot be reached is an error at the start", async () => {
  await expect(tenantClock("http://127.0.0.1:9", silent)).rejects.toThrow();
});
