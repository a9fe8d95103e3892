import type { Office } from "#domain/rehearsal/index.ts";
import { leadersContract } from "./leaders.ts";
import { ledgerContract } from "./ledger.ts";
import { peopleContract } from "./people.ts";

/** What the rules of nudging remember, with a machine's clock that can be moved. */
export type OfficeUnderTest = Omit<Office, "leaders" | "ledger" | "acts"> & {
  readonly leaders: Omit<Office["leaders"], "nextDueAt">;
  readonly ledger: Omit<Office["ledger"], "nextAt" | "all">;
  readonly acts: Pick<Office["acts"], "lastActs"> & {
    note(personId: string, at: Temporal.Instant): void | Promise<void>;
  };
  /** Lets so much of the machine's own time be over for whoever holds something. */
  letPass(seconds: number): void | Promise<void>;
};

/** Run against each place where things are remembered: what passes, behaves alike. */
export function officeContract(office: () => OfficeUnderTest): void {
  ledgerContract(office);
  leadersContract(office);
  peopleContract(office);
}
