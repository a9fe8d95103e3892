import type { PersonId } from "#domain/people/index.ts";
import { isBefore } from "#shared/time.ts";
import { isOff, moveAndTell, type SettleDeps, settleJob } from "./move-and-tell.ts";
import { calledOff, type Session } from "./session.ts";
import { bothOf, cancelledNotice, partnerOf } from "./session-notices.ts";
import { settleNow } from "./settle.ts";

/** `cancelling`: it no longer holds, the calendars follow as soon as Graph answers. */
export type CancelOutcome =
  | { readonly kind: "cancelled" | "cancelling"; readonly session: Session }
  | { readonly kind: "gone" };

/** Ends a session that is not over; either of the two may, without a reason. The other is told. */
export async function cancelSession(
  deps: SettleDeps,
  request: { readonly by: PersonId; readonly sessionId: string },
): Promise<CancelOutcome> {
  const session = await deps.sessions.find(request.sessionId);
  if (!session || ![session.askerId, session.expertId].includes(request.by)) return { kind: "gone" };
  const now = deps.clock();
  if (isOff(session) || isBefore(session.slot.end, now)) return { kind: "gone" };

  const cancelling = calledOff(session, "cancelling", request.by);
  const told = knowingOther(session, request.by).map((id) => cancelledNotice(cancelling, id, { how: "here", now }));
  if (!(await moveAndTell(deps, session.state, cancelling, told, [settleJob(session.id)]))) return { kind: "gone" };
  const { kind, session: settled } = await settleNow(deps, cancelling);
  return { kind: kind === "settled" ? "cancelled" : "cancelling", session: settled };
}

/** The other, unless they never heard of it: an expert learns of a session when it stands in the calendars. */
function knowingOther(session: Session, by: PersonId): readonly PersonId[] {
  const other = partnerOf(session, by);
  if (session.state === "held" && other === session.expertId) return [];
  return bothOf(session).filter((id) => id === other);
}
