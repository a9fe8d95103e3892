import type { SessionLifeHelp, SessionLifeVerb, SessionLifeWords } from "./sessions-life-words.ts";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
const all = new Intl.ListFormat("en-GB", { type: "conjunction" });

const counted = (people: number) => (people === 1 ? "one person" : `${people} people`);

export const sessionLifeEn: SessionLifeWords = {
  list: "Your conversations:",
  listEmpty: "You have no conversation booked and nothing open. “book” finds a time.",
  listTyped: "“move” moves one, “cancel” cancels one, without a reason.",
  listed: ({ at, name, series, when }) =>
    `${when}, with ${name}${series ? " (series)" : ""}` +
    { held: " (not in the calendar yet)", booked: "", moving: " (the calendar follows)" }[at],
  listedRequest: ({ format, next, since, topic }) =>
    `Asked for: “${topic}” (${format}). It has been with somebody since ${since}; ` +
    `if no answer comes, the next one is asked on ${next}.`,
  listedSearch: ({ format, topic }) => `Asked for: “${topic}” (${format}). I'm looking for who to ask next.`,
  listedCounter: ({ format, topic, when }) =>
    `Asked for: “${topic}” (${format}). Another time is proposed: ${when}. Does that suit you?`,
  listedAsked: ({ format, times, topic }) =>
    `You are asked: “${topic}” (${format}), ${either.format(times)}. Names come with your yes.`,
  listedOffer: ({ format, people, times }) =>
    `Offered to ${counted(people)} (${format}): ${either.format(times)}. The times are kept until somebody takes one.`,
  listedInvitation: ({ format, name, times }) => `${name} offers you (${format}): ${either.format(times)}.`,
  listedSeries: ({ name, of, planned }) =>
    `Series with ${name}: ${planned} of ${of} conversations are planned or over.`,
  moveButton: "Move",
  withdrawButton: "Withdraw",
  endSeriesButton: "End the series",

  askMove: "Which conversation shall I move?",
  nothingToMove: "You have no conversation that could be moved. “my hours” shows what there is.",
  moveTimes: ({ name, when }) => `The conversation with ${name}, ${when}, could move to:`,
  moveNone: ({ name, when }) =>
    `You and ${name} have no free time in common then, so it stays: ${when}. Try another time: “move to next week”.`,
  moveTyped: "Type the number or the time, or what suits you better, for example “Friday 10:00”.",
  movePast: "That time has passed. Name one ahead, for example “Friday 10:00”.",
  moveTaken: "That time isn't free. The conversation could move to:",
  moveTakenNone: "That time isn't free, and I see no other nearby. Everything stays as it was; “move” looks again.",
  moved: ({ name, when }) => `Moved: ${when}, with ${name}. Both calendars show it, and ${name} will be told.`,
  moving: ({ name, when }) =>
    `The new time is yours: ${when}, with ${name}. The calendars follow as soon as they answer; ${name} will be told.`,
  stays: ({ name, when }) => `It stays as it is: ${when}, with ${name}.`,

  askOtherTime: "Which time would suit you?",
  otherTimeLabel: "Day and time",
  otherTimeUnclear: "I need one day and one time, for example “Thursday 10:00”.",
  otherTimeTyped: "For example “Thursday 10:00”.",
  proposeButton: "Propose it",
  counterMade: "Thank you. I'm asking whether that suits them; your name stays with me until then.",
  counterNotFree: "You are not both free then. Another time, for example “Thursday 10:00”?",
  requestTaken: "That time is gone meanwhile. You are still both free:",
  requestTakenNone: "That time is gone meanwhile. Another time, for example “Thursday 10:00”?",
  accepted: ({ name, when }) => `Thank you. You talk with ${name}: ${when}. Both calendars show it, as private.`,
  acceptedPending: ({ name, when }) =>
    `Thank you. You talk with ${name}: ${when}. The calendars follow as soon as they answer.`,
  refused: "All right. I ask somebody else, and nobody learns that you were asked.",
  pausedMonth: (day) =>
    `All right. I ask somebody else, and you again from ${day} on. What is booked stays: “my hours” shows it.`,
  requestGone: "This request is no longer open.",
  requestGonePaused: (day) => `This request is no longer open. I ask you again from ${day} on; what is booked stays.`,
  nothingAsked: "Nothing is open that this could answer. “my hours” shows what is.",
  agreed: ({ name, when }) => `Good. You talk with ${name}: ${when}. Both calendars show it, as private.`,
  disagreed: "All right. I ask somebody else; “my hours” shows where it stands.",
  counterTaken: "That time is gone meanwhile. I ask somebody else; “my hours” shows where it stands.",
  requestWithdrawn: "Withdrawn. Nobody learns that it was you who asked.",
  askWithdraw: "Which request shall I withdraw?",
  noRequest: "You have no open request.",

  notExpert: "Those who help others can invite. “volunteer hashtags, first post” makes you one of them.",
  askInvite: "Whom would you like to invite, and when? One to five people, one to three times.",
  inviteTyped:
    "Or in one line: “invite Petra Vogt, Jonas Weber: Wed 10:00, Thu 14:00”, with a personal line in quotes if you like.",
  inviteNames: "Names, separated by commas",
  inviteNamesMissing: "Please name one to five people.",
  inviteTimes: "Times, separated by commas",
  inviteTimesMissing: "Please name one to three times, for example “Wed 10:00, Thu 14:00”.",
  inviteLine: "A personal line (optional)",
  inviteFormat: "How long",
  inviteButton: "Invite",
  inviteUnknown: (name) => `I find nobody called “${name}”.`,
  inviteSeveral: ({ name, people }) => `“${name}” could be several people: ${people.join(", ")}. Please write it out.`,
  inviteTimeUnclear: (text) => `I don't understand “${text}” as a day and a time. For example “Wed 10:00, Thu 14:00”.`,
  inviteTaken: (when) => `You aren't free then: ${when}. Please choose another time.`,
  inviteNobody: "I can reach none of them; perhaps they haven't installed me.",
  inviteTooMany: "That is more than five people or three times. Please choose.",
  inviteSelf: "You can't invite yourself.",
  invited: ({ format, names, times }) =>
    `${all.format(names)} will be offered (${format}): ${either.format(times)}. Whoever taps first has it; the other ` +
    "times are free again then. “withdraw my offer” ends it.",
  inviteNotReached: (names) => `I can't reach ${all.format(names)}.`,
  offerTaken: (name) => `That time has been taken meanwhile, but with ${name} you could also have:`,
  offerTakenNone: "That time has been taken meanwhile. “book” finds another.",
  offerDeclined: "All right. Nobody is told that you said no.",
  offerGone: "This offer is over.",
  offerWithdrawn: "Withdrawn. The times are free again.",
  noOffer: "You have no open offer.",
  askWithdrawOffer: "Which offer shall I withdraw?",

  noSeries: "You are in no series.",
  askEndSeries: "Which series shall end?",
  seriesEnded: (name) =>
    `Done: the series with ${name} has ended. ${name} gets the same sentence about it as you, and nothing else.`,
  seriesGone: "This series has ended already.",
  feltWrong: "Thank you for saying so. It stays here: nothing of it is stored, and nobody is told.",
  feltWrongSeries: "You can end the series at once. Nobody is asked for a reason, and none is given.",
  feltWrongNever: "“never with Petra Vogt” keeps you apart from somebody for good; nobody learns of it.",
  feltWrongBook: "You need not meet again: whatever is booked, “cancel” cancels it, without a reason.",

  thanked: (name) => `I'm passing it on to ${name}.`,
  thankGone: "There is nobody to thank here: that conversation is no longer known to me.",
  helped: "I'm glad. Your answer is kept nowhere.",
  notReally: "Thank you for being frank; it is kept nowhere. Somebody else may help more.",
  bookButton: "Book another",
  remindOn: "I'll remind you the day before each conversation.",
  remindOff: "No reminders before conversations.",
  askOn: "After a conversation I'll ask you once whether it helped.",
  askOff: "I won't ask you afterwards.",
  called: (subject) => `From now on the calendars show “${subject}” for conversations you book.`,
  calledNeutral: (subject) =>
    `From now on the calendars show “${subject}” for conversations you book, as for everybody.`,
  callMissing: "What shall the calendars show? For example “call my conversations weekly catch-up”, or “… neutral”.",
};

export const sessionLifeTypedEn: Readonly<Record<SessionLifeVerb, string>> = {
  "sessions.move": "move",
  "sessions.moveTo": "1",
  "sessions.moveAsSuggested": "yes",
  "sessions.stay": "no",
  "sessions.accept": "1",
  "sessions.otherTime": "Thursday 10:00",
  "sessions.counter": "Thursday 10:00",
  "sessions.refuse": "no",
  "sessions.notThisMonth": "not this month",
  "sessions.agree": "yes",
  "sessions.disagree": "no",
  "sessions.withdraw": "withdraw my request",
  "sessions.invite": "invite Petra Vogt: Wed 10:00",
  "sessions.takeOffer": "1",
  "sessions.declineOffer": "no",
  "sessions.withdrawOffer": "withdraw my offer",
  "sessions.endSeries": "end series",
  "sessions.thank": "thank them",
  "sessions.helped": "yes",
  "sessions.notReally": "not really",
};

export const sessionLifeHelpEn: Readonly<Record<SessionLifeHelp, string>> = {
  move: "“move”, “move Wednesday to Friday 10:00”: move a conversation",
  invite: "“invite Petra Vogt, Jonas Weber: Wed 10:00, Thu 14:00”: offer times to colleagues",
};
