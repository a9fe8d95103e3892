import type { Intention, LedgerEntry, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Hashtag } from "./hashtag.ts";
import { stands } from "./life.ts";
import type { GardenStore } from "./ports.ts";

/** The kind of the question whether somebody would look after a tag, in the ledger. */
export const HOST = "hashtags.host";

/** It is about no particular day. */
const QUESTION_WAITS = Temporal.Duration.from({ hours: 14 * 24 });

/** Somebody who is asked; by the host who wants to hand over, or because nobody looks after the tag. */
interface Asked {
  readonly personId: PersonId;
  readonly fromId: PersonId | null;
}

/** Asked once: the same question to the same person has the same key. */
export function hostQuestion(tag: string, { fromId, personId }: Asked, now: Temporal.Instant): Intention {
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: HOST,
    key: [HOST, tag, personId, fromId].join(":"),
    facts: { tag, fromId },
    notAfter: now.add(QUESTION_WAITS),
  };
}

/** Which tag was asked about, and who handed it over; null when the facts say something else. */
export function questionIn({ fromId, tag }: LedgerEntry["facts"]) {
  if (typeof tag !== "string") return null;
  return { tag, fromId: typeof fromId === "string" ? fromId : null };
}

/** Only while nobody was faster, and who wanted to hand over still hosts it. */
export function prepareHostQuestion({ gardens }: { readonly gardens: Pick<GardenStore, "find"> }): Preparation {
  return async ({ facts }, { id }) => {
    const asked = questionIn(facts);
    const tag = asked && (await gardens.find(asked.tag));
    return tag && stands(tag) && isOpen(tag, id, asked.fromId) ? facts : null;
  };
}

function isOpen({ hosts }: Hashtag, personId: PersonId, fromId: PersonId | null): boolean {
  if (hosts.includes(personId)) return false;
  return fromId === null ? hosts.length === 0 : hosts.includes(fromId);
}
