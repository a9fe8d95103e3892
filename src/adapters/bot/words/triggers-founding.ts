import type { FoundingCommand } from "./founding-words.ts";

type FoundingTriggers = Readonly<Record<FoundingCommand, readonly string[]>>;

/** What can be said while a tag is being founded. */
export const foundingPhrases: readonly Readonly<Record<"anyway" | "myself", readonly string[]>>[] = [
  {
    anyway: ["found it anyway", "anyway", "all the same", "found it all the same", "found it"],
    myself: ["i found it myself", "myself", "found it myself", "i do it myself", "i will look after it"],
  },
  {
    anyway: ["trotzdem gründen", "trotzdem", "dennoch gründen", "dennoch", "gründen"],
    myself: ["ich gründe ihn selbst", "ich gründe selbst", "selbst gründen", "ich selbst", "selbst", "ich betreue ihn"],
  },
];

export const foundingTriggersEn: FoundingTriggers = {
  found: [
    "found",
    "found a tag",
    "found a tag for",
    "found a tag about",
    "found tag",
    "found the tag",
    "found a new tag",
    "found a hashtag",
    "found a hashtag for",
    "found the hashtag",
    "create tag",
    "create a tag",
    "create a tag for",
    "create a hashtag",
    "create a hashtag for",
    "start a tag",
    "start a tag for",
    "start a hashtag",
    "new tag",
    "new hashtag",
  ],
  purpose: ["purpose", "purpose of", "change purpose of", "change the purpose of", "set the purpose of"],
  coHost: ["co-host", "cohost", "co-host for", "co-host of", "name a co-host for", "ask a co-host for"],
  myTags: ["my tags", "my hashtags", "show my tags", "show my hashtags", "which tags are mine"],
  tagsAsleep: ["tags asleep", "hashtags asleep", "sleeping tags", "sleeping hashtags", "which tags are asleep"],
  tagsLike: ["tags like", "hashtags like", "tag like", "similar tags to", "tags similar to"],
};

export const foundingTriggersDe: FoundingTriggers = {
  found: [
    "gründe",
    "gründen",
    "gründen sie",
    "gründe tag",
    "gründe den tag",
    "gründe einen tag",
    "gründe einen tag für",
    "gründe einen hashtag",
    "gründe einen hashtag für",
    "tag gründen",
    "tag gründen für",
    "tag gründen zu",
    "neuen tag gründen",
    "hashtag gründen",
    "hashtag gründen für",
    "tag anlegen",
    "tag anlegen für",
    "hashtag anlegen",
    "hashtag anlegen für",
    "neuer tag",
    "neuer hashtag",
    "… gründen",
    "… anlegen",
  ],
  purpose: ["zweck", "zweck von", "zweck ändern von", "zweck für"],
  coHost: [
    "mitbetreuung",
    "mitbetreuung für",
    "mitbetreuung von",
    "mitbetreuer für",
    "mitbetreuerin für",
    "co-host für",
  ],
  myTags: ["meine tags", "meine hashtags", "zeig meine tags", "zeigen sie meine tags", "meine tags zeigen"],
  tagsAsleep: ["schlafende tags", "schlafende hashtags", "tags die schlafen", "welche tags schlafen"],
  tagsLike: ["tags wie", "hashtags wie", "tag wie", "tags ähnlich wie", "ähnliche tags wie", "ähnliche tags zu"],
};
