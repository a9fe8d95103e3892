import type { Proposal } from "#domain/leaders/index.ts";
import { instant } from "./fakes.ts";

/** The ordinary case: Petra proposed Lars, Mira speaks to him, and all is said but that she did. */
export function proposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: "p1",
    leaderId: "lars",
    proposedBy: "petra",
    proposedAt: instant("2026-11-20T08:00Z"),
    messenger: {
      personId: "mira",
      agreed: true,
      delivered: ["Rüstzeit halbiert", "200 Fragen beantwortet"],
      since: "2019",
    },
    message: {
      claim: "Offene Fragen sparen Zeit",
      reason: "Jeder fragt nur einmal",
      fact: "4 statt 8 Wochen",
      source: "Werk Amberg",
    },
    link: "Einarbeitung in vier Wochen",
    spokenAt: null,
    state: "open",
    ...changes,
  };
}
