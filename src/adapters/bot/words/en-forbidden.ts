import type { ForbiddenMatter } from "#domain/privacy/index.ts";
import type { ForbiddenWords } from "./forbidden-words.ts";

const reasons: Readonly<Record<ForbiddenMatter, string>> = {
  silence: "I note for 90 days who posted where, never the text, and tell nobody who did or did not.",
  activity: "I note for 90 days who posted where, never the text, and tell it to nobody but themselves.",
  ranking: "I keep no score and no order of people, and make none.",
  mood: "I infer from nothing what anybody feels, of one person or of many.",
  texts: "I store no texts of posts or chats, so there is nothing to show.",
  reading: "I don't know who reads or opens anything, and don't look.",
  hours: "Who talks with whom, and about what, is for the two alone.",
  refusals: "Saying no is silent here: nobody learns who did.",
  following: "What somebody follows is theirs alone.",
  reminders: "Who gets reminders, and why, only they themselves can see.",
  drafts: "A draft is seen by nobody but whoever writes it.",
  absence: "I look at calendars only to find a free time, keep nothing of it and tell nobody.",
  smallGroups: "A figure needs enough people behind it, and no two figures may give away a smaller group.",
  data: "What is stored about somebody, only they themselves can see, with “my data”.",
  groundwork: "Who was proposed or asked, and what they said, is between those who spoke with one another.",
};

export const forbiddenEn: ForbiddenWords = {
  refuse: (matter) =>
    `I can't answer that: there is no information about people here, whoever asks. ${reasons[matter]} “proof” shows it.`,
};
