import type { Preparation } from "#domain/attention/index.ts";
import { type EnrolDeps, NUDGE } from "#domain/leaders/index.ts";
import type { Holidays, Person } from "#domain/people/index.ts";
import { assert } from "#shared/errors.ts";
import { heap } from "#shared/heap.ts";
import { isBefore, later } from "#shared/time.ts";
import type { Diary } from "./diary.ts";
import type { Faults } from "./plan.ts";
import type { Office, OpenOffice } from "./ports.ts";
import type { Random } from "./random.ts";
import { type Replica, startReplica } from "./replica.ts";
import type { Rules } from "./rules.ts";
import { contactOf, makeWorld, type World } from "./world.ts";

export interface StageOptions {
  readonly openOffice: OpenOffice;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  readonly rules: Rules;
  readonly faults: Faults;
  readonly random: Random;
  readonly replicas: number;
  /** Whether there is always something to offer; else sometimes nothing fits. */
  readonly hasOffers: boolean;
  readonly from: Temporal.Instant;
}

/** The service between what it remembers and the world, and a clock that jumps to what happens next. */
export interface Stage {
  readonly office: Office;
  readonly world: World;
  readonly rules: Rules;
  /** What is needed where a leader says something. */
  readonly talk: EnrolDeps;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  now(): Temporal.Instant;
  /** Lets something happen then; what is over happens at once. */
  at(when: Temporal.Instant, happen: () => void | Promise<void>): void;
  /** Makes somebody up. */
  enter(person: Person, diary: Diary): Promise<void>;
  /** Ends all processes; nothing is planned or sent until they start again. */
  stopService(): void;
  startService(): void;
  playUntil(end: Temporal.Instant, onMove?: (now: Temporal.Instant) => void): Promise<void>;
}

/** How long a crashed process takes to be there again. */
const RESTART_SECONDS_MAX = 600;
/** Steps without the clock moving on, after which somebody must have forgotten to do what is due. */
const STILL_MAX = 1_000;
/** Nudges for which nothing fits that week. */
const NOTHING_TO_SAY = 0.03;

export function makeStage(options: StageOptions): Stage {
  const { openOffice, holidays, rules, faults, random, replicas: count, from, hasOffers } = options;
  let now = from;
  const clock = () => now;
  const office = openOffice(clock);
  const world = makeWorld(faults, random.split("world"), clock);
  const happenings = heap<{ readonly when: Temporal.Instant; readonly happen: () => void | Promise<void> }>();
  const [offers, restarts] = [random.split("offers"), random.split("restarts")];
  const preparations: Readonly<Record<string, Preparation>> = {
    [NUDGE]: async ({ facts }) => (!hasOffers && offers.chance(NOTHING_TO_SAY) ? null : facts),
  };
  const start = () => startReplica({ office, world, rules, holidays, preparations, clock });
  let isOpen = true;
  let replicas: Replica[] = Array.from({ length: count }, start);

  const at: Stage["at"] = (when, happen) => happenings.push({ when, happen }, when.epochMilliseconds);

  function next(): Temporal.Instant | null {
    const known = [happenings.peek()?.item.when ?? null];
    if (replicas.length > 0) known.push(office.leaders.nextDueAt(), office.ledger.nextAt(now));
    for (const replica of replicas) known.push(replica.restsUntil());
    return known.reduce((first, one) => (one && (!first || isBefore(one, first)) ? one : first), null);
  }

  async function tick(): Promise<void> {
    await Promise.all(replicas.map((replica) => replica.tick()));
    const crashed = replicas.filter((replica) => !replica.isAlive()).length;
    replicas = replicas.filter((replica) => replica.isAlive());
    for (let one = 0; one < crashed; one++) {
      at(now.add({ seconds: 1 + restarts.below(RESTART_SECONDS_MAX) }), () => {
        if (isOpen && replicas.length < count) replicas.push(start());
      });
    }
  }

  return {
    ...{ office, world, rules, holidays, at },
    now: clock,
    talk: { ...office, clock },
    async enter(person, diary) {
      world.settle(person, diary);
      await office.people.save(person);
      await office.people.saveContact(person.id, contactOf(person.id));
    },
    stopService() {
      isOpen = false;
      replicas = [];
    },
    startService() {
      isOpen = true;
      replicas = Array.from({ length: count }, start);
    },
    async playUntil(end, onMove) {
      let still = 0;
      for (let due = next(); due && !isBefore(end, due); due = next()) {
        still = isBefore(now, due) ? 0 : still + 1;
        assert(still < STILL_MAX, `what is due at ${now} is not done`);
        now = later(now, due);
        for (let event = happenings.peek(); event && !isBefore(now, event.item.when); event = happenings.peek()) {
          happenings.pop();
          await event.item.happen();
        }
        await tick();
        onMove?.(now);
      }
      now = later(now, end);
    },
  };
}
