import { type RawBuilder, sql } from "kysely";
import type { Gate, GateStore, Messenger, PitchMessage, Proposal } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, instantOrNull, row, rows } from "./sql.ts";

interface ProposalRow {
  readonly id: string;
  readonly leader_id: PersonId;
  readonly proposed_by: PersonId;
  readonly proposed_at: string;
  readonly messenger: Messenger | null;
  readonly asked: readonly PersonId[];
  readonly message: PitchMessage;
  readonly link: string | null;
  readonly spoken_at: string | null;
  readonly state: Proposal["state"];
}

interface GateRow {
  readonly leader_id: PersonId;
  readonly kind: Gate["kind"];
  readonly proposal_id: string | null;
  readonly opened_at: string;
}

function proposalOf(found: ProposalRow): Proposal {
  return {
    id: found.id,
    leaderId: found.leader_id,
    proposedBy: found.proposed_by,
    proposedAt: instant(found.proposed_at),
    messenger: found.messenger,
    asked: found.asked,
    message: found.message,
    link: found.link,
    spokenAt: instantOrNull(found.spoken_at),
    state: found.state,
  };
}

function rowOf({ id, leaderId, proposedBy, proposedAt, messenger, asked, message, link, spokenAt, state }: Proposal) {
  const found: ProposalRow = {
    ...{ id, messenger, asked, message, link, state },
    leader_id: leaderId,
    proposed_by: proposedBy,
    proposed_at: proposedAt.toString(),
    spoken_at: spokenAt?.toString() ?? null,
  };
  return sql`json_populate_record(null::proposal, ${JSON.stringify(found)}::json)`;
}

/** What becomes of an open proposal that nobody else can change meanwhile; null if it is not open, or stays as it is. */
async function change(tx: Transaction, id: string, how: (open: Proposal) => Proposal | null): Promise<Proposal | null> {
  const found = await row(tx, sql<ProposalRow>`select * from proposal where id = ${id} and state = 'open' for update`);
  const changed = found && how(proposalOf(found));
  if (!changed) return null;
  await rows(
    tx,
    sql`
      update proposal set
        messenger = changed.messenger, asked = changed.asked, message = changed.message, link = changed.link,
        spoken_at = changed.spoken_at, state = changed.state
      from ${rowOf(changed)} changed where proposal.id = changed.id`,
  );
  return changed;
}

const keepOpen = (on: Transaction, { leaderId, kind, proposalId, openedAt }: Gate) =>
  rows(
    on,
    sql`
      insert into leader_gate (leader_id, kind, proposal_id, opened_at)
      values (${leaderId}, ${kind}, ${proposalId}, ${openedAt.toString()}::timestamptz) on conflict do nothing`,
  );

/** Who was proposed, what was done before they are written to, and to whom the way is open. */
export function gateStore({ alone, transaction }: Database): GateStore {
  const all = (where: RawBuilder<unknown>, limit: number) =>
    rows(alone, sql<ProposalRow>`select * from proposal where ${where} order by proposed_at desc, id limit ${limit}`);
  const one = async (where: RawBuilder<unknown>) => (await all(where, 1)).map(proposalOf)[0] ?? null;
  const many = async (where: RawBuilder<unknown>, limit: number) => (await all(where, limit)).map(proposalOf);
  const entrusted = (id: PersonId) => sql`messenger ->> 'personId' = ${id}`;

  return {
    async gateOf(leaderId) {
      const found = await row(alone, sql<GateRow>`select * from leader_gate where leader_id = ${leaderId}`);
      return found && { leaderId, kind: found.kind, proposalId: found.proposal_id, openedAt: instant(found.opened_at) };
    },

    async open(gate) {
      await keepOpen(alone, gate);
    },

    find: (id) => one(sql`id = ${id}`),
    current: (leaderId) => one(sql`leader_id = ${leaderId}`),
    by: (id, since, limit) =>
      many(sql`proposed_by = ${id} and (state = 'open' or ready_at > ${since.toString()}::timestamptz)`, limit),
    entrustedTo: (id, limit) => many(sql`${entrusted(id)} and state = 'open'`, limit),

    async add(proposal) {
      const added = sql`insert into proposal select * from ${rowOf(proposal)} on conflict do nothing returning 1`;
      return (await row(alone, added)) !== null;
    },

    change: (id, how, also) =>
      transaction(async (tx) => {
        const changed = await change(tx, id, how);
        if (changed) await also?.(tx, changed);
        return changed;
      }),

    complete: (id, how, gate, also) =>
      transaction(async (tx) => {
        const ready = await change(tx, id, (open) => {
          const completed = how(open);
          return completed && { ...completed, state: "ready" };
        });
        if (!ready) return null;
        await rows(tx, sql`update proposal set ready_at = ${gate.openedAt.toString()}::timestamptz where id = ${id}`);
        await keepOpen(tx, gate);
        await also(tx, ready);
        return ready;
      }),

    async withdraw(id) {
      return (await row(alone, sql`delete from proposal where id = ${id} and state = 'open' returning 1`)) !== null;
    },

    expire: (before) =>
      transaction(async (tx) => {
        await rows(
          tx,
          sql`
            delete from leader_gate where opened_at < ${before.toString()}::timestamptz
              and not exists (select from leader where person_id = leader_gate.leader_id)`,
        );
        await rows(tx, sql`delete from proposal where proposed_at < ${before.toString()}::timestamptz`);
      }),

    erase: (id) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from leader_gate where leader_id = ${id} returning 1`,
          sql`delete from proposal where ${id} in (leader_id, proposed_by) returning 1`,
          sql`update proposal set messenger = null, spoken_at = null where ${entrusted(id)} returning 1`,
          sql`update proposal set asked = array_remove(asked, ${id}) where ${id} = any (asked) returning 1`,
        ]),
      ),

    async export(id) {
      // Who was asked to speak and does not learns no more from it than they were told.
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select case when ${id} in (leader_id, proposed_by) or coalesce(${entrusted(id)}, false)
            then to_jsonb(t) else jsonb_build_object('id', id, 'proposed_at', proposed_at, 'asked', ${id}::text) end as item
          from proposal t
          where ${id} in (leader_id, proposed_by) or ${entrusted(id)} or ${id} = any (asked) order by proposed_at`,
      );
      const proposals = found.map(({ item }) => ({ table: "proposal", ...item }));
      return [...proposals, ...(await exported(alone, id, { leader_gate: "leader_id" }))];
    },
  };
}
