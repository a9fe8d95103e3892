import { z } from "zod";

/** Text as it can be stored: JSON can hold half a character, and NUL, which no database takes. */
export const Text = z.string().transform((text) => text.toWellFormed().replaceAll("\0", ""));
