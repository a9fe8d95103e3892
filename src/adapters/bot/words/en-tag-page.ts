import type { HashtagState } from "#domain/hashtags/index.ts";
import type { TagPageWords } from "./founding-words.ts";

const all = new Intl.ListFormat("en-GB", { type: "conjunction" });
const times = (posts: number) => (posts === 1 ? "1 post" : `${posts} posts`);

const state: Readonly<Record<HashtagState, string>> = {
  seed: "just founded",
  living: "living",
  sleeping: "asleep",
  merged: "part of another tag",
  renamed: "renamed",
  retired: "retired",
};

const WAKES = ", a post wakes it";

const similar = (tags: readonly string[]) =>
  tags.length === 0 ? "" : ` Similar: ${all.format(tags.map((tag) => `#${tag}`))}.`;

export const tagPageEn: TagPageWords = {
  noPurpose: "What it is for, nobody has said yet.",
  alive: ({ lately, posts, state: is }) =>
    `${state[is]}${is === "sleeping" ? WAKES : ""}: ${times(posts)}${lately === 0 ? "" : `, ${times(lately)} in the last seven days`}`.replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
  foundedBy: ({ day, name }) => `Founded by ${name} on ${day}.`,
  notFounded: "In use, and founded by nobody yet.",
  hosts: (names) => `Looked after by ${all.format(names)}.`,
  noHost: "Nobody looks after it at present.",
  youFollow: {
    weekly: "You follow it: news come once a week.",
    settled: "You follow it: news come when something is settled.",
  },
  earlierName: ({ how, now, tag }) =>
    how === "merged" ? `#${tag} is part of #${now} now:` : `#${tag} is called #${now} now:`,
  unknown: ({ like, tag }) => `Nobody uses #${tag} yet.${similar(like)} “found #${tag}” founds it.`,
  followButton: "Follow",
  unfollowButton: "Unfollow",
  purposeButton: "What it is for",
  coHostButton: "Look after it together",
  handOverButton: "Hand over",
  awakeButton: "Keep awake",
  restButton: "Let it sleep",
  retireButton: "Retire",
  takeUpButton: "Take it up again",
  adoptButton: "I look after it",
  list: {
    hosted: "You look after:",
    founded: "You founded:",
    followed: "You follow:",
    department: "Of your department:",
    living: "Living:",
    asleep: "Asleep (a post wakes them):",
  },
  line: ({ posts, state: is, tag }) => `#${tag}: ${state[is]}, ${times(posts)}`,
  like: (tag) => `Like #${tag}:`,
  more: "There are more: one more letter makes the list shorter.",
  nothingLike: (tag) => `No tag means the same as #${tag}, as far as I can see.`,
  nothingMine: "You have no tags yet. “found #hr_onboarding” founds one, “follow #hr_onboarding” follows one.",
  nothingAsleep: "No tag is asleep.",
  noTags: "There are no tags yet. “found #hr_onboarding” founds the first.",
  tagsTyped:
    "“#hr_onboarding” shows one, “tags em” those of a department, “tags like #hr_onboarding” what means the same.",
  mineButton: "My tags",
  asleepButton: "Asleep",
};
