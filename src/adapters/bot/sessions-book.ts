import { z } from "zod";
import type { TimeWish } from "#domain/people/index.ts";
import { type Format, openTopics, type ProposedExpert, proposeSession } from "#domain/sessions/index.ts";
import { pressed } from "./press.ts";
import type { SessionsTalkDeps } from "./sessions.ts";
import { asksForHelp, withoutPuzzle } from "./sessions-book-phrases.ts";
import { namesCalled, takeTalk } from "./sessions-book-take.ts";
import { FormatState, readFormat, USUAL_FORMAT } from "./sessions-formats.ts";
import { type Offered, slotsQuestion } from "./sessions-slots.ts";
import { mentions } from "./sessions-slots-lines.ts";
import { topicQuestion } from "./sessions-topic.ts";
import { show } from "./show.ts";
import { closestTopic, topicIn } from "./topics.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import { ANY_TIME, readWish } from "./wishes.ts";

/** What somebody would like to talk about, for how long, and when. */
export interface Wanted {
  readonly topic: string;
  readonly format: Format;
  readonly wish: TimeWish;
}

/** Nobody volunteers for more than that, and it comes back in the answer. */
const TOPIC_LENGTH_MAX = 100;

const Begin = z.object({ format: FormatState.catch(USUAL_FORMAT), topics: z.array(z.string()).catch([]) });

interface BookTalk extends Talk {
  /** Asks which of other times somebody wants, when one was gone. */
  instead(turn: Turn, offered: Offered): Promise<Message>;
}

/** From a wish to a booked time, or to somebody who is asked: at most two questions, each answered with one tap or word. */
export function bookTalk(deps: SessionsTalkDeps): BookTalk {
  const topics = topicQuestion(deps, propose);
  const slots = slotsQuestion(deps, {
    propose: proposeOrAsk,
    choose: (turn, choice) => taking.choose(turn, choice),
    asked: (turn, requestId) => taking.asked(turn, requestId),
  });
  const taking = takeTalk(deps, slots.ask);

  async function begin(turn: Turn, said: string, { format, wish }: Omit<Wanted, "topic">): Promise<Message> {
    const offered = await openTopics(deps, turn.person);
    const topic = said || (offered.length === 1 ? (offered[0] ?? "") : "");
    if (topic !== "") return propose(turn, { topic: closestTopic(topic, offered), format, wish });
    if (offered.length === 0) return show({ text: turn.words.sessions.nobodyYet });
    const fitting = format === USUAL_FORMAT ? [] : await openTopics(deps, turn.person, format);
    return topics.ask(turn, fitting.length > 0 ? fitting : offered, { format, wish });
  }

  /** The words that began it may say how long: "half hour about …". */
  function read(turn: Turn, rest: string): Promise<Message> {
    const format = readFormat(turn.text).format ?? USUAL_FORMAT;
    const wish = readWish(deps.times, readFormat(withoutPuzzle(turn.text, rest)).rest, turn);
    return begin(turn, topicIn(wish.rest).slice(0, TOPIC_LENGTH_MAX).trim(), { format, wish });
  }

  /** Of topics that were suggested, the one that somebody volunteers for. */
  async function suggested(turn: Turn, named: readonly string[], format: Format): Promise<Message> {
    const offered = await openTopics(deps, turn.person);
    const topic = named.map((each) => closestTopic(each, offered)).find((each) => offered.includes(each));
    return begin(turn, topic ?? "", { format, wish: ANY_TIME });
  }

  /** Who chose among times that somebody offered was never asked what it is about. */
  function proposeOrAsk(turn: Turn, { topic, ...wanted }: Wanted): Promise<Message> {
    return topic === "" ? begin(turn, "", wanted) : propose(turn, { topic, ...wanted });
  }

  async function propose(turn: Turn, { format, topic, wish }: Wanted): Promise<Message> {
    const { sessions } = turn.words;
    const proposal = await proposeSession(deps, { asker: turn.person, topic, format, wish });
    if (proposal.kind === "proposed") {
      const options = await wantedBy(deps, turn, proposal.options);
      return slots.ask(turn, { format, wish, instead: null, options });
    }
    await turn.ask(null);
    switch (proposal.kind) {
      case "no_slot":
        await slots.askOtherTime(turn, { format, topic: proposal.topic, wish });
        return show({
          text: sessions.noSlot({ topic: proposal.topic, names: await namesCalled(deps, turn, proposal.expertIds) }),
        });
      case "no_expert":
        return show({ text: sessions.noExpert({ topic, format, topics: proposal.topics }) });
      case "calendar_unknown":
        return show({ text: proposal.who === "asker" ? sessions.ownCalendarUnknown : sessions.theirCalendarUnknown });
      case "line_unknown":
        return show({ text: sessions.lineUnknown });
    }
  }

  return {
    commands: [
      {
        name: "book",
        accepts: (rest, turn) => asksForHelp(turn.text, rest),
        run: async (turn, rest) => turn.reply(await read(turn, rest)),
      },
    ],
    actions: [
      topics.choose,
      ...slots.actions,
      pressed("sessions.begin", Begin, (turn, { format, topics: named }) => suggested(turn, named, format)),
      ...taking.actions,
    ],
    questions: [topics.question, slots.question],
    instead: slots.ask,
  };
}

/** "With Mira": whoever was named, if they may be; else all. */
async function wantedBy(
  deps: Pick<SessionsTalkDeps, "nameOf">,
  turn: Turn,
  options: readonly ProposedExpert[],
): Promise<readonly ProposedExpert[]> {
  const ids = options.map(({ expertId }) => expertId);
  const names = await namesCalled(deps, turn, ids);
  const named = options.filter(({ booking }, at) => booking === "direct" && mentions(turn.text, names[at] ?? ""));
  return named.length > 0 ? named : options;
}
