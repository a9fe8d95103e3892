import type { HeldBack, LedgerEntry } from "#domain/attention/index.ts";
import type { Draft } from "#domain/coach/index.ts";
import type { WhyNothing } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import { beginOf } from "./coach-desk.ts";
import type { NameOf } from "./names.ts";
import { noticeReasons } from "./notices.ts";
import type { Message } from "./turn.ts";
import { heldBackIn, silenceIn } from "./why-not.ts";
import { wordsFor } from "./words/catalogue.ts";

/** What the bot says of itself to somebody, in the words of the chat, for the page on which they see all of it. */
export function ownPageWords(nameOf: NameOf) {
  const readerOf = (person: Person) => ({ person, words: wordsFor(person) });
  return {
    whyNothing: (person: Person, why: WhyNothing) => silenceIn(readerOf(person), why),
    heldBack: (person: Person, held: HeldBack) => heldBackIn(readerOf(person), held),
    draftTitle: (person: Person, draft: Draft) => beginOf(draft, readerOf(person)),
    /** Null where the reason cannot be read any more. */
    async why(person: Person, entry: LedgerEntry): Promise<string | null> {
      const reason = await noticeReasons[entry.kind]?.(entry, readerOf(person), nameOf);
      return reason ? saidIn(reason) : null;
    },
  };
}

/** Without the line of what can be typed instead of pressing: here, there is nothing to press. */
function saidIn({ card, text }: Message): string {
  return card ? text.split("\n").slice(0, -1).join("\n") : text;
}
