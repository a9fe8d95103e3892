import type { Delivery, Messenger, Notice } from "#domain/attention/index.ts";
import type { Availability, Contact, Person, PersonId } from "#domain/people/index.ts";
import { AppError, assert } from "#shared/errors.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { type Diary, stateOf } from "./diary.ts";
import { Crashed, type Life } from "./life.ts";
import type { Faults } from "./plan.ts";
import type { Random } from "./random.ts";

/** What is true of somebody, whatever the bot knows. */
interface Truth {
  readonly diary: Diary;
  /** As they are and where they are: what they told the bot. */
  person: Person;
  isStopped: boolean;
  pausedUntil: Temporal.Instant | null;
  isBlocking: boolean;
  /** When which process was told that they block the bot. */
  blockTold: { readonly at: Temporal.Instant; readonly to: Life } | null;
  /** Whether they said yes to nudges, and somebody credible or they themselves stood before it. */
  hasGate: boolean;
}

/** A message that arrived, and what was true of whoever got it at that moment. */
export interface Arrival {
  readonly at: Temporal.Instant;
  readonly entryId: string;
  readonly kind: string;
  readonly facts: Notice["facts"];
  readonly person: Person;
  readonly state: "free" | "busy" | "away";
  readonly isQuietPeriod: boolean;
  readonly isStopped: boolean;
  readonly isPaused: boolean;
  readonly hasGate: boolean;
}

/** What happened, as the people saw it. */
export interface Chronicle {
  readonly arrivals: Arrival[];
  /** Messages to somebody of whom the bot knew that they block it. */
  readonly afterBlock: Notice[];
  /** Messages without an answer, each because of a fault that was made on purpose. */
  readonly doubts: Set<string>;
}

export interface World {
  readonly chronicle: Chronicle;
  readonly availability: Availability;
  truthOf(personId: PersonId): Truth;
  settle(person: Person, diary: Diary): void;
  /** The way to people, for a sender that may crash on it. */
  messengerOf(life: Life): Messenger;
  /** Whether nobody is to be told anything unasked. */
  isQuietPeriod: boolean;
  /** Whether the connector refuses everything. */
  isRefusing: boolean;
  onArrival: (arrival: Arrival) => void;
}

/** Where somebody can be reached who is invented. */
export const contactOf = (personId: PersonId): Contact => ({
  serviceUrl: "https://nowhere.invalid/",
  conversationId: personId,
  botId: "28:bot",
  tenantId: "rehearsal",
});

/** People, their mailboxes and the way to them, with faults. */
export function makeWorld(faults: Faults, random: Random, clock: Clock): World {
  const truths = new Map<PersonId, Truth>();
  const [onTheWay, inMailbox] = [random.split("send"), random.split("mailbox")];

  const world: World = {
    chronicle: { arrivals: [], afterBlock: [], doubts: new Set() },
    isQuietPeriod: false,
    isRefusing: false,
    onArrival: () => {},

    settle(person, diary) {
      const nothingYet = { isStopped: false, isBlocking: false, blockTold: null, hasGate: false };
      truths.set(person.id, { ...nothingYet, person, diary, pausedUntil: null });
    },

    truthOf(personId) {
      const truth = truths.get(personId);
      assert(truth, "somebody who does not exist");
      return truth;
    },

    availability: {
      async at(personId, now) {
        if (inMailbox.chance(faults.mailbox)) throw new AppError("GRAPH_THROTTLED", "made on purpose");
        return stateOf(world.truthOf(personId).diary, now);
      },
    },

    messengerOf: (life) => ({
      async send({ conversationId }, notice) {
        const delivery = answer(world.truthOf(conversationId), notice, life);
        await atOnceWithOthers();
        if (delivery.kind === "in_doubt") world.chronicle.doubts.add(notice.entryId);
        if (!life.isAlive()) throw new Crashed();
        return delivery;
      },
    }),
  };

  function answer(truth: Truth, notice: Notice, life: Life): Delivery {
    if (world.isRefusing) return { kind: "refused", reason: "BotDisabledByAdmin" };
    if (onTheWay.chance(faults.throttled)) return { kind: "later", afterSeconds: 1 + onTheWay.below(60) };
    if (truth.isBlocking) {
      if (isBlockKnown(truth, clock())) world.chronicle.afterBlock.push(notice);
      truth.blockTold = { at: clock(), to: life };
      return { kind: "blocked" };
    }
    if (onTheWay.chance(faults.undeliverable)) return { kind: "undeliverable", reason: "404" };
    if (onTheWay.chance(faults.timeout)) {
      if (onTheWay.chance(0.5)) arrive(truth, notice);
      return { kind: "in_doubt", reason: "timeout" };
    }
    const crashes = onTheWay.chance(faults.crash);
    if (!crashes || onTheWay.chance(0.5)) arrive(truth, notice);
    if (crashes) life.end(clock());
    return { kind: "sent", activityId: null };
  }

  function arrive({ diary, hasGate, isStopped, pausedUntil, person }: Truth, notice: Notice): void {
    const at = clock();
    const { entryId, facts, kind } = notice;
    const isPaused = pausedUntil !== null && isBefore(at, pausedUntil);
    const { isQuietPeriod } = world;
    const state = stateOf(diary, at);
    const arrival = { at, entryId, kind, facts, person, state, isQuietPeriod, isStopped, isPaused, hasGate };
    world.chronicle.arrivals.push(arrival);
    world.onArrival(arrival);
  }
  return world;
}

/** Not by a process that ended before it could write it down; nor at once, when more is under way. */
function isBlockKnown({ blockTold }: Truth, now: Temporal.Instant): boolean {
  if (!blockTold || !isBefore(blockTold.at, now)) return false;
  return !blockTold.to.endedAt()?.equals(blockTold.at);
}

/** So that several are under way when one of them fails. */
async function atOnceWithOthers(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await null;
}
