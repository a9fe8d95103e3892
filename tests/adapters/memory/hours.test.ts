import { memoryHours } from "#adapters/memory/hours.ts";
import { memoryTransactions } from "#adapters/memory/transactions.ts";
import type { Job, Transaction } from "#shared/transaction.ts";
import { hoursContract } from "#tests/support/contracts/hours.ts";

let machineTime = Temporal.Instant.from("2026-11-22T00:00Z");
/** The queue of the test that runs. */
let enqueue = async (_tx: Transaction, _jobs: readonly Job[]) => {};
const transactions = memoryTransactions();
const hours = {
  ...memoryHours(
    transactions,
    (tx, jobs) => enqueue(tx, jobs),
    () => machineTime,
  ),
  transaction: transactions.run,
  letPass(seconds: number) {
    machineTime = machineTime.add({ seconds });
  },
};

hoursContract((queue = async () => {}) => {
  enqueue = queue;
  return hours;
});
