import { germanPlant } from "./posts-de-em.ts";
import { englishSales } from "./posts-en-sales.ts";
import type { Threads } from "./threads.ts";

/** Everything that people wrote in the eight weeks before the start. */
export const conversations: readonly Threads[] = [germanPlant, englishSales];
