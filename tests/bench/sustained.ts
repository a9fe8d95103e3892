import autocannon from "autocannon";
import { assert } from "#shared/errors.ts";
import { channelPosts } from "./activities.ts";
import { compared, type Report } from "./report.ts";
import { CONNECTIONS } from "./rounds.ts";
import { onStage, type Stage } from "./stage.ts";
import type { Subject } from "./subject.ts";

/** Messages a second, and the wait that 99 of 100 of their senders may have at most. */
const RATE = 1_000;
const WAIT_MAX_MS = 200;
/** How much more memory may be in use at the end than after the first third. */
const GROWTH_MAX = 1.1;

/** Parts of equal length: the first warms up, the others count. */
const PARTS = 4;
const MEGABYTE = 1024 * 1024;

/** A thousand channel messages are heard each second, for a minute if `seconds` is 5. */
export function sustained(seconds: number): Promise<Report> {
  return onStage(async (stage) => {
    const service = await stage.service("PostgreSQL");
    const waits: number[] = [];
    const sizes: number[] = [];
    let requests = 0;
    for (let part = 0; part < PARTS; part++) {
      const { latency, "2xx": answered, non2xx, errors } = await load(stage, service, seconds * PARTS);
      assert(non2xx + errors === 0, `${non2xx} requests were refused and ${errors} left unanswered`);
      requests += answered;
      if (part > 0) waits.push(latency.p99);
      sizes.push((await service.memoryBytes()) / MEGABYTE);
    }
    const stored = await stage.storedPosts();
    assert(stored >= requests, `${requests} posts were answered and only ${stored} are stored`);

    const worst = { name: "99 of 100 were answered within", value: Math.max(...waits), unit: "ms" };
    const [before = 0, after = 0] = [sizes[1], sizes.at(-1)].map((size) => Math.round(size ?? 0));
    return {
      benchmark: "sustained",
      request: `POST /api/messages with a channel message, ${RATE} a second for ${seconds * (PARTS - 1) * PARTS} s, on PostgreSQL`,
      figures: [],
      measures: [
        worst,
        { name: "memory after a third of the time", value: before, unit: "MB" },
        { name: "memory at the end", value: after, unit: "MB" },
      ],
      ratios: [
        compared(worst, { name: `${WAIT_MAX_MS} ms`, value: WAIT_MAX_MS }, 1),
        compared({ name: "memory at the end", value: after }, { name: "after a third", value: before }, GROWTH_MAX),
      ],
    };
  });
}

/** Sends at the rate whatever the answers do: one that is late counts from when it should have been sent. */
function load(stage: Stage, { url }: Subject, duration: number) {
  const body = channelPosts(stage);
  return autocannon({
    url: `${url}/api/messages`,
    method: "POST",
    headers: { ...stage.headers, "content-type": "application/json; charset=utf-8" },
    connections: CONNECTIONS,
    duration,
    overallRate: RATE,
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  });
}
