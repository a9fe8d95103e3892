import { germanCommunities } from "./posts-de-communities.ts";
import { germanPlant } from "./posts-de-em.ts";
import { germanOffices } from "./posts-de-office.ts";
import { germanServices } from "./posts-de-services.ts";
import { englishCommunities } from "./posts-en-communities.ts";
import { englishSales } from "./posts-en-sales.ts";
import { englishServices } from "./posts-en-services.ts";
import { engageOnly } from "./posts-engage.ts";
import { mixedAndUnwanted } from "./posts-mixed.ts";
import { englishRounds, germanRounds } from "./posts-rounds.ts";
import type { Threads } from "./threads.ts";

/** Everything that people wrote in the eight weeks before the start. */
export const conversations: readonly Threads[] = [
  germanPlant,
  germanServices,
  germanOffices,
  germanCommunities,
  englishSales,
  englishServices,
  englishCommunities,
  germanRounds,
  englishRounds,
  mixedAndUnwanted,
  ...engageOnly,
];
