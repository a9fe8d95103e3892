import type { Desk } from "#sandbox/desk.ts";
import type { Person } from "#sandbox/model.ts";
import { DOMAIN } from "#sandbox/organisation/people.ts";
import { API, networkId, WEB } from "./network.ts";

/** Viva Engage calls time zones as Ruby on Rails does. */
const RAILS_ZONES: Readonly<Record<string, string>> = {
  "Europe/Berlin": "Berlin",
  "Europe/Vienna": "Vienna",
  "Europe/London": "London",
  "America/New_York": "Eastern Time (US & Canada)",
  "Asia/Singapore": "Singapore",
};

/** A user as in the references of messages. There is no Entra id in it: join on the address. */
export function userReference({ organisation, posts }: Desk, person: Person) {
  const communityIds = new Set(organisation.communities.map(({ id }) => id));
  const updates = posts().filter(({ fromId, placeId }) => fromId === person.id && communityIds.has(placeId)).length;
  const name = person.mail.split("@")[0];
  return {
    type: "user",
    id: Number(person.engageId),
    network_id: networkId,
    state: "active",
    full_name: person.name,
    job_title: person.jobTitle,
    name,
    email: person.mail,
    url: `${API}/users/${person.engageId}`,
    web_url: `${WEB}/users/${person.engageId}`,
    mugshot_url: "https://www.yammer.com/mugshot/images/redirect/48x48/no_photo.png",
    activated_at: "2021/10/08 11:45:32 +0000",
    stats: { updates, followers: 0, following: 0 },
  };
}

/** A user in full. What reads like a boolean is a string, but for guests. */
export function userView(desk: Desk, person: Person) {
  const isAdmin = String(desk.organisation.groups.admins.memberIds.includes(person.id));
  return {
    ...userReference(desk, person),
    location: null,
    interests: null,
    summary: null,
    expertise: null,
    first_name: person.givenName,
    last_name: person.surname,
    network_name: "Nordlicht Werke",
    network_domains: [DOMAIN],
    timezone: RAILS_ZONES[person.zone],
    department: person.department || null,
    locale: person.locale,
    admin: isAdmin,
    verified_admin: isAdmin,
    can_broadcast: isAdmin,
    guest: false,
    aad_guest: false,
    contact: {
      im: { provider: "", username: "" },
      phone_numbers: [],
      email_addresses: [{ type: "primary", address: person.mail }],
    },
  };
}
