import type { Database } from "./database.ts";

/** Where somebody stands by their own id: expressions over one row, by table. A test finds a column that is forgotten. */
export const STANDING: Readonly<Record<string, readonly string[]>> = {
  person: ["id"],
  contact: ["person_id"],
  dialogue: ["person_id"],
  ledger_entry: ["person_id"],
  post: ["author_id", "unnest(mentioned)"],
  leader: ["person_id"],
  leader_gate: ["leader_id"],
  proposal: ["leader_id", "proposed_by", "unnest(asked)", "messenger ->> 'personId'"],
  messenger_volunteer: ["person_id"],
  suggestion: ["leader_id", "about_id"],
  draft: ["person_id"],
  tag: ["founder_id", "unnest(hosts)"],
  tag_merge: ["unnest(asked)", "unnest(agreed)", "refused_by"],
  tag_follow: ["person_id"],
  digest_slot: ["person_id"],
  expert: ["person_id", "unnest(never_with)"],
  session: ["expert_id", "asker_id", "cancelled_by", "moved_by"],
  session_series: ["expert_id", "asker_id"],
  session_request: ["asker_id", "expert_id", "unnest(asked)"],
  session_offer: ["expert_id", "unnest(invited)", "unnest(declined)"],
  session_preference: ["person_id"],
  taken_time: ["person_id"],
  event_subscription: ["person_id"],
};

/** Selects, as `id`, whoever stands in one of the tables: also pseudonyms, and nobody where somebody was erased. */
export function standing({ without = [] }: { readonly without?: readonly string[] } = {}): string {
  return Object.entries(STANDING)
    .filter(([table]) => !without.includes(table))
    .flatMap(([table, ids]) => ids.map((id) => `select ${id} as id from ${table}`))
    .join(" union ");
}

/** Which of them is somebody. */
export const IS_SOMEBODY = "id is not null and id not like 'pseudonym:%' and id <> 'erased'";

/** Whatever is said about others in messages, among it who they are. */
const SAID = `select said #>> '{}' as id from ledger_entry, jsonb_path_query(facts, '$.** ? (@.type() == "string")') said`;

/** The ids of everybody of whom anything is stored, and words that are nobody's id; pseudonyms are none. */
export async function everybody({ alone }: Database): Promise<readonly string[]> {
  const all = `${standing()} union ${SAID}`;
  const { rows } = await alone.executeSql(`select id from (${all}) found where ${IS_SOMEBODY} order by id`);
  return rows.map(({ id }) => String(id));
}
