const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** What can be answered to requests and offers, and where a conversation can be moved. */
export const enMineAnswers = {
  yes: "Yes",
  no: "No",
  notThisMonth: "Not this month",
  otherTime: "Another time",
  move: "Move",
  day: "Day",
  time: "Time",
  propose: "Propose it",
  moveThere: "Move it there",
  moveTimes: "It could move to:",
  moveNone: "There is no free time in common in the next two weeks. Another time can be named here.",
  calendarUnknown: "A calendar cannot be seen just now, and nothing is guessed. Later it may work.",
  /** The topic, or what else it is about, for who hears a button without seeing what stands beside it. */
  of: (action: string, what: string) => `${action}: ${what}`,
  sure: {
    no: "Say no to this request?",
    noText: "Somebody else is asked, and nobody learns that anybody was asked before.",
    notThisMonth: "No requests for the rest of this month?",
    notThisMonthText: "Somebody else is asked. Nobody new can book until next month; what is booked stays.",
    disagree: "Say no to this time?",
    disagreeText: "Somebody else is asked then.",
  },
  said: {
    booked: (when: string, name: string) => `Agreed: ${when}, with ${name}. Both calendars show it, as private.`,
    pending: (when: string, name: string) =>
      `Agreed: ${when}, with ${name}. The calendars follow as soon as they answer.`,
    promise: "What is said stays between the two: everybody who volunteers promises that.",
    taken: (whens: readonly string[]) =>
      whens.length === 0
        ? "That time is not free any more, and there is no other nearby."
        : `That time is not free any more. Both are free: ${either.format(whens)}.`,
    offerTaken: "That time is taken meanwhile, and the offer is over. Under “Experts” there are others.",
    counterTaken: "That time is not free any more. Somebody else is asked.",
    passedOn: "All right: somebody else is asked, and nobody learns that anybody was asked before.",
    disagreed: "Somebody else is asked.",
    paused: (day: string) => `All right: somebody else is asked, and here again from ${day} on. What is booked stays.`,
    proposed: "Whether that suits is being asked. Names are told with a yes.",
    notFree: "The two are not both free then.",
    inThePast: "That time has passed.",
    moved: (when: string, name: string) => `Moved: ${when}, with ${name}. Both calendars show it, and both know.`,
    moving: (when: string, name: string) =>
      `The new time is reserved: ${when}, with ${name}. The calendars follow as soon as they answer.`,
    requestGone: "This request is no longer open.",
    gonePaused: (day: string) =>
      `This request is no longer open. Others come again from ${day} on; what is booked stays.`,
    offerGone: "This offer is over.",
    sessionGone: "This conversation is no longer booked, or it has begun.",
  },
};
