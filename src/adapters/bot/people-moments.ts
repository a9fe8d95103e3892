import { isQuiet } from "#domain/attention/index.ts";
import type { LeaderStore } from "#domain/leaders/index.ts";
import {
  type choose,
  type DayHours,
  HOURS_BOUNDS,
  type Holidays,
  mayBeHours,
  type Person,
  STANDARD_HOURS,
} from "#domain/people/index.ts";
import { readDayHours } from "./day-hours.ts";
import type { Command, Turn } from "./turn.ts";

/** A region has a few words; a sentence that begins with one is something else. */
const REGION_WORDS_MAX = 4;

/** Saves what the person chose and says so, in the words that are right from then on. */
export type Change = (
  turn: Turn,
  changes: Parameters<typeof choose>[1],
  confirmation: (turn: Turn) => string,
) => Promise<void>;

/** "My hours 7:00-15:30": when somebody may be written to on a working day. */
export function hoursCommand(leaders: LeaderStore, change: Change): Command {
  return {
    name: "dayHours",
    accepts: (rest) => /\d/.test(rest),
    async run(turn, rest) {
      const { people } = turn.words;
      if (rest === "") return turn.reply({ text: people.hoursAre(shown(turn.person.hours ?? STANDARD_HOURS, turn)) });
      const hours = readDayHours(rest);
      if (!hours) return turn.reply({ text: people.hoursUnclear });
      if (!mayBeHours(hours)) return turn.reply({ text: people.hoursTooWide(shown(HOURS_BOUNDS, turn)) });
      const outside = await slotOutside(leaders, turn, { ...turn.person, hours });
      await change(turn, { hours }, () => [people.hoursSet(shown(hours, turn)), ...outside].join(" "));
    },
  };
}

/** "Region Bavaria": whose public holidays somebody has. */
export function regionCommand(holidays: Holidays, change: Change): Command {
  return {
    name: "region",
    accepts: (rest) => rest.split(/\s+/).length <= REGION_WORDS_MAX,
    async run(turn, rest) {
      const { people } = turn.words;
      const name = (region: string) => holidays.nameOf(region, turn.words.language);
      if (rest === "") {
        const region = turn.person.region ?? holidays.regionOfZone(turn.person.zone);
        return turn.reply({ text: region === null ? people.regionMissing : people.regionIs(name(region)) });
      }
      const region = holidays.region(rest);
      if (region === null) return turn.reply({ text: people.regionUnknown });
      await change(turn, { region }, () => people.regionSet(name(region)));
    },
  };
}

/** What to tell a leader whose next reminder would come outside of their hours. */
async function slotOutside(leaders: LeaderStore, { words }: Turn, person: Person): Promise<readonly string[]> {
  const leader = await leaders.find(person.id);
  if (leader?.state !== "active" || !leader.nextDueAt || !isQuiet(leader.nextDueAt, person)) return [];
  const { time, weekday } = leader.cadence;
  return [words.people.slotOutside({ weekday: words.dates.weekday(weekday), time: words.dates.clock(time) })];
}

function shown({ start, end }: DayHours, { words }: Turn) {
  return { start: words.dates.clock(start), end: words.dates.clock(end) };
}
