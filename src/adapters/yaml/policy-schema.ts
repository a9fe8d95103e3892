import { z } from "zod";
import { KEPT_NAMES, READERS } from "#domain/privacy/index.ts";

/** The smallest group that may be agreed on; below it, numbers are about people whom a colleague can tell. */
const GROUP_MIN = 5;
/** A month counts as one of 31 days, so that what was promised for so long is there for so long. */
const HOURS = { minutes: 1 / 60, days: 24, weeks: 7 * 24, months: 31 * 24 } as const;
type Unit = keyof typeof HOURS;

const MONTHS_MAX = { posts: 60, ends: 24 };
/** So long, everybody was told, it is known who posted where; leaders agreed to reminders on that. */
const NAMES_DAYS_MAX = 90;

const words = (what: string) => z.string(`must be ${what}`).trim().min(1, `must be ${what}`);
const both = z.strictObject({ en: words("a text in English"), de: words("a text in German") });
const id = z.string().regex(/^[a-z][A-Za-z]*$/, "must be one word, such as ownDrafts");
const count = z.number("must be a number").int();

const time = z
  .string("must be a time such as 90 days")
  .regex(/^\d+ (minutes|days|weeks|months)$/, "must be a time such as 90 days or 13 months")
  .transform((text) => {
    const [amount, unit] = text.split(" ") as [string, Unit];
    const minutes = Math.round(Number(amount) * HOURS[unit] * 60);
    return { amount: Number(amount), unit, time: Temporal.Duration.from({ minutes }) };
  });
/** Longer than anybody can have agreed to without knowing. */
const upTo = (months: number) =>
  time.refine(
    ({ time: some }) => some.total("hours") <= months * HOURS.months,
    `must not be more than ${months} months`,
  );

/**
 * An Ed25519 public key as Base64 of its DER, in the one way to write it: keys are told apart as texts, and the last
 * letter has two bits to spare. https://www.rfc-editor.org/rfc/rfc8410
 */
const key = z
  .string()
  .regex(
    /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
    "must be a public key, as npm run policy:sign writes it",
  );
const readers = z.array(z.enum(READERS)).min(1, "must name somebody, or nobody");

const stored = z.strictObject({
  id,
  name: both,
  what: both,
  why: both,
  kept: both,
  seenBy: readers,
  ground: id,
  stores: z.array(z.string()).default([]),
  tables: z.record(z.string(), z.array(z.string())).default({}),
});
const asked = z.strictObject({ id, answers: both, seenBy: readers, routes: z.array(z.string()).default([]) });
const entries = z.array(z.strictObject({ id, text: both })).min(1, "must not be empty");

const version = count.min(1);
const keys = z
  .strictObject({ owner: key, worksCouncil: key })
  .refine(({ owner, worksCouncil }) => owner !== worksCouncil, "must be two keys: nobody signs for both");

/** What every policy says of itself, whatever else an older or newer service knows of. */
export const identitySchema = z.object({ version, keys });

/** A policy as it is written; who may have signed it is judged elsewhere. */
export const policySchema = z
  .strictObject({
    version,
    date: z.iso.date("must be a date such as 2026-11-22").transform((text) => Temporal.PlainDate.from(text)),
    ends: upTo(MONTHS_MAX.ends),
    smallestGroup: count.min(GROUP_MIN, `must be at least ${GROUP_MIN}`),
    retention: z.strictObject({
      ...(Object.fromEntries(KEPT_NAMES.map((name) => [name, upTo(MONTHS_MAX.posts)])) as Record<
        (typeof KEPT_NAMES)[number],
        typeof time
      >),
      names: time.refine(
        ({ time: some }) => some.total("hours") <= NAMES_DAYS_MAX * HOURS.days,
        `must not be more than ${NAMES_DAYS_MAX} days: the bot says so to everybody`,
      ),
    }),
    keys,
    purpose: both,
    grounds: z.array(z.strictObject({ id, name: both, text: both })).min(1),
    stored: z.array(stored).min(1),
    interfaces: z.array(asked).min(1),
    forbidden: entries,
    limits: entries,
  })
  .check(({ issues, value }) => {
    const wrong = (path: (string | number)[], message: string, input: unknown) =>
      issues.push({ code: "custom", path, message, input });
    for (const list of ["grounds", "stored", "interfaces", "forbidden", "limits"] as const) {
      const known = new Set<string>();
      for (const [index, entry] of value[list].entries()) {
        if (known.has(entry.id)) wrong([list, index, "id"], `"${entry.id}" is there already`, entry.id);
        known.add(entry.id);
      }
    }
    for (const [index, { ground, kept }] of value.stored.entries()) {
      if (!value.grounds.some((one) => one.id === ground)) {
        wrong(["stored", index, "ground"], `"${ground}" is not among the grounds`, ground);
      }
      for (const language of ["en", "de"] as const) {
        for (const [, name = ""] of kept[language].matchAll(/\{(.*?)\}/g)) {
          if ((KEPT_NAMES as readonly string[]).includes(name)) continue;
          wrong(["stored", index, "kept", language], `"${name}" is not a time under retention`, name);
        }
      }
    }
    const [names, posts] = [value.retention.names.time, value.retention.posts.time];
    if (Temporal.Duration.compare(names, posts) > 0) {
      wrong(["retention", "names"], "must not be longer than posts are kept", names);
    }
  });
