import { fold, visible } from "./plain.ts";

/** A name as people see it, folded: nothing hidden, no letters that only look like others. */
export function plainName(typed: string): string {
  return fold(visible(typed));
}
