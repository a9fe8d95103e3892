import type { AuditAction } from "#shared/audit-action.ts";
import type { AuditWords } from "./audit-words.ts";
import type { Say } from "./form.ts";

const actions: Readonly<Record<AuditAction, string>> = {
  "leaders.override": "Jemand darf ohne Vorarbeit eingeladen werden",
  "leaders.ownWish": "Jemand wollte von sich aus Erinnerungen",
  "attention.quietPeriodBegan": "Eine Ruhezeit begann",
  "attention.quietPeriodEnded": "Die Ruhezeit endete",
  "hashtags.departmentNamed": "Eine Abteilung bekam eine Abkürzung oder einen weiteren Namen",
  "hashtags.departmentRenamed": "Die Tags einer Abteilung wurden umbenannt",
  "hashtags.departmentRestored": "Die Tags einer Abteilung heißen wieder wie zuvor",
};

export function auditDe(say: Say): AuditWords {
  return {
    notForYou: say(
      "Das ist Programmverantwortlichen, Administratoren und Betriebsrat vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist Programmverantwortlichen, Administratoren und Betriebsrat vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    nothing: "Das Protokoll ist leer.",
    newest: "Aus dem Protokoll, das Neueste zuerst:",
    entry: ({ day, action, reason }) => `${day}: ${actions[action]}.${reason === null ? "" : ` Grund: „${reason}“`}`,
    noNames: "Es nennt niemanden. Einträge bleiben, auch wenn jemand gelöscht wird.",
  };
}
