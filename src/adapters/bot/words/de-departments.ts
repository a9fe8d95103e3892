import type { DepartmentCommand, DepartmentVerb, DepartmentWords } from "./departments-words.ts";
import type { Say } from "./form.ts";

export const departmentsTypedDe: Readonly<Record<DepartmentVerb, string>> = {
  "departments.rename": "ja",
  "departments.keep": "nein",
};

export const departmentsHelpDe: Readonly<Record<DepartmentCommand, string>> = {
  departments: "„Abteilungen“: wie die Tags der Abteilungen beginnen",
  department:
    "„Abteilung Elektromotoren ist em, auch EMO“, „Abteilung em wird emob“: eine benennen, oder alle ihre Tags umbenennen",
};

const tags = (count: number) => (count === 1 ? "1 Tag" : `${count} Tags`);
const also = (aliases: readonly string[]) => (aliases.length === 0 ? "" : `, auch ${aliases.join(", ")}`);
/** Not more than fit into a message. */
const NAMED_MAX = 10;
const some = (names: readonly string[]) =>
  names
    .slice(0, NAMED_MAX)
    .map((name) => `#${name}`)
    .join(", ") + (names.length > NAMED_MAX ? " …" : "");
const begins = (short: string | null) => (short === null ? "noch keine Abkürzung" : `#${short}_…`);

export function departmentsDe(say: Say): DepartmentWords {
  return {
    forOwners: say(
      "Das ist Programmverantwortlichen vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist Programmverantwortlichen vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    none: "Ich kenne noch keine Abteilungen: Das Verzeichnis nennt die der Menschen, die mir schreiben.",
    heading: "Abteilungen, und wie ihre Tags beginnen:",
    line: ({ aliases, name, short }) => `${name}: ${begins(short)}${also(aliases)}`,
    typed:
      "„Abteilung Elektromotoren ist em, auch EMO“ benennt eine; „Abteilung em wird emob“ benennt nach einer Umorganisation " +
      "alle Tags einer Abteilung um.",
    named: ({ aliases, name, short }) =>
      `Gemerkt. ${name}: ${begins(short)}${also(aliases)}. Tags, die es gibt, behalten ihre Namen.`,
    unknown: "Eine Abteilung mit diesem Namen kenne ich nicht. „Abteilungen“ zeigt, welche ich kenne.",
    taken: "Diese Abkürzung oder diesen Namen hat schon eine andere Abteilung. „Abteilungen“ zeigt, welche.",
    unreadable: "Eine Abkürzung ist ein Wort aus den Buchstaben a bis z und Ziffern.",
    unclear: "Zum Beispiel „Abteilung Elektromotoren ist em, auch EMO“ oder „Abteilung em wird emob“.",
    nothingToRename: (from) => `Kein Tag beginnt mit #${from}_.`,
    askRename: ({ count, details, from, to }) =>
      [
        `${tags(count)} mit #${from}_ am Anfang ${count === 1 ? "begänne" : "begännen"} dann mit #${to}_. Die früheren ` +
          "Namen gelten weiter, wer folgt, folgt weiter, und 30 Tage lang lässt es sich zurücknehmen.",
        ...details,
        "Alle sehen es. Soll ich?",
      ].join(" "),
    heardAlready: (names) => `Schon benutzt, und dann dasselbe: ${some(names)}.`,
    keepTheirs: (names) =>
      `Was dann so hieße wie ein anderer Tag, behält seinen Namen: ${some(names)}. Wer sie betreut, kann sie zusammenlegen.`,
    rival: ({ department, to }) =>
      `Mit #${to}_ beginnen auch die Tags von ${department}; neue Tags der umbenannten Abteilung beginnen deshalb nicht von selbst so.`,
    askUndo: ({ count, from, to }) =>
      `${tags(count)} ${count === 1 ? "hieße" : "hießen"} dann wieder #${from}_… statt #${to}_…, wie vor der Umorganisation. Soll ich?`,
    renamed: ({ count, from, to }) =>
      `Erledigt: ${tags(count)} ${count === 1 ? "beginnt" : "beginnen"} jetzt mit #${to}_, und #${from}_… führt dorthin.`,
    undone: ({ count, from }) =>
      `Zurückgenommen: ${tags(count)} ${count === 1 ? "beginnt" : "beginnen"} wieder mit #${from}_.`,
    undoButton: "Zurücknehmen",
    undoTyped: ({ from, to }) => `Oder getippt „Abteilung ${to} wird wieder ${from}“, um es zurückzunehmen.`,
    kept: "Umbenannt wurde nichts.",
  };
}
