import { randomUUID } from "node:crypto";
import type { Role } from "#domain/people/index.ts";
import type { ForbiddenMatter, ProofAnswer, ProofQuestion } from "#domain/privacy/index.ts";
import { assert } from "#shared/errors.ts";
import { type AskBot, madeUp } from "./asking.ts";
import { invoke } from "./proof-asking.ts";
import { saysOutdated } from "./said-no.ts";
import type { Verb } from "./words/words.ts";

interface Pressed {
  readonly id: string;
  readonly forbids: ForbiddenMatter;
  readonly about: { readonly en: string; readonly de: string };
  readonly handle: string;
  readonly verbs: readonly Verb[];
  readonly role: Role | null;
}

/** Buttons of cards that were given to others, pressed with the ids on these. */
const buttons: readonly Pressed[] = [
  {
    ...{ id: "sessions", forbids: "hours", handle: "sessionId", role: null },
    about: { en: "Somebody else's hour, by its id", de: "Ein fremdes Gespräch, über seine Kennung" },
    verbs: ["sessions.cancel", "sessions.move", "sessions.stay", "sessions.thank"],
  },
  {
    ...{ id: "requests", forbids: "hours", handle: "requestId", role: null },
    about: { en: "Somebody else's request, by its id", de: "Eine fremde Anfrage, über ihre Kennung" },
    verbs: ["sessions.accept", "sessions.refuse", "sessions.otherTime", "sessions.agree", "sessions.withdraw"],
  },
  {
    ...{ id: "offers", forbids: "refusals", handle: "offerId", role: null },
    about: { en: "An offer to others, by its id", de: "Ein Angebot an andere, über seine Kennung" },
    verbs: ["sessions.takeOffer", "sessions.declineOffer", "sessions.withdrawOffer"],
  },
  {
    ...{ id: "series", forbids: "hours", handle: "seriesId", role: null },
    about: { en: "Somebody else's series, by its id", de: "Eine fremde Reihe, über ihre Kennung" },
    verbs: ["sessions.endSeries"],
  },
  {
    ...{ id: "proposals", forbids: "groundwork", handle: "proposalId", role: null },
    about: { en: "Somebody else's proposal, by its id", de: "Ein fremder Vorschlag, über seine Kennung" },
    verbs: ["groundwork.spoken", "groundwork.withdraw", "groundwork.pitch", "groundwork.speak", "groundwork.dontSpeak"],
  },
  {
    ...{ id: "messages", forbids: "reminders", handle: "entryId", role: "owner" },
    about: {
      en: "Why somebody else got a message, by its id",
      de: "Warum jemand anderes eine Nachricht bekam, über ihre Kennung",
    },
    verbs: ["attention.why", "hashtags.join", "hashtags.adopt"],
  },
  {
    ...{ id: "ideas", forbids: "reminders", handle: "suggestionId", role: null },
    about: {
      en: "What somebody else was offered, by its id",
      de: "Was jemand anderem angeboten wurde, über die Kennung",
    },
    verbs: ["opportunities.take", "opportunities.notThis"],
  },
  {
    ...{ id: "drafts", forbids: "drafts", handle: "draftId", role: null },
    about: { en: "Somebody else's draft, by its id", de: "Ein fremder Entwurf, über seine Kennung" },
    verbs: ["coach.open", "coach.drop", "coach.sent"],
  },
];

/** Of a time on a card: whether it was really offered is asked later than whose card it is. */
const START = "2026-01-05T09:00:00Z";

/** A button with an id is refused if it does what it does with an id that is none. */
export function byCard(ask: AskBot): readonly ProofQuestion[] {
  return buttons.map(({ id, forbids, about, handle, verbs, role }) => ({
    ...{ id: `card.${id}`, forbids, interface: "card", question: about, mayName: true },
    async ask({ handles }) {
      const answers: ProofAnswer[] = [];
      for (const verb of verbs) {
        const press = async (value: string) => {
          const data = { [handle]: value, id: value, ids: [value], tag: "em_lean", start: START };
          const heard = await ask(madeUp("en", role), invoke("adaptiveCard/action", { action: { verb, data } }));
          return { ...heard, text: heard.text.replaceAll(value, "") };
        };
        const theirs = await press(handles[handle] ?? randomUUID());
        const nobodys = await press(randomUUID());
        assert(!saysOutdated(nobodys.text), `${verb} did not understand what was pressed`);
        answers.push({ ...theirs, isRefusal: theirs.text === nobodys.text, hasFigures: false });
      }
      return answers;
    },
  }));
}
