const posts = (count: number) => (count === 1 ? "1 post" : `${count} posts`);

/** What the view of tags says. */
export const enTags = {
  title: "Tags",
  back: "All tags",
  search: {
    label: "Find a tag",
    hint: "The beginning of any of its words is enough; a slip of the finger does no harm.",
    found: (count: number, more: boolean) => {
      if (count === 0) return "No tag begins like this.";
      if (more) return `The first ${count} tags. One more letter makes the list shorter.`;
      return count === 1 ? "1 tag found." : `${count} tags found.`;
    },
    alike: "These may mean the same:",
    foundIt: "Found it as a new tag",
  },
  lists: {
    hosted: "Looked after by me",
    founded: "Founded by me",
    followed: "Followed by me",
    department: "Of my department",
    living: "Living",
    asleep: "Asleep",
  },
  asleepHint: "A post wakes them.",
  none: "There are no tags yet. The first one can be founded right here.",
  state: {
    seed: "just founded",
    living: "living",
    sleeping: "asleep",
    merged: "part of another tag",
    renamed: "renamed",
    retired: "retired",
  },
  posts,
  noPurpose: "What it is for, nobody has said yet.",
  facts: {
    state: "State",
    lastUsed: "Last used",
    never: "not yet",
    ago: (weeks: number) => {
      if (weeks === 0) return "less than a week ago";
      return weeks === 1 ? "more than a week ago" : `more than ${weeks} weeks ago`;
    },
    founded: "Founded",
    by: (name: string) => `by ${name}`,
    notFounded: "by nobody: it came into use by itself",
    hosts: "Looked after by",
    noHost: "nobody at present",
  },
  earlier: (earlier: string, now: string) => `#${earlier} is called #${now} now; both names work.`,
  duties:
    "Two things make a host: answer the first questions yourself, and say when the tag may sleep. More can be done with it in the chat with Vorbild: type its name there.",
  retired: "This tag is retired. Whoever takes it up again looks after it.",
  takeUp: "Take it up again",
  unknown: {
    title: (name: string) => `Nobody uses #${name} yet`,
    text: "It can be founded here, at once and by anybody.",
  },
  copy: {
    button: "Copy",
    done: (tag: string) => `#${tag} is copied. It can be pasted into a post.`,
    byHand: "Copying is not allowed here. The tag is marked: Ctrl+C copies it.",
    label: "The tag as text",
  },
  follow: {
    title: "News of this tag",
    none: "None",
    weekly: "Once a week",
    settled: "Only when something in it is settled",
    ended: "There will be no more news of it.",
    outcome: (how: "weekly" | "settled", slot: string) =>
      how === "weekly"
        ? `News will come in the chat with Vorbild: ${slot}, if there are any.`
        : `When something is settled, it will be in the chat with Vorbild: ${slot}.`,
    slot: (weekday: string, time: string, weeks: number) =>
      weeks === 1 ? `${weekday} at ${time}` : `${weekday} at ${time}, every ${weeks} weeks`,
    tooMany: (most: number) => `${most} tags are as many as can be followed. Unfollowing one makes room.`,
    retired: "This tag is retired, so there will be no news.",
    unknown: "This tag is not there any more.",
  },
  rhythm: {
    title: "Rhythm",
    chart: (tag: string) => `Posts with #${tag} per week`,
    axis: "Week from",
    series: "Posts",
    why: (people: number) =>
      `A week is shown when at least ${people} people used the tag in it and nobody wrote more than half of the posts: else the number would speak about one person.`,
    hidden: (people: number) => `In none of the last 26 weeks did ${people} people use it, so no week is shown.`,
  },
  alike: {
    title: "Near-duplicates",
    intro: "These tags may mean the same:",
    why: {
      spelling: "spelled almost alike",
      words: "the same words",
      order: "the same words, in another order",
      plural: "singular and plural",
      translation: "the same in the other language",
      abbreviation: "an abbreviation of it",
      synonym: "another word for it",
    },
  },
  founding: {
    title: "Found a tag",
    intro: "Anybody founds a tag, at once. Whoever does is named with it and looks after it.",
    name: "Name",
    nameHint: "Department, underscore, topic, like hr_onboarding. A topic alone is enough.",
    nameMissing: "A name is needed.",
    purpose: "What it is for",
    purposeHint: "One line for everybody to see; it can be left open.",
    button: "Found it",
    flaw: {
      empty: "No letter or digit is left of that.",
      noTopic: "That is only the department. What is it about?",
      short: "That is too short to be found again: two letters at least.",
      long: "That is too long to be typed: 60 letters at most.",
      noLetter: "A tag needs a letter: digits alone are no tag in Teams.",
      foreign: "A tag has the letters a to z, digits and underscores, so that everybody can type it.",
    },
    forbidden: {
      stopWord: "That word stands in every text, so the tag would lead nowhere. What is it about?",
      slur: "That word hurts people, so it becomes no tag.",
      name: "Names of people and of companies become no tags. What is it about, without the name?",
    },
    which: (unknown: string | null, shorts: readonly string[]) => {
      if (unknown === null) return "Which one? With a department in front, people see whom to ask.";
      const known = shorts.length === 0 ? "" : ` Known are: ${shorts.join(", ")}.`;
      return `There is no department “${unknown}”.${known} Which one is meant?`;
    },
    alike: (tag: string) => `Before there are two for the same: is one of these meant instead of #${tag}?`,
    anyway: (tag: string) => `Found #${tag} anyway`,
    exists: (tag: string) => `#${tag} is there already.`,
    became: (tag: string, into: string) => `#${tag} is called #${into} now.`,
    retired: (tag: string) => `#${tag} is retired, and can be taken up again.`,
    show: (tag: string) => `Show #${tag}`,
  },
};
