import { z } from "zod";
import {
  type FoundingDeps,
  type FoundingOutcome,
  foundTag,
  isDepartmentShort,
  takeUp,
} from "#domain/hashtags/index.ts";
import type { Directory } from "#domain/people/index.ts";
import { readYesNo } from "./answers.ts";
import { line } from "./cards/inputs.ts";
import { colleaguesCalled, isName } from "./groundwork-names.ts";
import { alikeQuestion } from "./hashtags-alike.ts";
import { othersQuestion, takeUpQuestion } from "./hashtags-doubts.ts";
import { isFounding, readFounding, readUnmarked, withoutCommand } from "./hashtags-founding-phrases.ts";
import type { Page } from "./hashtags-page.ts";
import { foundingSteps, type StepsDeps } from "./hashtags-steps.ts";
import { whichQuestion } from "./hashtags-which.ts";
import { Wish } from "./hashtags-wish.ts";
import { pressed } from "./press.ts";
import { question } from "./question.ts";
import { show } from "./show.ts";
import { fold, tokens } from "./text.ts";
import type { Command, Message, Talk, Turn } from "./turn.ts";

export interface FoundTalkDeps extends FoundingDeps, StepsDeps {
  readonly gardens: FoundingDeps["gardens"];
}

const NAME_LENGTH_MAX = 100;
const Tag = z.object({ tag: z.string() });
/** "Found #hr_tips in a post" may be a sentence. */
const isLoneTag = (rest: string) => /^#[\p{L}\p{M}\p{N}_-]+$/u.test(rest);

/** From a name, or none, to a tag with founder, purpose and hosts: in one sentence or step by step. */
export function foundTalk(deps: FoundTalkDeps, page: Page): Talk {
  const steps = foundingSteps(deps, page);
  const [which, alike, others] = [
    whichQuestion(found),
    alikeQuestion(found, page),
    othersQuestion(deps.copyUrl, found),
  ];
  const retired = takeUpQuestion(again);
  const { ask, question: named } = nameQuestion(begin);

  async function begin(turn: Turn, text: string): Promise<Message> {
    if (text === "") return ask(turn);
    const { onBehalfOf, ...said } = readFounding(text);
    const wish = Wish.safeParse(said).data;
    if (!wish) return ask(turn, turn.words.founding.flaw.long);
    if (onBehalfOf === null) return found(turn, wish);
    return others.ask(turn, onBehalfOf === "others" ? null : onBehalfOf, wish);
  }

  async function found(turn: Turn, wish: Wish): Promise<Message> {
    const whom = wish.myself ? null : await colleagueNamed(deps.directory, wish.purpose);
    if (whom !== null) return others.ask(turn, whom, { ...wish, purpose: null });
    const outcome = await foundTag(deps, { ...wish, typed: wish.name, person: turn.person });
    return outcome.kind === "founded" ? steps.begin(turn, outcome.tag, wish) : instead(turn, outcome, wish);
  }

  async function instead(
    turn: Turn,
    outcome: Exclude<FoundingOutcome, { kind: "founded" }>,
    wish: Wish,
  ): Promise<Message> {
    const { founding } = turn.words;
    if (outcome.kind === "unreadable") return ask(turn, founding.flaw[outcome.flaw]);
    if (outcome.kind === "forbidden") return ask(turn, founding.forbidden[outcome.reason]);
    if (outcome.kind === "alike") return alike.ask(turn, { ...wish, name: outcome.name }, outcome.alike);
    if (outcome.kind === "which") return which.ask(turn, outcome, wish);
    if (outcome.kind === "retired") return retired.pose(turn, { tag: outcome.tag.name });
    await turn.ask(null);
    if (outcome.kind === "exists") return page(turn, outcome.tag.name, founding.exists(outcome.tag.name));
    return page(turn, outcome.into, founding.became({ tag: outcome.name, now: outcome.into }));
  }

  async function again(turn: Turn, name: string): Promise<Message> {
    await turn.ask(null);
    const tag = await takeUp(deps, name, turn.person.id);
    return page(turn, name, tag ? turn.words.founding.takenUp(tag.name) : undefined);
  }

  const later = { founding: false } as const;
  return {
    commands: [
      {
        name: "found",
        accepts: isFounding,
        precise: isLoneTag,
        run: async (turn, rest) => turn.reply(await begin(turn, rest)),
      },
      about("purpose", (turn, tag, said) => steps.purpose[said === "" ? "ask" : "take"](turn, { tag, ...later }, said)),
      about("coHost", (turn, tag, name) => steps.coHost[name === "" ? "ask" : "take"](turn, { tag, ...later }, name)),
    ],
    actions: [
      ...steps.actions,
      pressed("hashtags.found", Wish, (turn, wish) => (wish.name === "" ? ask(turn) : found(turn, wish))),
      pressed("hashtags.anyway", Wish, (turn, wish) => found(turn, { ...wish, sure: "all" })),
      pressed("hashtags.myself", Wish, (turn, wish) => found(turn, { ...wish, myself: true })),
      pressed("hashtags.takeUp", Tag, (turn, { tag }) => again(turn, tag)),
    ],
    questions: [named, which.question, alike.question, others.question, retired, ...steps.questions],
    async text(turn) {
      const said = readUnmarked(turn.text);
      return said && (await isDepartmentShort(deps, turn.person, said.prefix)) ? begin(turn, said.typed) : null;
    },
  };
}

/** "What shall it be called?" */
function nameQuestion(begin: (turn: Turn, text: string) => Promise<Message>) {
  async function ask(turn: Turn, before?: string): Promise<Message> {
    const { askName, foundButton, nameLabel, nameMissing, nameTyped } = turn.words.founding;
    await turn.ask({ name: which.name, state: {} });
    return show({
      text: before === undefined ? askName : `${before}\n${askName}`,
      hint: nameTyped,
      inputs: [line({ id: "name", label: nameLabel, missing: nameMissing }, NAME_LENGTH_MAX)],
      buttons: [{ verb: "hashtags.found", title: foundButton, submits: true }],
    });
  }

  const which = question({
    name: "hashtags.name",
    state: z.object({}),
    freeText: true,
    message: (turn) => ask(turn),
    async answer(turn) {
      const leaves = readYesNo(turn.text) === "no";
      if (!leaves) await turn.reply(await begin(turn, withoutCommand(turn.text)));
      return !leaves;
    },
  });
  return { ask, question: which };
}

/** A command about one tag, which is named after it; what follows the tag is what to say. */
function about(name: Command["name"], run: (turn: Turn, tag: string, said: string) => Promise<Message>): Command {
  const namesTag = (rest: string) => /^#[\p{L}\p{N}]/u.test(rest);
  return {
    name,
    ...{ accepts: namesTag, precise: namesTag },
    async run(turn, rest) {
      const [, tag = "", said = ""] = /^#?(\S+?)[,:;]?(?:\s+(.*))?$/su.exec(rest) ?? [];
      if (tag !== "") return turn.reply(await run(turn, tag.toLowerCase(), said));
      return turn.reply(show({ text: turn.words.founding.whichTag }));
    },
  };
}

/** The colleague whom "for Lars" names, with nothing else in it; null when it says what a tag is for. */
async function colleagueNamed(directory: Pick<Directory, "search">, purpose: string | null): Promise<string | null> {
  if (purpose === null || !isName(purpose)) return null;
  const said = tokens(purpose).map(({ word }) => word);
  const found = await colleaguesCalled({ directory }, purpose);
  const named = found.some(({ name }) => said.every((word) => tokens(fold(name)).some((part) => part.word === word)));
  return named ? purpose : null;
}
