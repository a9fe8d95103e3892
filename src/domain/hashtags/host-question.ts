import type { Intention, LedgerEntry, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Hashtag } from "./hashtag.ts";
import { stands } from "./life.ts";
import type { GardenStore } from "./ports.ts";

/** The kind of the question whether somebody would look after a tag, in the ledger. */
export const HOST = "hashtags.host";

/** The kind of the question whether somebody would look after a tag together with its host. */
export const CO_HOST_REQUEST = "hashtags.coHost";

/** It is about no particular day. */
const QUESTION_WAITS = Temporal.Duration.from({ hours: 14 * 24 });

interface Asking {
  readonly kind: typeof HOST | typeof CO_HOST_REQUEST;
  readonly tag: string;
  readonly personId: PersonId;
  /** The host who asks; null when nobody looks after it. */
  readonly fromId: PersonId | null;
  /** What it follows on: of several replicas that ask after the same, one does. */
  readonly after: string;
}

/** Nobody but who is asked stands in its key. */
export function hostQuestion({ after, fromId, kind, personId, tag }: Asking, now: Temporal.Instant): Intention {
  return {
    ...{ id: crypto.randomUUID(), personId, class: "unasked", kind, facts: { tag, fromId } },
    ...{ key: [kind, tag, personId, after].join(":"), notAfter: now.add(QUESTION_WAITS) },
  };
}

/** Which tag was asked about, and which host asked; null when the facts say something else. */
export function questionIn({ fromId, tag }: LedgerEntry["facts"]) {
  if (typeof tag !== "string") return null;
  return { tag, fromId: typeof fromId === "string" ? fromId : null };
}

/** Whether a host's question waits to be sent, or when it was asked; null when it was not, or may be asked again. */
export function askedBefore(last: LedgerEntry | null, fromId: PersonId): "waits" | Temporal.Instant | null {
  if (!last || questionIn(last.facts)?.fromId !== fromId) return null;
  if (last.state === "planned") return "waits";
  return last.state === "dropped" || last.state === "failed" ? null : last.sentAt;
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
