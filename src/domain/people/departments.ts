import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { PersonId } from "./person.ts";
import type { Directory } from "./ports.ts";

const REMEMBERED_FOR = Temporal.Duration.from({ hours: 24 });
/** Whom the directory could not tell about is asked about again no sooner. */
const RETRY_AFTER = Temporal.Duration.from({ minutes: 10 });
/** Then it begins anew; a few megabytes. */
const REMEMBERED_MAX = 50_000;
const ASKED_AT_ONCE = 120;

/** Who has no id of the directory, such as `engage:1:2`. */
const isForeign = (id: PersonId) => id.includes(":");

interface Known {
  readonly department: string | null;
  readonly until: Temporal.Instant;
}

/**
 * The departments of people as far as they are remembered, for who cannot wait. Whoever is not is asked about meanwhile,
 * and is remembered the next time.
 *
 * @param now - real time
 */
export function departmentsInMind(
  directory: Pick<Directory, "departments">,
  now: Clock,
  log: Log,
): (id: PersonId) => string | null {
  const known = new Map<PersonId, Known>();
  const asked = new Set<PersonId>();
  let asking = false;

  function keep(id: PersonId, department: string | null, span: Temporal.Duration): void {
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(id, { department, until: now().add(span) });
  }

  async function askAll(): Promise<void> {
    while (asked.size > 0) {
      const ids = [...asked].slice(0, ASKED_AT_ONCE);
      const found = await directory.departments(ids).catch((error: unknown) => {
        log.warn({ error: String(error) }, "the directory does not tell departments");
        return new Map<PersonId, string | null>();
      });
      for (const id of ids) {
        asked.delete(id);
        keep(id, found.get(id) ?? null, found.has(id) ? REMEMBERED_FOR : RETRY_AFTER);
      }
    }
    asking = false;
  }

  return (id) => {
    if (isForeign(id)) return null;
    const before = known.get(id);
    if (before && Temporal.Instant.compare(now(), before.until) < 0) return before.department;
    asked.add(id);
    if (!asking) {
      asking = true;
      void askAll();
    }
    return before?.department ?? null;
  };
}
