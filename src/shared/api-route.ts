import { z } from "zod";
import type { Released } from "./released.ts";

/** What an Entra group can make of somebody. */
export type ApiRole = "owner" | "admin" | "champion" | "worksCouncil";

/** One thing that the tab can ask; its key is method and path, such as `PUT /api/tags/:name/follow`. */
export interface ApiRoute {
  /** Whoever has none of these roles is refused. */
  readonly who: "everybody" | readonly ApiRole[];
  /** What may stand behind `?`. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** As how many requests it counts, where it is dearer than most: such as one that looks into twenty calendars. */
  readonly cost?: number;
}

/** A number about people; null where too few stand behind it. In no other form does an answer hold one. */
export const Figure = z.custom<Released>((value) => typeof value === "number").nullable();

/** With nanoseconds: finer ones are no time. */
const MOMENT_LENGTH_MAX = "2026-11-22T09:30:00.123456789Z".length;
/** A moment, as in `2026-11-22T09:30:00Z`. */
export const Moment = z.iso.datetime().max(MOMENT_LENGTH_MAX);

/** A list that nobody changes: what the domain hands out can be answered as it is. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).readonly();
}
