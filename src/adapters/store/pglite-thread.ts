import { Worker } from "node:worker_threads";
import type { Reply, Request, Result } from "./pglite-protocol.ts";

interface Waiting {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/** PGlite in a thread of its own, so that a long statement does not stop the service from answering. */
export class PGliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (payload: string) => void>();
  #lastId = 0;
  #ended: Error | null = null;

  /** @param onDeath - called once when the thread ends without having been closed */
  constructor(folder: string, onDeath: (error: Error) => void) {
    this.#worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), { workerData: { folder } });
    this.#worker.on("message", (message: Reply) => this.#receive(message));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("the thread of the embedded database ended")));
    this.#onDeath = onDeath;
  }
  readonly #onDeath: (error: Error) => void;

  async query(
    text: string,
    values: readonly unknown[] | undefined,
    dates: boolean,
  ): Promise<Record<string, unknown>[]> {
    return (await this.#ask({ op: "query", text, values, dates })) as Record<string, unknown>[];
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<void> {
    this.#listeners.set(channel, heard);
    await this.#ask({ op: "listen", channel });
  }

  async unlisten(channel: string): Promise<void> {
    this.#listeners.delete(channel);
    await this.#ask({ op: "unlisten", channel });
  }

  /** How often the database really wrote a file to the disk since it was opened. */
  async fsyncs(): Promise<number> {
    return (await this.#ask({ op: "fsyncs" })) as number;
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    try {
      await this.#ask({ op: "close" });
    } finally {
      this.#ended = new Error("the embedded database is closed");
      await this.#worker.terminate();
    }
  }

  #ask(request: Request): Promise<Result> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request });
    });
  }

  #receive(message: Reply): void {
    if ("channel" in message) {
      this.#listeners.get(message.channel)?.(message.payload);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("result" in message) waiting?.resolve(message.result);
    else waiting?.reject(Object.assign(new Error(message.failure.message), message.failure));
  }

  #end(error: Error): void {
    if (this.#ended) return;
    this.#ended = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    this.#onDeath(error);
  }
}
