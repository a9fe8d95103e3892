import type { PersonalData } from "#shared/personal-data.ts";
import type { Contact, Dialogue, Language, Person, PersonId, Preference } from "./person.ts";

/** What is remembered of somebody when they write; each part null if there is none. */
export interface Recollection {
  readonly person: Person | null;
  readonly contact: Contact | null;
  /** The question that is still open. */
  readonly dialogue: Dialogue | null;
  /** Whether they get nudges and did not write in the last hour: that they do now is worth noting. */
  readonly awaited: boolean;
}

export interface PeopleStore extends PersonalData {
  find(id: PersonId): Promise<Person | null>;
  /** Everything that a message at `now` needs to be understood, in one look. */
  recall(id: PersonId, now: Temporal.Instant): Promise<Recollection>;
  /**
   * Writes the person, new or known. Of what they chose before, only what is `changed` now: another device may be
   * choosing something else at the same moment.
   */
  save(person: Person, changed?: readonly Preference[]): Promise<void>;
  /** Null when they never wrote, or when they blocked the bot and have not written since. */
  contact(id: PersonId): Promise<Contact | null>;
  saveContact(id: PersonId, contact: Contact): Promise<void>;
  forgetContact(id: PersonId): Promise<void>;
  /** Replaces the open question; null closes it. */
  saveDialogue(id: PersonId, dialogue: Dialogue | null, expiresAt: Temporal.Instant): Promise<void>;
}

/** What the company's directory says about somebody. */
export interface Profile {
  readonly id: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly department: string | null;
  readonly language: Language | null;
  /** An IANA name. */
  readonly zone: string | null;
  /** The country, in two letters (ISO 3166-1). */
  readonly country: string | null;
}

/** Somebody found by name. */
export type Colleague = Pick<Profile, "id" | "name" | "department">;

export interface Directory {
  /** Null when the directory does not know the id, or their account is disabled: they left. */
  find(id: PersonId): Promise<Profile | null>;
  /** Whom the directory does not know, or cannot tell about at present, is missing. */
  departments(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string | null>>;
  /** Colleagues, guests left out, in whose names these words begin words, in whatever order. */
  search(name: string, limit: number): Promise<readonly Colleague[]>;
  /** Names of colleagues, guests left out, in which a word begins as one of these; letters are not folded. */
  names(beginnings: readonly string[], limit: number): Promise<readonly string[]>;
  /** Those of `groupIds` that the person is a member of, nested membership included. */
  groupsOf(id: PersonId, groupIds: readonly string[]): Promise<readonly string[]>;
}

/** What a phrase such as "next Tuesday afternoon, not Thursday" wishes for. */
export interface TimeWish {
  /** Whole days or a moment, on the person's own clock; null when the phrase names no day. */
  readonly window: { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | null;
  /** Weekdays to leave out; 1 is Monday. */
  readonly notWeekdays: readonly number[];
  /** Wall-clock part of the day, such as 12:00 to 18:00; null when none was named. */
  readonly partOfDay: { readonly start: Temporal.PlainTime; readonly end: Temporal.PlainTime } | null;
  /** The text without its words about time. */
  readonly rest: string;
}

/** Which days are public holidays. */
export interface Holidays {
  /** False where nothing is known of the region. */
  isHoliday(day: Temporal.PlainDate, region: string): boolean;
  /** The region somebody may have meant ("Bayern", "Austria", "CH-ZH"); null if none. */
  region(text: string): string | null;
  /** What a region is called; itself if it has no name. */
  nameOf(region: string, language: Language): string;
  /** The country that a zone lies in, if it lies in one alone: `Europe/Vienna` is `AT`. */
  regionOfZone(zone: string): string | null;
}

/** Whether somebody can be disturbed at present, as far as their mailbox and calendar say. */
export interface Availability {
  /**
   * `away`: out of office or on leave. `busy`: in a meeting that blocks. `free` also when nothing may be known.
   *
   * @throws AppError GRAPH_* when it may be known, but not now
   */
  at(personId: PersonId, now: Temporal.Instant): Promise<"free" | "busy" | "away">;
}

/** Reads what people say about time, in German and English. */
export interface TimeReader {
  read(text: string, language: Language, zone: string, now: Temporal.Instant): TimeWish;
  /** The IANA name somebody may have meant ("Wien", "New York", "W. Europe Standard Time"); null if none. */
  zone(text: string): string | null;
}
