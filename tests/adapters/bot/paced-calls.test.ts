import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { SendCall } from "#adapters/bot/connector.ts";
import type { HttpAnswer } from "#adapters/bot/exchange.ts";
import { type PacedCalls, pacedCalls } from "#adapters/bot/paced-calls.ts";
import { fairParts } from "#adapters/store/fair-parts.ts";
import type { SenderNeeds, SenderShares } from "#domain/attention/index.ts";
import { limits } from "#sandbox/connector/limits.ts";
import type { AppError } from "#shared/errors.ts";
import type { CallPolicy } from "#shared/http.ts";
import { silent } from "#tests/support/fakes.ts";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const policy: CallPolicy = { timeoutMs: 10_000, triesMax: 1, retryStatuses: [], retryWithoutAnswer: false };
const ok: HttpAnswer = { ok: true, status: 201, body: "{}", retryAfterMs: null };
const callTo = (conversationId: string) =>
  ({
    serviceUrl: "",
    method: "POST",
    path: ["conversations", conversationId, "activities"],
  }) as const;

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A connector with the local tenant's limits, and ways to it and back that take between `fastest` and `slowest`. */
function connector({ fastest = 20, slowest = 120 } = {}) {
  const { send: limit } = limits(() => performance.now());
  const random = dice(7);
  const way = () => sleep((fastest + random() * (slowest - fastest)) / 2);
  const seen = { taken: [] as number[], refused: 0, underWayMax: 0 };
  let underWay = 0;
  const send: SendCall = async ({ path }) => {
    underWay += 1;
    seen.underWayMax = Math.max(seen.underWayMax, underWay);
    await way();
    const wait = limit(path[1] ?? "");
    if (wait > 0) seen.refused += 1;
    else seen.taken.push(performance.now());
    await way();
    underWay -= 1;
    return wait > 0 ? { ...ok, ok: false, status: 429, retryAfterMs: wait * 1_000 } : ok;
  };
  return { send, seen };
}

/** Shares as the store divides them, in memory. */
function memoryShares() {
  const senders = new Map<string, SenderNeeds>();
  let restUntil = 0;
  const shares: SenderShares = {
    async renew(senderId, total, { held, wanted }) {
      await sleep(3);
      const others = [...senders].filter(([id]) => id !== senderId).map(([id, needs]) => ({ id, ...needs }));
      const fair = fairParts(total, [...others, { id: senderId, wanted }]).get(senderId) ?? 0;
      const taken = others.reduce((sum, other) => sum + other.held, 0);
      const share = Math.max(0, Math.min(fair, total - taken));
      senders.set(senderId, { held: Math.max(held, share), wanted });
      return { share, restSeconds: Math.max(0, restUntil - performance.now()) / 1_000 };
    },
    leave: async (senderId) => void senders.delete(senderId),
    rest: async (seconds) => {
      restUntil = performance.now() + seconds * 1_000;
    },
  };
  return { shares, senders };
}

/** Sends to so many people, fifty waiting at a time as the sender has them. */
async function sendTo(people: readonly string[], paced: PacedCalls): Promise<void> {
  const waiting = [...people];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await paced.notices.send(callTo(next), policy);
  };
  await Promise.all(Array.from({ length: 50 }, work));
}

const crowd = (size: number, name = "p") => Array.from({ length: size }, (_, index) => `${name}${index}`);

/** Lets time pass until the work is done. */
async function during<T>(work: Promise<T>): Promise<T> {
  let done = false;
  void work
    .catch(() => undefined)
    .finally(() => {
      done = true;
    });
  while (!done) await jest.advanceTimersByTimeAsync(50);
  return work;
}

const perSecond = (taken: readonly number[]) => (1_000 * (taken.length - 1)) / ((taken.at(-1) ?? 0) - (taken[0] ?? 0));

test.each([
  ["near", { fastest: 2, slowest: 8 }, 47.5],
  ["far, over ways that differ much", { fastest: 50, slowest: 300 }, 40],
])("keeps a connector that is %s busy, and is never refused", async (_where, ways, least) => {
  const { send, seen } = connector(ways);
  const paced = pacedCalls(send, memoryShares().shares, silent);

  await during(sendTo(crowd(1_000), paced));

  expect(seen.refused).toBe(0);
  expect(seen.taken).toHaveLength(1_000);
  expect(perSecond(seen.taken)).toBeGreaterThan(least);
});

test("three senders that begin at different times share the limit and are never refused", async () => {
  const { send, seen } = connector({ fastest: 2, slowest: 20 });
  const { shares, senders: known } = memoryShares();
  const senders = [0, 1, 2].map(() => pacedCalls(send, shares, silent));

  await during(
    Promise.all(
      senders.map(async (paced, index) => {
        await sleep(index * 700);
        await sendTo(crowd(500, `of ${index} `), paced);
      }),
    ),
  );
  await during(sleep(3_000));

  expect(seen.refused).toBe(0);
  expect(seen.taken).toHaveLength(1_500);
  expect(perSecond(seen.taken)).toBeGreaterThan(46);
  expect(known.size).toBe(0);
});

