import { z } from "zod";

/** Numbers in JSON today, strings where a number would lose digits. */
export const Id = z.union([z.number().int().nonnegative().transform(String), z.string().regex(/^\d{1,20}$/)]);
/** Absent, null and empty all mean that there is none. */
const MaybeId = Id.nullish().catch(null);

/** What reads like a boolean is a string in some places. */
const Flag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")])
  .nullish()
  .transform((flag) => flag ?? false);

/** As it can be stored: JSON may hold halves of characters, and NUL, which databases refuse. */
const Text = z.string().transform((text) => text.toWellFormed().replaceAll("\0", ""));

const YEAR_FIRST =
  /^(\d{4})[/-](\d{2})[/-](\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/;

/** `2022/11/11 21:00:20 +0000`, ISO 8601, and what lies between; without an offset it is UTC. */
export function engageTime(text: string): Temporal.Instant | null {
  const [, year, month, day, time, zone = "Z"] = YEAR_FIRST.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${time}${zone === "UTC" ? "Z" : zone}`);
  } catch {
    return null; // the 31st of February, say
  }
}

const Time = z.string().transform((text, context) => {
  const time = engageTime(text);
  if (time) return time;
  context.addIssue("is no time");
  return z.NEVER;
});

/** Of a message, what hearing needs. https://learn.microsoft.com/rest/api/yammer/messages-json */
export const Message = z.object({
  id: Id,
  sender_id: Id,
  sender_type: z.string().nullish(),
  replied_to_id: MaybeId,
  thread_id: MaybeId,
  group_id: MaybeId,
  created_at: Time,
  message_type: z.string().nullish(),
  privacy: z.string().nullish(),
  direct_message: Flag,
  in_private_conversation: Flag,
  in_private_group: Flag,
  system_message: Flag,
  body: z.object({ plain: Text.nullish(), parsed: Text.nullish() }).nullish(),
  content_excerpt: Text.nullish(),
  liked_by: z.object({ count: z.number().int().nonnegative() }).nullish().catch(null),
});
export type Message = z.infer<typeof Message>;

/** A user, in full or as a reference of messages. No Entra id is in it: the address leads there. */
export const User = z.object({
  id: Id,
  network_id: MaybeId,
  email: Text.nullish().catch(null),
  guest: Flag,
  aad_guest: Flag,
});
export type User = z.infer<typeof User>;

/** A community, which the interface still calls a group. */
export const Group = z.object({
  id: Id,
  full_name: Text.nullish(),
  name: Text.nullish(),
  privacy: z.string().nullish(),
  state: z.string().nullish(),
});
export type Group = z.infer<typeof Group>;

export const Thread = z.object({
  id: Id,
  privacy: z.string().nullish(),
  direct_message: Flag,
  topics: z
    .array(z.object({ id: Id }))
    .nullish()
    .catch(null),
});
export type Thread = z.infer<typeof Thread>;

/** What the interface calls a tag or a topic. */
export const Tag = z.object({ id: Id, name: Text });

export const Reference = z.looseObject({ type: z.string() });

export const Feed = z.object({
  messages: z.array(z.unknown()),
  references: z.array(z.unknown()).nullish(),
  meta: z
    .object({ older_available: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
});
