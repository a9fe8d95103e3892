import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import type { Format } from "#domain/sessions/index.ts";
import type { Interval } from "#shared/time.ts";
import { readYesNo } from "./answers.ts";
import type { Button } from "./cards/card.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import type { Wanted } from "./sessions-book.ts";
import { FormatState, readFormat } from "./sessions-formats.ts";
import { type Line, linesOf, OptionState, readLine } from "./sessions-slots-lines.ts";
import { show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import { topicIn } from "./topics.ts";
import type { Action, Message, Turn } from "./turn.ts";
import { fromState, readWish, toState, WishState, wishesForTime } from "./wishes.ts";
import type { Verb } from "./words/words.ts";

const State = z.object({
  format: FormatState,
  wish: WishState,
  /** Why these are offered in place of another time. */
  instead: z.enum(["taken", "full"]).nullable(),
  topic: z.string(),
  /** None when nobody has time as it was wished, and another time may be named. */
  options: z.array(OptionState),
});
type State = z.infer<typeof State>;

export interface Offered {
  readonly format: Format;
  readonly wish: TimeWish;
  readonly instead: State["instead"];
  readonly options: readonly Omit<Line, "requestId">[];
}

const Asked = z.object({ requestId: z.string(), topic: z.string(), format: FormatState, wish: WishState });

/** A line that was chosen. */
export type Choice = Line & { readonly format: Format; readonly wish: TimeWish };

interface Next {
  propose(turn: Turn, wanted: Wanted): Promise<Message>;
  choose(turn: Turn, choice: Choice): Promise<Message>;
  /** What is said of a request that was made before; null if there is none of theirs. */
  asked(turn: Turn, requestId: string): Promise<Message | null>;
}

/** "Which of these times?", answered by number, by time, by name, or by what would suit better. */
export function slotsQuestion({ nameOf, times }: SessionsTalkDeps, { asked, propose, choose }: Next) {
  /** The names of those who agreed that theirs is shown. */
  const namesOf = ({ words }: Turn, lines: readonly Line[]) =>
    Promise.all(
      lines.map(async ({ booking, expertId }) =>
        booking === "direct" ? (await nameOf(expertId)) || words.sessions.unnamed : "",
      ),
    );

  const which = question({
    name: "sessions.slots",
    state: State,
    async message(turn, state) {
      const lines = linesOf(state.options);
      const names = await namesOf(turn, lines);
      const options = lines.map((line, index) => describe(turn, line, names[index] ?? ""));
      return show({
        text: headline(turn, state, names[0] ?? ""),
        options,
        hint: turn.words.sessions.slotTyped,
        buttons: [
          ...lines.map((line, index) => buttonOf(turn, line, index, names[index] ?? "", state)),
          { verb: "sessions.none", title: turn.words.sessions.noneOfThese },
        ],
      });
    },
    async answer(turn, state) {
      const lines = linesOf(state.options);
      const said = readYesNo(turn.text);
      if (said === "no") return says(turn, await decline(turn));
      const only = said === "yes" && lines.length === 1 ? lines[0] : undefined;
      const line = only ?? readLine(turn.text, lines, await namesOf(turn, lines), turn, times);
      const wish = fromState(state.wish);
      if (line) return says(turn, await choose(turn, { ...line, format: state.format, wish }));
      const better = readBetter(turn, state);
      if (better) return says(turn, await propose(turn, better));
      const repeats = said === "yes" && lines.length > 0;
      if (repeats) await which.again(turn);
      return repeats;
    },
  });

  /** "Not Thursday", "rather an hour": the same once more, with what suits better. */
  function readBetter(turn: Turn, { format, topic, wish }: State): Wanted | null {
    const said = readFormat(turn.text);
    const time = readWish(times, said.rest, turn);
    const wishes = wishesForTime(time);
    if ((!wishes && said.format === null) || topicIn(time.rest) !== "") return null;
    return { topic, format: said.format ?? format, wish: wishes ? time : fromState(wish) };
  }

  const none: Action = { verb: "sessions.none", run: decline };
  /** Who is meant stands in the open question alone; once that is closed, somebody is looked for anew. */
  const askThem = pressed("sessions.askThem", Asked, async (turn, { format, requestId, topic, wish }) => {
    const open = turn.dialogue?.name === which.name ? State.safeParse(turn.dialogue.state).data : null;
    const line = linesOf(open?.options ?? []).find((one) => one.requestId === requestId);
    const wanted = { format, wish: fromState(wish) };
    if (line) return choose(turn, { ...line, ...wanted });
    return (await asked(turn, requestId)) ?? propose(turn, { topic, ...wanted });
  });

  return {
    question: which,
    actions: [none, askThem],
    /** Whatever is typed next may be another time, or another length. */
    askOtherTime: (turn: Turn, { format, topic, wish }: Wanted) =>
      turn.ask({ name: which.name, state: { format, topic, instead: null, wish: toState(wish), options: [] } }),
    ask: (turn: Turn, { format, instead, options, wish }: Offered) =>
      which.pose(turn, {
        ...{ format, instead, wish: toState(wish), topic: options[0]?.topic ?? "" },
        options: options.map(({ booking, expertId, slots, topic }) => ({
          ...{ expertId, topic, booking, requestId: crypto.randomUUID() },
          slots: slots.map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
        })),
      }),
  };
}

async function says(turn: Turn, message: Message): Promise<true> {
  await turn.reply(message);
  return true;
}

async function decline(turn: Turn): Promise<Message> {
  await turn.ask(null);
  return show({ text: turn.words.sessions.noneTaken });
}

function headline({ words: { sessions } }: Turn, { format, instead, topic }: State, name: string): string {
  if (instead !== null) return sessions[instead](name);
  return sessions.proposed({ topic, format });
}

function describe({ person, words: { dates, sessions } }: Turn, { booking, slots }: Line, name: string): string {
  if (booking === "request") return sessions.optionAsked(slots.map(({ start }) => dates.moment(start, person.zone)));
  return sessions.option({ name, when: slots.map((slot) => dates.span(slot, person.zone)).join() });
}

function buttonOf(
  turn: Turn,
  line: Line,
  index: number,
  name: string,
  { format, wish }: State,
): Button & { readonly verb: Verb } {
  const { person, words } = turn;
  const { expertId, requestId, slots, topic } = line;
  if (line.booking === "direct") {
    const title = numberedTitle(describe(turn, line, name), index);
    return { verb: "sessions.take", title, data: { expertId, topic, format, start: slots[0]?.start } };
  }
  const whens = slots.map(({ start }: Interval) => words.dates.moment(start, person.zone));
  return {
    verb: "sessions.askThem",
    title: numberedTitle(words.sessions.askButton(whens), index),
    data: { requestId, topic, format, wish },
  };
}
