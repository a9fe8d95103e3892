import type { Reason } from "#domain/leaders/index.ts";
import type { Say } from "./form.ts";
import type { OpportunityCommand, OpportunityVerb, OpportunityWords } from "./opportunities-words.ts";

export const opportunitiesTypedDe: Readonly<Record<OpportunityVerb, string>> = {
  "opportunities.take": "1",
  "opportunities.notThis": "diese Art nicht",
  "opportunities.another": "Idee",
};

export const opportunitiesHelpDe = (say: Say): Readonly<Record<Exclude<OpportunityCommand, "offer">, string>> => ({
  idea: "„Idee“: etwas Sichtbares, das zehn Minuten dauert; „1“, „2“ oder „3“ wählt aus",
  notThisKind: say(
    "„diese Art nicht“: lässt weg, was du nicht angeboten haben willst",
    "„diese Art nicht“: lässt weg, was Sie nicht angeboten haben wollen",
  ),
  allKinds: "„alle Arten“: bietet wieder alles an",
});

const since = (hours: number) => (hours < 48 ? `${hours} Stunden` : `${Math.floor(hours / 24)} Tagen`);

const days = (count: number) => (count === 1 ? "1 Tag" : `${count} Tagen`);

const reasonsIn = (say: Say): Readonly<Record<Reason["kind"], (value: Reason["value"]) => string>> => ({
  ownTag: (tag) => say(`#${tag}, das du nutzt`, `#${tag}, das Sie nutzen`),
  goalTag: (tag) => say(`#${tag}, nah an deinem Ziel`, `#${tag}, nah an Ihrem Ziel`),
  ownDepartment: () => "aus dem eigenen Bereich",
  unanswered: (hours) => `seit ${since(Number(hours))} offen`,
  helped: () => "wer fragte, hat sich bedankt",
  otherDepartment: (department) => `aus ${department}`,
  goalQuiet: (count) => (Number(count) < 1 ? "neu" : `seit ${days(Number(count))} still`),
  chosenBefore: () => say("hast du schon gewählt", "haben Sie schon gewählt"),
  liked: () => say("das machst du gern", "das machen Sie gern"),
  newCard: () => "noch nicht gesehen",
});

const kinds: OpportunityWords["kinds"] = {
  question: "offene Fragen",
  thanks: "Dank an andere",
  idea: "Ideen von anderswo",
  goal: "eigene Ziele",
  card: "Karten aus dem Stapel",
};

const acts = (count: number) => {
  if (count === 0) return "seitdem nichts Sichtbares";
  return count === 1 ? "seitdem 1 sichtbare Tat" : `seitdem ${count} sichtbare Taten`;
};

export function opportunitiesDe(say: Say): OpportunityWords {
  const reasons = reasonsIn(say);
  return {
    nudge: (offers) =>
      offers === 1
        ? "Diese Woche etwas Sichtbares? Nichts ist auch gut."
        : "Diese Woche etwas Sichtbares? Jedes davon genügt; keines ist auch gut.",
    offered: "Jedes davon dauert zehn Minuten:",
    bare: "Diese Woche etwas Sichtbares? „Idee“ zeigt, was passt; nichts ist auch gut.",
    nothing: say(
      "Es gibt nichts anzubieten: Du hast jede Art weggelassen. „alle Arten“ holt sie zurück.",
      "Es gibt nichts anzubieten: Sie haben jede Art weggelassen. „alle Arten“ holt sie zurück.",
    ),
    unnamed: "jemand aus dem Kollegenkreis",
    somewhere: "einer öffentlichen Gruppe",
    listQuestion: ({ name, place }) => `Antworten: ${name} in ${place}`,
    listThanks: ({ name, place }) => `Danken: ${name} für eine Antwort in ${place}`,
    listIdea: ({ name, place }) => `Nachfragen: ${name} zu einem Beitrag in ${place}`,
    listGoal: ({ goal }) => `Sagen, wo „${goal}“ steht`,
    listCard: ({ title }) => `Eine Karte: ${title}`,
    question: ({ name, place, when }) =>
      `${name} hat in ${place} etwas gefragt (${when}), und niemand hat geantwortet. „Weiß ich nicht, wer weiß es?“ ` +
      "ist auch eine Antwort.",
    thanks: ({ name, place, when }) =>
      `${name} hat in ${place} jemandem geantwortet (${when}). Was genau war gut daran? Ein Satz reicht.`,
    idea: ({ name, place, when }) =>
      `${name} hat in ${place} etwas geschrieben (${when}), über das andere reden. ` +
      say("Was möchtest du wissen? Eine Frage reicht.", "Was möchten Sie wissen? Eine Frage reicht."),
    goal: ({ acts: count, goal, since: day, standing }) =>
      `„${goal}“: ${say("dein", "Ihr")} Ziel seit ${day}; ${acts(count)}. ` +
      (standing ? `${say("Du hast", "Sie haben")} am ${standing.day} gesagt: „${standing.text}“. ` : "") +
      "Wo steht es heute? Ein Satz reicht.",
    card: ({ act, fake, title }) => `${title}\n${act}\nUnecht wäre: ${fake}`,
    reason: ({ kind, value }) => reasons[kind](value),
    because: (all) => `Warum das: ${all.join("; ")}.`,
    takeButton: (number) => `${number} wählen`,
    openButton: "Öffnen",
    coachButton: "In eigenen Worten",
    anotherButton: "Etwas anderes",
    notThisButton: "Diese Art nicht",
    gone: "Das steht nicht mehr zur Wahl. „Idee“ zeigt, was es gibt; „Vorschlag“ und ein Text zeigen Hashtags.",
    askNotThis: say("Was davon soll ich dir nie mehr anbieten?", "Was davon soll ich Ihnen nie mehr anbieten?"),
    notThisTyped: "Die Nummer genügt auch. „alle Arten“ macht es rückgängig.",
    kinds,
    notThis: (kind) => `Fällt ab sofort weg: ${kinds[kind]}. „alle Arten“ macht es rückgängig.`,
    allKinds: say("Ich biete dir wieder alles an.", "Ich biete Ihnen wieder alles an."),
    forLeaders: say(
      "Das gibt es für alle, die Erinnerungen bekommen. Mit „start“ bekommst du welche.",
      "Das gibt es für alle, die Erinnerungen bekommen. Mit „start“ bekommen Sie welche.",
    ),
    firstReply: ({ name, place, when }) =>
      say(
        `Auf deinen Beitrag in ${place} (${when}) hat ${name} als Erstes geantwortet.`,
        `Auf Ihren Beitrag in ${place} (${when}) hat ${name} als Erstes geantwortet.`,
      ),
    thanked: ({ name, place, when }) =>
      say(
        `${name} hat dir für deine Antwort in ${place} (${when}) gedankt, weil sie geholfen hat.`,
        `${name} hat Ihnen für Ihre Antwort in ${place} (${when}) gedankt, weil sie geholfen hat.`,
      ),
    whyConfirmation: say(
      "Weil aus deinem Beitrag etwas geworden ist. Das sage ich höchstens einmal pro Woche und nur dir. „stopp“ " +
        "beendet es.",
      "Weil aus Ihrem Beitrag etwas geworden ist. Das sage ich höchstens einmal pro Woche und nur Ihnen. „stopp“ " +
        "beendet es.",
    ),
  };
}
