/** An open database transaction, as much of it as another store or the queue needs to join in. */
export interface Transaction {
  /** Runs one statement with `$1`-style parameters. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** A piece of work for the queue. */
export interface Job {
  /** Feature and verb, such as `sessions.settle`. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Real seconds to wait before it may run. */
  readonly delaySeconds?: number;
}

/** Puts jobs in the queue if, and only if, the transaction commits. */
export type Enqueue = (tx: Transaction, jobs: readonly Job[]) => Promise<void>;
