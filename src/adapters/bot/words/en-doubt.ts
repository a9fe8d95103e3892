import type { DoubtWords } from "./doubt-words.ts";

export const doubtEn: DoubtWords = {
  ask: (phrase) => `Is that your answer, or do you mean the command “${phrase}”?`,
  answer: "My answer",
  command: "The command",
  sayAgain: "Please say it once more.",
};

export const doubtTypedEn = { "doubt.answer": "1", "doubt.command": "2" } as const;
