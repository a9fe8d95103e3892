import type { Notice } from "#domain/attention/index.ts";
import { appointment } from "./appointments.ts";
import type { Link } from "./cards/card.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NameOf } from "./names.ts";
import {
  AppointmentFacts,
  BookedFacts,
  CancelledFacts,
  MovedFacts,
  SeriesFacts,
  SuggestedFacts,
} from "./sessions-facts.ts";
import { orType, show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

/** "It is in your calendar", to the volunteer or, when the calendar took its time, to the person who asked. */
export const renderBooked: NoticeRenderer = async ({ facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { isFirstOfSeries, topic, ...booked } = BookedFacts.parse(facts);
  const { name, when } = await appointment(nameOf, person, booked.withId, booked.slot);
  const { sessionNotices, sessions } = words;
  return show({
    text: [
      sessionNotices.booked({ name, topic, when }),
      sessions.promise,
      ...(isFirstOfSeries ? [sessionNotices.firstContact(name)] : []),
    ].join("\n"),
    ...keeping(words, booked),
  });
};

/** "The other one cancelled", somebody did in Outlook, or what is off still stands in the calendars. */
export const renderCancelled: NoticeRenderer = async ({ facts, person }, nameOf) => {
  const { byHand, inOutlook, slot, withId } = CancelledFacts.parse(facts);
  const who = await appointment(nameOf, person, withId, slot);
  const { cancelled, removeByHand } = wordsFor(person).sessionNotices;
  return show({ text: byHand ? removeByHand(who) : cancelled({ ...who, inOutlook }) });
};

/** "The other one moved it", or somebody did in Outlook. */
export const renderMoved: NoticeRenderer = async ({ facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { clashes, inOutlook, previousEnd, previousStart, ...moved } = MovedFacts.parse(facts);
  const who = await appointment(nameOf, person, moved.withId, moved.slot);
  const previous = words.dates.span({ start: previousStart, end: previousEnd }, person.zone);
  return show({
    text: words.sessionNotices.moved({ ...who, previous, inOutlook, clashes }),
    ...keeping(words, moved),
  });
};

/** "They propose another time in Outlook": answered with a tap, or with yes or no. Who declined comes to no other. */
export const renderSuggested: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { declined, proposed, sessionId, slot, withId } = SuggestedFacts.parse(facts);
  const { suggested, suggestedCancel, suggestedNo, suggestedYes } = words.sessionNotices;
  const who = await appointment(nameOf, person, withId, slot);
  return show({
    text: suggested({ ...who, declined, proposed: words.dates.span(proposed, person.zone) }),
    hint: orType(words, ["sessions.moveAsSuggested", "sessions.stay", "attention.why"]),
    buttons: [
      {
        verb: "sessions.moveAsSuggested",
        title: suggestedYes,
        data: { sessionId, start: `${proposed.start}` },
      },
      declined
        ? { verb: "sessions.cancel", title: suggestedCancel, data: { sessionId } }
        : { verb: "sessions.stay", title: suggestedNo, data: { sessionId } },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

/** The day before, to those who want it. */
export const renderReminder: NoticeRenderer = async ({ facts, person }, nameOf) => {
  const words = wordsFor(person);
  const session = AppointmentFacts.parse(facts);
  const who = await appointment(nameOf, person, session.withId, session.slot);
  return show({ text: words.sessionNotices.reminder(who), ...keeping(words, session) });
};

/** "Did it help?", once; the answer is kept nowhere. */
export const renderQuestionAfter: NoticeRenderer = async ({ entryId, facts, person }, nameOf) => {
  const words = wordsFor(person);
  const { sessionId, slot, withId } = AppointmentFacts.parse(facts);
  const { helpedButton, notReallyButton, question, thankButton } = words.sessionNotices;
  return show({
    text: question(await appointment(nameOf, person, withId, slot)),
    hint: orType(words, ["sessions.thank", "sessions.helped", "sessions.notReally", "attention.why"]),
    buttons: [
      { verb: "sessions.thank", title: thankButton, data: { sessionId } },
      { verb: "sessions.helped", title: helpedButton },
      { verb: "sessions.notReally", title: notReallyButton },
      { verb: "attention.why", title: words.leaders.whyButton, data: { entryId } },
    ],
  });
};

const renderLine =
  (sentence: "failed" | "thanks"): NoticeRenderer =>
  async ({ facts, person }, nameOf) => {
    const { slot, withId } = AppointmentFacts.parse(facts);
    return show({ text: wordsFor(person).sessionNotices[sentence](await appointment(nameOf, person, withId, slot)) });
  };

/** "It could not be booked." */
export const renderFailed = renderLine("failed");
/** "They say thank you." */
export const renderThanks = renderLine("thanks");

const renderSeries =
  (sentence: "seriesEnded" | "seriesStuck"): NoticeRenderer =>
  async (notice, nameOf) =>
    show({ text: wordsFor(notice.person).sessionNotices[sentence](await partner(notice, nameOf)) });

/** "It has ended", to both, and no more. */
export const renderSeriesEnded = renderSeries("seriesEnded");
/** "I found no time for the next one." */
export const renderSeriesStuck = renderSeries("seriesStuck");

async function partner({ facts, person }: Notice, nameOf: NameOf): Promise<string> {
  return (await nameOf(SeriesFacts.parse(facts).withId)) || wordsFor(person).sessions.unnamed;
}

/** The ways in, away and out of a session that is booked. */
function keeping(
  words: Words,
  { joinUrl, sessionId }: { readonly joinUrl: string | null; readonly sessionId: string },
) {
  const { cancelButton, join, moveButton } = words.sessionNotices;
  const links: readonly Link[] = joinUrl === null ? [] : [{ title: join, url: joinUrl }];
  return {
    links,
    buttons: [
      { verb: "sessions.move", title: moveButton, data: { sessionId } },
      { verb: "sessions.cancel", title: cancelButton, data: { sessionId } },
    ] as const,
  };
}
