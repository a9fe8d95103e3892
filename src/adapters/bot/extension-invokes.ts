import { z } from "zod";
import type { Activity } from "./activity.ts";
import { inDialog } from "./cards/dialog.ts";
import { inOrder } from "./cards/plain.ts";
import { ADAPTIVE_CARD } from "./outgoing.ts";
import type { Message, SearchResult } from "./turn.ts";
import type { Answer } from "./turns.ts";

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).nullish(),
});
const Selection = z.object({ tag: z.string().min(1) });
const MessageAction = z.object({
  messagePayload: z.object({
    deleted: z.boolean().nullish(),
    from: z.object({ user: z.object({ id: z.string() }).nullish() }).nullish(),
    body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  }),
});
const Submission = z.object({ data: z.looseObject({ verb: z.string().min(1) }) });

/** A post on which somebody opened a dialog. */
export interface PostAtHand {
  readonly content: string;
  readonly isHtml: boolean;
  /** The author's Entra id; null for what no person wrote. */
  readonly authorId: string | null;
}

/** What was typed into a message extension's search box; empty when it was just opened. */
export function searchText({ value }: Activity): string {
  const parameters = Query.safeParse(value).data?.parameters ?? [];
  const text = parameters.find(({ name }) => name !== "initialRun")?.value;
  return typeof text === "string" ? text.trim() : "";
}

/** The tag of the result that was chosen. */
export function selectedTag({ value }: Activity): string | null {
  return Selection.safeParse(value).data?.tag ?? null;
}

export function postAtHand({ value }: Activity): PostAtHand | null {
  const post = MessageAction.safeParse(value).data?.messagePayload;
  if (!post) return null;
  const { body, deleted, from } = post;
  return {
    content: deleted ? "" : (body?.content ?? ""),
    isHtml: body?.contentType === "html",
    authorId: from?.user?.id.toLowerCase() ?? null,
  };
}

/** The button of a dialog that was pressed. */
export function submitted({ value }: Activity) {
  return Submission.safeParse(value).data?.data ?? null;
}

/**
 * Answers to `composeExtension/query`. A preview that is tapped asks once more with `composeExtension/selectItem`; Teams on
 * phones inserts what is here at once, so it is the same card.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
export function searchAnswer(results: readonly SearchResult[]): Answer {
  return extensionAnswer({ type: "result", attachmentLayout: "list", attachments: results.map(attachment) });
}

/** A line of text in place of results. */
export function searchMessageAnswer(text: string): Answer {
  return extensionAnswer({ type: "message", text });
}

/** Puts a card into the post that is being written, or into a reply to the post that a dialog is about. */
export function insertAnswer(result: SearchResult): Answer {
  return searchAnswer([{ ...result, teaches: false }]);
}

/** Shows a dialog, or something else in it. */
export function dialogAnswer(title: string, { card, text }: Message): Answer {
  if (!card) return dialogMessageAnswer(text);
  const content = { contentType: ADAPTIVE_CARD, content: inDialog(card) };
  return taskAnswer({ type: "continue", value: { title, height: "medium", width: "medium", card: content } });
}

/** A dialog of one sentence. */
export function dialogMessageAnswer(text: string): Answer {
  return taskAnswer({ type: "message", value: text });
}

/**
 * A text of a thumbnail card, which shows some HTML: other people's words stand in it.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#format-cards-with-html
 */
function withoutTags(text: string): string {
  return inOrder(text).replaceAll("<", "‹").replaceAll(">", "›");
}

function attachment({ card, subtitle, tag, teaches, title }: SearchResult) {
  const tap = teaches ? { tap: { type: "invoke", value: { tag } } } : {};
  return {
    contentType: ADAPTIVE_CARD,
    content: card,
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: { title: withoutTags(title), text: withoutTags(subtitle), ...tap },
    },
  };
}

function extensionAnswer(composeExtension: unknown): Answer {
  return { status: 200, body: { composeExtension } };
}

function taskAnswer(task: unknown): Answer {
  return { status: 200, body: { task } };
}
