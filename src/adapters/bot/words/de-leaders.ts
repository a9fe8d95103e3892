import type { Say } from "./form.ts";
import type { LeaderWords } from "./words.ts";

const stored = (items: number) =>
  items === 0
    ? ""
    : `, „löschen“ entfernt, was ich gespeichert habe (${items === 1 ? "1 Eintrag" : `${items} Einträge`})`;

const nextOn = (next: string | null) =>
  next === null ? "; es kommen keine Erinnerungen" : `, das nächste Mal ${next}`;

export function leadersDe(say: Say): LeaderWords {
  const silence = (appointments: boolean) =>
    appointments
      ? say(
          "Ich melde mich nur noch, wenn du schreibst oder es um ein gebuchtes Gespräch geht.",
          "Ich melde mich nur noch, wenn Sie schreiben oder es um ein gebuchtes Gespräch geht.",
        )
      : say("Ich schreibe nicht mehr, außer du schreibst mir.", "Ich schreibe nicht mehr, außer Sie schreiben mir.");
  const your = say("Dein", "Ihr");
  return {
    ask: say(
      "Einmal pro Woche, zu einer Zeit, die du bestimmst, erinnere ich dich an eine kleine sichtbare Tat. Nur, wenn " +
        "ich in den sechs Tagen davor nichts von dir gehört habe, und niemand sonst erfährt davon. Einverstanden?",
      "Einmal pro Woche, zu einer Zeit, die Sie bestimmen, erinnere ich Sie an eine kleine sichtbare Tat. Nur, wenn " +
        "ich in den sechs Tagen davor nichts von Ihnen gehört habe, und niemand sonst erfährt davon. Einverstanden?",
    ),
    declined: say(
      "Gut, keine Erinnerungen. „start“ genügt, falls du es dir anders überlegst.",
      "Gut, keine Erinnerungen. „start“ genügt, falls Sie es sich anders überlegen.",
    ),
    pickSlot: say(
      "Welcher Tag und welche Uhrzeit passen dir? Zum Beispiel „dienstags 9:30“.",
      "Welcher Tag und welche Uhrzeit passen Ihnen? Zum Beispiel „dienstags 9:30“.",
    ),
    slotUnclear: "Ich brauche einen Wochentag und eine Uhrzeit, zum Beispiel „dienstags 9:30“.",
    slotQuiet: ({ start, end }) =>
      `Von ${end} bis ${start} Uhr und am Wochenende bin ich still. Eine andere Zeit, zum Beispiel „dienstags 9:30“?`,
    weekdayLabel: "Tag",
    timeLabel: "Uhrzeit",
    save: "Speichern",
    enrolled: ({ weekday, time, zone, next }) =>
      `Gemerkt: ${weekday}, ${time} Uhr (${zone})${nextOn(next)}. ` +
      "„nächste Woche“ lässt eine aus, „Pause“ unterbricht, „stopp“ beendet.",
    slotIs: ({ weekday, time, zone, next }) =>
      `${your} Termin ist ${weekday}, ${time} Uhr (${zone})${nextOn(next)}. ` +
      `Zum Ändern genügt zum Beispiel „dienstags 9:30“.`,
    slotPaused: ({ weekday, time, zone, next }) =>
      `${your} Termin ist ${weekday}, ${time} Uhr (${zone}); gerade ist Pause${nextOn(next)}. ` +
      "„start“ beendet die Pause.",
    notEnrolled: say(
      "Du bekommst keine Erinnerungen von mir. Mit „start“ kommen welche.",
      "Sie bekommen keine Erinnerungen von mir. Mit „start“ kommen welche.",
    ),
    skipped: (next) => `Diese Woche nicht. Das nächste Mal: ${next}.`,
    paused: (next) => `Pause. Das nächste Mal: ${next}. „start“ beendet die Pause, „stopp“ die Erinnerungen.`,
    pauseUnclear:
      "Bis wann? Zum Beispiel „Pause bis 12. Januar“, höchstens sechs Monate. „stopp“ beendet die Erinnerungen ganz.",
    stopped: ({ items, appointments }) => `Beendet. ${silence(appointments)} „start“ holt mich zurück${stored(items)}.`,
    nothingToStop: ({ items, appointments }) =>
      `Es gab keine Erinnerungen zu beenden. ${silence(appointments)} Mit „start“ kommen welche${stored(items)}.`,
    whyButton: "Warum bekomme ich das?",
    skipButton: "Nächste Woche",
    pauseButton: "Pause",
    stopButton: "Stopp",
  };
}
