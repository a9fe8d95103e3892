/**
 * People whom documentation and tests name. They take no leave, and they post only what the threads give them by name,
 * never in the last two weeks: what the bot does about them can be foretold.
 */
export const steady: ReadonlySet<string> = new Set([
  "Lars Brandt",
  "Anna Köhler",
  "Mira Lindqvist",
  "Jonas Weber",
  "Sam Carter",
  "Priya Nair",
  "Petra Vogt",
  "Tomasz Zielinski",
  "Renate Busch",
  "Katharina Huber",
  "Grace Mitchell",
  "Henrike Sommer",
]);

/** What volunteers say to the bot when they first meet it. */
export const introductions = [
  { name: "Mira Lindqvist", text: "ich helfe bei hashtags, erster Beitrag, Storytelling" },
  { name: "Mira Lindqvist", text: "Sprachen Deutsch und Englisch" },
  { name: "Jonas Weber", text: "ich helfe bei copilot, Teams, hashtags" },
  { name: "Katharina Huber", text: "ich helfe bei Kundenstimmen, erster Beitrag" },
  { name: "Grace Mitchell", text: "volunteer hashtags, first post" },
] as const;
