import { randomUUID } from "node:crypto";
import type { Inside, ProofQuestion } from "#domain/privacy/index.ts";
import { type AskBot, madeUp } from "./asking.ts";
import { invoke, subjects } from "./proof-asking.ts";

/** What is offered beside the box in which somebody writes, and on a post. */
export function whileWriting(ask: AskBot): readonly ProofQuestion[] {
  const search = (text: string) =>
    invoke("composeExtension/query", {
      parameters: [{ name: "text", value: text }],
      queryOptions: { skip: 0, count: 25 },
    });
  const question = (
    parts: Pick<ProofQuestion, "id" | "forbids" | "question">,
    asked: (inside: Inside) => ReturnType<typeof invoke>,
  ): ProofQuestion => ({
    ...{ ...parts, interface: "extension", mayAnswer: true, mayName: true },
    ask: async (inside) => [{ ...(await ask(madeUp("de"), asked(inside))), isRefusal: false, hasFigures: false }],
  });
  return [
    question(
      {
        ...{ id: "extension.person", forbids: "activity" },
        question: { en: "A search for N. N.", de: "Eine Suche nach N. N." },
      },
      (inside) => search(subjects(inside)[0]),
    ),
    question(
      {
        ...{ id: "extension.silence", forbids: "silence" },
        question: { en: "A search for who did not post", de: "Eine Suche danach, wer nicht geschrieben hat" },
      },
      () => search("wer hat nicht gepostet"),
    ),
    question(
      {
        ...{ id: "extension.post", forbids: "texts" },
        question: { en: "A dialog about somebody else's post", de: "Ein Dialog zu einem fremden Beitrag" },
      },
      ({ people: [someone] }) =>
        invoke("composeExtension/fetchTask", {
          commandId: "suggest",
          messagePayload: {
            from: { user: { id: someone?.id ?? randomUUID() } },
            body: { contentType: "text", content: "Wer hat das geschrieben?" },
          },
        }),
    ),
  ];
}
