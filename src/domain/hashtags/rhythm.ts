import { type ReleaseDeps, type ReleasedFigure, releaseFigures } from "#domain/privacy/index.ts";
import type { Clock } from "#shared/time.ts";
import { nameIn, tagMeant } from "./life.ts";
import type { GardenStore, PostsOfWeek, TagActivity } from "./ports.ts";

export interface RhythmDeps extends ReleaseDeps {
  readonly gardens: Pick<GardenStore, "find" | "parts">;
  readonly activity: Pick<TagActivity, "weekly">;
  readonly clock: Clock;
  /** Stands for what may be shown at present; what was read under another agreement is read again. */
  agreement(): string;
}

/** A week that is over, by its Monday, and the posts that had the tag; null where too few people wrote them. */
export interface TagWeek {
  readonly monday: Temporal.PlainDate;
  readonly posts: ReleasedFigure["value"];
}

/** How often a tag was used in each of the last weeks, oldest first; empty for a tag that nobody knows. */
export type Rhythms = (typed: string) => Promise<readonly TagWeek[]>;

/** Half a year. */
const WEEKS = 26;
/** Of `2026-11-22T…`. */
const DAY_LENGTH = 10;
/** How an author is called whose name was forgotten; what follows stands for the same person as ever. */
const PSEUDONYM = "pseudonym:";

/** Tags whose rhythm is kept at hand for the day: half a year of posts is read for each. */
const KEPT_MAX = 1_000;

/** Reads each tag's rhythm once a day: what is told of a week that is over does not change. */
export function tagRhythms(deps: RhythmDeps): Rhythms {
  const kept = new Map<string, ReturnType<Rhythms>>();
  let [day, agreed] = ["", ""];
  return (typed) => {
    const [today, name] = [deps.clock().toString().slice(0, DAY_LENGTH), nameIn(typed)];
    if (today !== day || deps.agreement() !== agreed || kept.size >= KEPT_MAX) kept.clear();
    [day, agreed] = [today, deps.agreement()];
    const rhythm = kept.get(name) ?? tagRhythm(deps, name);
    kept.set(name, rhythm);
    rhythm.catch(() => kept.delete(name)); // whoever asks next asks anew
    return rhythm;
  };
}

/**
 * That a tag is there, and how many posts have it, needs no k: both are public. A week is another matter. The tag that
 * one leader hosts and few others use would draw a calendar of when that leader posted and when not, so a week is told
 * like any number about people. Posts of different tags are different posts, and nothing can be subtracted from one
 * tag's week to get another's: each tag has a table of its own. What was merged into it is left out, because its weeks
 * may have been told before; a tag that was renamed is still the same one.
 */
async function tagRhythm(deps: RhythmDeps, typed: string): Promise<readonly TagWeek[]> {
  const tag = await tagMeant(deps.gardens, typed);
  if (!tag) return [];
  const parts = await deps.gardens.parts(tag.name);
  const names = [tag.name, ...parts.filter(({ became }) => became?.how === "renamed").map(({ name }) => name)];
  const mondays = mondaysBefore(deps.clock());
  const start = startOf(mondays[0] as Temporal.PlainDate);
  const used = await deps.activity.weekly(names, { start, end: startOf(thisMonday(deps.clock())) });
  const weeks: TagWeek[] = [];
  for (const monday of mondays) {
    const ofWeek = used.filter((one) => one.monday.equals(monday));
    weeks.push({ monday, posts: await releasedOf(deps, monday, names, ofWeek) });
  }
  return weeks;
}

/** Of the name that it has now, or else had then. */
async function releasedOf(
  deps: RhythmDeps,
  monday: Temporal.PlainDate,
  names: readonly string[],
  used: readonly PostsOfWeek[],
): Promise<ReleasedFigure["value"]> {
  for (const name of names) {
    const contributions = byPseudonym(
      deps,
      used.filter((one) => one.tag === name),
    );
    // Fewer were never released: that need not be looked up.
    if (contributions.size < deps.groupMin()) continue;
    const table = { measure: `tags.posts #${name}`, period: weekName(monday) };
    const standIn = { ...deps, pseudonym: (pseudonym: string) => pseudonym };
    const [figure] = await releaseFigures(standIn, table, [{ name: "posts", contributions }]);
    if (figure && figure.value !== null) return figure.value;
  }
  return null;
}

/** Somebody whose name was forgotten in the middle of a week is still one person. */
function byPseudonym({ pseudonym }: RhythmDeps, used: readonly PostsOfWeek[]): ReadonlyMap<string, number> {
  const contributions = new Map<string, number>();
  for (const { authorId, posts } of used) {
    const person = authorId.startsWith(PSEUDONYM) ? authorId.slice(PSEUDONYM.length) : pseudonym(authorId);
    contributions.set(person, (contributions.get(person) ?? 0) + posts);
  }
  return contributions;
}

/** As calendars do in ISO 8601, in UTC. */
function thisMonday(now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  return today.subtract({ days: today.dayOfWeek - 1 });
}

function mondaysBefore(now: Temporal.Instant): readonly Temporal.PlainDate[] {
  const monday = thisMonday(now);
  return Array.from({ length: WEEKS }, (_, index) => monday.subtract({ weeks: WEEKS - index }));
}

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime("UTC").toInstant();

function weekName({ weekOfYear, yearOfWeek }: Temporal.PlainDate): string {
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`;
}
