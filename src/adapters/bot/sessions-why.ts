import { appointment } from "./appointments.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { AppointmentFacts } from "./sessions-notices.ts";
import { show } from "./show.ts";

const whySession =
  (sentence: "booked" | "cancelled" | "failed"): NoticeReason =>
  async ({ facts }, { words, person }, nameOf) => {
    const meeting = AppointmentFacts.safeParse(facts).data;
    if (!meeting) return null;
    return show({ text: words.attention[sentence](await appointment(nameOf, person, meeting.withId, meeting.slot)) });
  };

export const whyBooked = whySession("booked");
export const whyCancelled = whySession("cancelled");
export const whyFailed = whySession("failed");
