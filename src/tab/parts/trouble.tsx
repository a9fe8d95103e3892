import type { Asked } from "#tab/shell/asking.ts";
import { Consent } from "./consent.tsx";
import { Failure } from "./failure.tsx";

interface TroubleProps {
  /** Nothing is shown as long as nothing was asked, nor where there is an answer. */
  readonly asked: Asked<unknown> | null;
  /** Asks once more: when the person agreed, or wants to try again. */
  readonly onAgain: () => void;
}

/** Why there is no answer: the person has to agree to something first, or it failed. */
export function Trouble({ asked, onAgain }: TroubleProps) {
  if (asked?.kind === "consent") return <Consent needs={asked} onGiven={onAgain} />;
  if (asked?.kind === "failed") return <Failure failed={asked} onAgain={onAgain} />;
  return null;
}
