import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Job } from "#shared/transaction.ts";

const PAGE = 1000;
const UNDONE: readonly string[] = ["created", "retry", "active"];

function jobOf({ name, data, startAfter }: JobWithMetadata<Job["data"]>): Job {
  const delaySeconds = Math.ceil((startAfter.getTime() - Date.now()) / 1000);
  return { name, data: data ?? {}, ...(delaySeconds > 0 && { delaySeconds }) };
}

/** Every job that is not done yet, of every queue. */
export async function pendingJobs(boss: PgBoss): Promise<readonly Job[]> {
  const pending: Job[] = [];
  for (const { name } of await boss.getQueues()) {
    let after: string | undefined;
    do {
      const page = await boss.findJobs<Job["data"]>(name, { limit: PAGE, ...(after && { after }) });
      pending.push(...page.filter(({ state }) => UNDONE.includes(state)).map(jobOf));
      after = page.length === PAGE ? page.at(-1)?.id : undefined;
    } while (after);
  }
  return pending;
}