test("answers to people go out at once and are counted, so that the rest has to wait for them", async () => {
  const { send, seen } = connector({ fastest: 2, slowest: 8 });
  const paced = pacedCalls(send, memoryShares().shares, silent);
  const waits: number[] = [];
  const answers = async () => {
    for (let index = 0; index < 30; index++) {
      const askedAt = performance.now();
      await paced.send(callTo(`asker ${index}`), policy);
      waits.push(performance.now() - askedAt);
      await sleep(250);
    }
  };

  await during(Promise.all([sendTo(crowd(400), paced), answers()]));

  expect(seen.refused).toBe(0);
  expect(seen.taken).toHaveLength(430);
  expect(Math.max(...waits)).toBeLessThan(20);
});

test("one conversation that is full waits alone, within each of its limits", async () => {
  const { send, seen } = connector({ fastest: 2, slowest: 8 });
  const paced = pacedCalls(send, memoryShares().shares, silent);
  const sent: [name: string, at: number][] = [];
  const to = async (name: string) => {
    await paced.notices.send(callTo(name), policy);
    sent.push([name, performance.now()]);
  };
  const full: boolean[] = [];
  const isFull = () => full.push(paced.notices.isFull("lars"), paced.notices.isFull("anna"));
  const began = performance.now();

  await during(Promise.all([...Array.from({ length: 9 }, () => to("lars")), to("anna").then(isFull)]));

  expect(seen.refused).toBe(0);
  expect(full).toEqual([true, false]);
  expect((sent.at(-1)?.[1] ?? 0) - began).toBeGreaterThan(2_000);
});

test("when a connector asks for time nobody sends until it is over, and then carefully", async () => {
  const { send, seen } = connector({ fastest: 2, slowest: 8 });
  let refuse = true;
  const throttling: SendCall = async (call, how) => {
    if (!refuse) return send(call, how);
    refuse = false;
    return { ...ok, ok: false, status: 429, retryAfterMs: 5_000 };
  };
  const { shares } = memoryShares();
  const [first, second] = [pacedCalls(throttling, shares, silent), pacedCalls(throttling, shares, silent)];

  const refused = await during(first.notices.send(callTo("a"), policy));
  const restsFrom = performance.now();
  await during(Promise.all([sendTo(crowd(10, "b"), first), sendTo(crowd(10, "c"), second)]));

  expect(refused.status).toBe(429);
  expect((seen.taken[0] ?? 0) - restsFrom).toBeGreaterThan(4_900);
  expect(seen.taken).toHaveLength(20);
});

test("who asks for a day silences nobody for longer than five minutes, in no replica", async () => {
  const { send } = connector({ fastest: 2, slowest: 8 });
  const asking: SendCall = async () => ({ ...ok, ok: false, status: 503, retryAfterMs: 86_400_000 });
  const { shares } = memoryShares();
  const [asked, other] = [pacedCalls(asking, shares, silent), pacedCalls(send, shares, silent)];
  await during(asked.notices.send(callTo("a"), policy));

  const early = await during(other.notices.send(callTo("b"), policy).catch(({ code }: AppError) => code));
  await jest.advanceTimersByTimeAsync(300_000);
  const then = await during(other.notices.send(callTo("c"), policy));

  expect([early, then]).toEqual(["CONNECTOR_THROTTLED", ok]);
});

test("feels its way: one call shows that a connector is dead, and few are under way when one dies", async () => {
  const { send, seen } = connector({ fastest: 100, slowest: 200 });
  let alive = false;
  let tried = 0;
  const mortal: SendCall = async (call, how) => {
    if (alive) return send(call, how);
    tried += 1;
    await sleep(10_000);
    throw new Error("no answer");
  };
  const paced = pacedCalls(mortal, memoryShares().shares, silent);
  const dead = await during(Promise.allSettled(crowd(30).map((one) => paced.notices.send(callTo(one), policy))));
  const triedDead = tried;
  alive = true;
  await during(sendTo(crowd(200), paced));

  expect(dead.every(({ status }) => status === "rejected")).toBe(true);
  expect(triedDead).toBeLessThanOrEqual(2);
  expect(seen.underWayMax).toBeLessThanOrEqual(25);
});

test("whoever gets no turn in time sends nothing", async () => {
  const { send, seen } = connector();
  const none: SenderShares = {
    renew: async () => ({ share: 0, restSeconds: 0 }),
    leave: async () => {},
    rest: async () => {},
  };
  const paced = pacedCalls(send, none, silent);

  const sending = during(paced.notices.send(callTo("a"), policy));

  await expect(sending).rejects.toMatchObject({ code: "CONNECTOR_THROTTLED" });
  expect(seen.taken).toEqual([]);
});

test("a sender that cannot learn of the others stops when its part has run out", async () => {
  const { send, seen } = connector({ fastest: 2, slowest: 8 });
  let connected = true;
  const { shares } = memoryShares();
  const paced = pacedCalls(
    send,
    {
      ...shares,
      renew: (...asked) => (connected ? shares.renew(...asked) : Promise.reject(new Error("no database"))),
    },
    silent,
  );
  await during(sendTo(crowd(50), paced));

  connected = false;
  const cutAt = performance.now();
  await during(sendTo(crowd(2_000, "q"), paced).catch(() => undefined));

  expect((seen.taken.at(-1) ?? 0) - cutAt).toBeLessThan(15_100);
  expect(seen.taken.length).toBeLessThan(850);
});
