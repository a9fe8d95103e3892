import type { Follow } from "#domain/hashtags/index.ts";
import type { FollowingHelp, FollowingVerb, FollowingWords, NewsSlot } from "./following-words.ts";
import type { Say } from "./form.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const followingTypedDe: Readonly<Record<FollowingVerb, string>> = {
  "hashtags.follow": "folge #hr_onboarding",
  "hashtags.unfollow": "#hr_onboarding nicht mehr folgen",
  "hashtags.follows": "welchen Tags folge ich",
  "hashtags.less": "mein Überblick seltener",
};

export const followingHelpDe: Readonly<Record<FollowingHelp, string>> = {
  follow:
    "„folge #hr_onboarding“, „welchen Tags folge ich“, „mein Überblick freitags 9 Uhr“: Neues von Tags, einmal pro Woche",
};

const list = new Intl.ListFormat("de-DE", { type: "conjunction" });
const listed = (tags: readonly string[]) => list.format(tags.map((tag) => `#${tag}`));

const rhythm = ({ everyWeeks, time, weekday }: NewsSlot) => {
  const often = everyWeeks === 1 ? "jede Woche" : everyWeeks === 2 ? "jede zweite Woche" : `alle ${everyWeeks} Wochen`;
  return `${often}, ${weekday} um ${time}`;
};

const hows: Readonly<Record<Follow["how"], string>> = {
  weekly: "was geklärt, gefragt und geschrieben wurde",
  settled: "nur Fragen, die geklärt wurden",
};

export function followingDe(say: Say): FollowingWords {
  const followedTags = say("Tags, denen du folgst", "Tags, denen Sie folgen");
  return {
    askTag: "Welcher Tag? Zum Beispiel „folge #hr_onboarding“, oder „folge #hr_onboarding, wenn etwas geklärt ist“.",
    unknown: (tag) =>
      say(
        `#${tag} hat noch niemand benutzt. Mit „gründe #${tag}“ gründest du ihn.`,
        `#${tag} hat noch niemand benutzt. Mit „gründe #${tag}“ gründen Sie ihn.`,
      ),
    retired: (tag) => `#${tag} ist stillgelegt; da kommt nichts Neues.`,
    tooMany: (max) =>
      say(`Du folgst schon ${max} Tags`, `Sie folgen schon ${max} Tags`) +
      "; mehr wäre nichts Neues mehr. „nicht mehr folgen“ und ein Tag schafft Platz.",
    following: ({ how, slot, tag }) =>
      say(`Du folgst #${tag}: `, `Sie folgen #${tag}: `) +
      `${hows[how]}. Gibt es etwas, kommt es ${rhythm(slot)}, in einer Nachricht. ` +
      `„#${tag} nicht mehr folgen“ beendet es sofort.`,
    unfollowed: (tag) => say(`Du folgst #${tag} nicht mehr.`, `Sie folgen #${tag} nicht mehr.`),
    notFollowed: (tag) => say(`Du folgst #${tag} nicht.`, `Sie folgen #${tag} nicht.`),
    followsNone: `${say("Du folgst keinem Tag.", "Sie folgen keinem Tag.")} „folge #hr_onboarding“ wäre ein Anfang.`,
    follows: (slot) =>
      `${say("Du folgst diesen", "Sie folgen diesen")}; Neues kommt ${rhythm(slot)}, das nächste Mal ${slot.next}:`,
    followed: ({ how, tag }) => `#${tag}: ${hows[how]}`,
    moreFollowed: (tags) => `Und ${listed(tags)}.`,
    unfollowButton: "Nicht mehr folgen",
    followsButton: "Tags, denen ich folge",
    lessButton: "Seltener",
    slotIs: (slot) =>
      `Neues von ${followedTags}, kommt ${rhythm(slot)}. „mein Überblick freitags 9 Uhr“ oder „mein Überblick alle zwei Wochen“ ändert das.`,
    slotSet: (slot) => `Neues von ${followedTags}, kommt ab jetzt ${rhythm(slot)}, das nächste Mal ${slot.next}.`,
    slotQuiet: ({ end, start }) =>
      say("Ich schreibe dir", "Ich schreibe Ihnen") +
      ` nur zwischen ${start} und ${end}, Montag bis Freitag. Eine andere Zeit?`,
    slotUnclear:
      "Wann? Zum Beispiel „mein Überblick freitags 9 Uhr“, „mein Überblick alle zwei Wochen“ oder „mein Überblick seltener“.",
    leastOften: "Es kommt schon nur alle vier Wochen. „nicht mehr folgen“ und ein Tag beendet es.",
    news: `Neues von ${followedTags}:`,
    item: ({ how, posts, tag }) => {
      const many = posts === 1 ? "1 Beitrag" : `${posts} Beiträge in allen Kanälen zusammen`;
      return how === "settled"
        ? `#${tag}, ${say("weil du wissen willst, was geklärt ist", "weil Sie wissen wollen, was geklärt ist")}`
        : `#${tag}, ${say("weil du ihm folgst", "weil Sie ihm folgen")}: ${many}`;
    },
    becamePart: (tags) => `${listed(tags)} ${tags.length === 1 ? "gehört" : "gehören"} jetzt dazu`,
    link: ({ kind, place, when }) => {
      const what = { settled: "Geklärt", open: "Noch offen", newest: "Neu" }[kind];
      return `${what}: ${place}, ${when}`;
    },
    somewhere: "einer öffentlichen Gruppe",
    moreNews: (count) =>
      `Neues gibt es auch von ${count === 1 ? "1 weiteren Tag" : `${count} weiteren Tags`}, ${say("denen du folgst", "denen Sie folgen")}.`,
    whyNews: ({ slot, tags }) =>
      `Weil ${say("du", "Sie")} ${listed(tags)} ${say("folgst", "folgen")}; das war das Neue für ${slot}. „nicht mehr folgen“ und ein Tag beendet es sofort.`,
  };
}
