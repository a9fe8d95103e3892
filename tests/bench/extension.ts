import { assert } from "#shared/errors.ts";
import { channelPosts, searches } from "./activities.ts";
import { compared, type Report } from "./report.ts";
import { onStage, type Stage } from "./stage.ts";
import type { Subject } from "./subject.ts";

/** Teams shows nothing of an answer that comes after five seconds. */
const THOUSANDTH = { name: "a thousandth of Teams' limit", value: 5 };
const GOAL = 1;

/** Enough that all tags of the texts are in use, and the code is compiled. */
const POSTS = 2_000;
const WARM_UP = 500;
const SEARCHES = 5_000;

/** What people type on their way to a tag, a first look included, and what is read as a text. */
const TYPED = ["", "e", "em", "em_", "qua", "qualit", "plan", "Sicherheit", "energi", "neue Kollegen in der Planung"];

/** Somebody types into the message extension's box, and sees what is there: one search after the other. */
export function extension(): Promise<Report> {
  return onStage(async (stage) => {
    const subject = await stage.service("PostgreSQL");
    await timed(stage, subject, channelPosts(stage), POSTS);
    const search = searches(stage, TYPED);
    await timed(stage, subject, search, WARM_UP);
    const times = (await timed(stage, subject, search, SEARCHES)).sort((a, b) => a - b);
    const [median, late, slowest] = [0.5, 0.99, 1].map((share) => times[Math.ceil(share * times.length) - 1] ?? 0);
    const measures = [
      { name: "half of the searches within", value: rounded(median), unit: "ms" },
      { name: "99 of 100 within", value: rounded(late), unit: "ms" },
      { name: "the slowest", value: rounded(slowest), unit: "ms" },
    ];
    return {
      benchmark: "extension",
      request: "POST /api/messages with a search in the message extension, one after the other",
      figures: [],
      measures,
      ratios: [compared({ name: "99 of 100 searches", value: late ?? 0 }, THOUSANDTH, GOAL)],
    };
  });
}

/** How long each of some requests took, in milliseconds. */
async function timed({ headers }: Stage, { url }: Subject, body: () => string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const request = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: body() };
    const started = performance.now();
    const response = await fetch(`${url}/api/messages`, request);
    const answer = await response.text();
    times.push(performance.now() - started);
    assert(response.ok, `a request was answered with ${response.status}: ${answer.slice(0, 200)}`);
  }
  return times;
}

function rounded(milliseconds = 0): number {
  return Math.round(milliseconds * 100) / 100;
}
