import type { DoubtWords } from "./doubt-words.ts";
import type { Say } from "./form.ts";

export function doubtDe(say: Say): DoubtWords {
  return {
    ask: (phrase) =>
      say(
        `Ist das deine Antwort, oder meinst du den Befehl „${phrase}“?`,
        `Ist das Ihre Antwort, oder meinen Sie den Befehl „${phrase}“?`,
      ),
    answer: "Meine Antwort",
    command: "Der Befehl",
    sayAgain: say("Sag es mir bitte noch einmal.", "Sagen Sie es mir bitte noch einmal."),
  };
}

export const doubtTypedDe = { "doubt.answer": "1", "doubt.command": "2" } as const;
