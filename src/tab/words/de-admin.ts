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
    state: "Zustand",
    ok: "funktioniert",
    broken: "braucht Aufmerksamkeit",
    detail: "Befund",
    elsewhere: "Mehr steht im Protokoll.",
    checks: {
      database: { name: "Datenbank", todo: "Prüfen, ob der Datenbankserver läuft und DATABASE_URL dorthin führt." },
      queue: { name: "Warteschlange", todo: "Liegt in der Datenbank: Was dort hilft, hilft auch hier." },
      "token for Teams": {
        name: "Token für Teams",
        todo: "Kennung der App und deren Geheimnis, Zertifikat oder Identität prüfen, auch ob das Geheimnis abgelaufen ist.",
      },
      "token for Graph": {
        name: "Token für Graph",
        todo: "Kennung der App und deren Geheimnis, Zertifikat oder Identität prüfen, auch ob das Geheimnis abgelaufen ist.",
      },
      "consents in Entra": {
        name: "Zustimmungen in Entra",
        todo: "Als Administration dem Genannten zustimmen, in Entra unter den API-Berechtigungen der App.",
      },
      "address of the tab": {
        name: "Adresse des Tabs",
        todo: "Prüfen, ob PUBLIC_URL von außen mit https hierher führt und der Tab gebaut ist.",
      },
      "the app's name in Entra": {
        name: "Name der App in Entra",
        todo: "Als Anwendungs-ID-URI eintragen, in Entra unter „Eine API verfügbar machen“.",
      },
      "asking in people's name": {
        name: "Fragen im Namen von Personen",
        todo: "Eine App-Registrierung der verwalteten Identität vertrauen lassen (Verbundanmeldeinformationen).",
      },
      "absences and meetings": {
        name: "Abwesenheiten und Termine",
        todo: "Freiwillig: MailboxSettings.Read und Calendars.Read zustimmen, beschränkt auf die richtigen Postfächer.",
      },
      mailboxes: {
        name: "Postfächer",
        todo: "Die Exchange-Gruppen mit denen vergleichen, die Gespräche anbieten oder führen.",
      },
      "Viva Engage": {
        name: "Viva Engage",
        todo: "„npm run engage:sign-in“ ausführen und dort das lesende Konto anmelden.",
      },
      sending: {
        name: "Senden",
        todo: "Im Teams Admin Center prüfen, ob die App gesperrt ist. Es geht weiter, sobald jemand dem Bot schreibt.",
      },
      policy: {
        name: "Richtlinie",
        todo: "Von Programmverantwortlichen und Betriebsrat unterschreiben lassen: „npm run policy:sign“.",
      },
    },
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
      `Version ${version} gilt seit ${since} und endet am ${until}, wenn keine neuere unterschrieben wird.`,
    notInForce:
      "Die Richtlinie ist nicht in Kraft. Es wird nichts unaufgefordert gesagt und keine Zahl über Menschen gezeigt.",
    agreed: (version, since) => `Weiter gilt Version ${version}, vereinbart am ${since}.`,
    noneAgreed: "Vereinbart wurde noch keine.",
    why: {
      missing: "Wo die Richtlinie liegen sollte, ist keine.",
      invalid: "Der Text ist nicht lesbar.",
      unenforceable: "Darin stehen Fristen, die der Dienst nicht einhalten kann.",
      demonstration: "Unterschrieben ist mit den Schlüsseln der Vorführung, die alle haben.",
      unsigned: "Eine Unterschrift fehlt.",
      badSignature: "Eine Unterschrift passt nicht.",
      older: "Vereinbart wurde schon eine neuere.",
      notRaised: "Der Text ist anders, ohne dass die Version erhöht wurde.",
      ended: "Die Zeit ist abgelaufen.",
    },
    signers: { owner: "Programmverantwortliche", worksCouncil: "Betriebsrat" },
    by: (signers) => `Es geht um: ${signers}.`,
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
    kept: {
      posts: "Dass es einen Beitrag gab",
      names: "Wer wo geschrieben hat",
      copies: "Woran eine Kopie eines Beitrags zu erkennen ist",
      words: "Wie viele ein Wort benutzt haben",
      notices: "Was der Bot von sich aus gesagt hat",
      drafts: "Entwürfe",
      proposals: "Wer als Führungskraft vorgeschlagen ist",
      sessions: "Vergangene Gespräche",
      wantedHours: "Gewünschte Stunden",
      questions: "Eine offene Frage des Bots",
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
