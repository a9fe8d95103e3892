import type { Person, PersonId } from "#domain/people/index.ts";
import { assert } from "#shared/errors.ts";
import type { Clock } from "#shared/time.ts";
import { HOSTS_MAX } from "./co-host.ts";
import { type DepartmentNames, departmentNames } from "./departments.ts";
import { NAME_LENGTH, type NameFlaw, type Plain, readName, type TagName } from "./grammar.ts";
import type { Hashtag } from "./hashtag.ts";
import type { Alike, Forbidden, KnownTags } from "./known.ts";
import { nameIn, tagMeant } from "./life.ts";
import type { DepartmentStore, GardenStore } from "./ports.ts";

export interface FoundingDeps {
  readonly gardens: Pick<GardenStore, "find" | "found" | "change">;
  readonly tags: KnownTags;
  readonly departments: Pick<DepartmentStore, "all">;
  /** Why nobody founds a tag of this name; null when they may. */
  forbids(name: string): Promise<Forbidden | null>;
  readonly plain: Plain;
  readonly clock: Clock;
}

export interface FoundingRequest {
  /** As it was typed. */
  readonly typed: string;
  readonly person: Pick<Person, "id" | "department">;
  readonly purpose: string | null;
  /** What was asked already, and is not asked again: whether the name is the right one, whether another tag was meant. */
  readonly sure: "no" | "name" | "all";
}

/** `#hr_`: a department, and then nothing. */
const ENDS_EARLY = /_\s*$/;

export type FoundingOutcome =
  | { readonly kind: "founded"; readonly tag: Hashtag }
  | { readonly kind: "unreadable"; readonly flaw: NameFlaw }
  | { readonly kind: "forbidden"; readonly reason: Forbidden }
  /** Somebody founded it before, who may be the person themselves. */
  | { readonly kind: "exists"; readonly tag: Hashtag }
  | { readonly kind: "retired"; readonly tag: Hashtag }
  | { readonly kind: "became"; readonly name: string; readonly into: string }
  /** It begins with no department; `names` are what may be meant, one at least. */
  | {
      readonly kind: "which";
      /** What it begins with, when that seems to be meant for a department. */
      readonly unknown: string | null;
      readonly names: readonly string[];
      /** How departments are abbreviated. */
      readonly shorts: readonly string[];
    }
  | { readonly kind: "alike"; readonly name: string; readonly alike: readonly Alike[] };

/** Founds a tag at once, for whoever asks; or says what has to be decided first. What lives already is never doubted. */
export async function foundTag(deps: FoundingDeps, request: FoundingRequest): Promise<FoundingOutcome> {
  const { person, sure, typed } = request;
  // Older tags of the network may be written as no new one is: `qualität`.
  const heard = await deps.gardens.find(nameIn(typed));
  if (heard) return foundKnown(deps, request, heard);

  const read = readName(typed, deps.plain);
  if (typeof read === "string") return { kind: "unreadable", flaw: read };
  const names = departmentNames(await deps.departments.all(), deps.tags.all(), deps.plain);
  if (read.prefix === null && names.meant(read.name) !== null && ENDS_EARLY.test(typed)) {
    return { kind: "unreadable", flaw: "noTopic" };
  }
  const name = meantBy(names, read);
  const reason = await deps.forbids(name);
  if (reason !== null) return { kind: "forbidden", reason };
  const known = await deps.gardens.find(name);
  if (known) return foundKnown(deps, request, known);

  if (sure === "no") {
    const which = doubtful(names, read, person.department, typed);
    if (which) return which;
  }
  const alike = sure === "all" ? [] : deps.tags.alike(name);
  return alike.length > 0 ? { kind: "alike", name, alike } : found(deps, request, name);
}

/** Whether the tags of a department, be it the person's own or another, begin with this. */
export async function isDepartmentShort(
  { departments, plain, tags }: Pick<FoundingDeps, "departments" | "plain" | "tags">,
  { department }: Pick<Person, "department">,
  word: string,
): Promise<boolean> {
  const names = departmentNames(await departments.all(), tags.all(), plain);
  return [names.shortOf(department), ...names.shorts].includes(plain(word));
}

/** Takes up a tag that was retired; who does looks after it, with who has not left it. Null when it was not. */
export async function takeUp(
  { clock, gardens }: Pick<FoundingDeps, "gardens" | "clock">,
  typed: string,
  personId: PersonId,
): Promise<Hashtag | null> {
  const meant = await tagMeant(gardens, typed);
  if (!meant) return null;
  return gardens.change(meant.name, (tag) => {
    if (tag.retiredAt === null) return null;
    const hosts = [...new Set([personId, ...tag.hosts])].slice(0, HOSTS_MAX);
    return { ...tag, retiredAt: null, keptAt: clock(), hosts };
  });
}

async function foundKnown(deps: FoundingDeps, request: FoundingRequest, tag: Hashtag): Promise<FoundingOutcome> {
  if (tag.became) return { kind: "became", name: tag.name, into: tag.became.name };
  if (tag.retiredAt) return { kind: "retired", tag };
  if (tag.foundedAt) return { kind: "exists", tag };
  const reason = await deps.forbids(tag.name);
  return reason === null ? found(deps, request, tag.name) : { kind: "forbidden", reason };
}

async function found(deps: FoundingDeps, request: FoundingRequest, name: string): Promise<FoundingOutcome> {
  const { person, purpose } = request;
  const founded = await deps.gardens.found({ name, founderId: person.id, purpose, at: deps.clock() });
  const tag = await deps.gardens.find(name);
  assert(tag, "what was founded can be found");
  // Somebody else may have been faster.
  return founded ? { kind: "founded", tag } : { kind: "exists", tag };
}

function meantBy(names: DepartmentNames, { name, prefix, topic }: TagName): string {
  const short = prefix === null ? null : names.meant(prefix);
  return short === null ? name : `${short}_${topic}`;
}

/** Asks which name is meant when it begins with no department; without the sign `_` nobody said that it should. */
function doubtful(
  names: DepartmentNames,
  { name, prefix, topic }: TagName,
  department: string | null,
  typed: string,
): FoundingOutcome | null {
  if (prefix !== null && names.meant(prefix) !== null) return null;
  const isMarked = prefix !== null && typed.includes("_");
  const own = names.shortOf(department);
  const offered =
    own === null || own === name ? [] : [`${own}_${isMarked ? topic : name}`, ...(isMarked ? [`${own}_${name}`] : [])];
  const fitting = [...new Set(offered)].filter((one) => one.length <= NAME_LENGTH.max);
  return { kind: "which", unknown: isMarked ? prefix : null, names: [...fitting, name], shorts: names.shorts };
}
