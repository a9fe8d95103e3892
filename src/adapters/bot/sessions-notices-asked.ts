import type { OfferStore } from "#domain/sessions/index.ts";
import type { NoticeRenderer } from "./messenger.ts";
import { OfferFacts, ProgressFactsToSay, RequestFactsToSay } from "./sessions-facts.ts";
import { showTimes } from "./sessions-times.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

/** What invitations are filled with when they are sent. */
export interface InvitationNotices {
  readonly invitations: Pick<OfferStore, "find">;
}

const renderAsked =
  (again: boolean): NoticeRenderer =>
  async ({ facts, person }) => {
    const words = wordsFor(person);
    const { format, language, requestId, slots, topic } = RequestFactsToSay.parse(facts);
    const { notThisMonthButton, otherTimeButton, refuseButton, request } = words.sessionNotices;
    const data = { requestId };
    return showTimes(
      { person, words },
      {
        text: request({ format: words.sessions.formats[format], topic, language, again }),
        ...{ slots, verb: "sessions.accept", data },
        hint: orType(words, [
          ...(["sessions.accept", "sessions.otherTime", "sessions.refuse", "sessions.notThisMonth"] as const),
          "attention.why",
        ]),
        buttons: [
          { verb: "sessions.otherTime", title: otherTimeButton, data },
          { verb: "sessions.refuse", title: refuseButton, data },
          { verb: "sessions.notThisMonth", title: notThisMonthButton, data },
        ],
      },
    );
  };

/** "Would you talk with somebody about …?", to a volunteer who wants to be asked; nobody is named. */
export const renderSessionRequest = renderAsked(false);
/** The same, once more. */
export const renderSessionRequestAgain = renderAsked(true);

/** Where a request stands, to the person who asked; another time that was proposed is answered here. */
export const renderProgress: NoticeRenderer = async ({ entryId, facts, person }) => {
  const words = wordsFor(person);
  const { end, requestId, start, topic, what } = ProgressFactsToSay.parse(facts);
  const { sessionNotices } = words;
  if (what !== "counter" || start === null || end === null) {
    return show({ text: sessionNotices[what === "nobody" ? "nobody" : "next"](topic) });
  }
  const slot = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
  return show({
    text: sessionNotices.counter({ topic, when: words.dates.span(slot, person.zone) }),
    hint: orType(words, ["sessions.agree", "sessions.disagree", "attention.why"]),
    buttons: [
      { verb: "sessions.agree", title: words.common.yes, data: { requestId } },
      { verb: "sessions.disagree", title: words.common.no, data: { requestId } },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

const renderOffered =
  (again: boolean) =>
  ({ invitations }: InvitationNotices): NoticeRenderer =>
  async ({ entryId, facts, person }, nameOf) => {
    const words = wordsFor(person);
    const { format, offerId, slots, withId } = OfferFacts.parse(facts);
    const name = (await nameOf(withId)) || words.sessions.unnamed;
    const line = (await invitations.find(offerId))?.line ?? "";
    return showTimes(
      { person, words },
      {
        text: words.sessionNotices.offer({ name, format: words.sessions.formats[format], line, again }),
        ...{ slots, verb: "sessions.takeOffer", data: { offerId } },
        hint: orType(words, ["sessions.takeOffer", "sessions.declineOffer", "attention.why"]),
        buttons: [
          { verb: "sessions.declineOffer", title: words.sessionNotices.offerNo, data: { offerId } },
          { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
        ],
      },
    );
  };

/** Times that an expert offers, with the personal line as it is when it is sent. */
export const renderOffer = renderOffered(false);
/** The same, once more. */
export const renderOfferAgain = renderOffered(true);
