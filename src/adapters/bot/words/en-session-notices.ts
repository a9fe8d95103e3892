import type { Language } from "#domain/people/index.ts";
import type { SessionNoticeWords } from "./sessions-life-words.ts";

const languages: Readonly<Record<Language, string>> = { en: "English", de: "German" };

const about = (topic: string | null) => (topic === null ? "" : ` about “${topic}”`);

export const sessionNoticesEn: SessionNoticeWords = {
  booked: ({ name, topic, when }) =>
    `A private conversation${about(topic)} with ${name} is in your calendar: ${when}. It is private there, under a ` +
    "neutral name. “move” moves it, “cancel” cancels it, no reason needed.",
  firstContact: (name) =>
    [
      `It is the first of a series: write ${name} a line before, or begin with these.`,
      "What do you do already, and what do you leave aside?",
      "What would you like to be able to do in three months?",
      "What stays between the two of us?",
      "How do we reach each other in between?",
    ].join("\n"),
  cancelled: ({ inOutlook, name, when }) =>
    inOutlook
      ? `The conversation with ${name} was cancelled in Outlook: ${when}.`
      : `${name} cancelled the conversation: ${when}. Your calendar shows it.`,
  removeByHand: ({ name, when }) =>
    `The conversation with ${name} is off: ${when}. I am not allowed to take it out of the calendars. Please delete the ` +
    "entry in yours.",
  failed: ({ name, when }) =>
    `The conversation with ${name} could not be booked: ${when}. The calendar did not take it. “book” looks again.`,
  moved: ({ clashes, inOutlook, name, previous, when }) =>
    (inOutlook
      ? `The conversation with ${name} was moved in Outlook, from ${previous} to ${when}.`
      : `${name} moved the conversation from ${previous} to ${when}. Your calendar shows it.`) +
    (clashes ? " One of you has something else then: “move” finds another time." : ""),
  suggested: ({ declined, name, proposed, when }) =>
    declined
      ? `${name} cannot come, ${when}, and proposes another time in Outlook: ${proposed}. Shall I move it? Otherwise the ` +
        "conversation is cancelled."
      : `${name} proposes another time in Outlook: ${proposed} instead of ${when}. Shall I move it?`,
  suggestedYes: "Yes, move it",
  suggestedNo: "No, leave it",
  suggestedCancel: "No, cancel it",
  request: ({ again, format, language, topic }) =>
    (again ? "Still open, and I won't ask again: " : "") +
    `Would you talk with somebody about “${topic}” (${format}), in ${languages[language]}? They are not in your ` +
    "reporting line. You learn their name, and they yours, with your yes. You are both free:",
  otherTimeButton: "Another time",
  refuseButton: "No",
  notThisMonthButton: "Not this month",
  next: (topic) => `Your request about “${topic}” is with somebody else now. “my hours” shows where it stands.`,
  nobody: (topic) =>
    `Nobody whom I could ask has time for “${topic}” at present. “book” shows what else there is help with; ` +
    "in a few weeks it may look different.",
  counter: ({ topic, when }) =>
    `For your request about “${topic}” another time is proposed: ${when}. Does that suit you? Names come with your yes.`,
  offer: ({ again, format, line, name }) =>
    (again ? "Still open, and I won't ask again: " : "") +
    `${name} offers you a conversation (${format})${line === "" ? "" : ` and writes: “${line}”`}. ` +
    "Whoever chooses first has it; who answers, and how, is told to nobody else. Does one of these suit you?",
  offerNo: "No, thank you",
  reminder: ({ name, when }) =>
    `Your conversation with ${name}: ${when}. “don't remind me before conversations” ends these reminders.`,
  question: ({ name, when }) =>
    `Did the conversation with ${name} help you (${when})? Your answer is kept nowhere. ` +
    "“don't ask afterwards” ends these questions.",
  thankButton: "Yes, thank them",
  helpedButton: "Yes",
  notReallyButton: "Not really",
  thanks: ({ name, when }) => `${name} thanks you for the conversation: ${when}.`,
  seriesEnded: (name) =>
    `The series with ${name} has ended, and what was booked of it is cancelled. No reason is asked for, and none is kept.`,
  seriesStuck: (name) =>
    `For the next conversation of your series with ${name} I found no time in which you are both free. I try again two ` +
    "weeks later; if you like to meet before, agree on a time in your chat.",
  join: "Join",
  moveButton: "Move",
  cancelButton: "Cancel it",

  whyBooked: ({ name, when }) => `Because a conversation between you and ${name} was booked: ${when}.`,
  whyCancelled: ({ inOutlook, name, when }) =>
    inOutlook
      ? `Because your conversation with ${name} was cancelled in Outlook: ${when}.`
      : `Because ${name} cancelled the conversation with you: ${when}.`,
  whyRemoveByHand: ({ name, when }) =>
    `Because your conversation with ${name} is off, and still stands in the calendars: ${when}.`,
  whyFailed: ({ name, when }) => `Because the conversation you asked for with ${name} could not be booked: ${when}.`,
  whyMoved: ({ inOutlook, name, when }) =>
    inOutlook
      ? `Because your conversation with ${name} was moved in Outlook, to ${when}.`
      : `Because ${name} moved the conversation with you to ${when}.`,
  whySuggested: ({ name, when }) => `Because ${name} proposed another time in Outlook for your conversation: ${when}.`,
  whyRequest:
    "Because somebody asks for a conversation about something you help with. “my offer” says how much that may be, and " +
    "whether you are asked.",
  whyProgress: "Because you asked for a conversation. “withdraw my request” ends it, if it is still open.",
  whyOffer: (name) => `Because ${name} chose you and a few others to offer these times to.`,
  whyReminder: ({ name, when }) =>
    `Because you want to be reminded before conversations, and have one with ${name}: ${when}.`,
  whyQuestion: ({ name, when }) =>
    `Because you had a conversation with ${name}: ${when}. “don't ask afterwards” ends these questions.`,
  whyThanks: ({ name, when }) => `Because ${name} wanted to thank you for your conversation: ${when}.`,
  whySeries: (name) => `Because you and ${name} have, or had, a series of conversations.`,
};
