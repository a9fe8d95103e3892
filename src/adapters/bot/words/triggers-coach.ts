import type { CoachCommand, CoachPhrase } from "./coach-words.ts";

type CoachTriggers = Readonly<Record<CoachCommand, readonly string[]>>;
type CoachPhrases = Readonly<Record<CoachPhrase, readonly string[]>>;

export const coachTriggersEn: CoachTriggers = {
  coach: [
    "coach",
    "coach me",
    "own words",
    "in my own words",
    "my own words",
    "help me write",
    "write a post",
    "draft a post",
  ],
  drafts: ["my drafts", "drafts", "my draft", "show my drafts", "show drafts"],
  sent: ["sent", "i sent it", "posted", "i posted it", "it's posted", "it is posted", "published"],
};

export const coachTriggersDe: CoachTriggers = {
  coach: [
    "eigene worte",
    "in eigenen worten",
    "mit eigenen worten",
    "beitrag schreiben",
    "einen beitrag schreiben",
    "hilf mir schreiben",
    "helfen sie mir schreiben",
  ],
  drafts: ["meine entwürfe", "entwürfe", "mein entwurf", "entwürfe zeigen"],
  sent: [
    "abgeschickt",
    "abgesendet",
    "gepostet",
    "ich habe es gepostet",
    "ist gepostet",
    "veröffentlicht",
    "ist draußen",
  ],
};

/** While a text is being finished. */
export const coachPhrasesEn: CoachPhrases = {
  change: ["change", "change sentence", "change a sentence", "edit"],
  askTag: ["another tag", "another hashtag", "other tag", "other hashtag", "tag", "hashtag"],
  noTag: ["no tag", "no hashtag", "without tag", "without hashtag"],
  leave: ["leave it", "leave it as it is", "leave it so", "ignore", "ignore it", "fine as it is"],
  cut: ["leave it out", "cut it", "cut"],
  place: ["place", "another place", "choose a place", "channel", "community"],
  drop: ["drop", "drop it", "drop the draft", "drop draft", "discard", "discard the draft", "remove"],
};

export const coachPhrasesDe: CoachPhrases = {
  change: ["ändern", "satz ändern", "einen satz ändern", "ändere", "… ändern"],
  askTag: ["anderer hashtag", "anderen hashtag", "anderer tag", "anderen tag"],
  noTag: ["kein hashtag", "keinen hashtag", "kein tag", "ohne hashtag", "ohne tag"],
  leave: ["so lassen", "lass es so", "lassen sie es so", "lassen", "ignorieren", "bleibt so"],
  cut: ["weglassen", "lass es weg", "lassen sie es weg", "kürzen"],
  place: ["ort", "anderer ort", "anderen ort", "ort wählen", "kanal"],
  drop: ["verwerfen", "entwurf verwerfen", "entwurf löschen", "verwirf", "… verwerfen"],
};
