import { z } from "zod";
import { Text } from "./text.ts";

/** What is missing, or is not what Microsoft describes, is null: one odd field must not cost us the message. */
const text = Text.nullish().catch(null);
const many = <T extends z.ZodType>(item: T) =>
  z
    .array(item.nullable().catch(null))
    .catch([])
    .transform((items) => items.filter((one) => one !== null));

const Identity = z.object({ id: text, userIdentityType: text, tenantId: text }).nullish().catch(null);
const IdentitySet = z.object({ user: Identity, application: Identity }).nullish().catch(null);

/**
 * A `chatMessage`, as much of it as we read. Names of people are not even taken in.
 *
 * Source: https://learn.microsoft.com/graph/api/resources/chatmessage
 */
export const ChatMessage = z.object({
  id: z
    .string()
    .max(200)
    .pipe(Text)
    .refine((id) => id !== ""),
  replyToId: text,
  messageType: text,
  createdDateTime: text,
  lastModifiedDateTime: text,
  deletedDateTime: text,
  subject: text,
  from: IdentitySet,
  body: z.object({ contentType: text, content: text }).nullish().catch(null),
  attachments: many(z.object({ contentType: text, content: text })),
  mentions: many(z.object({ mentioned: IdentitySet })),
  reactions: many(z.object({ reactionType: text })),
});

export type ChatMessage = z.infer<typeof ChatMessage>;
