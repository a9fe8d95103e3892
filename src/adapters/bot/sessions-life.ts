import type { SessionsTalkDeps } from "./sessions.ts";
import { afterwardsTalk } from "./sessions-afterwards.ts";
import { cancelTalk } from "./sessions-cancel.ts";
import { inviteTalk } from "./sessions-invite.ts";
import { listTalk } from "./sessions-list.ts";
import { moveTalk } from "./sessions-move.ts";
import { offersTalk } from "./sessions-offers.ts";
import { ownOffersTalk } from "./sessions-offers-own.ts";
import { preferencesTalk } from "./sessions-preferences.ts";
import { requestsTalk } from "./sessions-requests.ts";
import { ownRequestsTalk } from "./sessions-requests-own.ts";
import { seriesTalk } from "./sessions-series.ts";
import type { Offered } from "./sessions-slots.ts";
import type { Message, Talk, Turn } from "./turn.ts";

/**
 * What becomes of private conversations: asked for, offered, moved, cancelled, ended, and thanked for.
 *
 * @param instead - asks which of other times of the same expert somebody wants
 */
export function sessionLifeTalks(
  deps: SessionsTalkDeps,
  instead: (turn: Turn, offered: Offered) => Promise<Message>,
): readonly Talk[] {
  const own = ownRequestsTalk(deps);
  const ownOffers = ownOffersTalk(deps);

  /** What "cancel" means to somebody with nothing booked. */
  async function unbooked(turn: Turn): Promise<Message | null> {
    const { id } = turn.person;
    if ((await deps.requests.openOf(id)).length > 0) return own.withdraw(turn);
    if ((await deps.offers.openOf(id)).some(({ expertId }) => expertId === id)) return ownOffers.withdraw(turn);
    return null;
  }

  return [
    listTalk(deps),
    cancelTalk(deps, unbooked),
    moveTalk(deps),
    requestsTalk(deps),
    own,
    inviteTalk(deps),
    offersTalk(deps, instead),
    ownOffers,
    seriesTalk(deps),
    afterwardsTalk(deps),
    preferencesTalk(deps),
  ];
}
