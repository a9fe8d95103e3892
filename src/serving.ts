import type { NameOf } from "#adapters/bot/names.ts";
import { toIana } from "#adapters/calendar/zones.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { graphOwnCalendar } from "#adapters/graph/own-calendar.ts";
import { onBehalf } from "#adapters/identity/on-behalf.ts";
import { tabTokens } from "#adapters/identity/tab-tokens.ts";
import { withCorrelation } from "#adapters/log/log.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import type { ApiDeps } from "#adapters/web/api.ts";
import { adminApi } from "#adapters/web/api-admin.ts";
import type { ApiHandlers } from "#adapters/web/api-call.ts";
import { expertsApi } from "#adapters/web/api-experts.ts";
import { meApi } from "#adapters/web/api-me.ts";
import { mineApi } from "#adapters/web/api-mine.ts";
import { programmeApi } from "#adapters/web/api-programme.ts";
import { tagsApi } from "#adapters/web/api-tags.ts";
import type { TabFiles } from "#adapters/web/tab-files.ts";
import { type HashtagGarden, tagRhythms } from "#domain/hashtags/index.ts";
import { type Directory, type Roles, seePerson } from "#domain/people/index.ts";
import type { PolicyKeeper, Refusals } from "#domain/privacy/index.ts";
import type { BookingDeps } from "#domain/sessions/index.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { applicationOf, type Config, tabSettings, tabTokenSettings } from "./config.ts";
import type { makeGarden } from "./gardening.ts";
import type { makeOverseeing } from "./overseeing.ts";
import { makeOwnPage } from "./own-page.ts";
import type { makeSending } from "./sending.ts";

/** Everything that the tab may ask about. */
interface ServingDeps {
  readonly graph: GraphClient;
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly directory: Directory;
  readonly roles: Roles;
  readonly nameOf: NameOf;
  readonly garden: HashtagGarden;
  readonly tagging: ReturnType<typeof makeGarden>["tagging"];
  readonly booking: BookingDeps;
  readonly refusals: Refusals;
  readonly policy: PolicyKeeper;
  readonly sending: ReturnType<typeof makeSending>;
  readonly pseudonym: (id: string) => string;
  readonly overseeing: ReturnType<typeof makeOverseeing>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where `npm run tab` puts what it builds. */
const TAB_FOLDER = `${import.meta.dirname}/../dist/tab`;

/** Makes what a browser gets: the tab's files, and what answers it; each area of it has its line. */
export function makeServing(config: Config, deps: ServingDeps): { readonly api: ApiDeps; readonly tab: TabFiles } {
  const { stores, directory, garden, graph, nameOf, roles, clock, log } = deps;
  const { tags: gardens } = stores;
  const { isAgreed } = deps.overseeing.programme;
  const rhythms = tagRhythms({ ...deps.overseeing.release, ...deps.tagging, gardens, clock });
  const asPerson = onBehalf(applicationOf(config));
  const ownCalendar = graphOwnCalendar({ graph, onBehalf: asPerson, toIana, url: config.GRAPH_URL, log });
  const api: ApiDeps = {
    admit: tabTokens({ ...tabTokenSettings(config), ...deps.overseeing.tokens }, realClock, log),
    see: (id) => seePerson({ people: stores.people, directory }, id),
    ...{ roles, clock, log, correlate: withCorrelation },
    handlers: {
      ...meApi(),
      ...mineApi(makeOwnPage({ ...deps, ownCalendar })),
      ...tagsApi({ ...stores, ...deps.tagging, gardens, garden, rhythms, nameOf, isAgreed, clock }),
      ...expertsApi({ ...deps, ownCalendar }),
      ...programmeApi(deps.overseeing.programme),
      ...adminApi(deps.overseeing.admin),
    } satisfies ApiHandlers, // an area that is forgotten does not compile
  };
  return { api, tab: { folder: TAB_FOLDER, settings: tabSettings(config) } };
}
