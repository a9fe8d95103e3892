import { z } from "zod";
import { ORDINARY_PLAN } from "#domain/rehearsal/index.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const SITES_MAX = 200;
const ITEMS_MAX = 1_000;

/** A text that `read` can make something of. */
function textOf<Value>(what: string, read: (text: string) => Value | null) {
  return z.string().transform((text, context) => {
    const value = valueOrNull(() => read(text));
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: `"${text}" is not ${what}` });
    return z.NEVER;
  });
}

function valueOrNull<Value>(read: () => Value | null): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const date = textOf("a date such as 2027-03-29", (text) => Temporal.PlainDate.from(text));
const time = textOf("a time such as 09:30", (text) => Temporal.PlainTime.from(text));
const zone = textOf("a time zone such as Europe/Berlin", (text) => {
  new Intl.DateTimeFormat("en", { timeZone: text });
  return text;
});
const weekday = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum(WEEKDAYS))
  .transform((name) => WEEKDAYS.indexOf(name) + 1);
const share = z.number().min(0).max(1);
const days = { from: date, until: date };
const isForward = ({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate }) =>
  Temporal.PlainDate.compare(from, until) <= 0;
const BACKWARD = { message: "ends before it begins" };
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(ITEMS_MAX);

const slot = z.strictObject({ weekday, time });
const announcement = z.strictObject({
  kind: z.string().regex(/^(?!leaders\.)[\w.]+$/, "is the name of another feature's message, such as insight.digest"),
  weekday,
  time,
  zone,
  everyWeeks: z.number().int().min(1).default(1),
  share: share.default(1),
});
const faults = z.partialRecord(
  z.enum(["throttled", "timeout", "undeliverable", "crash", "mailbox", "refusedPerWeek", "outagesPerWeek"]),
  share,
);

/** @param regionOf - the region whose holidays somebody means; null if there is none of that name */
export function planSchema(regionOf: (text: string) => string | null) {
  const region = textOf("a country or state whose holidays are known, such as DE-BY", regionOf);
  const site = z.strictObject({
    name: z.string().min(1),
    zone,
    region: region.nullable().default(null),
    language: z.enum(["de", "en"]).default("en"),
    share: z.number().positive(),
    hours: z.strictObject({ start: time, end: time }).nullable().default(null),
  });
  const absence = z.strictObject({
    ...days,
    site: z.string().nullable().default(null),
    department: z.string().nullable().default(null),
  });
  const parts = z.strictObject({
    sites: z
      .array(site)
      .min(1)
      .max(SITES_MAX)
      .default([...ORDINARY_PLAN.sites]),
    departments: listOf(z.string().min(1))
      .min(1)
      .default([...ORDINARY_PLAN.departments]),
    slots: listOf(slot)
      .min(1)
      .default([...ORDINARY_PLAN.slots]),
    quietPeriods: listOf(z.strictObject(days).refine(isForward, BACKWARD)).default([]),
    holidays: listOf(z.strictObject({ date, region })).default([]),
    absences: listOf(absence.refine(isForward, BACKWARD)).default([]),
    announcements: listOf(announcement).default([...ORDINARY_PLAN.announcements]),
    faults: faults.default({}).transform((some) => ({ ...ORDINARY_PLAN.faults, ...some })),
  });
  return parts.check(({ issues, value }) => {
    for (const [index, { department, site: where }] of value.absences.entries()) {
      const strays = [
        ...(where === null || value.sites.some(({ name }) => name === where) ? [] : [where]),
        ...(department === null || value.departments.includes(department) ? [] : [department]),
      ];
      for (const stray of strays) {
        const message = `"${stray}" is neither a site nor a department of the plan`;
        issues.push({ code: "custom", message, input: stray, path: ["absences", index] });
      }
    }
  });
}
