import type { Hours, OfficeName } from "./offices.ts";

/** The departments' names in Entra; in lower case they are the first half of a hashtag such as `#hr_onboarding`. */
export type DepartmentName =
  | "HR"
  | "IT"
  | "EM"
  | "Vertrieb"
  | "Einkauf"
  | "Finanzen"
  | "Legal"
  | "Entwicklung"
  | "Komm";

/** Name, job title, and working hours if they are not the office's. */
export type Seat = readonly [name: string, jobTitle: string, hours?: Hours];

interface TeamRoster {
  readonly office: OfficeName;
  readonly lead: Seat;
  readonly staff: readonly Seat[];
}

export interface DepartmentRoster {
  readonly name: DepartmentName;
  readonly head: Seat;
  readonly office: OfficeName;
  /** People who report to the head without a team between. */
  readonly staff?: readonly Seat[];
  readonly teams: readonly TeamRoster[];
}
