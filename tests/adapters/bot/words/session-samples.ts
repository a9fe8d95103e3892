import type { Samples } from "./samples.ts";

const appointment = { name: "Mira König", when: "25.11., 07:30" };
const asked = { format: "30 min", topic: "Lean" };
const times = ["25.11., 07:30", "26.11., 07:30"];

/** Facts for the sentences about sessions that exist, asked for or offered. */
export const sessionLife: Samples["sessionLife"] = {
  listed: [
    [{ ...appointment, at: "held", series: false }],
    [{ ...appointment, at: "booked", series: true }],
    [{ ...appointment, at: "moving", series: false }],
  ],
  listedRequest: [[{ ...asked, since: "23.11., 10:00", next: "25.11., 17:00" }]],
  listedSearch: [[asked]],
  listedCounter: [[{ ...asked, when: "25.11., 07:30" }]],
  listedAsked: [[{ ...asked, times }]],
  listedOffer: [[{ format: "30 min", people: 1, times }], [{ format: "30 min", people: 3, times }]],
  listedInvitation: [[{ format: "30 min", name: "Mira König", times }]],
  listedSeries: [[{ name: "Mira König", planned: 2, of: 6 }]],
  moveTimes: [[appointment]],
  moveNone: [[appointment]],
  moved: [[appointment]],
  moving: [[appointment]],
  stays: [[appointment]],
  accepted: [[appointment]],
  acceptedPending: [[appointment]],
  pausedMonth: [["1.12."]],
  requestGonePaused: [["1.12."]],
  agreed: [[appointment]],
  inviteUnknown: [["Xaver"]],
  inviteSeveral: [[{ name: "Anna", people: ["Anna Köhler", "Anna Schmid"] }]],
  inviteTimeUnclear: [["irgendwann"]],
  inviteTaken: [["25.11., 07:30"]],
  invited: [[{ format: "30 min", names: ["Mira König"], times }]],
  inviteNotReached: [[["Mira König", "Petra Vogt"]]],
  offerTaken: [["Mira König"]],
  seriesEnded: [["Mira König"]],
  thanked: [["Mira König"]],
  called: [["Jour fixe"]],
  calledNeutral: [["Termin"]],
};

/** And for those that the bot says of its own accord. */
export const sessionNotices: Samples["sessionNotices"] = {
  booked: [[{ ...appointment, topic: null }], [{ ...appointment, topic: "Lean" }]],
  firstContact: [["Mira König"]],
  cancelled: [[{ ...appointment, inOutlook: true }], [{ ...appointment, inOutlook: false }]],
  removeByHand: [[appointment]],
  failed: [[appointment]],
  moved: [
    [{ ...appointment, previous: "24.11., 09:00", inOutlook: true, clashes: true }],
    [{ ...appointment, previous: "24.11., 09:00", inOutlook: false, clashes: false }],
  ],
  suggested: [
    [{ ...appointment, proposed: "26.11., 09:00", declined: false }],
    [{ ...appointment, proposed: "26.11., 09:00", declined: true }],
  ],
  request: [[{ ...asked, language: "en", again: false }], [{ ...asked, language: "de", again: true }]],
  next: [["Lean"]],
  nobody: [["Lean"]],
  counter: [[{ topic: "Lean", when: "25.11., 07:30" }]],
  offer: [
    [{ name: "Mira König", format: "30 min", line: "", again: true }],
    [{ name: "Mira König", format: "30 min", line: "Lean", again: false }],
  ],
  reminder: [[appointment]],
  question: [[appointment]],
  thanks: [[appointment]],
  seriesEnded: [["Mira König"]],
  seriesStuck: [["Mira König"]],
  whyBooked: [[appointment]],
  whyCancelled: [[{ ...appointment, inOutlook: true }], [{ ...appointment, inOutlook: false }]],
  whyRemoveByHand: [[appointment]],
  whyFailed: [[appointment]],
  whyMoved: [[{ ...appointment, inOutlook: true }], [{ ...appointment, inOutlook: false }]],
  whySuggested: [[appointment]],
  whyOffer: [["Mira König"]],
  whyReminder: [[appointment]],
  whyQuestion: [[appointment]],
  whyThanks: [[appointment]],
  whySeries: [["Mira König"]],
};
