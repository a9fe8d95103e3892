import { sql } from "kysely";
import type { DigestSlot, Follow, FollowStore } from "#domain/hashtags/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { countRows, instant, row, rows } from "./sql.ts";
import { namesOf, rootOf } from "./tag-rows.ts";

interface FollowRow extends Pick<Follow, "tag" | "how"> {
  readonly since: string;
}

interface SlotRow {
  readonly person_id: PersonId;
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly every_weeks: number;
  readonly next_due_at: string;
  readonly told_until: string;
}

function slotOf({ person_id, weekday, time, zone, every_weeks, next_due_at, told_until }: SlotRow): DigestSlot {
  return {
    ...{ personId: person_id, weekday, zone, everyWeeks: every_weeks },
    ...{ time: Temporal.PlainTime.from(time), nextDueAt: instant(next_due_at), toldUntil: instant(told_until) },
  };
}

const rowsOf = (slots: readonly DigestSlot[]) =>
  sql`json_populate_recordset(null::digest_slot, ${JSON.stringify(
    slots.map(
      ({ personId, weekday, time, zone, everyWeeks, nextDueAt, toldUntil }): SlotRow => ({
        ...{ person_id: personId, weekday, zone, every_weeks: everyWeeks },
        ...{ time: `${time}`, next_due_at: `${nextDueAt}`, told_until: `${toldUntil}` },
      }),
    ),
  )}::json)`;

const save = (on: Transaction, slots: readonly DigestSlot[]) =>
  rows(
    on,
    sql`
      insert into digest_slot select * from ${rowsOf(slots)}
      on conflict (person_id) do update set
        weekday = excluded.weekday, time = excluded.time, zone = excluded.zone, every_weeks = excluded.every_weeks,
        next_due_at = excluded.next_due_at, told_until = excluded.told_until`,
  );

/** Who wants to hear of which tags, and when. Whoever followed a tag that became another follows that other now. */
export function followStore({ alone, transaction }: Database): FollowStore {
  return {
    async of(personId) {
      const found = await rows(
        alone,
        sql<FollowRow>`
          select coalesce(root, tag) as tag, min(since_at) as since,
            (array_agg(how order by root is not null, since_at))[1] as how
          from tag_follow left join tag on tag.name = tag_follow.tag
          where person_id = ${personId} group by 1 order by 2, 1`,
      );
      return found.map(({ tag, how, since }) => ({ personId, tag, how, since: instant(since) }));
    },

    follow: ({ personId, tag, how, since }, slot) =>
      transaction(async (tx) => {
        await rows(
          tx,
          sql`
            insert into tag_follow (person_id, tag, how, since_at)
            select ${personId}, ${rootOf(tag)}, ${how}, ${since.toString()}::timestamptz
            on conflict (person_id, tag) do nothing`,
        );
        await rows(
          tx,
          sql`update tag_follow set how = ${how} where person_id = ${personId} and tag in (${namesOf(tag)})`,
        );
        await rows(tx, sql`insert into digest_slot select * from ${rowsOf([slot])} on conflict do nothing`);
      }),

    async unfollow(personId, tag) {
      const gone = sql`
        delete from tag_follow where person_id = ${personId} and tag in (${namesOf(tag)}) returning 1`;
      return (await row(alone, gone)) !== null;
    },

    async followers(tag) {
      const found = await rows(
        alone,
        sql<{ id: PersonId }>`
          select person_id as id from tag_follow where tag in (${namesOf(tag)})
          group by person_id order by min(since_at), person_id`,
      );
      return found.map(({ id }) => id);
    },

    async slotOf(personId) {
      const found = await row(alone, sql<SlotRow>`select * from digest_slot where person_id = ${personId}`);
      return found && slotOf(found);
    },

    async setSlot(slot) {
      await save(alone, [slot]);
    },

    async takeDue(now, limit, plan) {
      const due = sql`
        from digest_slot where next_due_at <= ${now.toString()}::timestamptz
          and exists (select from tag_follow where tag_follow.person_id = digest_slot.person_id)`;
      // Almost always nobody is due: one look into the index, and no transaction.
      if (!(await row(alone, sql`select 1 ${due} limit 1`))) return 0;
      return transaction(async (tx) => {
        const taken = await rows(
          tx,
          sql<SlotRow>`select * ${due} order by next_due_at, person_id limit ${limit} for update skip locked`,
        );
        if (taken.length > 0) await save(tx, await plan(tx, taken.map(slotOf)));
        return taken.length;
      });
    },

    erase: (personId) =>
      countRows(alone, [
        sql`delete from tag_follow where person_id = ${personId} returning 1`,
        sql`delete from digest_slot where person_id = ${personId} returning 1`,
      ]),
    export: (personId) => exported(alone, personId, { tag_follow: "person_id", digest_slot: "person_id" }),
  };
}
