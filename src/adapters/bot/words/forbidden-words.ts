import type { ForbiddenMatter } from "#domain/privacy/index.ts";

export interface ForbiddenWords {
  /** Says that there is no answer, why, and how that can be checked. */
  refuse(matter: ForbiddenMatter): string;
}
