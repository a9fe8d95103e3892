import { auditLog } from "#adapters/store/audit.ts";
import type { Database } from "#adapters/store/database.ts";
import { gateStore } from "#adapters/store/gates.ts";
import { leaderStore } from "#adapters/store/leaders.ts";
import { ledgerStore } from "#adapters/store/ledger.ts";
import { peopleStore } from "#adapters/store/people.ts";
import { postStore } from "#adapters/store/posts.ts";
import { quietPeriodStore } from "#adapters/store/quiet-periods.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import { type OfficeUnderTest, officeContract } from "#tests/support/contracts/office.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

/** The stores of the database, as the rehearsal's own. */
function databaseOffice(database: Database): OfficeUnderTest {
  const posts = postStore(database, backwards);
  return {
    leaders: leaderStore(database),
    ledger: ledgerStore(database, backwards),
    people: peopleStore(database),
    gates: gateStore(database),
    refusals: refusalStore(database, backwards),
    audit: auditLog(database, backwards),
    quietPeriods: quietPeriodStore(database),
    acts: {
      lastActs: posts.lastActs,
      async note(authorId, at) {
        await posts.add([post({ sourceId: crypto.randomUUID(), authorId, at })], async () => {});
      },
    },
    transaction: database.transaction,
    async letPass(seconds) {
      const back = "update ledger_entry set claimed_at = claimed_at - make_interval(secs => $1)";
      await database.alone.executeSql(back, [seconds]);
    },
  };
}

onBothDatabases((database) => {
  officeContract(() => databaseOffice(database()));
});
