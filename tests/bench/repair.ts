import {
  type ChannelHistory,
  channelRepair,
  type HeardPost,
  pacer,
  RATES,
  type WatchedPlace,
} from "#domain/posts/index.ts";
import { assert } from "#shared/errors.ts";
import { virtualTime } from "#tests/support/virtual-time.ts";
import { compared, type Measure, type Report } from "./report.ts";

const CHANNELS = 200;
const TEAMS = 50;
const MESSAGES = 50_000;
const PAGE = 50;
/** What Graph takes for an answer. */
const ANSWER_MS = 300;
/** What a repair may take, in times that the limits make necessary. */
const GOAL = 1.1;

/** How much is posted in a channel, beside the others; the first of each four is its team's general channel. */
type Share = (channel: number) => number;

/** Channels of all sizes, in no order. */
const zipf =
  (exponent: number): Share =>
  (channel) =>
    1 / (((channel * 73) % CHANNELS) + 1) ** exponent;

/**
 * Nobody knows beforehand which channels are long. That costs nothing where all are alike, or where one outdoes all, and
 * most in between: the goal is the same for all, whether it is reached or not.
 */
const CASES: readonly { readonly name: string; readonly share: Share }[] = [
  { name: "the same everywhere", share: () => 1 },
  { name: "more in general channels", share: (channel) => (channel % 4 === 0 ? 4 : 1) },
  { name: "by Zipf's law", share: zipf(1) },
  { name: "by the root of Zipf's law", share: zipf(0.5) },
];

/** 50,000 messages that were missed in 200 channels are read again, by a simulated clock. */
export async function repair(): Promise<Report> {
  const results = await Promise.all(CASES.map(async (one) => ({ ...one, ...(await simulate(one.share)) })));
  const measures = results.flatMap(({ name, took, limit }): Measure[] => [
    { name, value: took, unit: "s" },
    { name: `${name}, Graph's limits`, value: limit, unit: "s" },
  ]);
  return {
    benchmark: "repair",
    request: `${MESSAGES} messages in ${CHANNELS} channels of ${TEAMS} teams are read again (simulated clock)`,
    figures: [],
    measures,
    ratios: results.map(({ name, took, limit }) =>
      compared({ name, value: took }, { name: "Graph's limits", value: limit }, GOAL),
    ),
  };
}

const EPOCH = Temporal.Instant.from("2026-11-22T00:00:00Z");

/** @returns the seconds that a repair took, and those that Graph's limits make necessary */
async function simulate(share: Share): Promise<{ took: number; limit: number }> {
  const time = virtualTime();
  const clock = () => EPOCH.add({ milliseconds: Math.ceil(time.now()) });
  const due = new Map(placesOf().map((place) => [place.id, place]));
  const { history, requests } = tellingHistory(sizesOf(share), time.sleep);
  let heard = 0;
  const run = channelRepair({
    places: {
      due: async () => [...due.values()],
      advance: async ({ id }, { dueAt }) => {
        if (dueAt && dueAt.since(clock()).sign > 0) due.delete(id);
      },
    },
    gaps: {
      open: () => Promise.reject(new Error("nothing may be missed")),
      closeUntil: async () => {},
    },
    posts: { remove: async () => {} },
    ...{ history, pacer: pacer(time), clock, sleep: time.sleep, signal: new AbortController().signal },
    hear: async (posts) => {
      heard += posts.length;
    },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });

  await time.during(run());

  assert(heard === MESSAGES, `${heard} of ${MESSAGES} messages were heard`);
  assert(due.size === 0, `${due.size} channels are still due`);
  return { took: tenths(time.now() / 1_000), limit: tenths(necessary(requests)) };
}

const teamOf = (channel: string) => `team ${Math.floor((Number(channel) * TEAMS) / CHANNELS)}`;
const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

function placesOf(): WatchedPlace[] {
  return Array.from({ length: CHANNELS }, (_, channel) => ({
    ...{ source: "teams", id: `${channel}`, name: `${channel}`, teamId: teamOf(`${channel}`), teamName: null },
    ...{ state: "heard", cursor: null, completeUntil: EPOCH },
  }));
}

/** Messages in each channel, `MESSAGES` together. */
function sizesOf(share: Share): number[] {
  const shares = Array.from({ length: CHANNELS }, (_, channel) => share(channel));
  const whole = shares.reduce((sum, one) => sum + one);
  let before = 0;
  let until = 0;
  return shares.map((one) => {
    until += (one / whole) * MESSAGES;
    const size = Math.round(until) - before;
    before += size;
    return size;
  });
}

/** A Graph that holds so many messages in each channel, and counts the requests about it. */
function tellingHistory(sizes: readonly number[], sleep: (ms: number) => Promise<void>) {
  const requests = sizes.map(() => 0);
  const history: ChannelHistory = {
    async page({ id }, from, turn) {
      await turn();
      const channel = Number(id);
      requests[channel] = (requests[channel] ?? 0) + 1;
      await sleep(ANSWER_MS);
      const start = "cursor" in from ? Number(from.cursor) : 0;
      const end = Math.min(start + PAGE, sizes[channel] ?? 0);
      const posts = Array.from({ length: end - start }, () => ({}) as HeardPost); // nobody looks into them
      return { kind: "page", posts, deleted: [], cursor: `${end}`, more: end < (sizes[channel] ?? 0) };
    },
  };
  return { history, requests };
}

/** Seconds that the requests take at the least, by the limit that binds them most. */
function necessary(requests: readonly number[]): number {
  const teams = Map.groupBy(requests.keys(), (channel) => teamOf(`${channel}`));
  const sum = (channels: Iterable<number>) => [...channels].reduce((all, channel) => all + (requests[channel] ?? 0), 0);
  const perTeam = Math.max(...[...teams.values()].map(sum));
  return Math.max(
    sum(requests.keys()) / RATES.inAll,
    perTeam / RATES.perTeam,
    Math.max(...requests) / RATES.perChannel,
  );
}
