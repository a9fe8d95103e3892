import type { SendCall } from "#adapters/bot/connector.ts";
import { connectorMembership } from "#adapters/bot/membership.ts";
import { botMessenger } from "#adapters/bot/messenger.ts";
import type { NameOf } from "#adapters/bot/names.ts";
import { noticeRenderers } from "#adapters/bot/notices.ts";
import { pacedCalls } from "#adapters/bot/paced-calls.ts";
import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { toIana } from "#adapters/calendar/zones.ts";
import { graphAvailability } from "#adapters/graph/availability.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { groupMembers } from "#adapters/graph/group-members.ts";
import { sender } from "#adapters/jobs/sender.ts";
import type { Database } from "#adapters/store/database.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { plainLanguage } from "#adapters/text/plain-language.ts";
import { recoverSends, sendWaiting, tellPaused } from "#domain/attention/index.ts";
import type { HashtagGarden, KnownTags } from "#domain/hashtags/index.ts";
import {
  CONFIRMATION,
  expiringProposals,
  INVITATION,
  localLinks,
  MESSENGER_REQUEST,
  type Membership,
  NUDGE,
  networkLinks,
  offersOf,
  planConfirmations,
  planDueNudges,
  prepareConfirmation,
  prepareInvitation,
  prepareNudge,
  prepareQuestion,
  prepareRequest,
  QUESTION,
} from "#domain/leaders/index.ts";
import type { Directory } from "#domain/people/index.ts";
import type { PolicyKeeper } from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { type Config, roleGroups } from "./config.ts";
import { tagMessages } from "./gardening.ts";
import { hourPreparations } from "./hours.ts";

interface SendingDeps {
  readonly graph: GraphClient;
  readonly send: SendCall;
  readonly database: Database;
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly directory: Directory;
  readonly garden: HashtagGarden;
  readonly tags: KnownTags;
  readonly nameOf: NameOf;
  readonly policy: PolicyKeeper;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes what the bot says of its own accord: what plans it, and what sends it. */
export function makeSending(config: Config, deps: SendingDeps) {
  const { graph, send, stores, plain, nameOf, policy, clock, log } = deps;
  const { transaction } = deps.database;
  const { gates, leaders, ledger, people, posts } = stores;
  const heard = plain.heardPosts;
  const holidays = publicHolidays();
  const links = config.LOCAL_TENANT_URL
    ? localLinks(config.LOCAL_TENANT_URL)
    : networkLinks(config.MICROSOFT_APP_TENANT_ID);
  const membership = connectorMembership(send, people);
  const offers = makeOffers(deps, membership);
  const gardening = tagMessages({ ...deps, membership });
  const look = { leaders, acts: posts, transaction, clock };
  const { admin } = roleGroups(config);
  const admins = async () => (admin === undefined ? [] : groupMembers(graph, admin));
  const paced = pacedCalls(send, plain.senderShares, log);
  const delivery = {
    ...{ ledger, people, holidays, clock, log },
    isAgreed: () => policy.state().kind === "inForce",
    availability: graphAvailability(graph, toIana),
    onPause: tellPaused({ ledger, transaction, admins, clock, log }),
    preparations: {
      [NUDGE]: prepareNudge(look, offers),
      [QUESTION]: prepareQuestion(look),
      [INVITATION]: prepareInvitation({ gates, leaders }),
      [MESSENGER_REQUEST]: prepareRequest({ gates }),
      ...gardening.preparations,
      ...hourPreparations({ stores, clock }),
      [CONFIRMATION]: prepareConfirmation({ heard, leaders, ledger, transaction, clock }),
    },
    messenger: botMessenger(
      paced.notices,
      noticeRenderers({ offers, heard, links, invitations: stores.sessionOffers }),
      nameOf,
    ),
  };
  const outbox = sender({
    async round(stopped) {
      await policy.refresh();
      return sendWaiting(delivery, stopped);
    },
    log,
  });
  return {
    /** What the bot needs too; its answers to people are counted with the rest, and never held back. */
    shared: {
      ...{ outbox, offers, links, holidays, send: paced.send, quietPeriods: plain.quietPeriods },
      plain: plainLanguage(config.HOUSE_WORDS_FILE),
      coaching: { ownPlaces: plain.ownPlaces, copyUrl: config.PUBLIC_URL ? `${config.PUBLIC_URL}/copy` : null },
    },
    tasks: {
      "attention.recover": () => recoverSends(delivery),
      "leaders.nudge": () => planDueNudges({ leaders, acts: posts, ledger, outbox, clock, log }),
      "leaders.confirm": planConfirmations({ heard, ledger, transaction, outbox, clock }),
      ...gardening.tasks(outbox),
      "leaders.expire": expiringProposals({ gates, clock }),
      "coach.forget": () => stores.drafts.forget(clock()),
      "attention.deliver": async () => outbox.wake(),
    },
    async stop() {
      await outbox.stop();
      await paced.close();
    },
  };
}

/** Hashtags that a goal may speak of. */
const TAGS_OF_GOAL = 3;

function makeOffers({ stores, plain, directory, garden, clock }: SendingDeps, membership: Membership) {
  return offersOf({
    heard: plain.heardPosts,
    suggestions: stores.suggestions,
    leaders: stores.leaders,
    directory,
    membership,
    ownPlaces: plain.ownPlaces,
    tagsFor: (text, department) =>
      garden
        .suggest({ text, department }, TAGS_OF_GOAL)
        .filter(({ kind }) => kind === "living")
        .map(({ name }) => name),
    clock,
  });
}
