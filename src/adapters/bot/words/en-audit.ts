import type { AuditAction } from "#shared/audit-action.ts";
import type { AuditWords } from "./audit-words.ts";

const actions: Readonly<Record<AuditAction, string>> = {
  "leaders.override": "somebody was made ready for an invitation without the groundwork",
  "leaders.ownWish": "somebody asked for reminders on their own accord",
  "attention.quietPeriodBegan": "a quiet period began",
  "attention.quietPeriodEnded": "the quiet period ended",
  "hashtags.departmentNamed": "a department got an abbreviation or another name",
  "hashtags.departmentRenamed": "the tags of a department were renamed",
  "hashtags.departmentRestored": "the tags of a department got their earlier names back",
};

export const auditEn: AuditWords = {
  notForYou: "That one is for programme owners, admins and the works council. “help” lists what you can say.",
  nothing: "The audit log is empty.",
  newest: "From the audit log, the newest first:",
  entry: ({ day, action, reason }) => `${day}: ${actions[action]}.${reason === null ? "" : ` Reason: “${reason}”`}`,
  noNames: "It names nobody. Entries stay, also when somebody is deleted.",
};
