import { wordOf } from "./code-words.ts";
import type { FindingWords } from "./finding-words.ts";

const list = (some: readonly string[]) => new Intl.ListFormat("de").format(some);
const listOf = <Code extends string>(words: Readonly<Record<Code, string>>, codes: readonly Code[]) =>
  list(codes.map((code) => wordOf(words, code)));
const shares = {
  ...{ nobodyYet: "noch niemand", none: "bei allen abgelehnt" },
  ...{ some: "bei einigen abgelehnt", all: "bei allen erlaubt" },
};
const signers = { owner: "Programmverantwortliche", worksCouncil: "Betriebsrat" };
const states = {
  ...{ planned: "geplant", sending: "unterwegs", sent: "gesendet" },
  ...{ in_doubt: "unklar", dropped: "verworfen", failed: "fehlgeschlagen" },
};
const stops = {
  refused: "Teams hat alles abgelehnt",
  quiet_period: "es ist Ruhezeit",
  policy: "die Richtlinie ist nicht in Kraft",
};
/** What stops working without a right. */
const without = {
  "User.Read.All": "ohne sie lässt sich kein Gespräch buchen, und Namen kommen nur aus Teams",
  "GroupMember.ReadBasic.All": "ohne sie hat niemand eine Rolle nach Gruppe",
  "Team.ReadBasic.All": "freiwillig; ohne sie lassen sich Teams ohne die App nicht nennen",
};
const roles = {
  owner: "Programmverantwortliche",
  admin: "Administration",
  champion: "Champions",
  worksCouncil: "Betriebsrat",
};
const checkApp =
  "Kennung der App und deren Geheimnis, Zertifikat oder Identität prüfen, auch ob das Geheimnis abgelaufen ist.";
const kept = {
  posts: "dass es einen Beitrag gab",
  names: "wer wo geschrieben hat",
  copies: "woran eine Kopie eines Beitrags zu erkennen ist",
  words: "wie viele ein Wort benutzt haben",
  notices: "was der Bot von sich aus gesagt hat",
  drafts: "Entwürfe",
  proposals: "wer als Führungskraft vorgeschlagen ist",
  sessions: "vergangene Gespräche",
  wantedHours: "gewünschte Stunden",
  questions: "eine offene Frage des Bots",
};

const signIn = "„npm run engage:sign-in“ ausführen und dort das lesende Konto anmelden.";
const later = "In ein paar Minuten noch einmal prüfen.";
const failures = {
  CONFIG_INVALID: {
    what: "so nicht brauchbar",
    todo: "In .env berichtigen: Was jede bedeutet, steht in .env.example.",
  },
  TOKEN_UNAVAILABLE: { what: "Entra gibt kein Token her", todo: checkApp },
  GRAPH_REFUSED: {
    what: "Graph hat abgelehnt",
    todo: "Welche Berechtigung wofür da ist, steht in docs/guides/install.md.",
  },
  GRAPH_THROTTLED: { what: "Graph bittet zu warten", todo: later },
  GRAPH_UNREACHABLE: {
    what: "Graph gibt keine brauchbare Antwort",
    todo: `Prüfen, ob der Weg nach außen zu GRAPH_URL offen ist. ${later}`,
  },
  ENGAGE_REFUSED: { what: "Viva Engage hat abgelehnt", todo: signIn },
  ENGAGE_SIGNED_OUT: { what: "niemand ist angemeldet", todo: signIn },
  ENGAGE_THROTTLED: { what: "Viva Engage bittet zu warten", todo: later },
  ENGAGE_UNREACHABLE: {
    what: "Viva Engage gibt keine brauchbare Antwort",
    todo: `Prüfen, ob der Weg nach außen zu ENGAGE_URL offen ist. ${later}`,
  },
};

