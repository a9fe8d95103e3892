/** What the service asks of the thread that runs the embedded database. */
export type Request =
  | {
      readonly op: "query";
      readonly text: string;
      /** Without values the text may hold several statements. */
      readonly values: readonly unknown[] | undefined;
      /** Whether times come as `Date`, as pg-boss wants them, instead of text. */
      readonly dates: boolean;
    }
  | { readonly op: "listen" | "unlisten"; readonly channel: string }
  | { readonly op: "fsyncs" | "close" };

/** A failure of PostgreSQL, as far as it can be handed from thread to thread. */
export interface Failure {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
}

/** The fsyncs so far, or the rows of a statement. */
export type Result = number | Record<string, unknown>[];

export type Reply =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly failure: Failure }
  | { readonly channel: string; readonly payload: string };
