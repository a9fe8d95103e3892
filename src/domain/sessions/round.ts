import { AppError } from "#shared/errors.ts";

/** So many failures in a row that are Graph's, and it answers nobody at present: one alone may be a single mailbox's. */
const FAILURES_OF_AN_OUTAGE = 3;

/**
 * Does the same with one after another; one that fails does not stop the others, an outage of Graph does.
 *
 * @returns false after an outage: what is left is for the next round
 */
export async function doForEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  onFailure: (item: Item, error: unknown) => void,
): Promise<boolean> {
  let failures = 0;
  for (const item of items) {
    try {
      await work(item);
      failures = 0;
    } catch (error) {
      onFailure(item, error);
      failures = isOfGraph(error) ? failures + 1 : 0;
    }
    if (failures === FAILURES_OF_AN_OUTAGE) return false;
  }
  return true;
}

function isOfGraph(error: unknown): boolean {
  return error instanceof AppError && (error.code === "GRAPH_UNREACHABLE" || error.code === "GRAPH_THROTTLED");
}
