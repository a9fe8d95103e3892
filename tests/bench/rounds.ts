import autocannon from "autocannon";
import { assert } from "#shared/errors.ts";
import type { Subject } from "./subject.ts";

export const CONNECTIONS = 16;
export const ROUNDS = 5;

/** Rounds before those that count: the code is compiled while it runs, on threads whose time counts too. */
const WARM_UP_ROUNDS = 2;
/** Asked before anything is timed: the first answers need keys, tokens and connections. */
const FIRST_REQUESTS = 4 * CONNECTIONS;

/** How often the load looks whether its time is over. */
const LOOK_MS = 20;

/** A server under load, and what it is asked. */
export interface Contestant {
  readonly subject: Subject;
  /** Whether it must refuse a token that was tampered with. */
  readonly validates: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the next request. */
  body(): string;
}

/** Medians over the rounds. */
export interface Figures {
  readonly name: string;
  readonly cpuMicrosPerRequest: number;
  readonly requestsPerSecond: number;
  /** Answered in all, those for warming up included. */
  readonly requests: number;
}

interface Round {
  readonly cpuMicrosPerRequest: number;
  readonly requestsPerSecond: number;
  readonly requests: number;
}

/**
 * Loads one server after the other, several times over, so that whatever else the machine does meets all of them; every
 * other time in the opposite order.
 *
 * @param seconds - how long each of them is loaded each time
 */
export async function compare(contestants: readonly Contestant[], seconds: number): Promise<Figures[]> {
  const rounds = new Map<Contestant, Round[]>(contestants.map((contestant) => [contestant, []]));
  const play = async (contestant: Contestant, extent: Extent) =>
    rounds.get(contestant)?.push(await load(contestant, extent));

  for (const contestant of contestants) {
    if (contestant.validates) await assertValidates(contestant);
    await play(contestant, { amount: FIRST_REQUESTS });
  }
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const contestant of order) await play(contestant, { duration: seconds });
  }
  return [...rounds].map(([{ subject }, all]) => figuresOf(subject.name, all));
}

function figuresOf(name: string, all: readonly Round[]): Figures {
  const measured = all.slice(-ROUNDS);
  return {
    name,
    cpuMicrosPerRequest: Math.round(median(measured.map((round) => round.cpuMicrosPerRequest))),
    requestsPerSecond: Math.round(median(measured.map((round) => round.requestsPerSecond))),
    requests: all.reduce((sum, { requests }) => sum + requests, 0),
  };
}

type Extent = { readonly amount: number } | { readonly duration: number };

async function load({ subject, headers, body }: Contestant, extent: Extent): Promise<Round> {
  const before = await subject.cpuMicros();
  const started = performance.now();
  const result = await autocannon({
    ...extent,
    url: `${subject.url}/api/messages`,
    method: "POST",
    headers: { ...headers, "content-type": "application/json; charset=utf-8" },
    connections: CONNECTIONS,
    sampleInt: LOOK_MS,
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  const seconds = (performance.now() - started) / 1000;
  const cpu = (await subject.cpuMicros()) - before;
  const { "2xx": requests, non2xx, errors } = result;
  assert(requests > 0, `${subject.name} answered nothing`);
  assert(non2xx + errors === 0, `${subject.name} refused ${non2xx} requests and left ${errors} unanswered`);
  return { cpuMicrosPerRequest: cpu / requests, requestsPerSecond: requests / seconds, requests };
}

async function assertValidates({ subject, headers, body }: Contestant): Promise<void> {
  const authorization = (headers["authorization"] ?? "").replace(/.{9}$/, "tampered!");
  const response = await fetch(`${subject.url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: body(),
  });
  assert(response.status === 401, `${subject.name} answered a bad token with ${response.status}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
