import type { Db } from "pg-boss";

/** The embedded database, as much of it as a queue needs. */
export interface EmbeddedSource {
  readonly kind: "embedded";
  /** Without values the text may hold several statements; all their rows are returned. Times come as `Date`. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  listen(channel: string, heard: (payload: string) => void): Promise<{ close(): Promise<void> }>;
}

/** What pg-boss calls its database. */
export function embedded(source: EmbeddedSource): Db {
  return {
    executeSql: (text, values) => source.executeSql(text, values),
    // One session for as long as the process lives: it is listened to once and never reconnected.
    async listen(channel, heard, connected) {
      const listener = await source.listen(channel, heard);
      connected();
      return listener;
    },
  };
}
