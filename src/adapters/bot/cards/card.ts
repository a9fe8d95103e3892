import {
  ActionSet,
  AdaptiveCard,
  type ChoiceSetInput,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  TextBlock,
  type TextInput,
  type TimeInput,
} from "@microsoft/teams.cards";
import { inOrder, plain } from "./plain.ts";

export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Sends the inputs along; without it a button works while they are empty. */
  readonly submits?: boolean;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One of several things that can be chosen, with its own way there. */
export interface Section {
  readonly text: string;
  /** Stands below the text, smaller. */
  readonly note?: string;
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

export interface CardParts {
  /** One line each. */
  readonly lines: readonly string[];
  /** They follow the lines. */
  readonly sections?: readonly Section[];
  readonly inputs?: readonly (ChoiceSetInput | TimeInput | TextInput)[];
  /** What can be typed instead. */
  readonly hint?: string | undefined;
  readonly buttons?: readonly Button[];
  /** They come before the buttons. */
  readonly links?: readonly Link[];
}

/** The block that says what can be typed instead. */
export const HINT_ID = "typed";

/** An Adaptive Card 1.5 that every Teams client can show and that works where only `Action.Submit` is known. */
export function card({
  lines,
  sections = [],
  inputs = [],
  hint,
  buttons = [],
  links = [],
}: CardParts): Readonly<Record<string, unknown>> {
  const texts = lines.map((line) => new TextBlock(plain(line), { wrap: true }));
  const hints = hint === undefined ? [] : [small(hint).withId(HINT_ID)];
  const actions = actionsOf({ buttons, links });
  const built = new AdaptiveCard(...texts, ...sections.flatMap(choosable), ...inputs, ...hints).withVersion("1.5");
  return JSON.parse(JSON.stringify(actions.length > 0 ? built.withActions(...actions) : built));
}

function actionsOf({ buttons, links }: Pick<Section, "buttons" | "links">) {
  return [...links.map(({ title, url }) => new OpenUrlAction(url, { title: inOrder(title) })), ...buttons.map(execute)];
}

/** The buttons stand with what they belong to: a row below all would leave open which is which. */
function choosable({ note, text, ...actions }: Section) {
  const shown = new TextBlock(plain(text), { wrap: true, separator: true });
  const notes = note === undefined ? [] : [small(note).withSpacing("None")];
  return [shown, ...notes, new ActionSet(...actionsOf(actions))];
}

function small(text: string): TextBlock {
  return new TextBlock(plain(text), { wrap: true, isSubtle: true, size: "Small" });
}

/** `Action.Execute` with the fallback that older clients press: it sends the same as a message. */
function execute({ verb, data = {}, submits = false, ...shown }: Button): ExecuteAction {
  const title = inOrder(shown.title);
  const associatedInputs = submits ? "auto" : "none";
  const fallback = new SubmitAction({ title, data: { ...data, verb }, associatedInputs });
  return new ExecuteAction({ title, verb, data: { ...data }, associatedInputs, fallback });
}
