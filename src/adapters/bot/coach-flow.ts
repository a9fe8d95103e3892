import { compose, type Draft, FOLLOW_UPS_MAX, QUESTIONS, withSentence } from "#domain/coach/index.ts";
import { coachChange } from "./coach-change.ts";
import type { CoachDesk, Next } from "./coach-desk.ts";
import { coachDrafts } from "./coach-drafts.ts";
import { coachFinish, type Finishing } from "./coach-finish.ts";
import { coachPlace } from "./coach-place.ts";
import { coachQuestions } from "./coach-questions.ts";
import { coachSpread } from "./coach-spread.ts";
import { coachTag, readTag } from "./coach-tag.ts";
import type { Message, Turn } from "./turn.ts";

/** Whoever wrote one needs none of ours. */
const OWN_TAG = /(?<![\p{L}\p{N}])#\p{L}/u;

/** The steps from the first question to the text, joined: what comes next depends on the draft alone. */
export function coachFlow(desk: CoachDesk) {
  const next: Next = async (turn, draft, asked = null) => {
    if (draft.answers.length < QUESTIONS) return asks.ask(turn, draft);
    const more = asked && asked.length < FOLLOW_UPS_MAX ? await asks.askMore(turn, draft, asked) : null;
    if (more) return more;
    const { text } = compose({ ...draft, tag: null });
    if (text === "") return drafts.drop(turn, draft);
    if (draft.tag === null && !OWN_TAG.test(text)) return tags.ask(turn, draft);
    return (await offerSpread(turn, draft)) ?? again(turn, draft);
  };

  async function offerSpread(turn: Turn, draft: Draft): Promise<Message | null> {
    const offer = await spreading.offer(turn, draft);
    if (offer) await turn.reply({ text: compose(draft).text });
    return offer;
  }

  /** The text alone, so that holding it copies it and nothing else; then what can be done with it. */
  async function again(turn: Turn, draft: Draft): Promise<Message> {
    await turn.reply({ text: compose(draft).text });
    return last(turn, draft);
  }

  async function last(turn: Turn, draft: Draft): Promise<Message> {
    const [own] = draft.place ? [] : await desk.ownPlacesOf(turn);
    return finish.pose(turn, own ? await desk.keep(turn, { ...draft, place: own }) : draft);
  }

  const steps: Finishing = {
    again,
    back: (turn, draft) => finish.pose(turn, draft),
    async replace(turn, draft, index, words) {
      const before = compose(draft).sentences[index]?.text;
      if (before !== undefined) await turn.reply({ text: turn.words.coach.before({ number: index + 1, before }) });
      const changed = await desk.keep(turn, withSentence(draft, index, words));
      return compose({ ...changed, tag: null }).text === "" ? drafts.drop(turn, changed) : again(turn, changed);
    },
    setTag: (turn, draft, tag) => tags.take(turn, draft, tag),
    change: (turn, draft, rest) => changing.ask(turn, draft, rest),
    askTag: (turn, draft, rest) => {
      const tag = readTag(rest);
      return tag === null ? tags.ask(turn, draft) : tags.take(turn, draft, tag);
    },
    noTag: (turn, draft) => tags.take(turn, draft, ""),
    place: (turn, draft, rest) => places.ask(turn, draft, rest),
    drop: (turn, draft) => drafts.drop(turn, draft),
  };
  const asks = coachQuestions(desk, next);
  const tags = coachTag(desk, next, steps);
  const finish = coachFinish(desk, steps);
  const changing = coachChange(desk, steps);
  const places = coachPlace(desk, steps);
  const drafts = coachDrafts(desk, next);
  const spreading = coachSpread(desk, { last, list: drafts.list });

  return { next, asks, tags, finish, changing, places, drafts, spreading, steps };
}
