import type { LeaderStore } from "#domain/leaders/index.ts";
import { choose, type Holidays, type PeopleStore, type Person, type TimeReader } from "#domain/people/index.ts";
import { type Change, hoursCommand, regionCommand } from "./people-moments.ts";
import type { Command, Talk, Turn } from "./turn.ts";
import { wordsFor } from "./words/catalogue.ts";

export interface PeopleTalkDeps {
  readonly people: PeopleStore;
  readonly leaders: LeaderStore;
  readonly times: TimeReader;
  readonly holidays: Holidays;
  /** Whose open questions are asked again in the new language. */
  readonly talks: readonly Talk[];
}

/** Language, form of address, time zone, own hours and region, changeable in the middle of anything. */
export function peopleTalk(deps: PeopleTalkDeps): Talk {
  const questions = deps.talks.flatMap((talk) => talk.questions);

  /** Saves the choice, confirms it in the new words and asks what was open once more. */
  const change: Change = async (turn, changes, confirmation) => {
    const person = choose(turn.person, changes);
    await deps.people.save(person, Object.keys(changes) as (keyof typeof changes)[]);
    const changed = speakingTo(turn, person);
    await turn.reply({ text: confirmation(changed) });
    await questions.find(({ name }) => name === turn.dialogue?.name)?.again(changed);
  };

  const commands: Command[] = [
    {
      name: "english",
      run: (turn) => change(turn, { language: "en" }, ({ words }) => words.people.languageSet),
    },
    {
      name: "german",
      run: (turn) => change(turn, { language: "de" }, ({ words }) => words.people.languageSet),
    },
    {
      name: "informal",
      run: (turn) => change(turn, { formOfAddress: "du" }, ({ words }) => words.people.addressSet("du")),
    },
    {
      name: "formal",
      run: (turn) => change(turn, { formOfAddress: "sie" }, ({ words }) => words.people.addressSet("sie")),
    },
    {
      name: "zone",
      accepts: () => true,
      async run(turn, rest) {
        const { people } = turn.words;
        if (rest === "") return turn.reply({ text: people.zoneIs(clockIn(turn.person.zone, turn)) });
        const zone = deps.times.zone(rest);
        if (zone === null) return turn.reply({ text: people.zoneUnknown });
        const slot = await slotElsewhere(deps.leaders, turn, zone);
        const notes = slot ? [people.slotStays(slot)] : [];
        await change(turn, { zone }, () => [people.zoneSet(clockIn(zone, turn)), ...notes].join(" "));
      },
    },
    hoursCommand(deps.leaders, change),
    regionCommand(deps.holidays, change),
  ];
  return { commands, actions: [], questions: [] };
}

/** The slot of a leader whose reminders were agreed in another zone. */
async function slotElsewhere(leaders: LeaderStore, { person, words }: Turn, zone: string) {
  const leader = await leaders.find(person.id);
  if (leader?.state !== "active" || leader.cadence.zone === zone) return null;
  const { time, weekday } = leader.cadence;
  return { weekday: words.dates.weekday(weekday), time: words.dates.clock(time), zone: leader.cadence.zone };
}

function clockIn(zone: string, { now, words }: Turn) {
  return { zone, time: words.dates.clock(now.toZonedDateTimeISO(zone).toPlainTime()) };
}

/** The same turn after the person changed how they want to be spoken to. */
export function speakingTo(turn: Turn, person: Person): Turn {
  return {
    person,
    words: wordsFor(person),
    text: turn.text,
    now: turn.now,
    dialogue: turn.dialogue,
    reply: (message) => turn.reply(message),
    ask: (dialogue) => turn.ask(dialogue),
  };
}
