import { sql } from "kysely";
import type { Offer, OfferStore } from "#domain/sessions/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { arrangements } from "./arrangements.ts";
import type { Database } from "./database.ts";
import { type IntervalJson, insert, intervalOf, upsert } from "./record.ts";
import { countRows, instant, instantOrNull, rows } from "./sql.ts";
import { freeTimes, haveHours, lockTimes, takeTimes } from "./taken-times.ts";

interface OfferRow extends Pick<Offer, "id" | "format" | "line" | "invited" | "declined" | "state"> {
  readonly expert_id: string;
  readonly slots: readonly IntervalJson[];
  readonly remind_at: string | null;
  readonly ends_at: string;
}

function offerOf({ expert_id, slots, remind_at, ends_at, ...same }: OfferRow): Offer {
  return {
    ...same,
    expertId: expert_id,
    slots: slots.map(intervalOf),
    remindAt: instantOrNull(remind_at),
    endsAt: instant(ends_at),
  };
}

function rowOf({ expertId, remindAt, endsAt, ...same }: Offer) {
  return { ...same, expert_id: expertId, remind_at: remindAt, ends_at: endsAt };
}

const mapping = {
  table: "session_offer",
  open: "open",
  dueAt: sql`least(remind_at, ends_at)`,
  of: offerOf,
  async save(tx: Transaction, offer: Offer) {
    const isOpen = offer.state === "open";
    const next = isOpen ? offer : { ...offer, line: "" };
    await upsert(tx, "session_offer", "id", rowOf(next));
    await freeTimes(tx, { offerId: offer.id }, isOpen ? offer.slots : []);
    return next;
  },
};

class TimeTaken extends Error {}

/** Times that experts offer to a few people. While they are open, nobody else can have them. */
export function offerStore(database: Database): OfferStore {
  const { alone, transaction } = database;
  const { open, ...ways } = arrangements(database, mapping);
  return {
    ...ways,

    async add(offer, also) {
      try {
        await transaction(async (tx) => {
          await lockTimes(tx, [offer.expertId]);
          await insert(tx, "session_offer", rowOf(offer));
          if (!(await takeTimes(tx, { offerId: offer.id }, [offer.expertId], offer.slots))) throw new TimeTaken();
          if (await haveHours(tx, [offer.expertId], offer.slots, null)) throw new TimeTaken();
          await also?.(tx);
        });
        return true;
      } catch (error) {
        if (error instanceof TimeTaken) return false;
        throw error;
      }
    },

    openOf: (personId) =>
      open(sql`
        (expert_id = ${personId} or ${personId} = any (invited) and ${personId} <> all (declined)) order by ends_at, id`),

    // An offer that nobody is left to answer ends when its turn comes, which is at once.
    erase: (personId) =>
      transaction((tx) =>
        countRows(tx, [
          sql`delete from session_offer where expert_id = ${personId} returning 1`,
          sql`
            update session_offer set
              invited = array_remove(invited, ${personId}), declined = array_remove(declined, ${personId}),
              ends_at = case when array_remove(invited, ${personId}) <@ declined then to_timestamp(0) else ends_at end
            where ${personId} = any (invited) returning 1`,
        ]),
      ),

    // Who was invited learns nothing of the others, and the expert not who said no.
    async export(personId) {
      const found = await rows(
        alone,
        sql<{ item: Record<string, unknown> }>`
          select to_jsonb(o) - 'declined' as item from session_offer o where expert_id = ${personId}
          union all
          select to_jsonb(o) - 'invited' || jsonb_build_object('declined', ${personId} = any (declined))
          from session_offer o where ${personId} = any (invited)`,
      );
      return found.map(({ item }) => ({ table: "session_offer", ...item }));
    },
  };
}
