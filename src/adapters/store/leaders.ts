import { sql } from "kysely";
import type { Goal, Leader, LeaderStore } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, instantOrNull, row, rows } from "./sql.ts";

/** The columns, as JSON says them. */
interface LeaderRow {
  readonly person_id: PersonId;
  readonly state: Leader["state"];
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly per_week: number;
  readonly every_weeks: 1 | 2;
  readonly likes: Leader["likes"];
  readonly not_these: Leader["notThese"];
  readonly goals: readonly GoalRow[];
  readonly agreed_at: string;
  readonly next_due_at: string | null;
  readonly paused_until: string | null;
  readonly answered_at: string | null;
  readonly told_act_at: string | null;
}

interface GoalRow extends Pick<Goal, "id" | "text"> {
  readonly since: string;
  readonly standing: { readonly text: string; readonly at: string } | null;
}

function leaderOf(found: LeaderRow): Leader {
  return {
    personId: found.person_id,
    state: found.state,
    cadence: { weekday: found.weekday, time: Temporal.PlainTime.from(found.time), zone: found.zone },
    perWeek: found.per_week,
    everyWeeks: found.every_weeks,
    likes: found.likes,
    notThese: found.not_these,
    goals: found.goals.map(goalOf),
    agreedAt: instant(found.agreed_at),
    nextDueAt: instantOrNull(found.next_due_at),
    pausedUntil: instantOrNull(found.paused_until),
    answeredAt: instantOrNull(found.answered_at),
    toldActAt: instantOrNull(found.told_act_at),
  };
}

function goalOf({ since, standing, ...goal }: GoalRow): Goal {
  return { ...goal, since: instant(since), standing: standing && { ...standing, at: instant(standing.at) } };
}

function rowOf(leader: Leader): Omit<LeaderRow, "goals"> & Pick<Leader, "goals"> {
  return {
    person_id: leader.personId,
    state: leader.state,
    weekday: leader.cadence.weekday,
    time: leader.cadence.time.toString(),
    zone: leader.cadence.zone,
    per_week: leader.perWeek,
    every_weeks: leader.everyWeeks,
    likes: leader.likes,
    not_these: leader.notThese,
    goals: leader.goals,
    agreed_at: leader.agreedAt.toString(),
    next_due_at: leader.nextDueAt?.toString() ?? null,
    paused_until: leader.pausedUntil?.toString() ?? null,
    answered_at: leader.answeredAt?.toString() ?? null,
    told_act_at: leader.toldActAt?.toString() ?? null,
  };
}

async function save(on: Transaction, leader: Leader): Promise<void> {
  await rows(
    on,
    sql`
      insert into leader select * from json_populate_record(null::leader, ${JSON.stringify(rowOf(leader))}::json)
      on conflict (person_id) do update set
        state = excluded.state, weekday = excluded.weekday, time = excluded.time, zone = excluded.zone,
        per_week = excluded.per_week, every_weeks = excluded.every_weeks, likes = excluded.likes,
        not_these = excluded.not_these, goals = excluded.goals, agreed_at = excluded.agreed_at,
        next_due_at = excluded.next_due_at, paused_until = excluded.paused_until,
        answered_at = excluded.answered_at, told_act_at = excluded.told_act_at`,
  );
}

/** What planning changes, of many leaders at once. */
async function moveOn(tx: Transaction, leaders: readonly Leader[]): Promise<void> {
  if (leaders.length === 0) return;
  await rows(
    tx,
    sql`
      update leader set state = moved.state, next_due_at = moved.due, paused_until = moved.paused
      from unnest(
        ${leaders.map(({ personId }) => personId)}::text[], ${leaders.map(({ state }) => state)}::text[],
        ${leaders.map(({ nextDueAt }) => nextDueAt?.toString() ?? null)}::timestamptz[],
        ${leaders.map(({ pausedUntil }) => pausedUntil?.toString() ?? null)}::timestamptz[]
      ) as moved (id, state, due, paused)
      where person_id = moved.id`,
  );
}

/** Who asked for nudges, what they want, and when the next one is due. */
export function leaderStore({ alone, transaction }: Database): LeaderStore {
  return {
    async find(personId) {
      const found = await row(alone, sql<LeaderRow>`select * from leader where person_id = ${personId}`);
      return found && leaderOf(found);
    },

    save: (leader) => save(alone, leader),

    change: (personId, how) =>
      transaction(async (tx) => {
        const found = await row(tx, sql<LeaderRow>`select * from leader where person_id = ${personId} for update`);
        const changed = found && how(leaderOf(found));
        if (changed) await save(tx, changed);
        return changed;
      }),

    async takeDue(now, limit, plan) {
      const due = sql`from leader where state = 'active' and next_due_at <= ${now.toString()}::timestamptz`;
      // Almost always nobody is due: one look into the index, and no transaction.
      if (!(await row(alone, sql`select 1 ${due} limit 1`))) return 0;
      return transaction(async (tx) => {
        const taken = await rows(
          tx,
          sql<LeaderRow>`select * ${due} order by next_due_at limit ${limit} for update skip locked`,
        );
        if (taken.length > 0) await moveOn(tx, await plan(tx, taken.map(leaderOf)));
        return taken.length;
      });
    },

    async active() {
      const found = await rows(
        alone,
        sql<{ person_id: PersonId }>`select person_id from leader where state = 'active'`,
      );
      return new Set(found.map(({ person_id }) => person_id));
    },

    erase: (personId) => countRows(alone, [sql`delete from leader where person_id = ${personId} returning 1`]),
    export: (personId) => exported(alone, personId, { leader: "person_id" }),
  };
}
