import { z } from "zod";
import { appointment } from "./appointments.ts";
import type { NoticeRenderer } from "./messenger.ts";
import { show } from "./show.ts";
import { wordsFor } from "./words/catalogue.ts";

/** What a notice about a session says, as far as words need it. */
export const AppointmentFacts = z
  .object({
    sessionId: z.string(),
    withId: z.string(),
    start: z.string(),
    end: z.string(),
    joinUrl: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .catch(null),
  })
  .transform(({ start, end, ...facts }) => ({
    ...facts,
    slot: { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) },
  }));

/** "It is in your calendar", to the volunteer or, when the calendar took its time, to the person who asked. */
export const renderBooked: NoticeRenderer = async (notice, nameOf) => {
  const { sessions } = wordsFor(notice.person);
  const { sessionId, joinUrl, withId, slot } = AppointmentFacts.parse(notice.facts);
  return show({
    text: sessions.noticeBooked(await appointment(nameOf, notice.person, withId, slot)),
    buttons: [{ verb: "sessions.cancel", title: sessions.cancelButton, data: { sessionId } }],
    links: joinUrl === null ? [] : [{ title: sessions.join, url: joinUrl }],
  });
};

const renderLine =
  (sentence: "noticeCancelled" | "noticeFailed"): NoticeRenderer =>
  async (notice, nameOf) => {
    const { sessions } = wordsFor(notice.person);
    const { withId, slot } = AppointmentFacts.parse(notice.facts);
    return show({ text: sessions[sentence](await appointment(nameOf, notice.person, withId, slot)) });
  };

/** "The other one cancelled." */
export const renderCancelled = renderLine("noticeCancelled");

/** "It could not be booked." */
export const renderFailed = renderLine("noticeFailed");
