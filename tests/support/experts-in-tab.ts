import type { ApiAnswer } from "#shared/api.ts";
import type { Answers } from "./tab-server.ts";

export type Proposal = ApiAnswer<"POST /api/experts/proposals">;
type Option = Extract<Proposal, { kind: "proposed" }>["options"][number];

/** Tomorrow in the world of these tests. */
export const slot = (start: string, end: string) => ({
  start: `2026-11-24T${start}:00Z`,
  end: `2026-11-24T${end}:00Z`,
});
/** Booked at once, under her name. */
export const mira: Option = {
  ...{ ref: "ref-1", booking: "direct", name: "Mira Demir", topic: "hashtags" },
  slots: [slot("08:00", "08:30"), slot("13:00", "13:30")],
};
/** Asked first. */
const somebody: Option = {
  ...{ ref: "ref-2", booking: "request", name: null, topic: "hashtags" },
  slots: [slot("09:00", "09:30"), slot("10:00", "10:30")],
};
/** Half an hour with Mira. */
export const booked = {
  ...{ kind: "booked" as const, sessionId: "s-1", name: "Mira Demir", slot: slot("08:00", "08:30"), series: false },
  joinUrl: "https://teams.microsoft.com/l/meetup-join/1",
};

/** What the service answers where nothing is said. */
export const expertAnswers: Answers = {
  "GET /api/experts": ({ query }) => ({
    topics: [
      { topic: "hashtags", names: ["Mira Demir"], somebody: true },
      ...(query["language"] === "de" ? [] : [{ topic: "storytelling", names: [], somebody: true }]),
    ],
  }),
  "GET /api/experts/hours": {
    volunteers: [
      {
        ...{ name: "Mira Demir", topics: ["hashtags"], languages: ["en", "de"], formats: ["quick", "half"] },
        ...{ left: { from: 60, to: 120 }, next: "thisWeek" },
      },
    ],
  },
  "POST /api/experts/proposals": { kind: "proposed", options: [mira, somebody] },
  "POST /api/experts/sessions": booked,
  "POST /api/experts/requests": { kind: "asked", requestId: "r-1" },
  "DELETE /api/experts/sessions/:id": { kind: "cancelled" },
  "DELETE /api/experts/requests/:id": { withdrawn: true },
};
