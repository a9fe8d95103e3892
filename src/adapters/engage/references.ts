import { Group, Reference, Tag, Thread, User } from "./shapes.ts";

/** What the messages of an answer name by id. */
export interface References {
  readonly users: ReadonlyMap<string, User>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly threads: ReadonlyMap<string, Thread>;
  /** Names of tags and topics. */
  readonly tags: ReadonlyMap<string, string>;
}

/** Malformed references and those of other kinds are left out: what they would say is missing then, and nothing else. */
export function readReferences(items: readonly unknown[]): References {
  const users = new Map<string, User>();
  const groups = new Map<string, Group>();
  const threads = new Map<string, Thread>();
  const tags = new Map<string, string>();
  for (const item of items) {
    const type = Reference.safeParse(item).data?.type;
    if (type === "user") keep(users, User.safeParse(item).data);
    else if (type === "group") keep(groups, Group.safeParse(item).data);
    else if (type === "thread") keep(threads, Thread.safeParse(item).data);
    else if (type === "tag" || type === "topic") {
      const tag = Tag.safeParse(item).data;
      if (tag) tags.set(tag.id, tag.name);
    }
  }
  return { users, groups, threads, tags };
}

function keep<Thing extends { readonly id: string }>(things: Map<string, Thing>, thing: Thing | undefined): void {
  if (thing) things.set(thing.id, thing);
}
