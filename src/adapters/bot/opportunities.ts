import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  allKinds,
  type ChooseDeps,
  notThisKind,
  type Offer,
  type Offers,
  type PostLinks,
  takeOffer,
} from "#domain/leaders/index.ts";
import type { Dialogue } from "#domain/people/index.ts";
import { readNumber } from "./answers.ts";
import { offeredSentence } from "./coach-sentence.ts";
import type { NameOf } from "./names.ts";
import { type OfferView, showOffer, showOffers } from "./opportunity-cards.ts";
import { question } from "./question.ts";
import { orType, show } from "./show.ts";
import { numberedTitle } from "./text.ts";
import type { Message, Talk, Turn } from "./turn.ts";

export interface OpportunitiesTalkDeps extends ChooseDeps {
  readonly offers: Offers;
  readonly links: PostLinks;
  readonly nameOf: NameOf;
}

const Taken = z.object({ id: z.string() });
const State = z.object({ ids: z.array(z.string()).min(1) });

/** As many as are ever offered at once. */
const OFFERED_MAX = 3;

/** What people say with a number when they choose. */
const AROUND = /\b(?:choose|take|idea|idee|nehme|nimm|(?:aus)?w[äa]hle[n]?)\b|(?<=\p{L}\s+)one\b/giu;

/** What can be said at once: where a goal stands, or the one sentence. "Coach" is about the offer in both cases. */
function openBehind({ goal, suggestion: { id } }: Offer): Dialogue {
  const sentence = offeredSentence(id);
  return goal ? { name: "leaders.standing", state: { ...sentence.state, goalId: goal.id } } : sentence;
}

/** "Just thank" is the one of that kind. */
const KINDS = [
  ["thanks", /^(?:just|only|nur|einfach)\s+(?:say\s+)?(?:thanks?|danke[n]?)\W*$/i],
  ["question", /^(?:just|only|nur|einfach)\s+(?:answer|antworten)\W*$/i],
] as const;

/** What could be done this week: asked for, chosen by number or button, and left out if it is not wanted. */
export function opportunitiesTalk(deps: OpportunitiesTalkDeps): Talk {
  const { offers } = deps;
  const leaveOut = notThisQuestion(deps);

  async function idea(turn: Turn): Promise<Message> {
    const { opportunities } = turn.words;
    const made = await offers.more(turn.person, randomUUID());
    // What is said next is about these, and no answer to what was chosen or asked before.
    await turn.ask(made.length > 0 ? { name: chosen.name, state: {} } : null);
    if (made.length === 0) return show({ text: opportunities.nothing });
    const hint = orType(turn.words, ["opportunities.take", "opportunities.notThis"]);
    return showOffers(viewOf(deps, turn), { text: opportunities.offered, offers: made, hint });
  }

  async function take(turn: Turn, id: string | undefined): Promise<Message> {
    const [offer] = id === undefined ? [] : await offers.show(turn.person.id, [id]);
    if (!offer || !(await takeOffer(deps, turn.person.id, offer.suggestion.id))) {
      return show({ text: turn.words.opportunities.gone });
    }
    await turn.ask(openBehind(offer));
    return showOffer(viewOf(deps, turn), offer);
  }

  /** The one of what was offered last that a number or a kind means. */
  async function meantIn(turn: Turn, text: string): Promise<string | undefined> {
    const index = readNumber(text.replace(AROUND, " "), OFFERED_MAX);
    const kind = KINDS.find(([, said]) => said.test(text.trim()))?.[0];
    if (index === null && !kind) return undefined;
    const ids = await offers.latest(turn.person.id);
    if (index !== null) return ids[index];
    return (await offers.show(turn.person.id, ids)).find(({ suggestion }) => suggestion.kind === kind)?.suggestion.id;
  }

  /** A number alone means one of these, even if something else was asked in between. */
  const chosen = question({
    name: "opportunities.offered",
    state: z.object({}),
    message: idea,
    async answer(turn) {
      const id = await meantIn(turn, turn.text);
      if (id !== undefined) await turn.reply(await take(turn, id));
      return id !== undefined;
    },
  });

  return {
    commands: [
      { name: "idea", run: async (turn) => turn.reply(await idea(turn)) },
      {
        name: "offer",
        yields: true,
        run: async (turn) => turn.reply(await take(turn, await meantIn(turn, turn.text))),
      },
      {
        name: "notThisKind",
        accepts: (rest) => readNumber(rest, OFFERED_MAX) !== null,
        async run(turn, rest) {
          const named = rest === "" ? undefined : await meantIn(turn, rest);
          const ids = named === undefined ? await offers.latest(turn.person.id) : [named];
          await turn.reply(await leaveOut.among(turn, ids));
        },
      },
      {
        name: "allKinds",
        async run(turn) {
          const { allKinds: done, forLeaders } = turn.words.opportunities;
          await turn.reply({ text: (await allKinds(deps, turn.person.id)) ? done : forLeaders });
        },
      },
    ],
    actions: [
      { verb: "opportunities.take", run: (turn, data) => take(turn, Taken.safeParse(data).data?.id) },
      { verb: "opportunities.another", run: idea },
      {
        verb: "opportunities.notThis",
        run: (turn, data) => leaveOut.among(turn, State.safeParse(data).data?.ids ?? []),
      },
    ],
    questions: [leaveOut.which, chosen],
  };
}

/** "Which of these should I never offer?", asked only where there is a choice. */
function notThisQuestion(deps: OpportunitiesTalkDeps) {
  async function leave(turn: Turn, { suggestion }: Offer): Promise<Message> {
    await turn.ask(null);
    const kind = await notThisKind(deps, turn.person.id, suggestion.id);
    const { forLeaders, notThis } = turn.words.opportunities;
    return show({ text: kind ? notThis(kind) : forLeaders });
  }

  const which = question({
    name: "opportunities.notThis",
    state: State,
    async message(turn, { ids }) {
      const { askNotThis, kinds, notThisTyped } = turn.words.opportunities;
      const offered = await ofEachKind(deps, turn, ids);
      const options = offered.map(({ suggestion: { kind } }) => kinds[kind]);
      return show({
        text: askNotThis,
        options,
        hint: notThisTyped,
        buttons: offered.map(({ suggestion: { id } }, index) => ({
          verb: "opportunities.notThis" as const,
          title: numberedTitle(options[index] ?? "", index),
          data: { ids: [id] },
        })),
      });
    },
    async answer(turn, { ids }) {
      const offered = await ofEachKind(deps, turn, ids);
      const offer = offered[readNumber(turn.text, offered.length) ?? -1];
      if (offer) await turn.reply(await leave(turn, offer));
      return offer !== undefined;
    },
  });

  return {
    which,
    /** Leaves out the kind of the only offer there is, or asks. */
    async among(turn: Turn, ids: readonly string[]): Promise<Message> {
      const offered = await ofEachKind(deps, turn, ids);
      const [first, ...others] = offered;
      if (!first) return show({ text: turn.words.opportunities.gone });
      if (others.length === 0) return leave(turn, first);
      return which.pose(turn, { ids: offered.map(({ suggestion }) => suggestion.id) });
    },
  };
}

/** The first offer of each kind. */
async function ofEachKind({ offers }: OpportunitiesTalkDeps, { person }: Turn, ids: readonly string[]) {
  const offered = await offers.show(person.id, ids);
  return [...Map.groupBy(offered, ({ suggestion }) => suggestion.kind).values()].flatMap(([first]) => first ?? []);
}

function viewOf({ links, nameOf }: OpportunitiesTalkDeps, { person }: Turn): OfferView {
  return { links, nameOf, person };
}
