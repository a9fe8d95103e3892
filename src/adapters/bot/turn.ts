import type { Dialogue, Person } from "#domain/people/index.ts";
import type { CommandName, Verb, Words } from "./words/words.ts";

/** An Adaptive Card 1.5 as JSON. */
type CardJson = Readonly<Record<string, unknown>>;

/** Something the bot says. A card never comes without its text equivalent. */
export interface Message {
  readonly text: string;
  readonly card?: CardJson;
}

/** One thing a person said or pressed, and the ways to answer. */
export interface Turn {
  readonly person: Person;
  readonly words: Words;
  /** What was typed, without mentions of the bot; empty when a button was pressed. */
  readonly text: string;
  readonly now: Temporal.Instant;
  /** The question that is still open; a text may be its answer. */
  readonly dialogue: Dialogue | null;
  reply(message: Message): Promise<void>;
  /** Leaves a question open for half an hour, so that its answer can be typed; null closes it. */
  ask(dialogue: Dialogue | null): Promise<void>;
}

/** Something a person can type. Its trigger words stand in the catalogue under the same name. */
export interface Command {
  readonly name: CommandName;
  /** Whether this may follow the trigger words; without it nothing may, so that ordinary sentences stay sentences. */
  accepts?(rest: string, turn: Turn): boolean;
  /** Whether what follows is understood to the last word: a text with it is no sentence, and no answer to an open question. */
  precise?(rest: string, turn: Turn): boolean | Promise<boolean>;
  /** Whether a talk goes first whose newest message the text may answer: "1" is the first of whatever was asked last. */
  readonly yields?: boolean;
  /** @param rest - what follows the trigger words, in the person's own spelling */
  run(turn: Turn, rest: string): Promise<void>;
}

/** Something the bot asked and left open, so that the answer can be typed. */
export interface Question {
  readonly name: string;
  /**
   * Whether any text answers it. Commands go first then; what may be a sentence is asked about where sentences answer.
   * A draft of somebody's own post may itself be a question, whoever it is about.
   */
  readonly freeText: boolean | "sentences" | "draft";
  /** Commands that, alone, mean something of its own while it is open. */
  readonly takes?: readonly (CommandName | "yes")[];
  /** It waits for nothing: there is nothing to be given up when somebody cancels. */
  readonly waits?: false;
  /** False if the text is no answer. */
  answer(turn: Turn): Promise<boolean>;
  /** Asks once more, in the turn's words. */
  again(turn: Turn): Promise<void>;
}

/** Something a card can do; the message replaces the card. */
export interface Action {
  readonly verb: Verb;
  run(turn: Turn, data: Readonly<Record<string, unknown>>): Promise<Message>;
}

/** What a feature has to say. */
export interface Talk {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
  /** What to say to somebody who installed the bot, in place of the ordinary welcome. */
  welcome?(turn: Turn): Promise<Message | null>;
  /** Takes a text that is neither a command nor an answer, such as a hashtag alone; null if it is about something else. */
  text?(turn: Turn): Promise<Message | null>;
  /** Takes a yes or no that no question awaits, such as the answer to a message; null if it is about something else. */
  yesOrNo?(turn: Turn, said: "yes" | "no"): Promise<Message | null>;
}

export interface SearchResult {
  /** Without `#`. */
  readonly tag: string;
  readonly title: string;
  readonly subtitle: string;
  /** What goes into the post. */
  readonly card: CardJson;
  /** Whether something is learned from it being chosen. */
  readonly teaches: boolean;
}

/** What is offered beside the box in which somebody writes, and on a post. */
export interface Extension {
  search(turn: Turn, text: string): Promise<readonly SearchResult[]>;
  /** Takes note that somebody chose a tag, and gives what goes into the post. */
  select(turn: Turn, tag: string): Promise<SearchResult>;
  /** What to say in a dialog about a post. */
  about(turn: Turn, text: string, isOwn: boolean): Promise<Message>;
}

/** Everything the bot can be asked, independent of how it arrives. */
export interface Conversation {
  /** The first words to somebody who installed the bot. */
  welcome(turn: Turn): Promise<void>;
  message(turn: Turn): Promise<void>;
  action(turn: Turn, verb: string, data: Readonly<Record<string, unknown>>): Promise<Message>;
  readonly extension: Extension;
}
