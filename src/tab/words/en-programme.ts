interface Range {
  readonly from: number;
  /** Null for "or more". */
  readonly to: number | null;
}

/** What the view of the programme says. */
export const enProgramme = {
  title: "How the programme is going",
  intro: (people: number) =>
    `Every figure is about at least ${people} people, and none about a person; only hours on offer are told for fewer, in steps. Whatever else is about fewer is hidden, and so is a figure from which that could be worked out. Hidden is not zero.`,
  notAgreed: {
    title: "The policy is not in force",
    text: "Until the programme owners and the works council have signed it, no figure about people is shown.",
  },
  counting: "The last weeks are still being counted. In a minute there is more to see.",
  coverage: {
    title: "Who takes part, by function",
    covered: (some: number, all: number) => `${some} of ${all} functions have at least one active leader or volunteer.`,
    none: "Nothing was counted yet. That happens at night, and whenever somebody opens this page.",
    week: (date: string) =>
      `Last counted after the week of ${date}. That happens once a week, so that nobody can see who joined on which day.`,
    caption: "Functions",
    function: "Function",
    state: "Somebody takes part",
    yes: "yes",
    notYet: "not yet",
    hidesSmall: (people: number) => `Functions in which fewer than ${people} people work are left out.`,
  },
  activity: {
    title: "Activity over time",
    measure: "What is counted",
    measures: { posts: "Posts and questions", replies: "Replies and answers", thanks: "Thanks" },
    unit: "Where",
    everybody: "Everybody",
    axis: "Week that begins on",
    chart: (measure: string, unit: string) => `${measure} a week: ${unit}`,
    band: "The range around each number is what chance alone explains: with unchanged habits, the number behind it lies inside in nine of ten weeks. Two weeks whose ranges overlap are no proof that anything changed.",
    noBand: "There are too few weeks in a row yet to tell chance from change, so there is no range.",
    hidden: (people: number) =>
      `A gap in the line is a week that is hidden or was not counted. A unit is missing from the list where fewer than ${people} people did this, where one person did most of it, or where a small group could be worked out.`,
    nothing: "There is nothing yet that may be shown.",
    unheard: (weeks: readonly string[]) =>
      `Not everything was heard in ${weeks.length === 1 ? "the week" : "the weeks"} of ${weeks.join(", ")}: the numbers there are too low.`,
    unheardUntil: (count: number, last: string) =>
      `Not everything was heard in ${count} of these weeks, the last of which is that of ${last}: the numbers there are too low.`,
  },
  hours: {
    title: "Hours asked for and offered",
    range: ({ from, to }: Range) => (to === null ? `${from} hours or more` : `${from} to ${to} hours`),
    offered: "Offered in a month",
    asked: "Asked for last month",
    leaders: "Leaders with reminders",
    about: (leaders: number) => `about ${leaders}`,
    missing: "Missing in a month, if each of them takes half an hour",
    enough: "none",
    unknown: "cannot be told",
    months: "The hours of one month would last these leaders for",
    lasts: (months: number) => `${months} months`,
    caption: "By topic; who helps with two stands in both",
    topic: "Topic",
    steps:
      "Hours are told in steps, so that nobody's own can be read from them. What is offered is what volunteers tell everybody.",
  },
  listening: {
    title: "Where listening has gaps",
    none: "As far as that can be known, nothing was missed.",
    open: "What may have been missed",
    closed: "Repaired in the last seven days",
    place: "Place",
    from: "From",
    until: "Until",
    why: "Why",
    everywhere: "the whole network",
    more: (places: number) => (places === 1 ? "and 1 more place" : `and ${places} more places`),
    beginning: "the beginning",
    now: "now",
    networks: { teams: "Teams", engage: "Viva Engage" },
    reasons: {
      outage: "The service did not run. It is read again by itself.",
      notStored: "Posts arrived that could not be stored. They are read again by themselves.",
      throttled: "Microsoft asked to read more slowly. Reading goes on by itself.",
      unreachable: "There was no usable answer. It is tried again by itself.",
      refused: "Reading is not allowed there. Adding the app to the team or community helps.",
      signedOut: "Nobody is signed in to Viva Engage. An administrator runs “npm run engage:sign-in”.",
      appRemoved: "The app was removed. An owner of the team adds it again.",
      beforeListening: "Nobody listened yet. A data export fills it: “npm run import:engage”.",
    },
    deaf: (teams: string) => `Teams without the app: ${teams}. Their owners can add it.`,
    deafMore: (teams: number) => `${teams} more`,
    deafUnknown:
      "Which teams there are is not known (Team.ReadBasic.All is missing), so neither is where the app is missing.",
    engageOff: "Viva Engage is not read.",
    imported: (date: string) => `Last data export of Viva Engage imported: ${date}.`,
    never: "Never heard: chats, and private channels and communities, unless an owner adds the app there.",
  },
  delivery: {
    title: "What became of messages",
    paused: (reason: string) =>
      `Sending is paused: Teams answered “${reason}”. Nobody's address was dropped. It goes on when somebody writes to the bot or installs the app.`,
    quietSince: (moment: string) => `A quiet period reigns since ${moment}: nobody is told anything unasked.`,
    caption: "Messages that were planned, by week",
    week: "Week that begins on",
    outcomes: {
      sent: "Sent",
      blocked: "Blocked by the person",
      notInstalled: "App not installed",
      quiet: "Dropped: no good moment",
      failed: "Failed",
      inDoubt: "In doubt",
    },
    doubt: "In doubt means that Teams gave no answer. Such a message is never sent twice.",
    hidden: (people: number) => `Hidden: fewer than ${people} people were concerned, or none.`,
    reasons: (reasons: string) => `Why some of the last 30 days failed or are in doubt: ${reasons}.`,
    reason: (code: string) =>
      ({
        no_answer: "sending was interrupted",
        timeout: "Teams did not answer in time",
        connection_lost: "the connection was lost",
        error: "a mistake of the service (see the log)",
      })[code] ?? `Teams answered “${code}”`,
    allSent: "In the last 30 days Teams accepted everything that was sent, or it is tried again.",
  },
};
