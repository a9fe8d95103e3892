import { sql } from "kysely";
import type { BusyExpert, Expert, ExpertStore } from "#domain/sessions/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { upsert } from "./record.ts";
import { countRows, instant, instantOrNull, row, rows } from "./sql.ts";

interface ExpertRow extends Pick<Expert, "topics" | "languages" | "formats" | "booking" | "likes"> {
  readonly person_id: string;
  readonly since_at: string;
  readonly minutes_per_month: number;
  readonly per_week: number;
  readonly notice_hours: number;
  readonly never_with: readonly string[];
  readonly trained_at: string | null;
  readonly pauses: boolean;
  readonly paused_until: string | null;
  readonly tentative_is_free: boolean;
  readonly elsewhere_is_free: boolean;
}

function expertOf({ topics, languages, formats, booking, likes, ...found }: ExpertRow): Expert {
  return {
    ...{ topics, languages, formats, booking, likes },
    personId: found.person_id,
    since: instant(found.since_at),
    minutesPerMonth: found.minutes_per_month,
    perWeek: found.per_week,
    noticeHours: found.notice_hours,
    neverWith: found.never_with,
    trainedAt: instantOrNull(found.trained_at),
    pause: found.pauses ? { until: instantOrNull(found.paused_until) } : null,
    tentativeIsFree: found.tentative_is_free,
    elsewhereIsFree: found.elsewhere_is_free,
  };
}

function rowOf({ topics, languages, formats, booking, likes, ...expert }: Expert): ExpertRow {
  return {
    ...{ topics, languages, formats, booking, likes },
    person_id: expert.personId,
    since_at: expert.since.toString(),
    minutes_per_month: expert.minutesPerMonth,
    per_week: expert.perWeek,
    notice_hours: expert.noticeHours,
    never_with: expert.neverWith,
    trained_at: expert.trainedAt?.toString() ?? null,
    pauses: expert.pause !== null,
    paused_until: expert.pause?.until?.toString() ?? null,
    tentative_is_free: expert.tentativeIsFree,
    elsewhere_is_free: expert.elsewhereIsFree,
  };
}

interface GivenRow {
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

function givenOf({ starts, ends }: GivenRow): BusyExpert["given"] {
  return starts.map((start, n) => ({ start: instant(start), end: instant(ends[n] ?? start) }));
}

/** Who volunteers for one-to-one hours, and what they decided about them. */
export function expertStore({ alone, transaction }: Database): ExpertStore {
  const removing = (personId: string) => sql`delete from expert where person_id = ${personId} returning 1`;
  return {
    async find(personId) {
      const found = await row(alone, sql<ExpertRow>`select * from expert where person_id = ${personId}`);
      return found && expertOf(found);
    },

    save: (expert) => upsert(alone, "expert", "person_id", { ...rowOf(expert) }),

    change: (personId, how) =>
      transaction(async (tx) => {
        const found = await row(tx, sql<ExpertRow>`select * from expert where person_id = ${personId} for update`);
        if (!found) return null;
        const next = how(expertOf(found));
        await upsert(tx, "expert", "person_id", { ...rowOf(next) });
        return next;
      }),

    async remove(personId) {
      await rows(alone, removing(personId));
    },

    async all(since) {
      const found = await rows(
        alone,
        sql<ExpertRow & GivenRow>`
          select expert.*, given.starts, given.ends
          from expert cross join lateral (
            select
              coalesce(array_agg(starts_at::text order by starts_at), '{}') as starts,
              coalesce(array_agg(ends_at::text order by starts_at), '{}') as ends
            from session
            where expert_id = person_id and state in ('held', 'booked', 'moving')
              and starts_at >= ${since.toString()}::timestamptz
          ) as given
          order by person_id`,
      );
      return found.map((one) => ({ ...expertOf(one), given: givenOf(one) }));
    },

    erase: (personId) =>
      transaction(async (tx) => {
        // Not counted: it would say whether somebody keeps away from them.
        await rows(
          tx,
          sql`update expert set never_with = array_remove(never_with, ${personId}) where ${personId} = any (never_with)`,
        );
        return countRows(tx, [removing(personId)]);
      }),

    export: (personId) => exported(alone, personId, { expert: "person_id" }),
  };
}
