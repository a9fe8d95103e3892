import type { HoldReason } from "#domain/attention/index.ts";
import type { WhyNotWords } from "./why-not-words.ts";

const reasons: Readonly<Record<HoldReason, string>> = {
  budget: "You had had as many messages from me as I send in a day or a week.",
  quiet_hours: "When I looked, it was outside your hours. “my working hours” shows them.",
  quiet_period: "In a quiet period I tell nobody anything unasked.",
  policy: "I tell nobody anything unasked while the policy isn't signed by both sides. “policy” says more.",
  away: "When I looked, you were out of office.",
  holiday: "It was a public holiday where you are. “my region” shows which ones I know.",
  busy: "When I looked, you were in a meeting.",
  unknown: "Microsoft 365 didn't tell me whether I may disturb you.",
  too_late: "Its time was over before I could send it.",
  no_contact: "I had no way to reach you: you had blocked me, or the app wasn't there.",
  refused: "You had told me to stop.",
  nothing_to_say: "When its moment came, there was nothing left to say.",
  withdrawn: "What you told me in the meantime made it needless.",
  paused: "Teams takes no messages from me at present. An admin can see the reason.",
  on_its_way: "Nothing stands against it; it's on its way.",
  blocked: "You had blocked me.",
  not_taken: "Teams didn't take it. An admin can see the reason.",
  in_doubt: "Teams didn't say whether it arrived, and I send nothing twice.",
};

export const whyNotEn: WhyNotWords = {
  notEnrolled: "You have asked for no reminders, so none come. “start” begins them.",
  stopped: "You told me to stop, so I keep quiet. “start” begins again.",
  none: "You set no reminders at all. “how often” changes that.",
  paused: "You asked me to wait. “start” ends that.",
  heldBack: ({ moment, reason }) => `Something was meant for you (${moment}), and it didn't come. ${reasons[reason]}`,
  waiting: ({ moment, reason, until }) =>
    `Something has been waiting for you since ${moment}. ${reasons[reason]} It can still come until ${until}.`,
  came: (moment) => `The last reminder did come: ${moment}. It stands further up in this chat.`,
  visible: (day) => `You were visible on ${day}. For six days after that I don't remind you.`,
  ignored: (count) => `The last ${count} reminders passed without a sign from you, so I left one out.`,
  ahead: "Nothing was held back.",
  next: (moment) => `The next reminder is due: ${moment}.`,
};

export const whyNotHelpEn = "“why did nothing come”: why I kept quiet";
