import { readFileSync } from "node:fs";
import type { WordNote } from "#domain/coach/index.ts";
import { AppError } from "#shared/errors.ts";
import { notes } from "./word-notes.ts";

/**
 * A list that the organisation keeps in a file of its own; without a path it is empty.
 *
 * @param setting - which names the file, for whoever has to mend it
 * @throws AppError CONFIG_INVALID when there is no such file
 */
export function wordFile(path: string | undefined, setting: string): readonly WordNote[] {
  if (path === undefined) return [];
  try {
    return notes(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new AppError("CONFIG_INVALID", `${setting}: ${path} cannot be read`, { cause });
  }
}

/**
 * Whom nobody is to know of, such as customers before the contract: no tag is named after them.
 *
 * @throws AppError CONFIG_INVALID when there is no such file
 */
export function secretNames(path: string | undefined): readonly string[] {
  return wordFile(path, "SECRET_NAMES_FILE").map(({ word }) => word);
}
