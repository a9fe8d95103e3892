import type { ReactNode } from "react";
import type { Asking } from "#tab/shell/use-asked.ts";
import { Consent } from "./consent.tsx";
import { Failure } from "./failure.tsx";
import { Loading } from "./loading.tsx";

interface AnsweredProps<Answer> {
  readonly asking: Asking<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows an answer, or why there is none yet: it is on its way, needs a permission, or failed. */
export function Answered<Answer>({ asking: { asked, again }, children }: AnsweredProps<Answer>) {
  if (!asked) return <Loading />;
  if (asked.kind === "consent") return <Consent needs={asked} onGiven={again} />;
  if (asked.kind === "failed") return <Failure failed={asked} onAgain={again} />;
  return children(asked.answer);
}
