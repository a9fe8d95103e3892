import { z } from "zod";
import { compose, type Draft, type Remark, remarkOn } from "#domain/coach/index.ts";
import type { CoachDesk } from "./coach-desk.ts";
import { isNumberedFirmly, readFinish, readNumbered } from "./coach-phrases.ts";
import { readTag } from "./coach-tag.ts";
import { copyLink } from "./copy-link.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";
import type { CoachPhrase, CoachVerb, CoachWords } from "./words/coach-words.ts";

/** Teams shows so many buttons, links among them. */
const BUTTONS_MAX = 5;

/** "change 2", "place Amberg", "another tag em_lean". */
const TAKES_MORE: ReadonlySet<CoachPhrase> = new Set(["change", "place", "askTag"]);

/** What can be done with a text that is put together. */
export type Finishing = Readonly<Record<Exclude<CoachPhrase, "leave" | "cut">, Step>> & {
  /** Another sentence in the place of one. */
  replace(turn: Turn, draft: Draft, index: number, words: string): Promise<Message>;
  setTag(turn: Turn, draft: Draft, tag: string): Promise<Message>;
  /** What can be done with the text, once more. */
  back(turn: Turn, draft: Draft): Promise<Message>;
  /** The text anew, as a message of its own, and what to do with it. */
  again(turn: Turn, draft: Draft): Promise<Message>;
};
type Step = (turn: Turn, draft: Draft, rest: string) => Promise<Message>;

/** The last card: how much of the text is one's own, one remark, and the ways to post it. */
export function coachFinish(desk: CoachDesk, steps: Finishing) {
  const pose = (turn: Turn, { id }: Draft) => finish.pose(turn, { id });
  /** What executives hear otherwise matters where one writes to them; here they write themselves. */
  const remarkTo = (draft: Draft): Remark | null =>
    remarkOn(compose(draft), draft.language, { ...desk.plain.lists[draft.language], executives: [] }, draft.ignored);

  const finish = question({
    name: "coach.finish",
    state: z.object({ id: z.string() }),
    takes: ["skip", "cancel"],
    message: (turn, { id }) => desk.using(turn, id, async (draft) => cardFor(turn, draft)),
    async answer(turn, { id }) {
      const draft = await desk.find(turn, id);
      const message = draft && (await answerTo(turn, draft));
      if (message) await turn.reply(message);
      return Boolean(message);
    },
  });

  function cardFor(turn: Turn, draft: Draft): Message {
    const { coach } = turn.words;
    const { ownShare, text } = compose(draft);
    const remark = remarkTo(draft);
    const copy = copyLink(desk.copyUrl, turn.words.language, text);
    const { place } = draft;
    const lines = [
      coach.ready({ share: Math.floor(ownShare * 100), place: place?.name ?? null }),
      ...(copy === null ? [coach.holdToCopy] : []),
      ...(remark ? [coach.remark(remark)] : []),
    ];
    const links = [
      ...(copy === null ? [] : [{ title: coach.copyButton, url: copy }]),
      ...(place?.url ? [{ title: coach.openButton(place.name), url: place.url }] : []),
    ];
    const verbs = verbsFor(remark, draft);
    const typed = [...new Set<FinishVerb>([...verbs, "coach.place"])].map((verb) => turn.words.typed[verb]);
    return show({
      text: lines.join("\n"),
      hint: turn.words.common.orType([...typed, coach.dropTyped]),
      links,
      buttons: verbs.slice(0, BUTTONS_MAX - links.length).map((verb) => ({
        ...{ verb, title: coach[titles[verb]] },
        data: { id: draft.id, ...(remark && { key: remark.key }) },
      })),
    });
  }

  async function answerTo(turn: Turn, draft: Draft): Promise<Message | null> {
    const { sentences } = compose(draft);
    const numbered = readNumbered(turn.text, sentences.length);
    if (numbered && isNumberedFirmly(turn.text)) return steps.change(turn, draft, turn.text);
    const tag = turn.text.trim().startsWith("#") ? readTag(turn.text) : null;
    if (tag !== null) return steps.setTag(turn, draft, tag);
    const remark = remarkTo(draft);
    const left = await desk.leave(turn, draft, (_turn, one) =>
      remark ? weigh(turn, one, "leave", remark.key) : desk.keptForLater(turn, one),
    );
    if (left) return left;
    const said = readFinish(turn.text);
    if (!said || (said.rest !== "" && !TAKES_MORE.has(said.name))) return null;
    if (said.name === "leave" || said.name === "cut") return weigh(turn, draft, said.name, remark?.key);
    return steps[said.name](turn, draft, said.rest);
  }

  /** Does as the remark says, or says it no more. A remark that is not the present one is none. */
  async function weigh(turn: Turn, draft: Draft, choice: "leave" | "cut", key: unknown): Promise<Message> {
    const remark = remarkTo(draft);
    if (!remark || remark.key !== key) return pose(turn, draft);
    if (choice === "cut")
      return remark.kind === "tooLong" ? steps.replace(turn, draft, remark.index, "") : pose(turn, draft);
    return pose(turn, await desk.keep(turn, { ...draft, ignored: [...draft.ignored, remark.key] }));
  }

  return { question: finish, weigh, pose };
}

type FinishVerb = Extract<
  CoachVerb,
  "coach.sent" | "coach.cut" | "coach.leave" | "coach.change" | "coach.askTag" | "coach.place"
>;

const titles = {
  "coach.sent": "sentButton",
  "coach.cut": "cutButton",
  "coach.leave": "leaveButton",
  "coach.change": "changeButton",
  "coach.askTag": "tagButton",
  "coach.place": "placeButton",
} as const satisfies Record<FinishVerb, keyof CoachWords>;

/** The most wanted first: what does not fit into the row can be typed. */
function verbsFor(remark: Remark | null, { place, tag }: Draft): FinishVerb[] {
  const cut: FinishVerb[] = remark?.kind === "tooLong" ? ["coach.cut"] : [];
  const leave: FinishVerb[] = remark ? ["coach.leave"] : [];
  const where: FinishVerb[] = place ? [] : ["coach.place"];
  // Whoever wants none, as under a reply, can still type one.
  const tags: FinishVerb[] = tag === "" ? [] : ["coach.askTag"];
  return ["coach.sent", ...cut, ...leave, "coach.change", ...where, ...tags];
}
