import { type DeliveryDeps, type Preparation, REST_MAX_SECONDS } from "#domain/attention/index.ts";
import type { NudgeDeps } from "#domain/leaders/index.ts";
import type { Holidays } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { Crashed, mortal, newLife } from "./life.ts";
import type { Office } from "./ports.ts";
import type { Rules } from "./rules.ts";
import type { World } from "./world.ts";

export interface ReplicaDeps {
  readonly office: Office;
  readonly world: World;
  readonly rules: Rules;
  readonly holidays: Pick<Holidays, "isHoliday" | "regionOfZone">;
  readonly preparations: Readonly<Record<string, Preparation>>;
  readonly clock: Clock;
}

/** One process of the service. */
export interface Replica {
  /** Plans and sends what is due. */
  tick(): Promise<void>;
  /** When it goes on after the connector asked it to wait; null if it does not wait. */
  restsUntil(): Temporal.Instant | null;
  isAlive(): boolean;
}

/** Between two ticks of the service, which are left out where nothing is due. */
const TICK = Temporal.Duration.from({ minutes: 1 });

/** Starts a process that works on what is remembered, as the others do. */
export function startReplica({ office, world, rules, holidays, preparations, clock }: ReplicaDeps): Replica {
  const life = newLife();
  const hand = new Set<string>();
  const ledger = withHand(mortal(office.ledger, life), hand);
  const log = logOf(life.isAlive);
  const messenger = world.messengerOf(life);
  const nudge: NudgeDeps = {
    ...{ ledger, clock, log, acts: office.acts },
    leaders: mortal(office.leaders, life),
    outbox: { wake() {} },
  };
  const delivery: DeliveryDeps = {
    ...{ ledger, clock, log, messenger, holidays, preparations },
    people: mortal(office.people, life),
    availability: world.availability,
    isAgreed: () => true,
  };
  let rest: Temporal.Instant | null = null;

  async function work(): Promise<void> {
    await rules.recoverSends(delivery);
    await rules.planDueNudges(nudge);
    if (rest && isBefore(clock(), rest)) return;
    const end = await rules.sendWaiting(delivery, new AbortController().signal);
    const seconds = end?.afterSeconds == null ? null : Math.min(end.afterSeconds, REST_MAX_SECONDS);
    rest = end && clock().add(seconds === null ? TICK : { seconds });
  }

  return {
    isAlive: life.isAlive,
    restsUntil: () => (rest && isBefore(clock(), rest) ? rest : null),
    async tick() {
      await work().catch((error: unknown) => {
        if (!(error instanceof Crashed)) throw error;
      });
      // What it was about to send may have gone out, or not: nobody will ever know.
      if (!life.isAlive()) for (const id of hand) world.chronicle.doubts.add(id);
    },
  };
}

/** Notes what this process has in hand: handed over for sending and not yet settled. */
function withHand(ledger: Office["ledger"], hand: Set<string>): Office["ledger"] {
  return {
    ...ledger,
    async claim(id, decide, now, besides) {
      hand.add(id);
      const entry = await ledger.claim(id, decide, now, besides);
      if (!entry) hand.delete(id);
      return entry;
    },
    async settle(id, settlement, now) {
      await ledger.settle(id, settlement, now);
      hand.delete(id);
    },
  };
}

/** Nothing may fail for another reason than those that are made up. */
function logOf(isAlive: () => boolean): Log {
  return {
    debug() {},
    info() {},
    warn() {},
    error(fields, message) {
      if ("error" in fields && isAlive()) throw new Error(message, { cause: fields["error"] });
    },
  };
}
