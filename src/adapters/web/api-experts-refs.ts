import type { Person, PersonId } from "#domain/people/index.ts";
import type { BookingDeps, Format } from "#domain/sessions/index.ts";

interface RefDeps {
  readonly experts: Pick<BookingDeps["experts"], "all">;
  /** A keyed hash. */
  pseudonym(text: string): string;
}

/** What somebody was proposed for, and to whom. */
export interface About {
  readonly asker: Pick<Person, "id">;
  readonly topic: string;
  readonly format: Format;
}

/** Whom a ref stands for, and the id that a request to them has: asking twice is asking once. */
interface Meant {
  readonly expertId: PersonId;
  readonly requestId: string;
}

/**
 * Stands for somebody who is proposed, without saying who: for one asker, topic and format, and each time another, so that
 * nobody finds out that the one who is asked about this is the one who said yes to that. Nothing has to be remembered.
 */
export function expertRefs({ experts, pseudonym }: RefDeps) {
  const seal = (requestId: string, expertId: PersonId, { asker, format, topic }: About) =>
    pseudonym(["proposed", requestId, asker.id, expertId, format, topic].join("\n"));

  return {
    refTo(expertId: PersonId, about: About): string {
      const requestId = crypto.randomUUID();
      return `${requestId}.${seal(requestId, expertId, about)}`;
    },
    /** Null for who volunteers no more, and for what was not proposed so. */
    async meant(ref: string, about: About, now: Temporal.Instant): Promise<Meant | null> {
      const [requestId = "", sealed] = ref.split(".");
      const all = await experts.all(now);
      const expert = all.find(({ personId }) => seal(requestId, personId, about) === sealed);
      return expert ? { expertId: expert.personId, requestId } : null;
    },
  };
}

export type ExpertRefs = ReturnType<typeof expertRefs>;
