/** Whether anybody learns of it: what leaders ask before they say anything. */
export const whoSeesTriggersEn = [
  ...["who sees", "who can see", "can others see"].flatMap((who) =>
    ["this", "that", "it", "all this", "my goals", "my data", "my answers"].map((what) => `${who} ${what}`),
  ),
  ...["does", "can", "will"].flatMap((may) =>
    ["my boss", "my manager", "anybody", "anybody else", "anyone", "anyone else"].flatMap((who) =>
      ["see this", "see that", "see it", "read this", "know", "know this"].map((what) => `${may} ${who} ${what}`),
    ),
  ),
  ...["private", "confidential", "anonymous"].flatMap((how) => [`is this ${how}`, `is it ${how}`, `is that ${how}`]),
  "does this stay between us",
  "who will know",
];

export const whoSeesTriggersDe = [
  ...["wer sieht", "wer erfährt"].flatMap((who) =>
    ["das", "das alles", "das hier", "meine ziele", "meine daten", "meine antworten"].map((what) => `${who} ${what}`),
  ),
  ...["das", "das alles"].map((what) => `wer kann ${what} sehen`),
  "wer erfährt davon",
  ...["sieht", "liest", "erfährt"].flatMap((sees) =>
    ["mein chef", "meine chefin", "jemand", "mein vorgesetzter", "meine vorgesetzte"].flatMap((who) => [
      `${sees} ${who} das`,
      `${sees} das ${who}`,
      `${sees} ${who} davon`,
    ]),
  ),
  ...["privat", "vertraulich", "anonym"].map((how) => `ist das ${how}`),
  "bleibt das unter uns",
];
