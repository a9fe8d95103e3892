import type { HashtagState } from "#domain/hashtags/index.ts";
import type { Say } from "./form.ts";
import type { TagPageWords } from "./founding-words.ts";

const all = new Intl.ListFormat("de-DE", { type: "conjunction" });
const times = (posts: number) => (posts === 1 ? "1 Beitrag" : `${posts} Beiträge`);

const state: Readonly<Record<HashtagState, string>> = {
  seed: "gerade gegründet",
  living: "lebt",
  sleeping: "schläft",
  merged: "Teil eines anderen Tags",
  renamed: "umbenannt",
  retired: "stillgelegt",
};

const WAKES = ", ein Beitrag weckt ihn";

const similar = (tags: readonly string[]) =>
  tags.length === 0 ? "" : ` Ähnlich: ${all.format(tags.map((tag) => `#${tag}`))}.`;

export function tagPageDe(say: Say): TagPageWords {
  return {
    noPurpose: "Wofür er da ist, hat noch niemand gesagt.",
    alive: ({ lately, posts, state: is }) =>
      `${state[is]}${is === "sleeping" ? WAKES : ""}: ${times(posts)}${lately === 0 ? "" : `, davon ${times(lately)} in den letzten sieben Tagen`}`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    foundedBy: ({ day, name }) => `Gegründet von ${name} am ${day}.`,
    notFounded: "In Gebrauch, aber noch von niemandem gegründet.",
    hosts: (names) => `Betreut von ${all.format(names)}.`,
    noHost: "Zurzeit betreut ihn niemand.",
    youFollow: {
      weekly: say("Du folgst ihm: Neues kommt einmal pro Woche.", "Sie folgen ihm: Neues kommt einmal pro Woche."),
      settled: say(
        "Du folgst ihm: Neues kommt, wenn etwas geklärt ist.",
        "Sie folgen ihm: Neues kommt, wenn etwas geklärt ist.",
      ),
    },
    earlierName: ({ how, now, tag }) =>
      how === "merged" ? `#${tag} gehört jetzt zu #${now}:` : `#${tag} heißt jetzt #${now}:`,
    unknown: ({ like, tag }) => `#${tag} benutzt noch niemand.${similar(like)} „gründe #${tag}“ gründet ihn.`,
    followButton: "Folgen",
    unfollowButton: "Nicht mehr folgen",
    purposeButton: "Wofür er da ist",
    coHostButton: "Gemeinsam betreuen",
    handOverButton: "Übergeben",
    awakeButton: "Wach halten",
    restButton: "Schlafen lassen",
    retireButton: "Stilllegen",
    takeUpButton: "Wieder aufnehmen",
    adoptButton: "Ich betreue ihn",
    list: {
      hosted: say("Du betreust:", "Sie betreuen:"),
      founded: say("Du hast gegründet:", "Sie haben gegründet:"),
      followed: say("Du folgst:", "Sie folgen:"),
      department: say("Aus deiner Abteilung:", "Aus Ihrer Abteilung:"),
      living: "Lebende:",
      asleep: "Schlafende (ein Beitrag weckt sie):",
    },
    line: ({ posts, state: is, tag }) => `#${tag}: ${state[is]}, ${times(posts)}`,
    like: (tag) => `Ähnlich wie #${tag}:`,
    more: "Es gibt noch mehr: Mit einem Buchstaben mehr wird die Liste kürzer.",
    nothingLike: (tag) => `Dasselbe wie #${tag} meint, soweit ich sehe, kein anderer Tag.`,
    nothingMine: say(
      "Du hast noch keine Tags. „gründe #hr_onboarding“ gründet einen, „folge #hr_onboarding“ folgt einem.",
      "Sie haben noch keine Tags. „gründe #hr_onboarding“ gründet einen, „folge #hr_onboarding“ folgt einem.",
    ),
    nothingAsleep: "Kein Tag schläft.",
    noTags: "Es gibt noch keine Tags. „gründe #hr_onboarding“ gründet den ersten.",
    tagsTyped:
      "„#hr_onboarding“ zeigt einen, „Tags em“ die einer Abteilung, „Tags wie #hr_onboarding“, was dasselbe meint.",
    mineButton: "Meine Tags",
    asleepButton: "Schlafende",
  };
}
