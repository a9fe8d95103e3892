import type { GardenMemory } from "./garden-memory.ts";
import { takenApart } from "./grammar.ts";
import type { Forbidden } from "./known.ts";
import { living, livingTag } from "./suggesting.ts";
import type { Author, Suggestion, SuggestionReason } from "./suggestion.ts";

export interface ChoosingDeps {
  readonly memory: Pick<GardenMemory, "tags" | "departments" | "habits">;
  forbids(name: string): Forbidden | null;
}

/** Of so many times as many, those of the own department are put first. */
const SPARE = 2;

/** Tags of which a part begins with what was typed, those of the own department first. */
export function completeTags(
  { forbids, memory }: ChoosingDeps,
  { department, text }: { readonly text: string; readonly department: string | null },
  limit: number,
): readonly Suggestion[] {
  const short = memory.departments.shortOf(department);
  const found = memory.tags.complete(text, limit * SPARE).filter(({ name }) => forbids(name) === null);
  const { others = [], own = [] } = Object.groupBy(found, ({ name }) => (isOf(name, short) ? "own" : "others"));
  return [
    ...own.map((tag) => living(tag, [{ kind: "department" }])),
    ...others.map((tag) => living(tag, [{ kind: "name" }])),
  ].slice(0, limit);
}

/** What somebody has at hand who typed nothing yet: what they use, what their department uses, then the most used. */
export async function tagsAtHand(
  deps: ChoosingDeps,
  { department, id }: Author,
  limit: number,
): Promise<readonly Suggestion[]> {
  const { departments, habits, tags } = deps.memory;
  const short = departments.shortOf(department);
  const habit = [...(await habits.of(id))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ofDepartment = short === null ? [] : tags.complete(`${short}_`, limit).filter(({ name }) => isOf(name, short));
  const wanted: (readonly [string, SuggestionReason])[] = [
    ...habit.map(([name, posts]) => [name, { kind: "own", posts }] as const),
    ...ofDepartment.map(({ name }) => [name, { kind: "department" }] as const),
    ...tags.complete("", limit).map(({ name }) => [name, { kind: "recent" }] as const),
  ];
  const found = new Map<string, Suggestion>();
  for (const [name, reason] of wanted) {
    const tag = livingTag({ tags, forbids: deps.forbids }, name);
    if (tag && !found.has(tag.name)) found.set(tag.name, living(tag, [reason]));
  }
  return [...found.values()].slice(0, limit);
}

function isOf(name: string, short: string | null): boolean {
  return short !== null && takenApart(name).prefix === short;
}
