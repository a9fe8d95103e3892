import type { enAdmin } from "./en-admin.ts";

const plural = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const deAdmin: typeof enAdmin = {
  title: "Betrieb und Regeln",
  doctor: {
    title: "Funktioniert alles?",
    again: "Noch einmal prüfen",
    allWell: "Alles, was sich prüfen lässt, funktioniert.",
    trouble: (check) => `${check}: Das braucht Aufmerksamkeit.`,
    caption: "Befunde",
    check: "Prüfung",
    ok: "funktioniert",
    broken: "braucht Aufmerksamkeit",
    detail: "Befund",
  },
  quiet: {
    title: "Ruhezeit",
    off: "Zurzeit gilt keine. Erinnerungen, Einladungen und Fragen gehen hinaus, wie es vereinbart ist.",
    on: (moment) => `Seit ${moment} bekommt niemand etwas unaufgefordert.`,
    begin: "Ruhezeit beginnen",
    end: "Ruhezeit beenden",
    beginTitle: "Ruhe für alle?",
    endTitle: "Ruhe beenden?",
    beginText:
      "Niemand bekommt etwas unaufgefordert: keine Erinnerungen, keine Einladungen, keine Fragen. Gebuchte Gespräche gehen weiter, und wer schreibt, bekommt Antwort. Die Ruhe dauert, bis jemand Verantwortliches sie beendet. Beginn und Ende stehen im Protokoll.",
    endText:
      "Erinnerungen kommen wieder zum nächsten selbst gewählten Termin. Was nicht gesagt wurde, wird nicht nachgeholt.",
  },
  rules: {
    title: "Richtlinie und Fristen",
    inForce: (version, since, until) =>
      `Fassung ${version} gilt seit ${since} und endet am ${until}, wenn keine neuere unterschrieben wird.`,
    notInForce:
      "Die Richtlinie ist nicht in Kraft. Es wird nichts unaufgefordert gesagt und keine Zahl über Menschen gezeigt.",
    agreed: (version, since) => `Weiter gilt Fassung ${version}, vereinbart am ${since}.`,
    noneAgreed: "Vereinbart wurde noch keine, also wird auch nichts nach ihren Fristen gelöscht.",
    smallestGroup: (people) => `Die kleinste Gruppe, über die eine Zahl gezeigt wird, hat ${people} Menschen.`,
    caption: "Wie lange was bleibt",
    what: "Was",
    howLong: "Wie lange",
    units: {
      minutes: plural("Minute", "Minuten"),
      days: plural("Tag", "Tage"),
      weeks: plural("Woche", "Wochen"),
      months: plural("Monat", "Monate"),
    },
  },
  configuration: {
    title: "Einstellungen, wie gelesen",
    text: "Werte werden einmal gelesen, beim Start. Von Geheimnissen steht hier nur, ob es einen Wert gibt.",
    caption: "Einstellungen",
    name: "Name",
    value: "Wert",
    meaning: "Wofür",
    set: "gesetzt",
    notSet: "nicht gesetzt",
  },
  audit: {
    title: "Protokoll",
    text: "Hier steht kein Name: Wer was mit wem tat, liegt als Hash mit Schlüssel vor. Einträge bleiben, auch wenn jemand gelöscht wird.",
    empty: "Das Protokoll ist leer.",
    caption: "Die neuesten Einträge",
    when: "Wann",
    what: "Was",
    reason: "Grund",
    noReason: "keiner genannt",
    actions: {
      "leaders.override": "Jemand darf ohne Vorarbeit eingeladen werden",
      "leaders.ownWish": "Jemand wollte von sich aus Erinnerungen",
      "attention.quietPeriodBegan": "Eine Ruhezeit begann",
      "attention.quietPeriodEnded": "Die Ruhezeit endete",
      "hashtags.departmentNamed": "Eine Abteilung bekam eine Abkürzung oder einen weiteren Namen",
      "hashtags.departmentRenamed": "Die Hashtags einer Abteilung wurden umbenannt",
      "hashtags.departmentRestored": "Die Hashtags einer Abteilung heißen wieder wie zuvor",
    },
  },
};
