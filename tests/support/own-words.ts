import type { Draft } from "#domain/coach/index.ts";
import { instant } from "./fakes.ts";

/** The ordinary case: Lars answered all three questions on a Monday. */
export function draft(changes: Partial<Draft> = {}): Draft {
  const { savedAt = instant("2026-11-23T08:00Z") } = changes;
  return {
    id: "d1",
    personId: "lars",
    language: "en",
    subject: null,
    answers: [
      "We halved our changeover times in Amberg.",
      "It gives us two hours a day.",
      "Who tried it on another line?",
    ],
    tag: null,
    place: null,
    ignored: [],
    plannedFor: null,
    savedAt,
    expiresAt: savedAt.add({ hours: 14 * 24 }),
    ...changes,
  };
}
