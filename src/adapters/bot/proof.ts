import type { Bilingual, Proof } from "#domain/privacy/index.ts";
import type { Talk } from "./turn.ts";
import type { Words } from "./words/words.ts";

export interface ProofTalkDeps {
  /** Asks everything forbidden now, or gives what was asked a moment ago. */
  prove(): Promise<Proof>;
  /** What the proof cannot show, as the policy says it. */
  limits(): readonly Bilingual[];
}

/** Shows everybody who asks that what is forbidden is refused: it tells of nobody, and checking is not for a few. */
export function proofTalk({ prove, limits }: ProofTalkDeps): Talk {
  return {
    commands: [
      {
        name: "proof",
        async run(turn) {
          for (const text of proofPages(turn.words, turn.person.zone, await prove(), limits()))
            await turn.reply({ text });
        },
      },
    ],
    actions: [],
    questions: [],
  };
}

/** A summary with what no proof can show, and then each question; what failed first. */
export function proofPages(
  { dates, language, proof: words }: Pick<Words, "dates" | "language" | "proof">,
  zone: string,
  { at, isAgreed, people, results }: Proof,
  limits: readonly Bilingual[],
): readonly [string, string] {
  const passed = results.filter(({ refused }) => refused);
  const ordered = [...results.filter(({ refused }) => !refused), ...passed];
  const facts = { refused: passed.length, asked: results.length, people, when: dates.moment(at, zone) };
  const lines = ordered.map((result) => words.line({ ...result, question: result.question[language] }));
  return [
    [
      ...[words.summary(facts), words.unchanged, isAgreed ? words.agreed : words.notAgreed, words.limits],
      ...limits.map((text) => `– ${text[language]}`),
    ].join("\n"),
    [words.listed, ...lines].join("\n"),
  ];
}
