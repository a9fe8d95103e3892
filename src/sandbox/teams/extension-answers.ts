import { z } from "zod";
import type { Delivery } from "./delivery.ts";

const Preview = z.looseObject({
  content: z.looseObject({
    title: z.string().default(""),
    text: z.string().default(""),
    tap: z.looseObject({ type: z.literal("invoke"), value: z.unknown() }).optional(),
  }),
});
const Result = z.looseObject({ contentType: z.string(), content: z.unknown(), preview: Preview.optional() });
const Answered = z.object({
  composeExtension: z.looseObject({
    type: z.enum(["result", "message"]),
    attachments: z.array(Result).default([]),
    text: z.string().nullable().default(null),
  }),
});
const Dialog = z.object({
  title: z.string(),
  card: z.looseObject({
    contentType: z.literal("application/vnd.microsoft.card.adaptive"),
    content: z.looseObject({ type: z.literal("AdaptiveCard") }),
  }),
});
const Task = z.object({
  task: z.discriminatedUnion("type", [
    z.object({ type: z.literal("continue"), value: Dialog }),
    z.object({ type: z.literal("message"), value: z.string() }),
  ]),
});

/** What a message extension's list shows: results, or a line of text in their place. */
export function listOf({ status, body }: Delivery) {
  const answer = Answered.safeParse(body);
  if (status !== 200 || !answer.success) return { results: [], message: null };
  const { attachments, text, type } = answer.data.composeExtension;
  return {
    results: attachments.map(({ content, preview }) => ({
      title: preview?.content.title ?? "",
      subtitle: preview?.content.text ?? "",
      card: content ?? null,
      /** What the app wants to hear when it is chosen; null if it does not. */
      tap: preview?.content.tap?.value ?? null,
    })),
    message: type === "message" ? text : null,
  };
}

/** What a dialog shows after an answer, and what goes into a reply; nothing of both closes it. */
export function dialogOf(delivery: Delivery) {
  const answer = Task.safeParse(delivery.body).data?.task;
  const [inserted = null] = listOf(delivery).results;
  if (delivery.status !== 200 || !answer) return { dialog: null, inserted };
  if (answer.type === "message") return { dialog: { title: "", text: answer.value, card: null }, inserted };
  return { dialog: { title: answer.value.title, text: null, card: answer.value.card.content }, inserted };
}
