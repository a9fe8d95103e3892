import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Part } from "./cast.ts";
import type { Summary } from "./summary.ts";

interface Run {
  readonly url: string;
  /** Posts a second; null for as fast as the service answers. */
  readonly speed: number | null;
  /** Called now and then. */
  readonly progress: (soFar: Summary) => void;
}

/** Posts on their way at the same time. */
const AT_ONCE = 8;
const PROGRESS_EVERY = 25;

const Answer = z.object({ delivery: z.object({ status: z.number() }) });

async function post(url: string, { channelId, from, text }: Part): Promise<number> {
  const response = await fetch(`${url}/control/channels/${encodeURIComponent(channelId)}/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from, text }),
  });
  if (!response.ok) throw new Error(`The tenant refused a post: ${response.status} ${await response.text()}`);
  return Answer.parse(await response.json()).delivery.status;
}

/** Posts everything, in order, a few at a time; null stands for a line that was no post. */
export async function replay(posts: AsyncIterator<Part | null>, { url, speed, progress }: Run): Promise<Summary> {
  const started = performance.now();
  const byStatus: Record<string, number> = {};
  let [taken, sent, malformed] = [0, 0, 0];

  function summary(): Summary {
    const milliseconds = Math.round(performance.now() - started);
    const refused = Object.entries(byStatus).reduce((sum, [status, n]) => sum + (/^2/.test(status) ? 0 : n), 0);
    const perSecond = Math.round((sent * 10_000) / Math.max(milliseconds, 1)) / 10;
    return { sent, malformed, byStatus: { ...byStatus }, refused, milliseconds, perSecond };
  }
  async function inTime(): Promise<void> {
    if (speed === null) return;
    const due = started + (taken++ * 1000) / speed;
    await sleep(Math.max(0, due - performance.now()));
  }
  async function worker(): Promise<void> {
    for (let next = await posts.next(); !next.done; next = await posts.next()) {
      if (!next.value) {
        malformed += 1;
        continue;
      }
      await inTime();
      const status = await post(url, next.value);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      sent += 1;
      if (sent % PROGRESS_EVERY === 0) progress(summary());
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return summary();
}
