import { sql } from "kysely";
import type { Leader, LeaderStore } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, instantOrNull, row, rows } from "./sql.ts";

interface LeaderRow {
  readonly person_id: PersonId;
  readonly state: Leader["state"];
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly agreed_at: string;
  readonly next_due_at: string | null;
  readonly paused_until: string | null;
}

function leaderOf(found: LeaderRow): Leader {
  return {
    personId: found.person_id,
    state: found.state,
    cadence: { weekday: found.weekday, time: Temporal.PlainTime.from(found.time), zone: found.zone },
    agreedAt: instant(found.agreed_at),
    nextDueAt: instantOrNull(found.next_due_at),
    pausedUntil: instantOrNull(found.paused_until),
  };
}

function rowOf({ personId, state, cadence, agreedAt, nextDueAt, pausedUntil }: Leader): LeaderRow {
  return {
    person_id: personId,
    state,
    weekday: cadence.weekday,
    time: cadence.time.toString(),
    zone: cadence.zone,
    agreed_at: agreedAt.toString(),
    next_due_at: nextDueAt?.toString() ?? null,
    paused_until: pausedUntil?.toString() ?? null,
  };
}

async function saveAll(on: Transaction, leaders: readonly Leader[]): Promise<void> {
  if (leaders.length === 0) return;
  await rows(
    on,
    sql`
      insert into leader select * from json_populate_recordset(null::leader, ${JSON.stringify(leaders.map(rowOf))}::json)
      on conflict (person_id) do update set
        state = excluded.state, weekday = excluded.weekday, time = excluded.time, zone = excluded.zone,
        agreed_at = excluded.agreed_at, next_due_at = excluded.next_due_at, paused_until = excluded.paused_until`,
  );
}

/** Who asked for a weekly nudge, and when the next one is due. */
export function leaderStore({ alone, transaction }: Database): LeaderStore {
  return {
    async find(personId) {
      const found = await row(alone, sql<LeaderRow>`select * from leader where person_id = ${personId}`);
      return found && leaderOf(found);
    },

    save: (leader) => saveAll(alone, [leader]),

    takeDue: (now, limit, plan) =>
      transaction(async (tx) => {
        const due = await rows(
          tx,
          sql<LeaderRow>`
            select * from leader where state = 'active' and next_due_at <= ${now.toString()}::timestamptz
            order by next_due_at limit ${limit} for update skip locked`,
        );
        if (due.length > 0) await saveAll(tx, await plan(tx, due.map(leaderOf)));
        return due.length;
      }),

    erase: (personId) => countRows(alone, [sql`delete from leader where person_id = ${personId} returning 1`]),
    export: (personId) => exported(alone, personId, { leader: "person_id" }),
  };
}
