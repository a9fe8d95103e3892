import type { TimeReader } from "#domain/people/index.ts";
import type { Format } from "#domain/sessions/index.ts";
import { readFormat } from "./sessions-formats.ts";
import type { Turn } from "./turn.ts";
import { readExact } from "./wishes.ts";

/** What an expert typed to invite somebody: each part in their own words, empty where it is missing. */
export interface InvitationText {
  readonly names: string;
  readonly times: string;
  readonly line: string;
  readonly format: Format | null;
}

/** A single quote is one at the end alone: names and sentences have apostrophes. */
const QUOTED = /["“„«]([^"“”„»]+)["”“»]|(?<=\s)['‘‚](.+)['’‘]\s*$/;
/** A colon that ends the names; those inside of times have no space behind them. */
const AFTER_NAMES = /:(?=\s|$)/;

/** Reads `Petra Vogt, Jonas Weber: Wed 10:00, Thu 14:00, half hour "I liked your question"`. */
export function readInvitation(text: string): InvitationText {
  const [, doubly, singly] = QUOTED.exec(text) ?? [];
  const line = (doubly ?? singly ?? "").trim();
  const [names = "", ...others] = text.replace(QUOTED, " ").split(AFTER_NAMES);
  const { format, rest } = readFormat(others.join(":"));
  return { names: names.trim(), times: rest.replace(/[\s,;.]+$/, "").trim(), line, format };
}

export function readNames(text: string): readonly string[] {
  return text
    .split(/[,;\n]|\s(?:and|und|&)\s/i)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The moments in a list of days and times, or the first part that is none. Commas may stand inside, too: "Wed, 25 Nov, 10:00". */
export function readMoments(
  times: TimeReader,
  text: string,
  turn: Turn,
): readonly Temporal.Instant[] | { readonly unclear: string } {
  const moments: Temporal.Instant[] = [];
  let pending = "";
  for (const part of text.split(/[,;\n]|\s(?:and|or|und|oder)\s/i)) {
    pending = `${pending} ${part.trim()}`.trim();
    const moment = readExact(times, pending, turn);
    if (!moment) continue;
    moments.push(moment);
    pending = "";
  }
  return pending === "" ? moments : { unclear: pending };
}
