export interface PrivacyWords {
  readonly nothing: string;
  readonly whoSees: string;
  summary(items: number): string;
  store(facts: { name: string; items: number }): string;
  readonly inFull: string;
  left(items: number): string;
  readonly askDelete: string;
  readonly deleteExactly: string;
  readonly deleteButton: string;
  readonly keepButton: string;
  deleted(items: number): string;
  /** Follows `askDelete` and `deleted` for those whose tags say what they are for. */
  readonly purposesStay: string;
  /** Follows `deleted` for those who refuse to be listened to. */
  readonly refusalStays: string;
  /** @param items - how many were removed */
  notListening(items: number): string;
  readonly listening: string;
  readonly kept: string;
}
