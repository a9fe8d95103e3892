import type { StartCheckWords } from "./start-check-words.ts";

export const startCheckEn: StartCheckWords = {
  intro:
    "Three questions, for you alone: your answers are not stored, and nobody else sees them. One suggestion follows.",
  questions: {
    posting: "Writing where others can read it, in Teams or Viva Engage:",
    tags: "Hashtags:",
    showing: "If a colleague asked you how to do it:",
  },
  answers: {
    posting: ["I haven't yet, or hardly", "now and then", "it is part of my week"],
    tags: ["I don't know what they are good for", "I know, but rarely use them", "I use them and find things by them"],
    showing: ["I would have to ask somebody myself", "I could tell a little", "I could show it"],
  },
  missing: "Please choose one.",
  typed: "Or type the three numbers, for example “start check 1 2 1”.",
  button: "What next?",
  unclear: "I need three numbers from 1 to 3, for example “start check 1 2 1”.",
  steps: {
    firstPost:
      "Begin small, with somebody beside you: a quarter of an hour in which a volunteer shows you a first post. " +
      "Nobody else learns of it. “quick call about first post” finds a time.",
    tags: "Hashtags are what is missing, and that takes two minutes: “suggest” and one sentence of yours shows which ones fit.",
    ownPost: "You are ready for a post in your own words: three questions, ten minutes. “coach” begins.",
    hour:
      "You know your way around. What takes you further is an hour with somebody who has done it for long: " +
      "“expert hour” finds one.",
    volunteer: "You could show others how. “volunteer hashtags, first post” offers it, as little as you like.",
  },
  firstPostButton: "Find a quarter of an hour",
  hourButton: "Find an hour",
  ownPostButton: "Begin a post",
  volunteerButton: "Offer help",
};

export const startCheckHelpEn = "“start check”: three questions for you alone, and one suggestion";
