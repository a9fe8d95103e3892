import type { HashtagWords, SuggestVerb } from "./suggest-words.ts";

const all = new Intl.ListFormat("en-GB", { type: "conjunction" });
const times = (posts: number) => (posts === 1 ? "1 post" : `${posts} posts`);

export const suggestTypedEn: Readonly<Record<SuggestVerb, string>> = {
  "hashtags.take": "take 1",
  "hashtags.none": "none fits",
};

export const suggestEn: HashtagWords = {
  askDraft: "What do you want to post? Send me the text; I don't keep it.",
  fitting: "These fit:",
  onlyNew: "No tag in use fits. A new one could be:",
  nothingFits:
    "No tag fits well enough for others to find it by. You can do without, or found one: department, underscore, " +
    "topic, like “found #hr_onboarding”.",
  found: "These are in use:",
  reason(reason) {
    switch (reason.kind) {
      case "similar":
        return (
          `${times(reason.posts)} ${reason.department === null ? "" : `from ${reason.department} `}like this one ` +
          (reason.posts === 1 ? "uses it" : "use it")
        );
      case "name":
        return "its name stands in the text";
      case "own":
        return "you use it often";
      case "department":
        return "your department uses it";
      case "meaning":
        return "its name means what the text says";
      case "recent":
        return "much used these days";
      case "new":
        return "nobody uses it yet";
    }
  },
  takeButton: (number) => `Take ${number}`,
  noneButton: "None fits",
  copyButton: "Copy",
  pickTyped: "Or type “take 1”, “take #another_one” or “none fits”: I learn from it.",
  foundTyped: (tag) => `“found #${tag}” founds it.`,
  taken: (tag) => `#${tag}\nCopy it into your post.`,
  noneFits: "Noted: I'll suggest others for such texts. “found #hr_onboarding” founds a tag of your own.",
  use({ posts, state, weeks }) {
    if (posts === 0) return "just founded";
    if (state === "sleeping") return `${times(posts)}, asleep`;
    if (weeks === null) return times(posts);
    return `${times(posts)}, ${["this week", "last week"][weeks] ?? `the last ${weeks} weeks ago`}`;
  },
  newTag: "new: nobody uses it yet",
  hostedBy: (names) => `looked after by ${all.format(names)}`,
  noResults: "No hashtag fits. “found #hr_onboarding” in our chat founds one.",
  dialogTitle: "Hashtags for this post",
  replyButton: "Reply with it",
  nothingToRead: "There are no words in this post that a hashtag could be for.",
};
