import type { DocumentWords } from "./words.ts";

export const documentWordsEn: DocumentWords = {
  origin: ({ date, policy }) =>
    `> Made from version ${policy.version} of [the policy](../../policy/policy.yaml) of ${date} by \`npm run policy:documents\`; ` +
    "a test fails when the two disagree. A draft to start from: it is no legal advice, and has to be examined by those " +
    "who answer for it.",
  purpose: "Purpose",
  forbidden: "What no interface answers, to whomever",
  limits: "What no policy can promise",
  dataMap: {
    title: "Data map",
    intro:
      "What Vorbild stores, and what it leaves in other places. The database holds nothing else: a test compares this list " +
      "with every table and column.",
    grounds: "Legal grounds",
    groundsIntro: "A proposal; which of them hold is for the controller to decide.",
    stored: "What is stored",
    what: "What",
    why: "Why",
    kept: "Kept",
    seenBy: "Seen by",
    ground: "Ground",
    where: "Where",
    outside: "not in the database",
    asked: "What can be asked, and by whom",
    askedHead: ["interface", "what it answers", "who may ask", "routes"],
  },
  retention: {
    title: "Retention list",
    intro: "When everything that is stored goes again, by itself or because somebody says so.",
    times: "Times",
    timesHead: ["name", "time", "what it is for"],
    names: {
      posts: "that there was a post, and what is known of it",
      names: "who wrote it and who was mentioned; then a keyed pseudonym takes the author's place",
      copies: "the hash by which copies of a post are recognised",
      words: "longer than posts: that a word was used by enough people",
      notices: "messages sent unasked, and what leaders were offered",
      drafts: "what somebody began to write with the coach",
      proposals: "proposals of leaders",
      sessions: "conversations, requests and offers that are over",
      wantedHours: "how many hours were wanted, under a pseudonym",
      questions: "a question of the bot that waits for an answer",
    },
    categories: "Categories",
    categoriesHead: ["what", "kept"],
    how: "How this is kept",
    howText:
      "A task removes once a day what is older than agreed; a month counts as 31 days. When a newer policy is signed by both, " +
      "its times hold from the next day on, without a new start. Before both signed for the first time, nothing is removed by these " +
      "times, but for those that are built into the service: drafts, proposals, copies, words and questions. Backups are the operator's: what was removed from the " +
      "database lies in them until they go; who was deleted is deleted again when one is restored.",
  },
};
