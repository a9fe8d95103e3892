import { proposalDe } from "./de-proposal.ts";
import { namedDe, partNamesDe } from "./de-proposal-parts.ts";
import type { Say } from "./form.ts";
import type {
  GroundworkCommand,
  GroundworkVerb,
  GroundworkWords,
  StandingWords,
  VolunteerWords,
} from "./groundwork-words.ts";

const list = new Intl.ListFormat("de-DE");

export const groundworkTypedDe: Readonly<Record<GroundworkVerb, string>> = {
  "groundwork.leader": "Petra Vogt vorschlagen",
  "groundwork.person": "1",
  "groundwork.which": "1",
  "groundwork.part": "1",
  "groundwork.say": "In Amberg waren es vier statt acht Wochen.",
  "groundwork.messenger": "Mira Lindqvist",
  "groundwork.self": "ich selbst",
  "groundwork.find": "jemand anderen suchen",
  "groundwork.ask": "1",
  "groundwork.spoken": "ja",
  "groundwork.later": "mache ich später",
  "groundwork.pitch": "Pitch zeigen",
  "groundwork.withdraw": "zurückziehen",
  "groundwork.withdrawNow": "ja",
  "groundwork.override": "übersteuern",
  "groundwork.overrideNow": "Der Vorstand hat sie namentlich gewünscht",
  "groundwork.offer": "ich kann mit Finanzen, Recht sprechen",
  "groundwork.speak": "ich spreche",
  "groundwork.dontSpeak": "ich spreche nicht",
};

export const groundworkHelpDe: Readonly<Record<GroundworkCommand, string>> = {
  propose: "„Petra Vogt vorschlagen“: den Weg zu einer Führungskraft bereiten",
  proposals: "„meine Vorschläge“: was fehlt, und der nächste Schritt",
  pitch: "„Pitch zeigen“: die Botschaft für eine Führungskraft auf einer Seite",
  findMessenger: "„jemand anderen suchen“: Freiwillige um das Gespräch bitten",
  withdrawProposal: "„zurückziehen“: einen Vorschlag zurücknehmen",
  override: "„übersteuern“: das Tor ohne Vorarbeit öffnen, mit Begründung",
  speakTo: "„ich kann mit Finanzen, Recht sprechen“: Gespräche mit Führungskräften anbieten",
  dontSpeakTo: "„nicht mehr sprechen“: damit aufhören",
  willSpeak: "„ich spreche“: ein Gespräch mit einer Führungskraft zusagen",
  wontSpeak: "„ich spreche nicht“: es absagen",
};

export function groundworkDe(say: Say): GroundworkWords {
  return { ...proposalDe(say), ...standingDe(say), ...volunteersDe(say) };
}

function standingDe(say: Say): StandingWords {
  return {
    gone: "Daran lässt sich nichts mehr ändern. „meine Vorschläge“ zeigt den Stand.",
    ready: (leader) =>
      `Das Tor zu ${leader} ist offen. Ich schreibe einmal, sobald ich dort in Teams bin, und gar nicht, falls ich dort schweigen soll. ` +
      say("Wie die Antwort ausfällt, erfährst auch du nicht.", "Wie die Antwort ausfällt, erfahren auch Sie nicht."),
    stillMissing: (parts) => `Das Tor bleibt zu, denn es fehlt noch: ${namedDe(parts)}.`,
    overview: ({ leader, missing, until, unsupported }) =>
      [
        `${leader}, bis ${until}. ${missing.length > 0 ? `Es fehlt: ${namedDe(missing)}.` : "Es fehlt nichts."}`,
        ...(unsupported ? ["Die Behauptung ist noch unbelegt: Es fehlt eine Tatsache mit Quelle."] : []),
      ].join("\n"),
    partLine: ({ part, said }) => `${partNamesDe[part]}: ${said ?? "noch offen"}`,
    waiting: (messenger) => `${messenger}, noch ohne Antwort`,
    notYet: "noch nicht",
    partLabel: "Welcher Teil",
    partTyped:
      "Mit „ja“ geht es beim nächsten Teil weiter, mit einer Nummer bei diesem. „Pitch zeigen“ zeigt die Seite, „zurückziehen“ nimmt den Vorschlag zurück.",
    partButton: "Antworten",
    noProposals: say(
      "Du hast noch niemanden vorgeschlagen. Ein Name und „vorschlagen“ dahinter beginnt.",
      "Sie haben noch niemanden vorgeschlagen. Ein Name und „vorschlagen“ dahinter beginnt.",
    ),
    proposals: say("Deine Vorschläge:", "Ihre Vorschläge:"),
    proposalLine: ({ leader, missing }) =>
      missing === null
        ? `${leader}: Das Tor ist offen. Ich schreibe einmal; was daraus wird, bleibt dort.`
        : `${leader}. Es fehlt noch: ${namedDe(missing)}`,
    entrustedLine: ({ leader, proposer }) => `${leader}: ${say("Du sprichst", "Sie sprechen")} dort für ${proposer}`,
    proposalLabel: "Welcher Vorschlag",
    proposalTyped: "Mit der Nummer geht es weiter.",
    showButton: "Weitermachen",
    pitchButton: "Pitch zeigen",
    pitchEmpty: ({ leader, proposer }) =>
      `Die Seite für ${leader} ist noch leer: ` +
      (proposer === null ? "„meine Vorschläge“ fragt, was darauf gehört." : `${proposer} muss sie noch füllen.`),
    pitch: ({ claim, fact, leader, link, messenger, reason, source, unsupported }) =>
      [
        `Für ${leader}`,
        `Behauptung: ${claim ?? "–"}`,
        `Denn: ${reason ?? "–"}`,
        `Tatsache: ${fact ?? "–"}`,
        `Quelle: ${source ?? "–"}`,
        `Was es für die eigenen Ziele bringt: ${link ?? "–"}`,
        `Gesagt von: ${messenger ?? "–"}`,
        ...(unsupported ? ["Noch unbelegt: Es fehlt eine Tatsache mit Quelle."] : []),
      ].join("\n"),
    withdrawButton: "Zurückziehen",
    askWithdraw: (leader) => `Den Vorschlag zu ${leader} zurücknehmen, mit allem, was dafür geschrieben wurde?`,
    withdrawn: (leader) => `Zurückgezogen. Vom Vorschlag zu ${leader} ist nichts mehr da.`,
    tooLate: (leader) =>
      `Das Tor zu ${leader} ist offen und die eine Nachricht unterwegs: Das lässt sich nicht mehr zurücknehmen.`,
    overrideButton: "Übersteuern",
    askOverride: (leader) =>
      `Das Tor zu ${leader} ohne Vorarbeit öffnen? ${say("Sag", "Sagen Sie")} warum: Die Begründung bleibt im Protokoll, ` +
      "für Programmverantwortliche, Administratoren und Betriebsrat.",
    reasonLabel: "Begründung",
    reasonMissing: (min) => `Übersteuern braucht eine Begründung mit mindestens ${min} Zeichen.`,
  };
}

