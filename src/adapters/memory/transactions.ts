import { assert } from "#shared/errors.ts";
import type { Transaction } from "#shared/transaction.ts";

export interface MemoryTransactions {
  /** Runs the work; what it meant to change is changed when it has ended well. */
  run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Changes something with the rest of the transaction, or not at all. */
  onCommit(tx: Transaction, change: () => void): void;
}

/** Transactions of stores in memory: changes are made all at once at the end, so that a failure leaves no trace. */
export function memoryTransactions(): MemoryTransactions {
  const open = new WeakMap<Transaction, (() => void)[]>();
  return {
    async run(work) {
      const tx: Transaction = { executeSql: () => Promise.reject(new Error("there is no SQL in memory")) };
      const changes: (() => void)[] = [];
      open.set(tx, changes);
      const result = await work(tx);
      for (const change of changes) change();
      open.delete(tx);
      return result;
    },
    onCommit(tx, change) {
      const changes = open.get(tx);
      assert(changes, "no open transaction");
      changes.push(change);
    },
  };
}
