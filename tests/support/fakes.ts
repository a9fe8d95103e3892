import type { Intention } from "#domain/attention/index.ts";
import type { Contact, Person } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import type { Enqueue, Job, Transaction } from "#shared/transaction.ts";

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const instant = (text: string) => Temporal.Instant.from(text);

/** A transaction for fakes that do not look into it. */
export const noTransaction: Transaction = { executeSql: async () => ({ rows: [] }) };

/** The ordinary case: Lars in Berlin, addressed with Sie, language English. */
export function person(changes: Partial<Person> = {}): Person {
  return {
    id: "lars",
    name: "Lars Brandt",
    givenName: "Lars",
    department: "Elektromotoren",
    language: "en",
    formOfAddress: "sie",
    zone: "Europe/Berlin",
    hours: null,
    region: null,
    chosen: [],
    ...changes,
  };
}

export const contact: Contact = {
  serviceUrl: "http://127.0.0.1:1/",
  conversationId: "a:1",
  botId: "28:bot",
  tenantId: "tenant",
};

/** Collects what was put in the queue. */
export function fakeQueue(): { readonly jobs: Job[]; readonly enqueue: Enqueue } {
  const jobs: Job[] = [];
  return {
    jobs,
    enqueue: async (_tx, more) => {
      jobs.push(...more);
    },
  };
}

/** Keeps what was added to a ledger and nothing else. */
export function fakeLedger() {
  const added: Intention[] = [];
  const withdrawn: string[] = [];
  return {
    added,
    withdrawn,
    withdraw: async (personId: string, kind: string) => void withdrawn.push(`${kind} ${personId}`),
    add: async (_tx: Transaction, intentions: readonly Intention[]) => {
      added.push(...intentions);
    },
  };
}

/** Erasing and exporting for fakes of stores that the test does not erase. */
export const nothingPersonal = { erase: async () => 0, export: async () => [] };
