/** What nobody gets an answer to about anybody else, through whatever they ask: the policy forbids each of these by name. */
export const forbiddenMatters = [
  /** Who did not write, or little. */
  "silence",
  /** What one person did: how often, when and where they wrote, how fast they answered. */
  "activity",
  /** Who is better or worse, in whatever order, and lists of people. */
  "ranking",
  /** What somebody feels, or is said to. */
  "mood",
  /** What was written in posts and chats. */
  "texts",
  /** Who read, opened or pressed what. */
  "reading",
  /** Who talks with whom in private, about what, and who wanted to. */
  "hours",
  /** Who said no, to whatever: an offer, an invitation, listening, messages. */
  "refusals",
  /** Who follows what. */
  "following",
  /** Who gets reminders, how often and why, and who leads. */
  "reminders",
  /** What somebody has begun to write. */
  "drafts",
  /** Who is ill, on leave or in a meeting, and when somebody works. */
  "absence",
  /** Figures about fewer people than the smallest group. */
  "smallGroups",
  /** What is stored about somebody. */
  "data",
  /** Who proposed whom, who was asked to speak to them, and what was said. */
  "groundwork",
] as const;

export type ForbiddenMatter = (typeof forbiddenMatters)[number];