/** Addresses nobody, so that nobody is addressed wrongly. */
export const findingWordsDe: FindingWords = {
  locale: "de-DE",
  ok: "in Ordnung",
  failed: "FEHLER",
  kept,
  failures,
  checks: {
    database: { name: "Datenbank", todo: "Prüfen, ob der Datenbankserver läuft und DATABASE_URL dorthin führt." },
    queue: { name: "Warteschlange", todo: "Liegt in der Datenbank: Was dort hilft, hilft auch hier." },
    policy: {
      name: "Richtlinie",
      todo: "Von Programmverantwortlichen und Betriebsrat unterschreiben lassen: „npm run policy:sign“, docs/guides/policy.md.",
    },
    teamsToken: { name: "Token für Teams", todo: checkApp },
    graphToken: { name: "Token für Graph", todo: checkApp },
    absences: {
      name: "Abwesenheiten und Termine",
      todo: "Freiwillig: MailboxSettings.Read und Calendars.Read zustimmen, beschränkt auf die richtigen Postfächer.",
    },
    mailboxes: {
      name: "Postfächer",
      todo: "Die Exchange-Gruppen mit denen vergleichen, die Gespräche anbieten oder als Führungskraft mitmachen.",
    },
    engage: { name: "Viva Engage", todo: signIn },
    sending: {
      name: "Senden",
      todo: "Im Teams Admin Center prüfen, ob die App gesperrt ist. Es geht weiter, sobald jemand dem Bot schreibt.",
    },
    consents: {
      name: "Zustimmungen in Entra",
      todo: "Als Administration dem Genannten zustimmen, in Entra unter den API-Berechtigungen der App (Microsoft Graph, Anwendung).",
    },
    roles: { name: "Rollen", todo: "Den App-Rollen in Entra die Werte geben, die docs/guides/install.md nennt." },
    tabAddress: {
      name: "Adresse des Tabs",
      todo: "Prüfen, ob PUBLIC_URL von außen mit https hierher führt und der Tab gebaut ist.",
    },
    appName: {
      name: "Name der App in Entra",
      todo: "Als Anwendungs-ID-URI eintragen, in Entra unter „Eine API verfügbar machen“: docs/guides/install.md.",
    },
    onBehalf: {
      name: "Fragen im Namen von Personen",
      todo: "Eine App-Registrierung der verwalteten Identität vertrauen lassen (Verbundanmeldeinformationen): docs/guides/install.md.",
    },
    credentials: {
      name: "Zugangsdaten",
      todo: "In .env eintragen oder den lokalen Mandanten starten: „npm start“.",
    },
    configuration: { name: "Einstellungen", todo: failures.CONFIG_INVALID.todo },
    botKeys: {
      name: "Schlüssel des Bot Framework",
      todo: "Prüfen, ob der Weg nach außen zu BOT_OPENID_METADATA offen ist.",
    },
    unasked: { name: "Senden", todo: "Als Administration dem Bot „doctor“ schreiben: Er sagt, warum." },
    service: { name: "Dienst", todo: "Prüfen, ob er läuft und was sein Log sagt." },
    mailbox: { name: "Postfach", todo: "Prüfen, ob der Name stimmt: docs/guides/install.md." },
  },
  found: {
    answers: "antwortet",
    given: "erteilt",
    signedIn: "angemeldet",
    published: "veröffentlicht",
    ready: "bereit",
    on: "an",
    real: "echter Mandant",
    local: "lokaler Mandant",
    noCredentials: "keine gesetzt, und es läuft kein lokaler Mandant",
    waiting: ({ jobs }) => (jobs === 1 ? "1 Auftrag wartet" : `${jobs} Aufträge warten`),
    sent: ({ counts, quietSince }, { moment }) =>
      [
        ...Object.entries(counts).map(([state, count]) => `${count} ${wordOf(states, state as keyof typeof states)}`),
        ...(quietSince === null ? [] : [`Ruhezeit seit ${moment(quietSince)}`]),
      ].join(", ") || "noch nichts",
    paused: ({ answer }) => `ruht: Teams hat „${answer}“ geantwortet`,
    stopped: ({ reasons }) => `nichts geht unaufgefordert hinaus: ${listOf(stops, reasons)}`,
    agreed: ({ since, until, version }, { moment }) =>
      `Fassung ${version}, von beiden unterschrieben, in Kraft seit ${moment(since)}, endet ${moment(until)}`,
    notAgreed: ({ why }, { objection }) =>
      `nicht in Kraft, darum geht nichts unaufgefordert hinaus und keine Zahl über Menschen wird gezeigt: ${objection(why)}`,
    absences: ({ meetings, replies }) =>
      `automatische Antworten: ${replies ? "lesbar" : "nicht lesbar"} (MailboxSettings.Read${replies ? "" : ", freiwillig: ohne ist nicht bekannt, ob jemand abwesend ist"}); ` +
      `Kalender: ${meetings ? "lesbar" : "nicht lesbar"} (Calendars.Read${meetings ? "" : ", freiwillig: ohne ist nicht bekannt, ob jemand in einer Besprechung ist"})`,
    mailbox: ({ hours, settings }) =>
      `Gespräche: ${hours ? "buchbar" : "nicht buchbar"}, Einstellungen: ${settings ? "lesbar" : "nicht lesbar"}`,
    mailboxes: ({ experts, leaders, wide }) =>
      [
        `Freiwillige: ${wordOf(shares, experts)}`,
        `Einstellungen von Führungskräften (freiwillig): ${wordOf(shares, leaders)}`,
        wide.length === 0
          ? "alle anderen Postfächer sind verschlossen, wie gewollt"
          : `alle anderen Postfächer sind auch offen, weil in Entra ${list(wide)} zugestimmt ist: dort zurücknehmen und in Exchange beschränken`,
      ].join("; "),
    consents: ({ gone, missing }) =>
      [
        ...missing.map((right) => `${right} fehlt (${wordOf(without, right)})`),
        ...(gone.length > 0
          ? [`in Entra gibt es keine Gruppe mit der Kennung, die für ${listOf(roles, gone)} gesetzt ist`]
          : []),
      ].join("; ") || "alle erteilt",
    roles: ({ byGroup, named, unknown }) =>
      [
        byGroup.length > 0
          ? `nach Gruppe, im Chat und im Tab: ${listOf(roles, byGroup)}`
          : "nach Gruppe: keine gesetzt, also hat im Chat niemand eine Rolle",
        `nach App-Rolle, nur im Tab: ${named === null ? "das weiß der laufende Dienst" : list(named) || "bisher in keinem Token genannt"}`,
        ...(unknown.length > 0 ? [`keine Rolle heißt ${list(unknown)}`] : []),
      ].join("; "),
    noTab: "keine: Ohne PUBLIC_URL gibt es keinen Tab",
    leadsHere: ({ address, host }) => `${address} führt hierher; das App-Paket braucht --domain ${host}`,
    leadsElsewhere: ({ address }) => `${address} führt woandershin: /tab/settings.json dort nennt diese App nicht`,
    tabNotBuilt: "der Tab ist nicht gebaut: „npm run tab“, danach den Dienst neu starten",
    noAnswer: ({ address }) => `${address} gibt keine Antwort`,
    answered: ({ address, status }) => `${address} antwortete mit ${status}`,
    knownName: ({ name }) => `${name}, in Entra bekannt`,
    localName: ({ name }) => name,
    unknownName: ({ name }) => `Entra kennt ${name} nicht`,
    unsureName: ({ name }) => `es muss ${name} sein; ob das so ist, sagt Entra nicht`,
    asTheApp: "als die App, die den Tab anbietet",
    asAnIdentity: "eine verwaltete Identität kann keinen Tab anbieten",
    failed: ({ why }) => (why === null ? "etwas ging schief" : (failures[why]?.what ?? why)),
  },
  objections: {
    missing: "wo POLICY_FILE hinzeigt, ist keine Datei",
    invalid: "die Datei ist nicht lesbar",
    unenforceable: ({ names }) => `der Code behält anders lange, als geschrieben steht: ${listOf(kept, names)}`,
    demonstration: "unterschrieben ist mit den Schlüsseln der Vorführung, die alle haben",
    unsigned: ({ by }) => `eine Unterschrift fehlt (${listOf(signers, by)})`,
    badSignature: ({ by }) =>
      `eine Unterschrift passt nicht: seither geändert oder mit anderem Schlüssel unterschrieben (${listOf(signers, by)})`,
    older: ({ agreed }) => `vereinbart wurde Fassung ${agreed}, und die Datei ist älter`,
    notRaised: ({ agreed }) => `weicht von der vereinbarten Fassung ${agreed} ab und hat dieselbe Nummer`,
    ended: ({ at }, { moment }) => `die Zeit war um am ${moment(at)}`,
    forged: ({ version }) =>
      `was die Datenbank von Fassung ${version} hat, ist nicht, was beide unterschrieben haben: eine Sicherung zurückspielen`,
  },
};
