import { isDeepStrictEqual } from "node:util";
import { assert } from "#shared/errors.ts";
import { dateFnsSlots } from "./peers/slots-date-fns.ts";
import { dayjsSlots } from "./peers/slots-dayjs.ts";
import { luxonSlots } from "./peers/slots-luxon.ts";
import { ourSlots, ourStarts } from "./peers/slots-ours.ts";
import { temporalSlots } from "./peers/slots-temporal.ts";
import { compared, type Measure, type Ratio, type Report } from "./report.ts";
import { graphAnswer, type SlotFinder, slotAsk } from "./slot-load.ts";

const SIZES = [1, 10, 100, 500] as const;
const [TEN, MOST] = [10, 500];
const BEST = "Vorbild, the best five";
const ALL = "Vorbild, all open slots";
const PEERS: Readonly<Record<string, SlotFinder>> = {
  luxon: luxonSlots,
  "date-fns": dateFnsSlots,
  dayjs: dayjsSlots,
  "temporal-polyfill": temporalSlots,
};

/** How many times as fast as luxon, and as the fastest of the peers, at ten experts. */
const LUXON_GOAL = 200;
const PEERS_GOAL = 70;
const MOST_MS = 10;

/** What takes longer for so many experts is not asked about more. */
const PATIENCE_MS = 2_000;
/** Rounds are repeated for so long; the least of them counts, which other work disturbs least. */
const ROUNDS_MS = 1_500;

/** From the text of Graph's answer to the slots of an asker with each of 1 to 500 experts, in CPU time. */
export async function slots(): Promise<Report> {
  const millis = new Map<string, number>();
  for (const experts of SIZES) {
    const text = graphAnswer(experts);
    const expected = ourStarts(text, slotAsk);
    const best = ourSlots(text, slotAsk);
    assert(best.every((some, index) => some.every((start) => expected[index]?.includes(start))));
    const key = (name: string) => `${name}, ${experts}`;

    millis.set(
      key("JSON.parse alone"),
      leastMillis(() => JSON.parse(text)),
    );
    millis.set(
      key(ALL),
      leastMillis(() => ourStarts(text, slotAsk)),
    );
    millis.set(
      key(BEST),
      leastMillis(() => ourSlots(text, slotAsk)),
    );
    for (const [name, find] of Object.entries(PEERS)) {
      const before = SIZES[SIZES.indexOf(experts) - 1];
      if (before !== undefined && !((millis.get(`${name}, ${before}`) ?? PATIENCE_MS) < PATIENCE_MS)) continue;
      assert(isDeepStrictEqual(find(text, slotAsk), expected), `${name} finds other slots`);
      millis.set(
        key(name),
        leastMillis(() => find(text, slotAsk)),
      );
    }
  }
  return {
    benchmark: "slots",
    request: `JSON of Graph's to the slots of an asker with each expert, 14 days, ${SIZES.join(", ")} experts; the peers find all open slots, the same`,
    figures: [],
    measures: [...millis].map(([name, value]): Measure => ({ name, value: rounded(value), unit: "ms" })),
    ratios: goals(millis),
  };
}

/** Ours against goals, the ranking included, which the peers do not do. */
function goals(millis: ReadonlyMap<string, number>): Ratio[] {
  const of = (name: string, experts: number) => millis.get(`${name}, ${experts}`) ?? Number.NaN;
  const times = (count: number) => ({ name: `${count} × ${BEST}, ${TEN} experts`, value: count * of(BEST, TEN) });
  const peers = Object.keys(PEERS).map((name) => ({ name, value: of(name, TEN) }));
  const [fastest] = peers.toSorted((a, b) => a.value - b.value);
  assert(fastest);
  const most = (name: string) =>
    compared({ name: `${name}, ${MOST} experts`, value: of(name, MOST) }, { name: `${MOST_MS} ms`, value: MOST_MS }, 1);
  return [
    compared(times(LUXON_GOAL), { name: "luxon", value: of("luxon", TEN) }, 1),
    compared(times(PEERS_GOAL), fastest, 1),
    most(ALL),
    most(BEST),
  ];
}

/** CPU time of this process, user and system. */
function leastMillis(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  const ends = performance.now() + ROUNDS_MS;
  do {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  } while (performance.now() < ends);
  return least;
}

const rounded = (value: number) => Number(value.toPrecision(3));
