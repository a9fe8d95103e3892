import { z } from "zod";
import type { Activity } from "./activity.ts";
import { ADAPTIVE_CARD } from "./outgoing.ts";
import type { Message } from "./turn.ts";
import type { Answer } from "./turns.ts";

const Press = z.object({ verb: z.string().min(1), data: z.record(z.string(), z.unknown()).nullish() });
const Execute = z.object({ action: Press });
const Submit = z.looseObject({ verb: z.string().min(1) });

/** A button that was pressed. */
export interface Pressed {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The pressed `Action.Execute`, or the `Action.Submit` that stands in for it in clients that do not know it. */
export function pressed({ type, value }: Activity): Pressed | null {
  if (type === "message") {
    const submit = Submit.safeParse(value).data;
    return submit ? { verb: submit.verb, data: submit } : null;
  }
  const execute = Execute.safeParse(value).data;
  return execute ? { verb: execute.action.verb, data: execute.action.data ?? {} } : null;
}

/**
 * Answers to `adaptiveCard/action`. The HTTP status is 200 whenever the bot itself answers; the card's own is inside.
 *
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function cardAnswer({ text, card }: Message): Answer {
  return card
    ? invokeAnswer(200, ADAPTIVE_CARD, card)
    : invokeAnswer(200, "application/vnd.microsoft.activity.message", text);
}

/** Answers an action that no card of ours has. */
export function unknownActionAnswer(message: string): Answer {
  return invokeAnswer(400, "application/vnd.microsoft.error", { code: "BadRequest", message });
}

function invokeAnswer(statusCode: number, type: string, value: unknown): Answer {
  return { status: 200, body: { statusCode, type, value } };
}
