import type { Intention } from "#domain/attention/index.ts";
import type { BookingDeps, Session } from "#domain/sessions/index.ts";
import { heap } from "#shared/heap.ts";
import { type Clock, isBefore, later } from "#shared/time.ts";
import type { Enqueue, Job } from "#shared/transaction.ts";
import type { Outlook } from "./hours-outlook.ts";
import { type HourGround, type HourStores, isMadeUp, startProcess } from "./hours-process.ts";
import type { HourRules } from "./hours-rules.ts";

/** @param realClock - the machine's own time, for what takes too long */
export type OpenHours = (enqueue: Enqueue, realClock: Clock) => HourStores;

export interface HourStageOptions extends Omit<HourGround, "stores" | "clock" | "enqueue" | "tell"> {
  readonly openHours: OpenHours;
  readonly rules: HourRules;
  /** Moved on by what is played. */
  readonly time: { now: Temporal.Instant };
}

/** The service between what it remembers and people's calendars, and a clock that jumps to what happens next. */
export interface HourStage {
  readonly stores: HourStores;
  readonly outlook: Outlook;
  readonly rules: HourRules;
  now(): Temporal.Instant;
  at(when: Temporal.Instant, happen: () => void | Promise<void>): void;
  /** Lets a process of the service do something; null when it failed, whatever it had done until then. */
  act<Result>(work: (deps: BookingDeps) => Promise<Result>): Promise<Result | null>;
  /** Something may have to be looked after: the next round does. */
  needRound(): void;
  /** Everything that was ever held, as it is now. */
  sessions(): Promise<readonly Session[]>;
  /** Called with what people are told. */
  onTold: (intention: Intention) => void;
  playUntil(end: Temporal.Instant, onMove?: (now: Temporal.Instant) => void): Promise<void>;
  /** Looks after everything until nothing is left to do, while nothing happens any more. */
  comeToRest(): Promise<void>;
}

/** Within a quarter of an hour nothing is looked at again, not even when that failed: the next round has to be after it. */
const ROUND = Temporal.Duration.from({ minutes: 15, seconds: 1 });
/** Often enough for requests and series. */
const SLOW_ROUND = Temporal.Duration.from({ hours: 1 });
const JOB_TRIES = 3;
const JOB_AGAIN = Temporal.Duration.from({ minutes: 1 });
const ROUNDS_TO_REST = 4;

type At = HourStage["at"];

export function makeHourStage({ openHours, rules, time, ...options }: HourStageOptions): HourStage {
  const now = () => time.now;
  const happenings = heap<{ readonly when: Temporal.Instant; readonly happen: () => void | Promise<void> }>();
  const at: At = (when, happen) => happenings.push({ when, happen }, when.epochMilliseconds);
  const held = new Set<string>();
  const enqueue: Enqueue = async (_tx, jobs) => {
    for (const job of jobs) plan(job, 0);
  };
  const stores = remembering(openHours(enqueue, now), held);
  const tell = (intentions: readonly Intention[]) => {
    for (const intention of intentions) stage.onTold(intention);
  };
  const ground: HourGround = { ...options, stores, enqueue, tell, clock: now };

  const act: HourStage["act"] = (work) =>
    work(startProcess(ground)).catch((error: unknown) => {
      if (!isMadeUp(error)) throw error;
      rounds.need();
      return null;
    });
  const rounds = roundsOf({ act, at, now, rules, stores });

  function plan({ data, delaySeconds = 0 }: Job, tries: number): void {
    at(now().add(tries === 0 ? { seconds: delaySeconds } : JOB_AGAIN), async () => {
      const { sessionId = "" } = data as { sessionId?: string };
      const done = await act(async (deps) => [await rules.settleSession(deps, sessionId)]);
      if (!done && tries + 1 < JOB_TRIES) plan({ name: "", data }, tries + 1);
    });
  }

  const stage: HourStage = {
    ...{ stores, outlook: options.outlook, rules, now, at, act, needRound: rounds.need },
    onTold: () => {},
    async sessions() {
      const found = await Promise.all([...held].map((id) => stores.sessions.find(id)));
      return found.filter((session) => session !== null);
    },
    async playUntil(end, onMove) {
      for (let next = happenings.peek(); next && isBefore(next.item.when, end); next = happenings.peek()) {
        happenings.pop();
        time.now = later(time.now, next.item.when);
        await next.item.happen();
        onMove?.(time.now);
      }
      time.now = later(time.now, end);
    },
    async comeToRest() {
      for (let round = 0; round < ROUNDS_TO_REST; round++) {
        time.now = time.now.add(SLOW_ROUND);
        await rounds.lookAfter();
      }
    },
  };
  return stage;
}

/** Notes what was ever held: nothing else finds all of it. */
function remembering(stores: HourStores, held: Set<string>): HourStores {
  const hold: HourStores["sessions"]["hold"] = (session, holding) => {
    held.add(session.id);
    return stores.sessions.hold(session, holding);
  };
  return { ...stores, sessions: { ...stores.sessions, hold } };
}

/** What the service does by itself: each hour, and where something failed or was changed in Outlook, a quarter later. */
function roundsOf({ act, at, now, rules, stores }: Pick<HourStage, "act" | "at" | "now" | "rules" | "stores">) {
  let isPlanned = false;

  async function lookAfter(): Promise<void> {
    await act(rules.watchSessions);
    await act(rules.settleOverdue);
  }

  function need(): void {
    if (isPlanned) return;
    isPlanned = true;
    at(now().add(ROUND), async () => {
      isPlanned = false;
      await lookAfter();
      if ((await stores.sessions.unsettled(0, 1)).length > 0) need();
    });
  }

  function goOn(): void {
    at(now().add(SLOW_ROUND), async () => {
      await act(rules.moveRequestsOn);
      await act(rules.planSeries);
      goOn();
    });
  }

  goOn();
  return { need, lookAfter };
}
