import { plainName } from "#adapters/text/tag-names.ts";
import type { Alike, Department, DepartmentStore, Forbidden, Hashtag } from "#domain/hashtags/index.ts";
import type { Role } from "#domain/people/index.ts";
import type { AuditLog } from "#domain/privacy/index.ts";
import { instant, noTransaction } from "./fakes.ts";
import { gardenStores, hashtag } from "./garden-stores.ts";
import { sentLedger } from "./sent-ledger.ts";

export interface FoundingOptions {
  readonly tags?: readonly Hashtag[];
  readonly departments?: readonly Department[];
  readonly forbidden?: Readonly<Record<string, Forbidden>>;
  readonly alike?: Readonly<Record<string, readonly Alike[]>>;
  readonly roles?: Readonly<Record<string, readonly Role[]>>;
  /** Posts of the last week, by tag. */
  readonly lately?: Readonly<Record<string, number>>;
  readonly usedIn?: Readonly<Record<string, readonly string[]>>;
  readonly now?: Temporal.Instant;
}

export const elektromotoren: Department = { name: "Elektromotoren", short: "em", aliases: ["emo"] };
const humanResources: Department = { name: "Human Resources", short: null, aliases: [] };

/** Two departments and their tags, in memory; Petra is the owner. */
export function foundingWorld(options: FoundingOptions = {}) {
  const { departments = [elektromotoren, humanResources], now = instant("2026-11-23T08:00Z") } = options;
  const stores = gardenStores(options.tags ?? [hashtag(), hashtag({ name: "hr_onboarding", hosts: ["mira"] })]);
  const known = new Map(departments.map((one) => [one.name, one]));
  const ledger = sentLedger(() => now);
  const notes: Parameters<AuditLog["note"]>[0][] = [];
  const state = { added: ledger.added, notes, woken: 0, departments: known, ...stores };

  const store: DepartmentStore = {
    all: async () => [...known.values()],
    async save(department, also) {
      const others = [...known.values()].filter(({ name }) => name !== department.name);
      if (others.some(({ short }) => short !== null && short === department.short)) return false;
      known.set(department.name, department);
      await also(noTransaction, department);
      return true;
    },
  };
  const deps = {
    gardens: stores.gardens,
    departments: store,
    follows: stores.following,
    tags: {
      tag(name: string) {
        const tag = stores.tags.get(name);
        return (tag?.became ? stores.tags.get(tag.became.name) : tag) ?? null;
      },
      all: () => stores.tags.values(),
      alike: (name: string) => options.alike?.[name] ?? [],
    },
    activity: {
      news: async (tags: readonly string[]) =>
        tags.map((tag) => ({ tag, posts: options.lately?.[tag] ?? 0, open: [], settled: [], newest: [] })),
      ofDepartment: async (department: string) => options.usedIn?.[department] ?? [],
    },
    forbids: async (name: string) => options.forbidden?.[name] ?? null,
    roles: { of: async (id: string) => new Set((options.roles ?? { petra: ["owner"] })[id] ?? []) },
    audit: { note: async (entry: (typeof notes)[number]) => void notes.push(entry) },
    ledger,
    outbox: {
      wake: () => {
        state.woken += 1;
      },
    },
    plain: plainName,
    copyUrl: "https://bot.example/copy",
    groupMin: () => 7,
    clock: () => now,
  };
  return { deps, state };
}
