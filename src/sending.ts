import type { SendCall } from "#adapters/bot/connector.ts";
import { botMessenger } from "#adapters/bot/messenger.ts";
import type { NameOf } from "#adapters/bot/names.ts";
import { noticeRenderers } from "#adapters/bot/notices.ts";
import { pacedCalls } from "#adapters/bot/paced-calls.ts";
import { toIana } from "#adapters/calendar/zones.ts";
import { graphAvailability } from "#adapters/graph/availability.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { sender } from "#adapters/jobs/sender.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { recoverSends, sendWaiting } from "#domain/attention/index.ts";
import { planDueNudges } from "#domain/leaders/index.ts";
import type { Holidays } from "#domain/people/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";

interface SendingDeps {
  readonly graph: GraphClient;
  readonly send: SendCall;
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly holidays: Holidays;
  readonly nameOf: NameOf;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes what the bot says of its own accord: what plans it, and what sends it. */
export function makeSending({ graph, send, stores, plain, holidays, nameOf, clock, log }: SendingDeps) {
  const { leaders, ledger, people, posts } = stores;
  const paced = pacedCalls(send, plain.senderShares, log);
  const delivery = {
    ...{ ledger, people, holidays, clock, log },
    availability: graphAvailability(graph, toIana),
    preparations: {},
    messenger: botMessenger(paced.notices, noticeRenderers, nameOf),
  };
  const outbox = sender({ round: (stopped) => sendWaiting(delivery, stopped), log });
  return {
    outbox,
    /** For answers to people: counted with the rest, and never held back. */
    send: paced.send,
    tasks: {
      "attention.recover": () => recoverSends(delivery),
      "leaders.nudge": () => planDueNudges({ leaders, acts: posts, ledger, outbox, clock, log }),
      "attention.deliver": async () => outbox.wake(),
    },
    async stop() {
      await outbox.stop();
      await paced.close();
    },
  };
}
