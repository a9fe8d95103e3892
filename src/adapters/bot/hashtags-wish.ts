import { z } from "zod";

/** What somebody wants to found; `sure` says what they need not be asked any more. */
export const Wish = z.object({
  /** Empty when it is yet to be said. */
  name: z.string().max(200).default(""),
  purpose: z.string().max(500).nullable().default(null),
  coHost: z.string().max(100).nullable().default(null),
  sure: z.enum(["no", "name", "all"]).default("no"),
  myself: z.boolean().default(false),
});
export type Wish = z.infer<typeof Wish>;

/** A wish of which nothing but the name waited for an answer: what else was said is in the card, and nowhere else. */
export function bareWish(name: string, sure: Wish["sure"], myself = false): Wish {
  return { name, purpose: null, coHost: null, sure, myself };
}
