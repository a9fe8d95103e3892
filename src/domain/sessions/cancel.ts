import type { PersonId } from "#domain/people/index.ts";
import { AppError, errorKinds } from "#shared/errors.ts";
import type { Session } from "./session.ts";
import { moveAndTell, notice, type SettleDeps, settleJob, settleSession } from "./settle.ts";

/** `cancelling`: it no longer holds, the calendars follow as soon as Graph answers. */
export type CancelOutcome =
  | { readonly kind: "cancelled" | "cancelling"; readonly session: Session }
  | { readonly kind: "gone" };

/** Ends a session that has not begun; either of the two may, without a reason. The other is told. */
export async function cancelSession(
  deps: SettleDeps,
  request: { readonly by: PersonId; readonly sessionId: string },
): Promise<CancelOutcome> {
  const session = await deps.sessions.find(request.sessionId);
  if (!session || ![session.askerId, session.expertId].includes(request.by)) return { kind: "gone" };
  if (session.state !== "held" && session.state !== "booked") return { kind: "gone" };

  const cancelling: Session = { ...session, state: "cancelling", cancelledBy: request.by };
  const other = request.by === session.askerId ? session.expertId : session.askerId;
  const told = [notice(cancelling, other, "cancelled")];
  const moved = await moveAndTell(deps, session.state, cancelling, told, [settleJob(session.id)]);
  if (!moved) return { kind: "gone" };

  try {
    const settled = await settleSession(deps, session.id);
    return { kind: "cancelled", session: settled ?? cancelling };
  } catch (error) {
    if (error instanceof AppError && errorKinds[error.code].retry) return { kind: "cancelling", session: cancelling };
    throw error;
  }
}
