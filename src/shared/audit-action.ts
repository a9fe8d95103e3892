import { z } from "zod";

/** What those in charge do and must answer for, by feature. */
export const AuditAction = z.enum([
  ...(["leaders.override", "leaders.ownWish"] as const),
  ...(["attention.quietPeriodBegan", "attention.quietPeriodEnded"] as const),
  ...(["hashtags.departmentNamed", "hashtags.departmentRenamed", "hashtags.departmentRestored"] as const),
]);
export type AuditAction = z.output<typeof AuditAction>;
