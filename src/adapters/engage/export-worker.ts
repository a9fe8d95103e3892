import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { AppError, assert } from "#shared/errors.ts";
import { openArchive } from "./export-archive.ts";
import { networkPartOf } from "./export-network.ts";
import { readMessages } from "./export-read.ts";
import type { ReadNews, ReadOrder } from "./export-thread.ts";

/** How many batches may be sent before more are asked for. */
function allowance(port: MessagePort): () => Promise<void> {
  let allowed = 0;
  let wake = () => {};
  port.on("message", () => {
    allowed += 1;
    wake();
  });
  return async () => {
    while (allowed === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    allowed -= 1;
  };
}

async function read(port: MessagePort, order: ReadOrder): Promise<void> {
  const mayGoOn = allowance(port);
  const archive = await openArchive(order.path);
  try {
    const network = await networkPartOf(archive, order.network);
    for await (const batch of readMessages(archive, network, order)) {
      await mayGoOn();
      port.postMessage({ kind: "batch", batch } satisfies ReadNews);
    }
  } finally {
    archive.close();
  }
}

assert(parentPort, "runs as a thread");
try {
  await read(parentPort, workerData as ReadOrder);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const message = error.message.slice(`${error.code}: `.length);
  parentPort.postMessage({ kind: "failed", code: error.code, message } satisfies ReadNews);
}
parentPort.close();
