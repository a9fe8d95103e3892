import type { KeptName } from "#domain/privacy/index.ts";
import type { DocumentFacts } from "./facts.ts";

/** What the lists say in one language; the annexes are texts of their own. */
export interface DocumentWords {
  /** What the document was made from. */
  origin(facts: DocumentFacts): string;
  readonly purpose: string;
  readonly forbidden: string;
  readonly limits: string;
  readonly dataMap: {
    readonly title: string;
    readonly intro: string;
    readonly grounds: string;
    readonly groundsIntro: string;
    readonly stored: string;
    readonly what: string;
    readonly why: string;
    readonly kept: string;
    readonly seenBy: string;
    readonly ground: string;
    readonly where: string;
    readonly outside: string;
    readonly asked: string;
    readonly askedHead: readonly string[];
  };
  readonly retention: {
    readonly title: string;
    readonly intro: string;
    readonly times: string;
    readonly timesHead: readonly string[];
    readonly names: Readonly<Record<KeptName, string>>;
    readonly categories: string;
    readonly categoriesHead: readonly string[];
    readonly how: string;
    readonly howText: string;
  };
}
