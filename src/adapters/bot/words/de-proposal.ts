import type { ProposalPart } from "#domain/leaders/index.ts";
import { partNamesDe } from "./de-proposal-parts.ts";
import type { Say } from "./form.ts";
import type { GroundworkNames, ProposalWords } from "./groundwork-words.ts";

function questionsDe(say: Say): Readonly<Record<ProposalPart, (names: GroundworkNames) => string>> {
  const who = ({ messenger, self }: GroundworkNames) => (self ? say("du", "Sie") : `${messenger}`);
  const has = ({ self }: GroundworkNames) => (self ? say("hast", "haben") : "hat");
  return {
    messenger: ({ leader }) =>
      `Bevor ich ${leader} schreiben darf, muss jemand dort gesprochen haben, dem vertraut wird. Wer tut das? ${say(
        "Du selbst, jemand, den du schon gefragt hast, oder jemand, den ich für dich frage.",
        "Sie selbst, jemand, den Sie schon gefragt haben, oder jemand, den ich für Sie frage.",
      )}`,
    delivered: (names) =>
      `Was ${has(names)} ${who(names)} erreicht? Zwei handfeste Ergebnisse machen glaubwürdig: eins je Nachricht, oder beide mit Semikolon.`,
    since: (names) =>
      `Seit wann ${names.self ? say("kennst", "kennen") : "kennt"} ${who(names)} ${names.leader}, und woher? „noch nicht“ ist auch eine Antwort.`,
    claim: (names) =>
      `Die Botschaft für ${names.leader}. Was ${names.self ? say("wirst", "werden") : "wird"} ${who(names)} behaupten? Ein Satz.`,
    reason: () => "Warum ist das so? Ein Satz zur Begründung.",
    fact: () => "Welche Tatsache zeigt es? Ohne Tatsache ist eine Behauptung unbelegt, und das fällt auf.",
    source: () => "Woher stammt die Tatsache, so dass man sie nachschlagen kann?",
    link: ({ leader }) => `Welchem eigenen Ziel von ${leader} hilft das, und wie?`,
    agreed: ({ leader, messenger }) =>
      `Ich frage ${messenger}, ob ein Gespräch mit ${leader} möglich ist; „meine Vorschläge“ zeigt die Antwort. Alles andere ist da. ${say(
        "Wenn du nicht warten willst: Nenn jemand anderen oder sprich selbst.",
        "Wenn Sie nicht warten möchten: Nennen Sie jemand anderen oder sprechen Sie selbst.",
      )}`,
    spoken: (names) =>
      `Alles ist vorbereitet. ${names.self ? say("Hast du", "Haben Sie") : `Hat ${names.messenger}`} mit ${names.leader} gesprochen? ` +
      "Ein Ja öffnet das Tor, und ich schreibe einmal.",
  };
}

export function proposalDe(say: Say): ProposalWords {
  const questions = questionsDe(say);
  return {
    forChampions: say(
      "Das ist Programmverantwortlichen und Champions vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist Programmverantwortlichen und Champions vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    forOwners:
      "Übersteuern können nur Programmverantwortliche. Die Vorarbeit geht den gewöhnlichen Weg: „meine Vorschläge“.",
    askLeader: say("Wen willst du vorschlagen? Tipp den Namen.", "Wen möchten Sie vorschlagen? Tippen Sie den Namen."),
    nameLabel: "Vor- und Nachname",
    nameMissing: "Ein Name fehlt",
    nextButton: "Weiter",
    begun: ({ leader, known }) =>
      known
        ? say(`Du hast ${leader} vorgeschlagen.`, `Sie haben ${leader} vorgeschlagen.`)
        : `${leader} ist vorgeschlagen und erfährt davon vorerst nichts.`,
    taken: (leader) => `${leader} ist schon von jemand anderem vorgeschlagen. Eine Vorarbeit zur selben Zeit genügt.`,
    oneself: say(
      "Für dich selbst ist keine Vorarbeit nötig: „start“ genügt.",
      "Für Sie selbst ist keine Vorarbeit nötig: „start“ genügt.",
    ),
    nobodyCalled: (name) =>
      `Ich finde niemanden mit dem Namen „${name}“. ${say("Versuch", "Versuchen Sie")} es mit dem Namen, wie er in Teams steht.`,
    severalCalled: (name) => `Wer ist mit „${name}“ gemeint?`,
    personLabel: "Wer",
    personTyped: "Oder die Nummer tippen.",
    leaderThemselves: "Das geht nicht bei sich selbst. Wer sonst spricht?",
    ask: (part, names) => questions[part](names),
    anotherOutcome: "Gut. Und ein zweites Ergebnis?",
    partNames: partNamesDe,
    answerLabel: "Antwort",
    answerMissing: "Ein Satz fehlt",
    saveButton: "Speichern",
    laterButton: "Später",
    selfButton: "Ich selbst",
    findButton: "Jemanden suchen",
    spokenButton: "Ja, gesprochen",
    remark: ({ better, quote }) =>
      `Gemerkt. Bei „${quote}“ hört mancher in der Chefetage Spielerei${better === null ? "" : `; „${better}“ kommt vielleicht besser an`}. ` +
      "Es kann so bleiben; „meine Vorschläge“ ändert es.",
    tooLong: (max) => `Das ist zu viel für eine Seite. Bitte höchstens ${max} Zeichen.`,
    runUp: ({ leader, days: [first, second, third] }) =>
      `Dann kommt ein Pitch zu früh. Erst drei kleine Schritte: bis ${first} ein Gefallen, der ${leader} hilft und nichts will, ` +
      `bis ${second} eine Frage nach dem, was dort bewegt werden soll, und am ${third} der Pitch. ` +
      "„jemand anderen suchen“ geht schneller. Mit „meine Vorschläge“ geht es jederzeit weiter.",
    later: "Alles ist gemerkt. Mit „meine Vorschläge“ geht es jederzeit weiter.",
  };
}
