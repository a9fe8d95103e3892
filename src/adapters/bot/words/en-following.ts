import type { Follow } from "#domain/hashtags/index.ts";
import type { FollowingHelp, FollowingVerb, FollowingWords, NewsSlot } from "./following-words.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const followingTypedEn: Readonly<Record<FollowingVerb, string>> = {
  "hashtags.follow": "follow #hr_onboarding",
  "hashtags.unfollow": "unfollow #hr_onboarding",
  "hashtags.follows": "tags I follow",
  "hashtags.less": "my digest less often",
};

export const followingHelpEn: Readonly<Record<FollowingHelp, string>> = {
  follow: "“follow #hr_onboarding”, “tags I follow”, “my digest Friday 9:00”: news of tags, once a week",
};

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const listed = (tags: readonly string[]) => list.format(tags.map((tag) => `#${tag}`));

const rhythm = ({ everyWeeks, time, weekday }: NewsSlot) => {
  const often = everyWeeks === 1 ? "every week" : everyWeeks === 2 ? "every second week" : `every ${everyWeeks} weeks`;
  return `${often}, ${weekday} at ${time}`;
};

const hows: Readonly<Record<Follow["how"], string>> = {
  weekly: "what was settled, asked and posted",
  settled: "only questions that were settled",
};

export const followingEn: FollowingWords = {
  askTag: "Which tag? For example “follow #hr_onboarding”, or “follow #hr_onboarding when something is settled”.",
  unknown: (tag) => `Nobody has used #${tag} yet. “found #${tag}” makes you its founder.`,
  retired: (tag) => `#${tag} was retired; there is nothing to follow.`,
  tooMany: (max) => `You follow ${max} tags already; more would be no news. “unfollow” and a tag makes room.`,
  following: ({ how, slot, tag }) =>
    `You follow #${tag}: ${hows[how]}, in one message ${rhythm(slot)}, if there is anything to tell. ` +
    `“unfollow #${tag}” ends it at once.`,
  unfollowed: (tag) => `You no longer follow #${tag}.`,
  notFollowed: (tag) => `You don't follow #${tag}.`,
  followsNone: "You follow no tags. “follow #hr_onboarding” would begin it.",
  follows: (slot) => `You follow these; news come ${rhythm(slot)}, the next on ${slot.next}:`,
  followed: ({ how, tag }) => `#${tag}: ${hows[how]}`,
  moreFollowed: (tags) => `And ${listed(tags)}.`,
  unfollowButton: "Unfollow",
  followsButton: "Tags I follow",
  lessButton: "Less often",
  slotIs: (slot) =>
    `News of the tags you follow come ${rhythm(slot)}. “my digest Friday 9:00” or “my digest every second week” changes it.`,
  slotSet: (slot) => `News of the tags you follow come ${rhythm(slot)} from now on, the next on ${slot.next}.`,
  slotQuiet: ({ end, start }) => `I write to you between ${start} and ${end} only, Monday to Friday. Another time?`,
  slotUnclear: "When? For example “my digest Friday 9:00”, “my digest every second week” or “my digest less often”.",
  leastOften: "They come every four weeks already. “unfollow” and a tag ends it.",
  news: "News of the tags you follow:",
  item: ({ how, posts, tag }) => {
    const many = posts === 1 ? "1 post" : `${posts} posts in all channels together`;
    return how === "settled"
      ? `#${tag}, because you follow it for what is settled`
      : `#${tag}, because you follow it: ${many}`;
  },
  becamePart: (tags) => `${listed(tags)} ${tags.length === 1 ? "is" : "are"} part of it now`,
  link: ({ kind, place, when }) => {
    const what = { settled: "Settled", open: "No answer yet", newest: "New" }[kind];
    return `${what}: ${place}, ${when}`;
  },
  somewhere: "a public community",
  moreNews: (count) => `There is news of ${count === 1 ? "1 more tag" : `${count} more tags`} that you follow.`,
  whyNews: ({ slot, tags }) =>
    `Because you follow ${listed(tags)}; these were the news for ${slot}. “unfollow” and a tag ends it at once.`,
};
