import type { DeliveryTrouble, DeliveryWords } from "./delivery-words.ts";
import type { Say } from "./form.ts";

const troubles: Readonly<Record<DeliveryTrouble, string>> = {
  crashed: "ich wurde beim Senden unterbrochen und weiß nicht, ob es ankam; zweimal wird nichts gesendet",
  noAnswer: "Teams hat nicht geantwortet, ich weiß nicht, ob es ankam; zweimal wird nichts gesendet",
  theirFault: "Teams hatte selbst einen Fehler, ich weiß nicht, ob es ankam; zweimal wird nichts gesendet",
  gone: "das Gespräch gibt es nicht mehr; es öffnet sich wieder, wenn die Person mir schreibt",
  tooLong: "die Nachricht war für Teams zu lang",
  ours: "ein Fehler von mir; welcher, steht im Log",
};

const isKnown = (trouble: string): trouble is DeliveryTrouble => Object.hasOwn(troubles, trouble);

export function deliveryDe(say: Say): DeliveryWords {
  return {
    notForYou: say(
      "Das ist den Programmverantwortlichen, den Administratoren und dem Betriebsrat vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist den Programmverantwortlichen, den Administratoren und dem Betriebsrat vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    askQuiet:
      "Ruhezeit für alle? Dann sage ich niemandem etwas unaufgefordert: keine Erinnerungen, keine Einladungen, keine Fragen. Gebuchte Gespräche gehen weiter, und wer mir schreibt, bekommt Antwort. Die Ruhe dauert, bis jemand in Verantwortung sie beendet; beides steht im Protokoll.",
    quietBegan: "Ab jetzt ist Ruhe, für alle. Was ich nicht sage, wird später nicht nachgeholt.",
    quietSince: (moment) =>
      `Ruhezeit seit ${moment}: Ich sage niemandem etwas unaufgefordert, bis jemand in Verantwortung sie beendet.`,
    quietEnded:
      "Die Ruhezeit ist zu Ende. Erinnerungen kommen wieder zum nächsten Termin, den jede und jeder gewählt hat.",
    quietWasNot: "Es ist keine Ruhezeit.",
    quietNot: "Dann bleibt alles, wie es ist.",
    endButton: "Ruhezeit beenden",
    undeliveredNotForYou: say(
      "Das ist den Programmverantwortlichen und den Administratoren vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist den Programmverantwortlichen und den Administratoren vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    paused: (reason) =>
      `Das Senden ruht: Teams hat „${reason}“ geantwortet. Niemandes Adresse ging verloren. Es geht weiter, sobald mir jemand schreibt oder die App installiert.`,
    wasPaused: ({ moment, reason }) =>
      `${moment}: Teams hat meine Nachrichten abgelehnt („${reason}“). Deshalb habe ich niemandem mehr geschrieben, bis mir jemand schrieb. Niemandes Adresse ging verloren. „nicht zugestellt“ sagt, wie es jetzt steht, „doctor“ prüft den Rest.`,
    whyPaused: say(
      "Weil du Administratorin oder Administrator bist: Höchstens einmal am Tag sage ich, wenn Teams alles ablehnt.",
      "Weil Sie Administratorin oder Administrator sind: Höchstens einmal am Tag sage ich, wenn Teams alles ablehnt.",
    ),
    allDelivered:
      "In den letzten 30 Tagen hat Teams alles angenommen, was ich gesendet habe, oder ich versuche es noch.",
    notDelivered: "Nicht zugestellt, oder unklar, ob zugestellt, in den letzten 30 Tagen:",
    trouble: (trouble) => `- ${isKnown(trouble) ? troubles[trouble] : `Teams hat es abgelehnt („${trouble}“)`}.`,
    blockedBy: ({ people, groupMin }) =>
      people === null
        ? `Menschen, die mich blockiert hatten, letzte Woche: wenige oder keine (weniger als ${groupMin} nenne ich nicht).`
        : `Menschen, die mich blockiert hatten, letzte Woche: ${people}. Ich schweige, bis sie schreiben.`,
  };
}

export const deliveryTypedDe = {
  "attention.beginQuiet": "ja",
  "attention.noQuiet": "nein",
  "attention.endQuiet": "Ruhezeit beenden",
} as const;

export const deliveryHelpDe = {
  quietPeriod: "„Ruhezeit“: niemandem etwas unaufgefordert, bis sie beendet wird",
  endQuietPeriod: "„Ruhezeit beenden“",
  undelivered: "„nicht zugestellt“: was ich nicht zustellen konnte, und warum",
} as const;
