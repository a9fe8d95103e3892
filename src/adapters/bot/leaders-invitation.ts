import type { LedgerStore } from "#domain/attention/index.ts";
import { type EnrolDeps, INVITATION, type InviteDeps, mayStillInvite, stopNudges } from "#domain/leaders/index.ts";
import { isBefore } from "#shared/time.ts";
import { renderInvitation } from "./leaders-notices.ts";
import type { NameOf } from "./names.ts";
import { show } from "./show.ts";
import type { Message, Talk, Turn } from "./turn.ts";

/** A weekend, and a day or two to answer. */
const ANSWERABLE_FOR = Temporal.Duration.from({ hours: 4 * 24 });

export interface InvitationDeps extends EnrolDeps {
  readonly refusals: EnrolDeps["refusals"] & InviteDeps["refusals"];
  readonly ledger: EnrolDeps["ledger"] & Pick<LedgerStore, "latest" | "takeUp">;
  readonly nameOf: NameOf;
}

/**
 * The answer to an invitation, and the invitation itself for who installs the bot after somebody spoke with them.
 *
 * @param begin - asks what comes after the yes
 */
export function invitationTalk(deps: InvitationDeps, begin: (turn: Turn) => Promise<Message>): Talk {
  /** Nothing is sent any more, and nobody is told. */
  async function refuse(turn: Turn): Promise<Message> {
    await stopNudges(deps, turn.person.id);
    await turn.ask(null);
    return show({ text: turn.words.joining.refused });
  }

  return {
    commands: [],
    actions: [
      { verb: "leaders.accept", run: begin },
      { verb: "leaders.refuse", run: refuse },
    ],
    questions: [],
    async welcome({ now, person }) {
      if (!(await mayStillInvite(deps, person.id))) return null;
      const entry = await deps.ledger.takeUp(person.id, INVITATION, now);
      return (
        entry && renderInvitation({ entryId: entry.id, person, kind: entry.kind, facts: entry.facts }, deps.nameOf)
      );
    },
    async yesOrNo(turn, said) {
      const latest = await deps.ledger.latest(turn.person.id);
      if (latest?.kind !== INVITATION || !latest.sentAt || isBefore(latest.sentAt.add(ANSWERABLE_FOR), turn.now)) {
        // A stray "no" would be taken for the wish not to be written to, for good.
        return null;
      }
      if (await deps.leaders.find(turn.person.id)) return null;
      return said === "yes" ? begin(turn) : refuse(turn);
    },
  };
}
