import type { ListeningWords } from "./listening-words.ts";

const sources = { teams: "Teams", engage: "Viva Engage" } as const;
const list = new Intl.ListFormat("en-GB");

const reasons = {
  outage: ["I wasn't running", "I read it again by myself"],
  notStored: ["posts arrived that I couldn't store", "I read them again by myself"],
  throttled: ["Microsoft asked me to read more slowly", "I go on by myself"],
  unreachable: ["there was no usable answer", "I try again by myself"],
  refused: ["I am not allowed to read there", "add the app to the team or community; “doctor” shows what is missing"],
  signedOut: ["nobody is signed in to Viva Engage for me", "an admin runs “npm run engage:sign-in”"],
  appRemoved: ["the app was removed", "its owner adds it again"],
  beforeListening: ["I wasn't listening yet", "a data export fills it: “npm run import:engage”"],
} as const;

const setAside = {
  machine: "written by a program",
  system: "a note of the network itself",
  links: "link spam",
  advertising: "advertising",
  copy: "a copy of an earlier post",
} as const;

export const listeningEn: ListeningWords = {
  forOwners: "That one is for programme owners and admins. “help” lists what you can say.",
  nothingMissing: "As far as I can know, I missed nothing.",
  missing: "What I may have missed:",
  gap: ({ source, places, morePlaces, from, until, reason }) => {
    const where = [sources[source], ...(places.length > 0 ? [places.join(", ")] : [])].join(" · ");
    const more = morePlaces > 0 ? ` and ${morePlaces} more ${morePlaces === 1 ? "place" : "places"}` : "";
    return `${where}${more} · ${from ?? "from the beginning"} – ${until ?? "now"}: ${reasons[reason][0]}.`;
  },
  repair: (reason) => `What repairs it: ${reasons[reason][1]}.`,
  repaired: "Repaired in the last seven days:",
  deafTeams: ({ some, more }) =>
    `Teams without the app: ${more > 0 ? `${some.join(", ")} and ${more} more` : list.format(some)}. Their owners can add it.`,
  teamsUnknown: "I may not see which teams there are (Team.ReadBasic.All), so I can't say where the app is missing.",
  engageOff: "Viva Engage: I don't listen there. An admin can sign me in: “npm run engage:sign-in”.",
  imported: (day) =>
    day === null ? "No data export of Viva Engage was imported." : `Last data export of Viva Engage imported: ${day}.`,
  setAsideCounts: (counts) =>
    `Set aside, counted nowhere: ${counts.map(([reason, count]) => `${count} × ${setAside[reason]}`).join(", ")}.`,
  reach: ({ teams, engage, groupMin }) => {
    const said = (count: number | null) => (count === null ? `not said (smallest group: ${groupMin})` : `${count}`);
    return `People I heard last week, at least: Teams ${said(teams)}, Viva Engage ${said(engage)}.`;
  },
  never: "Never heard: chats, and private channels and communities, unless an owner adds the app there.",
  noneSetAside: "None of your posts was set aside.",
  setAside: "These posts of yours count nowhere. If one should, say which:",
  setAsidePost: ({ when, reason }) => `${when}: ${setAside[reason]}`,
  postLabel: "Which post",
  postMissing: "Choose a post",
  postTyped: "Or type its number.",
  countButton: "Count it",
  restored: "It counts now.",
  notRestored: "That post counts already, or is gone.",
};
