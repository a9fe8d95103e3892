import { completion } from "./completion.ts";
import { due } from "./due.ts";
import { extension } from "./extension.ts";
import { hearing } from "./hearing.ts";
import { importing } from "./import.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { repair } from "./repair.ts";
import { reply } from "./reply.ts";
import type { Report } from "./report.ts";
import { restoring } from "./restoring.ts";
import { rush } from "./rush.ts";
import { scale } from "./scale.ts";
import { sender } from "./sender.ts";
import { slots } from "./slots.ts";
import { sustained } from "./sustained.ts";

/** @param seconds - how long each server is loaded in each round */
export type Benchmark = (seconds: number) => Promise<Report>;

export const benchmarks: Readonly<Record<string, Benchmark>> = {
  hearing,
  sustained,
  reply,
  extension,
  repair,
  import: importing,
  scale,
  due,
  sender,
  completion,
  "near-duplicates": nearDuplicates,
  restoring,
  slots,
  rush,
};
