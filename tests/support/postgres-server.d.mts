export interface PostgresServer {
  /** Without a database's name. */
  readonly url: string;
  stop(): Promise<void>;
}

export function startPostgres(folder: string): Promise<PostgresServer>;
