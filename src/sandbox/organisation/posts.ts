import type { ChannelPost, Member, MessageType, Person, Team } from "#sandbox/model.ts";
import { makeCasting } from "./authors.ts";
import { steady } from "./cast.ts";
import { conversations } from "./conversations.ts";
import { makeLiking } from "./likes.ts";
import { atWork, replyTime } from "./moments.ts";
import { isCommunity, type PlaceKey, placeIdOf } from "./places.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Thread } from "./threads.ts";

const DAYS_BEFORE = 56;
/** Named people must have been silent for a while when the story begins: their threads end this long before it. */
const STEADY_SILENT_DAYS = 21;

type Line = Omit<ChannelPost, "id" | "threadId"> & { readonly thread: number; readonly place: PlaceKey };

function beginning(thread: Thread, start: Temporal.Instant, random: Random): Temporal.Instant {
  const named = [...steady].some((name) =>
    thread.slice(1).some((part) => part === name || part.startsWith(`${name}>`)),
  );
  const latest = named ? STEADY_SILENT_DAYS : 0;
  const daysAgo = latest + random.next() * (DAYS_BEFORE - latest);
  return start.subtract({ milliseconds: Math.round(daysAgo * 86_400_000) });
}

/** Fills in `{…}`: who began, who wrote last, or somebody by name. */
function fill(text: string, op: Member, previous: Member, everybody: readonly Person[]) {
  const mentionIds: string[] = [];
  const filled = text.replace(/\{(=?)([^}]+)\}/g, (_, plain: string, who: string) => {
    const known: Readonly<Record<string, Member>> = { op, prev: previous };
    const person = known[who] ?? everybody.find(({ name }) => name === who);
    if (!person) throw new Error(`nobody is called ${who}`);
    if (plain) return person.givenName;
    mentionIds.push(person.id);
    return `<at>${person.name}</at>`;
  });
  return { text: filled, mentionIds };
}

interface Scene {
  readonly thread: Thread;
  readonly number: number;
  readonly language: "de" | "en";
  readonly messageType?: MessageType | undefined;
}

/** Gives each line an author and a time; what would come after the start has not been written yet. */
function perform(
  { thread, number, language, messageType }: Scene,
  cast: ReturnType<typeof makeCasting>,
  people: readonly Person[],
  start: Temporal.Instant,
  random: Random,
): Line[] {
  const [place, by, ...texts] = thread;
  const op = cast({ place, language, wanted: by, taken: [] }, random);
  const authors: Member[] = [];
  let at = beginning(thread, start, random);
  const lines: Line[] = [];
  for (const text of texts) {
    const [, who, said = text] = /^([^>]{1,30})> (.+)$/s.exec(text) ?? [];
    const wanted = who ?? (by === "*" ? "*" : op.department || "*");
    const author =
      authors.length === 0 || who === "op" ? op : cast({ place, language, wanted, taken: authors }, random);
    at = authors.length === 0 ? atWork(author, at, random) : replyTime(author, at, random);
    if (Temporal.Instant.compare(at, start) >= 0) break;
    const filled = fill(said, op, authors.at(-1) ?? op, people);
    lines.push({
      ...filled,
      thread: number,
      place,
      placeId: placeIdOf(place),
      fromId: author.id,
      at: at.toString(),
      card: null,
      ...(messageType && authors.length === 0 && { messageType }),
    });
    authors.push(author);
  }
  return lines;
}

/** Numbers lines by their time, as Teams (epoch milliseconds) and Viva Engage (longer) do, each number once. */
function numbered(lines: readonly Line[]): ChannelPost[] {
  const roots = new Map<number, string>();
  let last = 0;
  return lines
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ thread, place, ...line }) => {
      last = Math.max(last + 1, Date.parse(line.at));
      const id = isCommunity(place) ? String(last * 1000 + (last % 997)) : String(last);
      const threadId = roots.get(thread) ?? id;
      roots.set(thread, threadId);
      return { ...line, id, threadId, at: new Date(last).toISOString() };
    });
}

/** What was written in the eight weeks before the start, oldest first. */
export function makePosts(
  people: readonly Person[],
  teams: readonly Team[],
  seed: number,
  start: Temporal.Instant,
): ChannelPost[] {
  const cast = makeCasting(people, teams, seed);
  const likes = makeLiking(people, seed);
  const all = conversations.flatMap(({ threads, ...what }) => threads.map((thread) => ({ thread, ...what })));
  const lines = all.flatMap((one, number) =>
    perform({ ...one, number }, cast, people, start, makeRandom(seed, `thread/${one.thread[2]}`)),
  );
  return numbered(lines.map((line) => ({ ...line, ...likes(line) })));
}
