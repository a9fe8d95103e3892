import type { Triggers } from "./words.ts";

type PeopleTriggers = Pick<Triggers, "english" | "german" | "informal" | "formal" | "zone" | "dayHours" | "region">;

export const peopleTriggersEn: PeopleTriggers = {
  english: ["english", "in english", "speak english", "switch to english"],
  german: ["german", "in german", "speak german", "switch to german"],
  informal: ["du", "say du", "call me du"],
  formal: ["sie", "say sie", "call me sie"],
  zone: ["time zone", "timezone", "my time zone", "my timezone", "set time zone", "set timezone", "change time zone"],
  dayHours: [
    "my hours",
    "my working hours",
    "working hours",
    "my work hours",
    "my office hours",
    "my times",
    "i work",
    "write to me",
  ],
  region: ["region", "my region", "set region", "change region", "my holidays", "public holidays"],
};

export const peopleTriggersDe: PeopleTriggers = {
  english: ["englisch", "auf englisch", "sprich englisch", "sprechen sie englisch", "wechsle auf englisch"],
  german: ["deutsch", "auf deutsch", "sprich deutsch", "sprechen sie deutsch", "wechsle auf deutsch"],
  informal: ["duzen", "per du", "lieber du", "lieber per du", "gern du", "duz mich", "wir können uns duzen"],
  formal: ["siezen", "per sie", "lieber sie", "lieber per sie", "siez mich", "bleiben wir beim sie"],
  zone: ["zeitzone", "meine zeitzone", "zeitzone ändern"],
  dayHours: [
    "meine zeiten",
    "meine arbeitszeit",
    "meine arbeitszeiten",
    "arbeitszeit",
    "arbeitszeiten",
    "meine stunden",
    "ich arbeite",
    "schreib mir",
    "schreiben sie mir",
  ],
  region: [
    "meine region",
    "region ändern",
    "bundesland",
    "mein bundesland",
    "kanton",
    "mein kanton",
    "feiertage",
    "meine feiertage",
  ],
};
