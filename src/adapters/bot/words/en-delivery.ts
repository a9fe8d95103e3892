import type { DeliveryTrouble, DeliveryWords } from "./delivery-words.ts";

const troubles: Readonly<Record<DeliveryTrouble, string>> = {
  crashed: "I stopped while sending, so I don't know whether it arrived; it is not sent twice",
  noAnswer: "Teams did not answer, so I don't know whether it arrived; it is not sent twice",
  theirFault: "Teams had an error of its own, so I don't know whether it arrived; it is not sent twice",
  gone: "the conversation is gone; it opens again when the person writes to me",
  tooLong: "the message was too long for Teams",
  ours: "a mistake of mine; the log says which",
};

const isKnown = (trouble: string): trouble is DeliveryTrouble => Object.hasOwn(troubles, trouble);

export const deliveryEn: DeliveryWords = {
  notForYou: "That one is for programme owners, admins and the works council. “help” lists what you can say.",
  askQuiet:
    "A quiet period for everybody? From then on I tell nobody anything unasked: no reminders, no invitations, no questions. Booked conversations go on, and I still answer whoever writes to me. It lasts until one of you ends it, and both stand in the audit log.",
  quietBegan: "Quiet from now on, for everybody. Nothing that I leave unsaid is caught up on later.",
  quietSince: (moment) => `A quiet period since ${moment}: I tell nobody anything unasked until one of you ends it.`,
  quietEnded: "The quiet period is over. Reminders go on with each person's next slot.",
  quietWasNot: "There is no quiet period.",
  quietNot: "Then everything stays as it is.",
  endButton: "End quiet period",
  undeliveredNotForYou: "That one is for programme owners and admins. “help” lists what you can say.",
  paused: (reason) =>
    `Sending is paused: Teams answered “${reason}”. Nobody's address was dropped. It goes on when somebody writes to me or installs the app.`,
  wasPaused: ({ moment, reason }) =>
    `On ${moment} Teams refused my messages (“${reason}”), so I stopped sending to everybody until somebody wrote to me. Nobody's address was dropped. “undelivered” says how it goes now, “doctor” checks the rest.`,
  whyPaused: "Because you are an admin: once a day at most I say when Teams refuses everything.",
  allDelivered: "In the last 30 days Teams accepted everything I sent, or I am still trying.",
  notDelivered: "Not delivered, or not known whether, in the last 30 days:",
  trouble: (trouble) => `- ${isKnown(trouble) ? troubles[trouble] : `Teams refused it (“${trouble}”)`}.`,
  blockedBy: ({ people, groupMin }) =>
    people === null
      ? `People who turned out to have blocked me last week: few or none (fewer than ${groupMin} are not told).`
      : `People who turned out to have blocked me last week: ${people}. I stay silent until they write.`,
};

export const deliveryTypedEn = {
  "attention.beginQuiet": "yes",
  "attention.noQuiet": "no",
  "attention.endQuiet": "end quiet period",
} as const;

export const deliveryHelpEn = {
  quietPeriod: "“quiet period”: nothing unasked to anybody, until you end it",
  endQuietPeriod: "“end quiet period”",
  undelivered: "“undelivered”: what I could not deliver, and why",
} as const;
