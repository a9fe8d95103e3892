import type { PolicyObjection, Signer } from "#domain/privacy/index.ts";

export interface PolicyWords {
  inForce(facts: { readonly version: number; readonly since: string; readonly until: string }): string;
  readonly notInForce: string;
  /** Why not, by what can be done about it. */
  why(code: PolicyObjection["code"], by: readonly Signer[]): string;
  agreed(facts: { readonly version: number; readonly since: string }): string;
  /** Which times hold before the first agreement: none. */
  readonly noneAgreed: string;
  /** What follows for those who talk to the bot. */
  readonly stopped: string;
  terms(facts: { readonly groupMin: number; readonly namesDays: number; readonly noticesDays: number }): string;
  readonly forbidden: string;
  /** Stands with figures that are missing. */
  readonly noFigures: string;
}
