import type { enTags } from "./en-tags.ts";

const posts = (count: number) => (count === 1 ? "1 Beitrag" : `${count} Beiträge`);

export const deTags: typeof enTags = {
  title: "Hashtags",
  back: "Alle Hashtags",
  search: {
    label: "Hashtag suchen",
    hint: "Der Anfang eines seiner Wörter genügt; ein Tippfehler schadet nicht.",
    found: (count, more) => {
      if (count === 0) return "Kein Hashtag beginnt so.";
      if (more) return `Die ersten ${count} Hashtags. Ein Buchstabe mehr macht die Liste kürzer.`;
      return count === 1 ? "1 Hashtag gefunden." : `${count} Hashtags gefunden.`;
    },
    alike: "Diese meinen vielleicht dasselbe:",
    foundIt: "Als neuen Hashtag gründen",
  },
  lists: {
    hosted: "Von mir betreut",
    founded: "Von mir gegründet",
    followed: "Denen ich folge",
    department: "Aus meiner Abteilung",
    living: "Lebendig",
    asleep: "Schlafend",
  },
  asleepHint: "Ein Beitrag weckt sie.",
  none: "Noch gibt es keine Hashtags. Der erste lässt sich gleich hier gründen.",
  state: {
    seed: "gerade gegründet",
    living: "lebt",
    sleeping: "schläft",
    merged: "Teil eines anderen",
    renamed: "umbenannt",
    retired: "stillgelegt",
  },
  posts,
  noPurpose: "Wofür er da ist, hat noch niemand gesagt.",
  facts: {
    state: "Zustand",
    lastUsed: "Zuletzt benutzt",
    never: "noch nie",
    ago: (weeks) => {
      if (weeks === 0) return "vor weniger als einer Woche";
      return weeks === 1 ? "vor mehr als einer Woche" : `vor mehr als ${weeks} Wochen`;
    },
    founded: "Gegründet",
    by: (name) => `von ${name}`,
    notFounded: "von niemandem: Er kam von selbst in Gebrauch",
    hosts: "Betreut von",
    noHost: "zurzeit niemandem",
  },
  earlier: (earlier, now) => `#${earlier} heißt jetzt #${now}; beide Namen gelten.`,
  duties:
    "Betreuen heißt zweierlei: die ersten Fragen selbst beantworten und sagen, wann der Hashtag schlafen darf. Mehr geht im Chat mit Vorbild: dort seinen Namen schreiben.",
  retired: "Dieser Hashtag ist stillgelegt. Wer ihn wieder aufnimmt, betreut ihn.",
  takeUp: "Wieder aufnehmen",
  unknown: {
    title: (name) => `#${name} benutzt noch niemand`,
    text: "Hier lässt er sich gründen, sofort und von allen.",
  },
  copy: {
    button: "Kopieren",
    done: (tag) => `#${tag} ist kopiert und lässt sich in einen Beitrag einfügen.`,
    byHand: "Kopieren ist hier nicht erlaubt. Der Hashtag ist markiert: Strg+C kopiert ihn.",
    label: "Der Hashtag als Text",
  },
  follow: {
    title: "Neues zu diesem Hashtag",
    none: "Nichts",
    weekly: "Einmal pro Woche",
    settled: "Nur wenn darin etwas geklärt ist",
    ended: "Es kommt nichts Neues mehr dazu.",
    outcome: (how, slot) =>
      how === "weekly"
        ? `Neues steht dann im Chat mit Vorbild: ${slot}, falls es etwas gibt.`
        : `Was geklärt ist, steht dann im Chat mit Vorbild: ${slot}.`,
    slot: (weekday, time, weeks) =>
      weeks === 1 ? `${weekday} um ${time} Uhr` : `${weekday} um ${time} Uhr, alle ${weeks} Wochen`,
    tooMany: (most) => `Mehr als ${most} Hashtags kann niemand folgen. Einen abzuwählen schafft Platz.`,
    retired: "Dieser Hashtag ist stillgelegt, Neues gibt es also nicht.",
    unknown: "Diesen Hashtag gibt es nicht mehr.",
  },
  rhythm: {
    title: "Rhythmus",
    chart: (tag) => `Beiträge mit #${tag} pro Woche`,
    axis: "Woche ab",
    series: "Beiträge",
    why: (people) =>
      `Eine Woche wird gezeigt, wenn mindestens ${people} Menschen den Hashtag darin benutzt haben und niemand mehr als die Hälfte der Beiträge geschrieben hat: Sonst spräche die Zahl über eine einzelne Person.`,
    hidden: (people) =>
      `In keiner der letzten 26 Wochen haben ihn ${people} Menschen benutzt, deshalb wird keine Woche gezeigt.`,
  },
  alike: {
    title: "Vielleicht gemeint",
    intro: "Diese Hashtags meinen vielleicht dasselbe:",
    why: {
      spelling: "fast gleich geschrieben",
      words: "dieselben Wörter",
      order: "dieselben Wörter in anderer Reihenfolge",
      plural: "Einzahl und Mehrzahl",
      translation: "dasselbe in der anderen Sprache",
      abbreviation: "eine Abkürzung dafür",
      synonym: "ein anderes Wort dafür",
    },
  },
  founding: {
    title: "Hashtag gründen",
    intro: "Alle können einen Hashtag gründen, sofort. Wer gründet, steht mit Namen dabei und betreut ihn.",
    name: "Name",
    nameHint: "Abteilung, Unterstrich, Thema, wie hr_onboarding. Ein Thema allein genügt.",
    nameMissing: "Es braucht einen Namen.",
    purpose: "Wofür er da ist",
    purposeHint: "Eine Zeile, die alle sehen; sie kann offen bleiben.",
    button: "Gründen",
    flaw: {
      empty: "Davon bleibt kein Buchstabe und keine Ziffer übrig.",
      noTopic: "Das ist nur die Abteilung. Worum geht es?",
      short: "Das ist zu kurz, um es wiederzufinden: mindestens zwei Buchstaben.",
      long: "Das ist zu lang zum Tippen: höchstens 60 Buchstaben.",
      noLetter: "Ein Hashtag braucht einen Buchstaben: Ziffern allein sind in Teams keiner.",
      foreign: "Ein Hashtag hat die Buchstaben a bis z, Ziffern und Unterstriche, damit ihn alle tippen können.",
    },
    forbidden: {
      stopWord: "Dieses Wort steht in jedem Text, der Hashtag führte nirgends hin. Worum geht es?",
      slur: "Dieses Wort verletzt Menschen, deshalb wird es kein Hashtag.",
      name: "Namen von Menschen und von Firmen werden keine Hashtags. Worum geht es, ohne den Namen?",
    },
    which: (unknown, shorts) => {
      if (unknown === null) return "Welcher soll es sein? Mit der Abteilung davor sehen alle, wen man fragt.";
      const known = shorts.length === 0 ? "" : ` Bekannt sind: ${shorts.join(", ")}.`;
      return `Eine Abteilung „${unknown}“ gibt es nicht.${known} Welcher soll es sein?`;
    },
    alike: (tag) => `Bevor es zwei für dasselbe gibt: Ist statt #${tag} einer von diesen gemeint?`,
    anyway: (tag) => `#${tag} trotzdem gründen`,
    exists: (tag) => `#${tag} gibt es schon.`,
    became: (tag, into) => `#${tag} heißt jetzt #${into}.`,
    retired: (tag) => `#${tag} ist stillgelegt und lässt sich wieder aufnehmen.`,
    show: (tag) => `#${tag} zeigen`,
  },
};
