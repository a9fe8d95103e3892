import { z } from "zod";
import { type ApiRoute, Figure, Moment } from "./api-route.ts";

const State = z.enum(["seed", "living", "sleeping", "merged", "renamed", "retired"]);
const Why = z.enum(["spelling", "words", "order", "plural", "translation", "abbreviation", "synonym"]);

/** A tag as it stands in a list. How many posts have it is a fact about the tag, which is public. */
const Listed = z.object({ name: z.string(), state: State, posts: z.number().int(), purpose: z.string().nullable() });
/** Another tag that may mean the same. */
const Alike = Listed.extend({ why: Why });

const Overview = z.object({
  hosted: z.array(Listed),
  founded: z.array(Listed),
  followed: z.array(Listed),
  department: z.array(Listed),
  living: z.array(Listed),
  asleep: z.array(Listed),
});

/** `alike`: nothing begins so; these may be meant. */
const Found = z.object({ hits: z.array(Listed), alike: z.array(Alike), more: z.boolean() });

const How = z.enum(["weekly", "settled"]);

/** When news of tags come, on the person's own clock; `weekday` is 1 on Mondays. */
const Slot = z.object({ weekday: z.number().int(), time: z.iso.time(), everyWeeks: z.number().int() });

const Page = z.discriminatedUnion("kind", [
  Listed.extend({
    kind: z.literal("tag"),
    /** The name that was asked for, if that is an earlier one. */
    earlier: z.string().nullable(),
    /** Whole weeks since it was last used, as in chat: when exactly would be somebody's doing. Null if it never was. */
    weeksSinceUse: z.number().int().nullable(),
    foundedAt: Moment.nullable(),
    founder: z.string().nullable(),
    hosts: z.array(z.string()),
    isHost: z.boolean(),
    follow: How.nullable(),
    alike: z.array(Alike),
  }),
  z.object({ kind: z.literal("unknown"), name: z.string(), alike: z.array(Alike) }),
]);

/** Weeks that are over, by their Mondays, oldest first; `groupMin` people have to be behind a number. */
const Rhythm = z.object({
  /** Whether a policy is in force; without one no figure is shown. */
  agreed: z.boolean(),
  weeks: z.array(z.object({ week: z.iso.date(), posts: Figure })),
  groupMin: z.number().int(),
});

const Following = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("following"), tag: z.string(), how: How, slot: Slot }),
  z.object({ kind: z.literal("tooMany"), most: z.number().int() }),
  z.object({ kind: z.enum(["retired", "unknown"]) }),
]);

const Flaw = z.enum(["empty", "noTopic", "short", "long", "noLetter", "foreign"]);

const Founded = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["founded", "exists", "retired"]), tag: z.string() }),
  z.object({ kind: z.literal("unreadable"), flaw: Flaw }),
  z.object({ kind: z.literal("forbidden"), reason: z.enum(["stopWord", "slur", "name"]) }),
  z.object({ kind: z.literal("became"), tag: z.string(), into: z.string() }),
  z.object({
    kind: z.literal("which"),
    unknown: z.string().nullable(),
    names: z.array(z.string()),
    shorts: z.array(z.string()),
  }),
  z.object({ kind: z.literal("alike"), tag: z.string(), alike: z.array(Alike) }),
]);

/** Without line breaks, and whatever else nobody sees. */
const ONE_LINE = /^\P{Cc}*$/u;
/** Longer is no name of a tag, and no beginning of one. */
const NAME_LENGTH_MAX = 200;
/** One line beside the tag, as `PURPOSE_LENGTH_MAX` of `domain/hashtags`; a test compares them. */
export const PURPOSE_MAX = 140;

const Founding = z.object({
  name: z.string().max(NAME_LENGTH_MAX).regex(ONE_LINE),
  purpose: z.string().regex(ONE_LINE).trim().min(1).max(PURPOSE_MAX).nullable(),
  /** What was asked already, and is not asked again. */
  sure: z.enum(["no", "name", "all"]),
});

export const tagsRoutes = {
  "GET /api/tags": { who: "everybody", answer: Overview },
  /** Not below `/api/tags/`: a tag may be called `search`. */
  "GET /api/tag-search": {
    who: "everybody",
    query: z.object({ q: z.string().max(NAME_LENGTH_MAX).regex(ONE_LINE) }),
    answer: Found,
  },
  "POST /api/tags": { who: "everybody", body: Founding, answer: Founded },
  "GET /api/tags/:name": { who: "everybody", answer: Page },
  "GET /api/tags/:name/rhythm": { who: "everybody", answer: Rhythm },
  "PUT /api/tags/:name/follow": { who: "everybody", body: z.object({ how: How }), answer: Following },
  "DELETE /api/tags/:name/follow": { who: "everybody", answer: z.object({ followed: z.boolean() }) },
  /** Somebody takes up a retired tag, and looks after it. */
  "PUT /api/tags/:name/host": { who: "everybody", answer: z.object({ taken: z.boolean() }) },
} as const satisfies Record<string, ApiRoute>;
