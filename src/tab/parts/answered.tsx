import type { ReactNode } from "react";
import type { Asking } from "#tab/shell/use-asked.ts";
import { Loading } from "./loading.tsx";
import { Trouble } from "./trouble.tsx";

interface AnsweredProps<Answer> {
  readonly asking: Asking<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows an answer, or why there is none yet: it is on its way, needs a permission, or failed. */
export function Answered<Answer>({ asking: { asked, again }, children }: AnsweredProps<Answer>) {
  if (!asked) return <Loading />;
  return asked.kind === "answer" ? children(asked.answer) : <Trouble asked={asked} onAgain={again} />;
}
