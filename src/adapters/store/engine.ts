/** One connection, for one user at a time. */
export interface Session {
  /** Runs one statement; with values it is sent in the extended protocol. */
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Gives the connection back; a broken one is thrown away. */
  release(broken?: boolean): void;
}

/** What runs queued work on the same data: an address to connect to, or the embedded database itself. */
export type QueueSource =
  | { readonly kind: "server"; readonly url: string }
  | {
      readonly kind: "embedded";
      /** Without values the text may hold several statements; all their rows are returned. */
      executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
      listen(channel: string, heard: (payload: string) => void): Promise<{ close(): Promise<void> }>;
    };

/** A PostgreSQL, on a server or embedded. */
export interface Engine {
  session(): Promise<Session>;
  readonly queue: QueueSource;
  /** Brings statistics and dead rows in order after many changes at once. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** Types that the drivers would turn into `Date` in the machine's zone: read as text, they keep microseconds. */
export const TIMES_AS_TEXT = [1082, 1114, 1184];
/** `int8`: ours stay below 2^53. */
export const INT8 = 20;
