import { existsSync, readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ChannelPost } from "./model.ts";
import { parseState, type State } from "./state.ts";

/** Longest time that a change is in memory only, the writing excepted. */
const WRITE_AFTER_MS = 100;

export interface Keep {
  readonly state: State;
  /** Sees to it that the state is written soon. */
  changed(): void;
  /** Resolves when everything changed so far is on the disk. */
  saved(): Promise<void>;
  /** Writes what is left; what changes later is not kept. */
  close(): Promise<void>;
}

/** Replaces the file in one step, so that a power cut leaves the old or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Posts are many and never change, they are only replaced: each is turned into text once. */
function writer(): (state: State) => string {
  const texts = new WeakMap<ChannelPost, string>();
  const textOf = (post: ChannelPost): string => {
    const text = texts.get(post) ?? JSON.stringify(post);
    texts.set(post, text);
    return text;
  };
  return ({ posts, ...rest }) => `${JSON.stringify(rest).slice(0, -1)},"posts":[${posts.map(textOf).join(",\n")}]}`;
}

/** @throws when it is no state, or one of an earlier version: a made-up company is sooner made anew than brought up to date */
function read(path: string): State {
  try {
    return parseState(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(
      `${path} cannot be read: it is damaged, or of another version. Delete the data folder to begin anew.`,
      { cause },
    );
  }
}

/** The state as `folder` remembers it, or as it begins. */
export function keep(folder: string, begin: () => State): Keep {
  const path = join(folder, "state.json");
  const state = existsSync(path) ? read(path) : begin();
  let dirty = !existsSync(path);
  const textOf = writer();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    writing = writing.then(async () => {
      if (!dirty) return;
      dirty = false;
      await replaceFile(path, textOf(state));
    });
    return writing;
  }
  return {
    state,
    changed() {
      if (closed) return;
      dirty = true;
      timer ??= setTimeout(() => void write(), WRITE_AFTER_MS);
    },
    saved: write,
    close() {
      closed = true;
      return write();
    },
  };
}
