import { recogniser } from "./recognise.ts";
import { triggers } from "./words/triggers.ts";

/** Words that put off a reminder put off an open question just as well. */
export const LEAVING = ["skip"] as const;

const leaving = recogniser([triggers.en, triggers.de].map(({ cancel, skip }) => ({ cancel, skip })));

/** Whether a text is the command that leaves an open question, or gives up what it is about, and nothing else. */
export function readLeaving(text: string): "skip" | "cancel" | null {
  return leaving.candidates(text).find(({ rest }) => rest === "")?.name ?? null;
}
