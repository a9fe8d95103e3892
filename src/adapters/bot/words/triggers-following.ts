import type { FollowingCommand } from "./following-words.ts";

type FollowingTriggers = Readonly<Record<FollowingCommand, readonly string[]>>;

type Phrase = "settled" | "weekly" | "fortnightly" | "monthly" | "less";

/** What can be said after the tag, or after "my digest"; small letters, umlauts spelled out. */
export const followingPhrases: Readonly<Record<Phrase, readonly string[]>> = {
  settled: [
    "settled",
    "only settled",
    "only what is settled",
    "when something is settled",
    "only when something is settled",
    "when it is settled",
    "nur geklaertes",
    "geklaertes",
    "wenn etwas geklaert ist",
    "nur wenn etwas geklaert ist",
    "wenn etwas geklaert wird",
    "wenn etwas geklaert wurde",
  ],
  weekly: ["weekly", "every week", "each week", "once a week", "woechentlich", "jede woche", "einmal pro woche"],
  fortnightly: [
    "every second week",
    "every other week",
    "every two weeks",
    "fortnightly",
    "jede zweite woche",
    "alle zwei wochen",
    "alle 14 tage",
  ],
  monthly: ["every four weeks", "every 4 weeks", "monthly", "alle vier wochen", "alle 4 wochen", "monatlich"],
  less: ["less", "less often", "seltener", "weniger", "weniger oft"],
};

export const followingTriggersEn: FollowingTriggers = {
  follow: ["follow", "follow tag", "follow the tag", "follow hashtag"],
  unfollow: ["unfollow", "stop following", "no longer follow", "don't follow", "dont follow"],
  follows: [
    "tags i follow",
    "hashtags i follow",
    "followed tags",
    "what do i follow",
    "which tags do i follow",
    "show tags i follow",
  ],
  digest: ["my digest", "digest", "my news", "news of tags", "change my digest"],
};

export const followingTriggersDe: FollowingTriggers = {
  follow: ["folge", "folgen", "folgen sie", "tag folgen", "… folgen"],
  unfollow: ["nicht mehr folgen", "folge nicht mehr", "entfolgen", "… nicht mehr folgen", "… entfolgen"],
  follows: ["welchen tags folge ich", "welchen hashtags folge ich", "tags denen ich folge", "gefolgte tags"],
  digest: ["mein überblick", "überblick", "mein tag überblick", "überblick ändern", "neues von tags"],
};
