import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import { expertsApi } from "#adapters/web/api-experts.ts";
import type { ExpertsApiDeps } from "#adapters/web/api-experts-deps.ts";
import type { BookingDeps, BusyExpert } from "#domain/sessions/index.ts";
import type { ApiBody } from "#shared/api.ts";
import { askingOf } from "./api-calls.ts";
import { busyExpert, monday, sessionWorld, type WorldOf } from "./sessions.ts";

const names: Readonly<Record<string, string>> = { mira: "Mira Demir", shy: "Shy Violet" };

/** Booked at once, under her name. */
export const mira = busyExpert({ personId: "mira", topics: ["hashtags"] });
/** Asked first. */
export const shy = busyExpert({ personId: "shy", topics: ["hashtags"], booking: "request" });

type Wanted = ApiBody<"POST /api/experts/proposals">;
const anyTime = { days: null, part: null };
export const wanted: Wanted = { topic: "hashtags", format: "half", language: "en", when: anyTime, withoutOwn: false };

/** Asks what answers the tab, with these sessions. */
export function askingExperts(booking: BookingDeps, ownCalendar?: ExpertsApiDeps["ownCalendar"]) {
  const none: ExpertsApiDeps["ownCalendar"] = () => async () => {
    throw new Error("nobody's own calendar is needed");
  };
  const handlers = expertsApi({
    ...{ booking, ownCalendar: ownCalendar ?? none },
    nameOf: async (id) => names[id] ?? "",
    pseudonym: pseudonyms(new Uint8Array(32)),
  });
  return askingOf(handlers, monday);
}
type Ask = ReturnType<typeof askingExperts>;

interface Options extends WorldOf {
  readonly times?: Parameters<typeof sessionWorld>[1];
  readonly ownCalendar?: ExpertsApiDeps["ownCalendar"];
}

/** Lars asks; it is Monday morning. */
export function expertsWorld(volunteers: readonly BusyExpert[], { ownCalendar, times = [], ...of }: Options = {}) {
  const { deps, ...rest } = sessionWorld({}, times, { volunteers, ...of });
  return { ask: askingExperts(deps, ownCalendar), deps, ...rest };
}

/** What is proposed first, with its times. */
export async function proposedFirst(ask: Ask, body: Wanted = wanted) {
  const proposal = await ask("POST /api/experts/proposals", { body });
  const option = proposal.kind === "proposed" ? proposal.options[0] : undefined;
  const start = option?.slots[0]?.start;
  if (!option || start === undefined) throw new Error(`nothing was proposed: ${proposal.kind}`);
  return { option, start };
}
