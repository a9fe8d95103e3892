import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import type { Enqueue } from "#shared/transaction.ts";
import { type HoursUnderTest, hoursContract } from "#tests/support/contracts/hours.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards } from "#tests/support/posts.ts";

function databaseHours(database: Database, enqueue: Enqueue): HoursUnderTest {
  const { experts, sessions, series, sessionRequests, sessionOffers, demand } = openStores(
    database,
    enqueue,
    backwards,
  );
  return {
    ...{ experts, sessions, series, demand },
    requests: sessionRequests,
    offers: sessionOffers,
    transaction: database.transaction,
    async letPass(seconds) {
      const back = "update session set changed_at = changed_at - make_interval(secs => $1)";
      await database.alone.executeSql(back, [seconds]);
    },
  };
}

onBothDatabases((database) => {
  hoursContract((enqueue = async () => {}) => databaseHours(database(), enqueue));
});
