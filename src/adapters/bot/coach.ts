import { z } from "zod";
import { type Draft, isPutTogether, KEPT, QUESTIONS } from "#domain/coach/index.ts";
import { Changed } from "./coach-change.ts";
import { type CoachDesk, type CoachTalkDeps, coachDesk, type Next } from "./coach-desk.ts";
import { coachFlow } from "./coach-flow.ts";
import { coachSentence, sentenceKindOf } from "./coach-sentence.ts";
import { readTag } from "./coach-tag.ts";
import { show } from "./show.ts";
import type { Action, Message, Talk, Turn } from "./turn.ts";
import type { CoachVerb } from "./words/coach-words.ts";

/** More than anybody goes on with. */
const DRAFTS_MAX = 20;
const SUBJECT_MAX = 200;

/** The button of an offer says which; so does what is left open behind it. */
const Begun = z.object({ suggestionId: z.string() });

const NOTHING = { subject: null, place: null, answers: [], tag: null };

/** A post in the leader's own words: three questions, and nothing that the leader did not say. */
export function coachTalk(deps: CoachTalkDeps): Talk {
  const desk = coachDesk(deps);
  const flow = coachFlow(desk);
  const sentence = coachSentence(desk, {
    sentence: (turn, offer, text) =>
      begin(turn, { ...desk.aboutOffer(turn, offer), answers: oneAnswer(text), tag: "" }, flow.steps.again),
    first: (turn, offer, text) => begin(turn, { ...NOTHING, ...desk.aboutOffer(turn, offer), answers: [text] }),
  });

  async function begin(
    turn: Turn,
    about: Pick<Draft, "subject" | "place" | "answers" | "tag">,
    then: Next = flow.asks.ask,
  ): Promise<Message> {
    if ((await desk.all(turn)).length >= DRAFTS_MAX) {
      return show({ text: turn.words.coach.tooMany({ max: DRAFTS_MAX }) });
    }
    const { id: personId, language } = turn.person;
    const fresh = { ignored: [], plannedFor: null, savedAt: turn.now, expiresAt: turn.now.add(KEPT) };
    return then(turn, await desk.keep(turn, { id: crypto.randomUUID(), personId, language, ...fresh, ...about }));
  }

  async function takeUp(turn: Turn, data: unknown): Promise<Message> {
    const { suggestionId } = Begun.safeParse(data).data ?? {};
    const offer = suggestionId === undefined ? null : await desk.offer(turn, suggestionId);
    if (!offer) return begin(turn, NOTHING);
    if (sentenceKindOf(offer) !== null) return sentence.pose(turn, { suggestionId: offer.suggestion.id });
    return begin(turn, { ...NOTHING, ...desk.aboutOffer(turn, offer) });
  }

  async function send(turn: Turn, draft: Draft): Promise<Message> {
    await desk.drafts.remove(turn.person.id, draft.id);
    await desk.done(turn.person.id);
    await turn.ask(null);
    return show({ text: turn.words.coach.sent });
  }

  /** The draft that is being talked about, else the only one that is put together; with several, asks. */
  async function sendLatest(turn: Turn): Promise<Message> {
    const open = await desk.find(turn, turn.dialogue?.state["id"]);
    if (open && isPutTogether(open)) return send(turn, open);
    if (open) {
      await turn.reply({ text: turn.words.coach.unfinished });
      return flow.next(turn, open, null);
    }
    const [only, ...more] = (await desk.all(turn)).filter(isPutTogether);
    if (!only) return show({ text: turn.words.coach.nothingToSend });
    if (more.length === 0) return send(turn, only);
    await turn.reply({ text: turn.words.coach.whichSent });
    return flow.drafts.list(turn);
  }

  return {
    commands: [
      {
        name: "coach",
        accepts: (rest) => rest.length <= SUBJECT_MAX,
        run: async (turn, rest) =>
          turn.reply(
            await (rest === "" ? takeUp(turn, turn.dialogue?.state) : begin(turn, { ...NOTHING, subject: rest })),
          ),
      },
      { name: "drafts", run: async (turn) => turn.reply(await flow.drafts.list(turn)) },
      { name: "sent", run: async (turn) => turn.reply(await sendLatest(turn)) },
    ],
    actions: [{ verb: "coach.start", run: takeUp }, ...actionsOn(desk, flow, send)],
    questions: [
      sentence,
      ...flow.asks.questions,
      ...flow.changing.questions,
      ...[flow.tags, flow.finish, flow.places, flow.drafts, flow.spreading].map(({ question }) => question),
    ],
  };
}

/** One answer, and none to the other questions. */
function oneAnswer(text: string): string[] {
  return Array.from({ length: QUESTIONS }, (_, index) => (index === 0 ? text : ""));
}

type OnDraft = (turn: Turn, draft: Draft, data: Readonly<Record<string, unknown>>) => Promise<Message>;

/** What the buttons of a draft do; on a draft that is gone, nothing but saying so. */
function actionsOn(desk: CoachDesk, flow: ReturnType<typeof coachFlow>, send: OnDraft): Action[] {
  const { asks, changing, drafts, finish, places, spreading, steps, tags } = flow;
  const work: Readonly<Record<Exclude<CoachVerb, "coach.start">, OnDraft>> = {
    "coach.skip": (turn, draft, { question }) => asks.skip(turn, draft, question),
    "coach.tag": (turn, draft, { tag }) => tags.take(turn, draft, readTag(`${tag}`) ?? ""),
    "coach.noTag": (turn, draft) => tags.take(turn, draft, ""),
    "coach.sent": send,
    "coach.leave": (turn, draft, { key }) => finish.weigh(turn, draft, "leave", key),
    "coach.cut": (turn, draft, { key }) => finish.weigh(turn, draft, "cut", key),
    "coach.change": (turn, draft) => changing.ask(turn, draft, ""),
    "coach.replace": (turn, draft, data) => {
      const changed = Changed.safeParse(data).data;
      return changed ? steps.replace(turn, draft, changed.sentence, changed.words) : steps.again(turn, draft);
    },
    "coach.back": (turn, draft) => finish.pose(turn, draft),
    "coach.askTag": (turn, draft) => tags.ask(turn, draft),
    "coach.place": (turn, draft, { placeId }) =>
      placeId === undefined ? places.ask(turn, draft, "") : places.choose(turn, draft, placeId),
    "coach.open": drafts.open,
    "coach.drop": drafts.drop,
    "coach.spread": (turn, draft) => spreading.decide(turn, draft, true),
    "coach.dontSpread": (turn, draft) => spreading.decide(turn, draft, false),
  };
  return Object.entries(work).map(([verb, run]) => ({
    verb: verb as CoachVerb,
    run: (turn, data) => desk.using(turn, data["id"], (draft) => run(turn, draft, data)),
  }));
}
