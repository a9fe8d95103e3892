import type { Organisation } from "#sandbox/model.ts";
import { sendOnLeave } from "./absences.ts";
import { makeEntries } from "./calendars.ts";
import { introductions } from "./cast.ts";
import { makeGroups } from "./groups.ts";
import { guests } from "./guests.ts";
import { guidOf } from "./ids.ts";
import { outsiders } from "./outsiders.ts";
import { DOMAIN, mailOf, makePeople } from "./people.ts";
import { makeCommunities, makeTeams } from "./places.ts";
import { makePosts } from "./posts.ts";

/**
 * Nordlicht Werke, a maker of electric motors: its people, places, calendars and eight weeks of posts.
 *
 * Who there is stays the same; the seed decides who wrote what and when, who meets when and who is on leave.
 *
 * @param start - when the tenant's clock starts: posts lie before it, calendars around it
 */
export function makeOrganisation(seed: number, start: Temporal.Instant): Organisation {
  const { people: staff, entries: leaves } = sendOnLeave(makePeople(), seed, start);
  const people = [...staff, ...guests];
  const teams = makeTeams(people);
  return {
    tenantId: guidOf(`tenant/${DOMAIN}`),
    appId: guidOf(`app/${DOMAIN}`),
    people,
    groups: makeGroups(people),
    teams,
    communities: makeCommunities(people),
    outsiders,
    posts: makePosts(people, teams, seed, start),
    entries: [...leaves, ...makeEntries(staff, seed, start)],
    opening: introductions.map(({ name, text }) => ({ personId: guidOf(mailOf(name)), text })),
  };
}