function volunteersDe(say: Say): VolunteerWords {
  return {
    nobodyVolunteered: (leader) =>
      `Für den Bereich von ${leader} hat sich niemand gemeldet, den ich nicht schon gefragt habe. ${say(
        "Nenn jemanden, sprich selbst, oder sag es",
        "Nennen Sie jemanden, sprechen Sie selbst, oder sagen Sie es",
      )} anderen Champions: „ich kann mit Finanzen sprechen“ reicht mir.`,
    volunteers: (leader) => `Diese Freiwilligen kennen den Bereich von ${leader}. Wen soll ich fragen?`,
    volunteerLabel: "Freiwillige",
    askButton: "Fragen",
    asked: (volunteer) =>
      `Ich frage ${volunteer}, einmal, in einem guten Moment. „meine Vorschläge“ zeigt die Antwort.`,
    askAreas: say(
      "Welche Bereiche kennst du gut genug für ein Gespräch mit einer Führungskraft? Tipp sie, etwa „Finanzen, Recht“.",
      "Welche Bereiche kennen Sie gut genug für ein Gespräch mit einer Führungskraft? Tippen Sie sie, etwa „Finanzen, Recht“.",
    ),
    areasLabel: "Bereiche",
    areasMissing: "Ein oder mehrere Bereiche, durch Kommas getrennt",
    offered: (areas) =>
      `${say("Danke. Ich frage dich vielleicht", "Danke. Ich frage Sie vielleicht")} nach Gesprächen mit Führungskräften aus ${list.format(areas)}, auch nach einem früheren „stopp“; ` +
      "ein Nein geht jedes Mal. „nicht mehr sprechen“ beendet es.",
    offerEnded: say(
      "Beendet. Ich frage dich nicht mehr nach Gesprächen mit Führungskräften.",
      "Beendet. Ich frage Sie nicht mehr nach Gesprächen mit Führungskräften.",
    ),
    noOffer: say(
      "Du hast keine Gespräche mit Führungskräften angeboten.",
      "Sie haben keine Gespräche mit Führungskräften angeboten.",
    ),
    request: ({ leader, proposer }) =>
      `${proposer} möchte ${leader} dafür gewinnen, voranzugehen: mit einer kleinen sichtbaren Tat pro Woche. ${say(
        "Du hast Gespräche mit Führungskräften dieses Bereichs angeboten. Würdest du",
        "Sie haben Gespräche mit Führungskräften dieses Bereichs angeboten. Würden Sie",
      )} mit ${leader} sprechen, bevor ich irgendetwas schreibe? Die Antwort erfährt nur ${proposer}.`,
    speakButton: "Ich spreche",
    dontSpeakButton: "Diesmal nicht",
    willSpeak: ({ leader, proposer }) =>
      `Danke. ${proposer} sieht es beim nächsten Nachschauen. „Pitch zeigen“ zeigt, was es ${leader} zu sagen gibt.`,
    wontSpeak: (proposer) => `In Ordnung. ${proposer} sieht nur, dass jemand anderes gebraucht wird.`,
    nothingAsked: say("Niemand wartet auf deine Antwort.", "Niemand wartet auf Ihre Antwort."),
    whyRequest: ({ leader, proposer }) =>
      `${say(
        "Weil du Gespräche mit Führungskräften angeboten hast",
        "Weil Sie Gespräche mit Führungskräften angeboten haben",
      )} und ${proposer} jemanden sucht, der mit ${leader} spricht. „nicht mehr sprechen“ beendet das Angebot.`,
  };
}
