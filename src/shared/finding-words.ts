import type { Check, Failure, Finding, Found, Kept, PolicyObjection } from "./finding.ts";
import { findingWordsDe } from "./finding-words-de.ts";
import { findingWordsEn } from "./finding-words-en.ts";

type OfCode<Union extends { readonly code: string }, Code> = Union extends unknown
  ? Code extends Union["code"]
    ? Union
    : never
  : never;
/** A sentence for each code, or how to make one of its facts. */
type Sentences<Union extends { readonly code: string }> = {
  readonly [Code in Union["code"]]: string | ((facts: OfCode<Union, Code>, tell: Tell) => string);
};

interface Tell {
  /** As people write it who read this. */
  moment(at: string): string;
  objection(why: PolicyObjection): string;
}

/** What is said of findings. A code that has no words in one of the languages is a type error. */
export interface FindingWords {
  /** By which dates are written. */
  readonly locale: string;
  readonly ok: string;
  readonly failed: string;
  /** What is checked, and what helps where it is not well. */
  readonly checks: Readonly<Record<Check, { readonly name: string; readonly todo: string }>>;
  readonly failures: Readonly<Record<Failure, { readonly what: string; readonly todo: string }>>;
  readonly found: Sentences<Found>;
  readonly objections: Sentences<PolicyObjection>;
  readonly kept: Readonly<Record<Kept, string>>;
}

export const findingWords = { en: findingWordsEn, de: findingWordsDe };

/** How a check is called of which a newer service tells. */
const unknown = (check: string) => ({ name: check, todo: "" });

/**
 * A finding as it is read in chat, in the tab and in a terminal; `quote` is what somebody else said, in their own words.
 *
 * @param zone - on whose clock moments are told
 */
export function wordFinding(words: FindingWords, { about, check, found }: Finding, zone: string) {
  const { name, todo } = words.checks[check] ?? unknown(check);
  return {
    name: about === undefined ? name : `${name} ${about}`,
    detail: say(words.found, found, tellOf(words, zone)),
    quote: quoteOf(found),
    todo: (found.code === "failed" && found.why !== null && words.failures[found.why]?.todo) || todo,
  };
}

/** The same as one line of text. */
export function findingLine(words: FindingWords, finding: Finding, zone: string): string {
  const { name, detail, quote, todo } = wordFinding(words, finding, zone);
  const said = `${name}: ${detail}${quote === null ? "" : ` (${quote})`}`;
  return finding.ok || todo === "" ? said : `${said} → ${todo}`;
}

/** Why the policy is not in force. */
export function wordObjection(words: FindingWords, why: PolicyObjection, zone: string): string {
  return tellOf(words, zone).objection(why);
}

/** What whoever reads YAML says of it. */
export function quoteOfObjection(why: PolicyObjection): string | null {
  return why.code === "invalid" ? why.reasons.join("; ") : null;
}

function quoteOf(found: Found): string | null {
  if (found.code === "notAgreed") return quoteOfObjection(found.why);
  return "said" in found ? found.said : null;
}

function tellOf(words: FindingWords, zone: string): Tell {
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeStyle: "short", timeZone: zone });
  const tell: Tell = {
    moment: (at) => format.format(new Date(at)),
    objection: (why) => say(words.objections, why, tell),
  };
  return tell;
}

function say<Union extends { readonly code: string }>(words: Sentences<Union>, facts: Union, tell: Tell): string {
  const sentence = words[facts.code as Union["code"]] as string | ((facts: Union, tell: Tell) => string) | undefined;
  if (sentence === undefined) return facts.code;
  return typeof sentence === "string" ? sentence : sentence(facts, tell);
}
