export type DoubtVerb = "doubt.answer" | "doubt.command";

/** Of a text that may answer what was asked, or be a command. */
export interface DoubtWords {
  /** @param phrase - what the command is called */
  ask(phrase: string): string;
  readonly answer: string;
  readonly command: string;
  /** To who chose one when the text itself is forgotten. */
  readonly sayAgain: string;
}
