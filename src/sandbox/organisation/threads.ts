import type { MessageType } from "#sandbox/model.ts";
import type { PlaceKey } from "./places.ts";
import type { DepartmentName } from "./roster.ts";

/**
 * A conversation as somebody could have written it: where, who begins, and what is said, line by line.
 *
 * Who begins is a department (`*`: any) or a person by name. A further line is somebody else's of the same department
 * unless it begins with `NAME> `, where NAME is a department, a person, `*`, or `op` for who began.
 * `{op}`, `{prev}` and `{Anna Köhler}` mention a person, `{=op}` and `{=prev}` just call them by their given name.
 */
export type Thread = readonly [place: PlaceKey, by: DepartmentName | "*" | (string & {}), ...lines: string[]];

/** Threads whose authors speak the same language. */
export interface Threads {
  readonly language: "de" | "en";
  /** What Viva Engage calls the first message of each; an update if left out. */
  readonly messageType?: MessageType;
  readonly threads: readonly Thread[];
}
