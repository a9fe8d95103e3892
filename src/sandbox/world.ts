import { absenceBook } from "./absences.ts";
import { tabBook } from "./apps/tab-book.ts";
import { calendarBook } from "./calendars.ts";
import { chatBook } from "./chats.ts";
import { tenantClock } from "./clock.ts";
import { communityBook } from "./communities.ts";
import { directory } from "./directory.ts";
import { events } from "./events.ts";
import type { Keep } from "./keep.ts";
import { messageIds } from "./message-ids.ts";
import type { Organisation } from "./model.ts";
import { subscriptionBook } from "./notifications/subscription.ts";
import { postBook } from "./posts.ts";
import { untouched } from "./state.ts";
import { teamBook } from "./team-book.ts";

/** Makes the ids of Viva Engage sixteen digits long. */
const ENGAGE_IDS_PER_MILLISECOND = 1000;

/** Everything that is in the tenant, and the ways to look at it and to change it. */
export function makeWorld(organisation: Organisation, keep: Keep) {
  const announcements = events();
  const chats = chatBook(organisation, keep, announcements);
  const posts = postBook(organisation.posts, keep, announcements);
  const teams = teamBook(organisation.teams, keep, announcements);
  const communities = communityBook(organisation.communities, keep, announcements);
  const calendars = calendarBook(organisation.entries, keep, announcements);
  const spoken = Object.values(keep.state.chats).flatMap(({ messages }) => messages);
  const clock = tenantClock(keep, () => announcements.announce({ type: "clock" }));
  return {
    organisation,
    keep,
    events: announcements,
    clock,
    directory: directory(organisation, teams),
    teams,
    subscriptions: subscriptionBook(keep, clock.now),
    chats,
    posts,
    calendars,
    absences: absenceBook(organisation, calendars, keep, announcements),
    communities,
    tabs: tabBook(keep, announcements),
    newMessageId: messageIds([...posts.all(), ...spoken].map(({ id }) => id)),
    newEngageId: messageIds(
      posts.all().map(({ id }) => id),
      ENGAGE_IDS_PER_MILLISECOND,
    ),
    /** Back to the organisation as it was made; the clock stays. */
    reset(): void {
      const { graph, ...rest } = untouched();
      // Nothing tells a delta token that posts are gone without a trace.
      Object.assign(keep.state, { ...rest, graph: { ...graph, deltaEpoch: keep.state.graph.deltaEpoch + 1 } });
      posts.forget();
      teams.forget();
      calendars.forget();
      keep.changed();
      announcements.announce({ type: "reset" });
    },
  };
}

export type World = ReturnType<typeof makeWorld>;
