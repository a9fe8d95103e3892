import { createKeyTable } from "./key-table.ts";
import { createNumbers, push } from "./numbers.ts";

/** Which tags the posts of a department have. */
export interface Departments {
  /** 0 for nobody's, of which nothing is known but what was used lately; a new number if need be. */
  number(name: string | null): number;
  /** 0 for one that no lesson brought. */
  find(name: string | null): number;
  /** Counts a post. */
  post(department: number): void;
  /** Counts a tag of a post, and whose name it begins with; "" if nobody's. */
  use(department: number, tag: number, prefix: string): void;
  posts(department: number): number;
  uses(department: number, tag: number): number;
  /** Tags that it used lately, the same more than once. */
  recent(department: number): Int32Array;
  /** How often its tags begin with which department's name. */
  prefixes(department: number): ReadonlyMap<string, number>;
}

const RECENT_MAX = 48;

function department() {
  return { posts: 0, used: 0, recent: new Int32Array(RECENT_MAX), prefixes: new Map<string, number>() };
}

export function createDepartments(): Departments {
  const numbers = new Map<string | null, number>([[null, 0]]);
  const nobody = department();
  const all = [nobody];
  const pairs = createKeyTable();
  const counts = createNumbers();
  const of = (number: number) => all[number] ?? nobody;

  return {
    number(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, all.length);
      return all.push(department()) - 1;
    },
    find: (name) => numbers.get(name) ?? 0,
    post(number) {
      of(number).posts += 1;
    },
    use(number, tag, prefix) {
      const own = of(number);
      own.recent[own.used++ % RECENT_MAX] = tag;
      if (number === 0) return;
      if (prefix !== "") own.prefixes.set(prefix, (own.prefixes.get(prefix) ?? 0) + 1);
      const pair = pairs.number(keyOf(number, tag));
      if (pair === counts.size) push(counts, 0);
      counts.values[pair] = (counts.values[pair] as number) + 1;
    },
    posts: (number) => (number === 0 ? 0 : of(number).posts),
    uses(number, tag) {
      const pair = number === 0 ? -1 : pairs.find(keyOf(number, tag));
      return pair < 0 ? 0 : (counts.values[pair] as number);
    },
    recent: (number) => of(number).recent.subarray(0, Math.min(of(number).used, RECENT_MAX)),
    prefixes: (number) => of(number).prefixes,
  };
}

/** Of no two pairs the same as long as there are fewer than 4,096 departments and a million tags. */
function keyOf(department: number, tag: number): number {
  return (department << 20) ^ tag;
}
