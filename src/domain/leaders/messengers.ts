import type { Preparation } from "#domain/attention/index.ts";
import type { Directory, PersonId } from "#domain/people/index.ts";
import type { RefusalStore } from "#domain/privacy/index.ts";
import type { Messenger, Proposal } from "./gate.ts";
import type { MessengerStore, MessengerVolunteer } from "./ports.ts";
import { type GroundworkDeps, mayPropose, openProposal } from "./propose.ts";

export interface MessengersDeps extends GroundworkDeps {
  readonly messengers: MessengerStore;
  readonly refusals: Pick<RefusalStore, "end">;
  readonly directory: Pick<Directory, "find">;
}

/** The kind of the question whether somebody would speak to a leader. */
export const MESSENGER_REQUEST = "leaders.messenger";

/** A request that found no good moment by then is not sent. */
const REQUEST_WAITS = Temporal.Duration.from({ hours: 7 * 24 });

/** Proposals that one messenger is looked up in. */
const ENTRUSTED_MAX = 20;

/** Somebody who just became the messenger. */
const newcomer = (personId: PersonId, agreed: boolean): Messenger => ({ personId, agreed, delivered: [], since: "" });

/**
 * Offers to speak to leaders of these areas, and to be asked: that they refused to be written to ends. New areas replace
 * the earlier ones. False for who is no champion or owner.
 */
export async function offerToSpeak(deps: MessengersDeps, id: PersonId, knows: readonly string[]): Promise<boolean> {
  if (!(await mayPropose(deps, id))) return false;
  const now = deps.clock();
  await deps.refusals.end("writing", id, now);
  await deps.messengers.volunteer(id, knows, now);
  return true;
}

/** Ends the offer at once, and whatever was asked and is not answered yet. False when there was no offer. */
export async function endOffer(deps: MessengersDeps, id: PersonId): Promise<boolean> {
  const offered = await deps.messengers.withdraw(id);
  const isAsked = ({ messenger }: Proposal) => messenger?.personId === id && !messenger.agreed;
  for (const proposal of await deps.gates.entrustedTo(id, ENTRUSTED_MAX)) {
    await deps.gates.change(proposal.id, (open) => (isAsked(open) ? { ...open, messenger: null } : null));
  }
  return offered;
}

export type NamingOutcome =
  | { readonly kind: "named"; readonly proposal: Proposal }
  /** Nobody speaks to themselves. */
  | { readonly kind: "leader" }
  | { readonly kind: "gone" };

/** The proposer says who speaks to the leader: they themselves, or a colleague whom they asked. */
export async function nameMessenger(
  deps: GroundworkDeps,
  by: PersonId,
  { messengerId, proposalId }: { readonly messengerId: PersonId; readonly proposalId: string },
): Promise<NamingOutcome> {
  const proposal = await openProposal(deps, by, proposalId);
  if (!proposal) return { kind: "gone" };
  if (messengerId === proposal.leaderId) return { kind: "leader" };
  const messenger = newcomer(messengerId, true);
  const named = await deps.gates.change(proposalId, (open) => ({ ...open, messenger, spokenAt: null }));
  return named ? { kind: "named", proposal: named } : { kind: "gone" };
}

/** Volunteers who know the leader's area and were not asked yet. Null when the proposal cannot be changed any more. */
export async function fittingVolunteers(
  deps: MessengersDeps,
  by: PersonId,
  proposalId: string,
): Promise<readonly MessengerVolunteer[] | null> {
  const proposal = await openProposal(deps, by, proposalId);
  return proposal && fitting(deps, proposal);
}

async function fitting(
  deps: MessengersDeps,
  { asked, leaderId, proposedBy }: Proposal,
): Promise<readonly MessengerVolunteer[]> {
  const department = (await deps.directory.find(leaderId))?.department ?? null;
  return (await deps.messengers.all()).filter(
    ({ knows, personId }) => ![proposedBy, leaderId, ...asked].includes(personId) && fits(knows, department),
  );
}

/** Asks a volunteer, once. Null when they cannot be asked (any more). */
export async function askVolunteer(
  deps: MessengersDeps,
  by: PersonId,
  { proposalId, volunteerId }: { readonly proposalId: string; readonly volunteerId: PersonId },
): Promise<Proposal | null> {
  const proposal = await openProposal(deps, by, proposalId);
  if (!proposal) return null;
  const volunteers = await fitting(deps, proposal);
  if (!volunteers.some(({ personId }) => personId === volunteerId)) return null;
  const now = deps.clock();
  const request = {
    ...({ id: crypto.randomUUID(), personId: volunteerId, class: "unasked", kind: MESSENGER_REQUEST } as const),
    ...{ key: `${MESSENGER_REQUEST}:${proposalId}:${volunteerId}`, notAfter: now.add(REQUEST_WAITS) },
    facts: { proposalId, leaderId: proposal.leaderId, proposedBy: by },
  };
  const ask = ({ asked, ...open }: Proposal): Proposal | null =>
    asked.includes(volunteerId)
      ? null
      : { ...open, messenger: newcomer(volunteerId, false), asked: [...asked, volunteerId], spokenAt: null };
  const asking = await deps.gates.change(proposalId, ask, (tx) => deps.ledger.add(tx, [request], now));
  if (asking) deps.outbox.wake();
  return asking;
}

/** A request is only for who still has to answer it: not once it was taken back, or somebody else speaks. */
export function prepareRequest({ gates }: Pick<MessengersDeps, "gates">): Preparation {
  return async ({ facts }, { id }) => {
    const { proposalId } = facts;
    const proposal = typeof proposalId === "string" ? await gates.find(proposalId) : null;
    const messenger = proposal?.state === "open" ? proposal.messenger : null;
    return messenger?.personId === id && !messenger.agreed ? facts : null;
  };
}

/**
 * A volunteer says whether they speak to the leader; who said yes may still say no before they did.
 *
 * @param proposalId - null for the newest that waits for their answer
 * @returns the proposal; null when nothing waits for them
 */
export async function answerRequest(
  { gates }: Pick<MessengersDeps, "gates">,
  id: PersonId,
  { proposalId, yes }: { readonly proposalId: string | null; readonly yes: boolean },
): Promise<Proposal | null> {
  const entrusted = await gates.entrustedTo(id, ENTRUSTED_MAX);
  const open = entrusted.filter(({ asked }) => asked.includes(id));
  const proposal =
    proposalId === null
      ? (open.find(({ messenger }) => messenger?.agreed === false) ?? open[0])
      : open.find((one) => one.id === proposalId);
  if (!proposal) return null;
  return gates.change(proposal.id, ({ messenger, ...open }) =>
    messenger?.personId === id ? { ...open, messenger: yes ? { ...messenger, agreed: true } : null } : null,
  );
}

/** "Finance" fits the department "Corporate Finance"; where the department is not known, everybody may fit. */
function fits(knows: readonly string[], department: string | null): boolean {
  if (department === null) return true;
  const words = wordsOf(department);
  return knows.some((area) => {
    const known = wordsOf(area);
    return known.every((word) => words.includes(word)) || words.every((word) => known.includes(word));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
