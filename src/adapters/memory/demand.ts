import { type Demand, type DemandStore, minutesOf } from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO("UTC").toPlainDate().toString();

/** What was wanted, by the day. Here people stand for themselves: nothing of it outlives the process. */
export function memoryDemand(): Omit<DemandStore, keyof PersonalData> {
  const days = new Map<string, Map<string, Demand>>();
  return {
    async note(demand) {
      const [day, key] = [dayOf(demand.at), JSON.stringify([demand.topic, demand.askerId])];
      const wanted = days.get(day) ?? new Map<string, Demand>();
      const before = wanted.get(key);
      days.set(day, wanted);
      if (!before || minutesOf(before.format) < minutesOf(demand.format)) wanted.set(key, demand);
    },

    async between({ start, end }) {
      const [first, last] = [dayOf(start), dayOf(end.subtract({ nanoseconds: 1 }))];
      const byTopic = new Map<string, Map<string, number>>();
      for (const [day, wanted] of days) {
        for (const { topic, askerId, format } of day >= first && day <= last ? wanted.values() : []) {
          const minutes = byTopic.get(topic) ?? new Map<string, number>();
          byTopic.set(topic, minutes.set(askerId, (minutes.get(askerId) ?? 0) + minutesOf(format)));
        }
      }
      return byTopic;
    },

    async forget(before) {
      for (const day of days.keys()) if (day < dayOf(before)) days.delete(day);
    },
  };
}
