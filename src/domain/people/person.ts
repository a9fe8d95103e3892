/** The Entra object id, in lower case. */
export type PersonId = string;
export type Language = "en" | "de";
/** The German form of address. */
export type FormOfAddress = "du" | "sie";
export type Preference = "language" | "formOfAddress" | "zone" | "hours" | "region";

/** A part of each day, by the wall clock. */
export interface DayHours {
  readonly start: Temporal.PlainTime;
  readonly end: Temporal.PlainTime;
}

/** Somebody who wrote to the bot. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly department: string | null;
  readonly language: Language;
  readonly formOfAddress: FormOfAddress;
  /** An IANA name. */
  readonly zone: string;
  /** When they may be written to on a working day; null for 08:00 to 18:00. */
  readonly hours: DayHours | null;
  /** Whose public holidays they have, as in ISO 3166-2 (`DE-BY`, `AT`); null when nobody said. */
  readonly region: string | null;
  /** What they set themselves; the directory and the client no longer change it. */
  readonly chosen: readonly Preference[];
}

/** Where a private message reaches a person: what Bot Framework calls a conversation reference. */
export interface Contact {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The bot's own id there, `28:…`. */
  readonly botId: string;
  readonly tenantId: string;
}

/** An open question of the bot, so that its answer can be typed. Holds ids and choices, never a person's words. */
export interface Dialogue {
  /** Who asked, such as `sessions.slots`. */
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
}
