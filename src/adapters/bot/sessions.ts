import type { LedgerStore } from "#domain/attention/index.ts";
import type { Directory, TimeReader } from "#domain/people/index.ts";
import type { BookingDeps } from "#domain/sessions/index.ts";
import type { NameOf } from "./names.ts";
import { bookTalk } from "./sessions-book.ts";
import { sessionLifeTalks } from "./sessions-life.ts";
import { startCheckTalk } from "./sessions-start-check.ts";
import { volunteerTalk } from "./sessions-volunteer.ts";
import { neverTalk } from "./sessions-volunteer-never.ts";
import { offerTalk } from "./sessions-volunteer-offer.ts";
import type { Message, Talk } from "./turn.ts";

export interface SessionsTalkDeps extends BookingDeps {
  readonly ledger: Pick<LedgerStore, "add" | "latest">;
  readonly times: TimeReader;
  readonly nameOf: NameOf;
  readonly directory: Pick<Directory, "find" | "search">;
}

/** Private conversations: finding one, seeing and cancelling them, and offering them. */
export function sessionsTalk(deps: SessionsTalkDeps): Talk {
  const booking = bookTalk(deps);
  const parts: readonly Talk[] = [
    booking,
    ...sessionLifeTalks(deps, booking.instead),
    startCheckTalk(),
    volunteerTalk(deps),
    offerTalk(deps),
    neverTalk(deps),
  ];
  return {
    commands: parts.flatMap(({ commands }) => commands),
    actions: parts.flatMap(({ actions }) => actions),
    questions: parts.flatMap(({ questions }) => questions),
    text: (turn) => firstOf(parts, (part) => part.text?.(turn)),
    yesOrNo: (turn, said) => firstOf(parts, (part) => part.yesOrNo?.(turn, said)),
  };
}

async function firstOf(
  parts: readonly Talk[],
  ask: (part: Talk) => Promise<Message | null> | undefined,
): Promise<Message | null> {
  for (const part of parts) {
    const message = await ask(part);
    if (message) return message;
  }
  return null;
}
