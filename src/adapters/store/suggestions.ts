import { sql } from "kysely";
import { CONFIRMATION, type Suggestion, type SuggestionStore } from "#domain/leaders/index.ts";
import type { Database } from "./database.ts";
import { exported } from "./export.ts";
import { justErased } from "./just-erased.ts";
import { countRows, instant, row, rows } from "./sql.ts";

interface SuggestionRow {
  readonly id: string;
  readonly leader_id: string;
  readonly kind: Suggestion["kind"];
  readonly subject: string;
  readonly about_id: string | null;
  readonly reasons: Suggestion["reasons"];
  readonly suggested_at: string;
  readonly choice: Suggestion["choice"];
}

function suggestionOf(found: SuggestionRow): Suggestion {
  const { id, kind, subject, reasons, choice } = found;
  return {
    ...{ id, kind, subject, reasons, choice },
    leaderId: found.leader_id,
    aboutId: found.about_id,
    suggestedAt: instant(found.suggested_at),
  };
}

/**
 * What leaders were offered, and what they made of it. Whom it was about can have it removed, too.
 *
 * @param pseudonym - the name of a person among the refusals
 */
export function suggestionStore({ alone }: Database, pseudonym: (id: string) => string): SuggestionStore {
  return {
    // What a message was to say that never went out was not offered: its people may still be named.
    async offered(leaderId, since) {
      const found = await rows(
        alone,
        sql<SuggestionRow>`
          select * from suggestion
          where leader_id = ${leaderId} and suggested_at >= ${since.toString()}::timestamptz and not exists (
            select from ledger_entry entry
            where entry.id = split_part(suggestion.id, '.', 1) and state in ('planned', 'dropped', 'failed')
          )
          order by suggested_at desc, id`,
      );
      return found.map(suggestionOf);
    },

    async find(leaderId, ids) {
      const found = await rows(
        alone,
        sql<SuggestionRow>`
          select suggestion.* from unnest(${ids}::text[]) with ordinality as asked (id, turn)
          join suggestion using (id) where leader_id = ${leaderId} order by turn`,
      );
      return found.map(suggestionOf);
    },

    // Found before somebody was erased, and written after that, it would stay.
    async note(suggestions) {
      const [first] = suggestions;
      if (!first) return;
      const offered = suggestions.map((one) => ({
        ...one,
        leaderHash: pseudonym(one.leaderId),
        aboutHash: one.aboutId && pseudonym(one.aboutId),
      }));
      const erased = (hash: string, id: string) => justErased(sql.ref(hash), sql.ref(id), first.suggestedAt);
      await rows(
        alone,
        sql`
          insert into suggestion (id, leader_id, kind, subject, about_id, reasons, suggested_at, choice)
          select offered.id, "leaderId", kind, subject, "aboutId", reasons, "suggestedAt", choice
          from json_to_recordset(${JSON.stringify(offered)}::json) as offered (
            id text, "leaderId" text, kind text, subject text, "aboutId" text, reasons jsonb,
            "suggestedAt" timestamptz, choice text, "leaderHash" text, "aboutHash" text
          )
          where not ${erased("leaderHash", "leaderId")} and not ${erased("aboutHash", "aboutId")}
          on conflict (id) do update set
            kind = excluded.kind, subject = excluded.subject, about_id = excluded.about_id,
            reasons = excluded.reasons, suggested_at = excluded.suggested_at`,
      );
    },

    async choose(leaderId, id, choice, now) {
      const chosen = await row(
        alone,
        sql<SuggestionRow>`
          update suggestion set choice = ${choice}, chosen_at = ${now.toString()}::timestamptz
          where id = ${id} and leader_id = ${leaderId} returning *`,
      );
      return chosen && suggestionOf(chosen);
    },

    async forget(before) {
      await rows(alone, sql`delete from suggestion where suggested_at < ${before.toString()}::timestamptz`);
    },

    eraseAbout: (personId) =>
      countRows(alone, [
        sql`delete from suggestion where about_id = ${personId} returning 1`,
        sql`
          update ledger_entry set facts = jsonb_set(facts, '{withId}', '"erased"')
          where kind = ${CONFIRMATION} and facts ->> 'withId' = ${personId} returning 1`,
      ]),

    erase: (personId) =>
      countRows(alone, [
        sql`delete from suggestion where leader_id = ${personId} returning 1`,
        sql`delete from suggestion where about_id = ${personId} returning 1`,
      ]),
    export: (personId) => exported(alone, personId, { suggestion: "leader_id" }),
  };
}
