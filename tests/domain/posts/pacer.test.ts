import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { pacer, RATES } from "#domain/posts/pacer.ts";
import { virtualTime } from "#tests/support/virtual-time.ts";

interface Row {
  readonly team: string;
  readonly channel: string;
  readonly requests: number;
  /** How long each answer takes. */
  readonly ms?: number;
  readonly from?: number;
}
interface Sent {
  readonly at: number;
  readonly team: string;
  readonly channel: string;
}

/** Sends the requests of all rows, each row one after the other. */
async function send(rows: readonly Row[]): Promise<Sent[]> {
  const time = virtualTime();
  const paced = pacer(time);
  const sent: Sent[] = [];
  async function all({ team, channel, requests, ms = 100, from = 0 }: Row): Promise<void> {
    await time.sleep(from);
    const turn = paced.row(team, channel);
    for (let index = 0; index < requests; index++) {
      await turn();
      sent.push({ at: time.now(), team, channel });
      await time.sleep(ms);
    }
  }
  await time.during(Promise.all(rows.map(all)));
  return sent;
}

/** Most requests that fall into one second. */
function mostInASecond(sent: readonly Sent[]): number {
  const times = sent.map(({ at }) => at);
  return Math.max(0, ...times.map((first) => times.filter((at) => at >= first && at < first + 1_000).length));
}

const grouped = (sent: readonly Sent[], by: "team" | "channel") => [...Map.groupBy(sent, (one) => one[by]).values()];
const rows = (count: number, row: (index: number) => Omit<Row, "requests">, requests = 1): Row[] =>
  Array.from({ length: count }, (_, index) => ({ ...row(index), requests }));

test("nobody waits who is alone", async () => {
  expect(await send([{ team: "a", channel: "1", requests: 1 }])).toMatchObject([{ at: 0 }]);
});

test.each([
  ["one channel", rows(1, () => ({ team: "a", channel: "1" }), 5), 1_010],
  ["one team", rows(5, (index) => ({ team: "a", channel: `${index}` })), 252.5],
  ["the tenant", rows(5, (index) => ({ team: `${index}`, channel: `${index}` })), 50.5],
])("the requests of %s are spread evenly", async (_, some, spacing) => {
  const times = (await send(some)).map(({ at }) => at);

  expect(times).toEqual([0, 1, 2, 3, 4].map((index) => index * spacing));
});

test("a channel that must wait holds up no other, not even one of a team that must wait", async () => {
  const sent = await send([
    { team: "a", channel: "1", requests: 3 },
    { team: "a", channel: "2", requests: 1, from: 10 },
    { team: "b", channel: "3", requests: 1, from: 20 },
  ]);

  expect(sent.map(({ at, channel }) => [at, channel])).toEqual([
    [0, "1"],
    [50.5, "3"],
    [252.5, "2"],
    [1_010, "1"],
    [2_020, "1"],
  ]);
});

test("the longest row goes on each second, and holds up the others little", async () => {
  const short = rows(60, (index) => ({ team: `${index}`, channel: `${index}` }), 5);

  const sent = await send([...short, { team: "x", channel: "x", requests: 14 }]);

  const lastOf = (some: readonly Sent[]) => some.at(-1)?.at ?? Number.NaN;
  const [others, longest] = [false, true].map((long) => sent.filter(({ channel }) => (channel === "x") === long));
  // It begins last, when 19 rows are at an end, and then takes 13 s; in turns of all it would take nearly 40.
  expect(lastOf(longest ?? [])).toBeLessThan(30_000);
  expect(lastOf(others ?? [])).toBeLessThan(18_000); // 300 requests alone take 15 s
});

test("nobody sends anything while all rest, whoever was told to, and the longer of two rests counts", async () => {
  const time = virtualTime();
  const paced = pacer(time);
  const sent: number[] = [];
  const send = (row: () => Promise<void>) => row().then(() => void sent.push(time.now()));
  await paced.row("a", "1")();

  const waiting = send(paced.row("b", "2"));
  paced.rest(10_000);
  paced.rest(2_000);
  await time.during(Promise.all([waiting, send(paced.row("c", "3"))]));

  expect(sent).toEqual([10_000, 10_050.5]);
});

test("lets everybody go who waits when the service stops", async () => {
  const stop = new AbortController();
  const paced = pacer({ now: () => 0, sleep: () => new Promise(() => {}), signal: stop.signal });
  paced.rest(60_000);

  const waiting = ["1", "2"].map((channel) => paced.row("a", channel)());
  stop.abort();

  await expect(Promise.all(waiting)).resolves.toHaveLength(2);
});

test("no second ever sees more than Graph permits, and nothing waits for nothing", async () => {
  const row = fc.record({
    team: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    number: fc.nat(5),
    requests: fc.integer({ min: 1, max: 6 }),
    ms: fc.nat(2_000),
    from: fc.nat(3_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (some) => {
      const sent = await send(some.map(({ number, ...rest }) => ({ ...rest, channel: `${rest.team}${number}` })));

      expect(sent).toHaveLength(some.reduce((sum, { requests }) => sum + requests, 0));
      expect(mostInASecond(sent)).toBeLessThanOrEqual(RATES.inAll);
      for (const one of grouped(sent, "team")) expect(mostInASecond(one)).toBeLessThanOrEqual(RATES.perTeam);
      for (const one of grouped(sent, "channel")) expect(mostInASecond(one)).toBeLessThanOrEqual(RATES.perChannel);
    }),
    { numRuns: 100 },
  );
});
