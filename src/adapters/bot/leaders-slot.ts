import { z } from "zod";
import { isQuiet } from "#domain/attention/index.ts";
import { type Cadence, type EnrolDeps, enrolLeader, type Leader, nextNudge } from "#domain/leaders/index.ts";
import { STANDARD_HOURS } from "#domain/people/index.ts";
import { choices, time } from "./cards/inputs.ts";
import { readClockWords } from "./clock-words.ts";
import { describeSlot, saysOn } from "./leaders-steps.ts";
import { LEAVING } from "./leaving.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Action, Message, Turn } from "./turn.ts";

/** What the card proposes: a morning in the middle of the week, between the first meetings. */
const PROPOSED = { weekday: 2, time: Temporal.PlainTime.from("09:30") };

/** Monday to Friday: weekends are quiet. */
const WEEKDAYS = [1, 2, 3, 4, 5];

export type Slot = Pick<Cadence, "weekday" | "time">;

const SlotInputs = z.object({
  weekday: z.coerce.number().int().min(1).max(7),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
});

/** A slot as the data of a button, and as it is kept in an open question. */
export const dataOf = ({ weekday, time: at }: Slot) => ({
  weekday: `${weekday}`,
  time: at.toString({ smallestUnit: "minute" }),
});

export function slotOf(data: unknown): Slot | null {
  const inputs = SlotInputs.safeParse(data).data;
  return inputs ? { weekday: inputs.weekday, time: Temporal.PlainTime.from(inputs.time) } : null;
}

/** "Tuesday 9:30", "dienstags um 9.30 Uhr"; null for anything else. */
export function readSlot(text: string): Slot | null {
  const { weekday, time: at, more } = readClockWords(text);
  return weekday === null || at === null || more ? null : { weekday, time: at };
}

/**
 * The question which weekday and time, and the card that asks it.
 *
 * @param begin - asks a new leader what else they want, after what is said
 */
export function slotQuestion(deps: EnrolDeps, begin: (turn: Turn, said: string) => Promise<Message>) {
  /** Keeps the slot, or asks for another when it lies in quiet hours. */
  async function keep(turn: Turn, slot: Slot): Promise<Message> {
    const kept = await enrol(turn, slot);
    if (!kept) return quiet(turn);
    const { leader, isNew } = kept;
    const said = turn.words.leaders.enrolled(describeSlot(leader, turn));
    if (isNew) return begin(turn, said);
    await turn.ask(null);
    return show({ text: said });
  }

  /** The same in one go, for who named the slot together with the wish to start. */
  async function keepAtOnce(turn: Turn, slot: Slot): Promise<Message> {
    const kept = await enrol(turn, slot);
    if (!kept) return quiet(turn);
    await turn.ask(null);
    const { joining, leaders } = turn.words;
    return show({ text: `${leaders.enrolled(describeSlot(kept.leader, turn))} ${joining.quick}` });
  }

  /** Null when the slot lies in the person's quiet hours. */
  async function enrol({ now, person }: Turn, { weekday, time: at }: Slot) {
    const cadence: Cadence = { weekday, time: at, zone: person.zone };
    if (isQuiet(nextNudge(cadence, now).toInstant(), person)) return null;
    const isNew = (await deps.leaders.find(person.id)) === null;
    return { leader: await enrolLeader(deps, person.id, cadence), isNew };
  }

  async function quiet(turn: Turn): Promise<Message> {
    await which.pose(turn, {});
    const { end, start } = turn.person.hours ?? STANDARD_HOURS;
    const { dates, leaders } = turn.words;
    return pick(turn, leaders.slotQuiet({ start: dates.clock(start), end: dates.clock(end) }));
  }

  const which = question({
    name: "leaders.slot",
    state: z.object({}),
    takes: LEAVING,
    message: (turn) => pick(turn, turn.words.leaders.pickSlot),
    async answer(turn) {
      const slot = readSlot(turn.text) ?? (await unsaid(turn));
      if (slot) await turn.reply(await keep(turn, slot));
      else if (!saysHalf(turn.text)) return false;
      else await turn.reply({ text: turn.words.leaders.slotUnclear });
      return true;
    },
  });

  /** Who is not enrolled yet and leaves the question out takes what is proposed. */
  async function unsaid(turn: Turn): Promise<Slot | null> {
    return saysOn(turn.text) && !(await deps.leaders.find(turn.person.id)) ? PROPOSED : null;
  }

  const save: Action = {
    verb: "leaders.slot",
    async run(turn, data) {
      const slot = slotOf(data);
      return slot ? keep(turn, slot) : pick(turn, turn.words.leaders.slotUnclear);
    },
  };

  /** Tells an enrolled leader their slot, and offers another. */
  async function change(turn: Turn, leader: Leader): Promise<Message> {
    await which.pose(turn, {});
    const facts = describeSlot(leader, turn);
    const paused = leader.pausedUntil && Temporal.Instant.compare(turn.now, leader.pausedUntil) < 0;
    return pick(turn, paused ? turn.words.leaders.slotPaused(facts) : turn.words.leaders.slotIs(facts), leader.cadence);
  }

  /** What nobody understood while the slot is asked for; null at other times. */
  async function unclear(turn: Turn): Promise<Message | null> {
    return turn.dialogue?.name === which.name ? pick(turn, turn.words.leaders.slotUnclear) : null;
  }

  return { which, keep, keepAtOnce, change, save, unclear };
}

/** A weekday without a time, or the other way round. */
function saysHalf(text: string): boolean {
  const { weekday, time: at, more } = readClockWords(text);
  return !more && (weekday !== null || at !== null);
}

function pick({ words }: Turn, text: string, proposed: Slot = PROPOSED): Message {
  const { weekdayLabel, timeLabel, slotUnclear, save } = words.leaders;
  const days = WEEKDAYS.map((day) => ({ title: words.dates.weekday(day), value: `${day}` }));
  return show({
    text,
    inputs: [
      choices({ id: "weekday", label: weekdayLabel, missing: slotUnclear }, days, `${proposed.weekday}`),
      time({ id: "time", label: timeLabel, missing: slotUnclear }, words.dates.clock(proposed.time)),
    ],
    buttons: [{ verb: "leaders.slot", title: save, submits: true }],
  });
}
