import type { Member } from "#sandbox/model.ts";
import { DOMAIN } from "#sandbox/organisation/people.ts";
import { addressOf } from "./members.ts";
import { API, networkId, networkOf, WEB } from "./network.ts";
import type { Sight } from "./sight.ts";

/** Viva Engage calls time zones as Ruby on Rails does. */
const RAILS_ZONES: Readonly<Record<string, string>> = {
  "Europe/Berlin": "Berlin",
  "Europe/Vienna": "Vienna",
  "Europe/London": "London",
  "America/New_York": "Eastern Time (US & Canada)",
  "Asia/Singapore": "Singapore",
};

/** A user as in the references of messages. There is no Entra id in it: join on the address. */
export function userReference({ messages }: Sight, person: Member) {
  const updates = messages.filter(({ fromId }) => fromId === person.id).length;
  const email = addressOf(person);
  return {
    type: "user",
    id: Number(person.engageId),
    network_id: networkOf(person),
    state: "active",
    full_name: person.name,
    job_title: person.jobTitle,
    name: email.split("@")[0],
    email,
    url: `${API}/users/${person.engageId}`,
    web_url: `${WEB}/users/${person.engageId}`,
    mugshot_url: "https://www.yammer.com/mugshot/images/redirect/48x48/no_photo.png",
    activated_at: "2021/10/08 11:45:32 +0000",
    stats: { updates, followers: 0, following: 0 },
  };
}

/** Who may do everything, the data export included. */
export function isVerifiedAdmin({ organisation }: Pick<Sight, "organisation">, person: Member | undefined): boolean {
  return organisation.groups.admins.memberIds.includes(person?.id ?? "");
}

/** A user in full. What reads like a boolean is a string, but for guests. */
export function userView(sight: Sight, person: Member) {
  const isAdmin = String(isVerifiedAdmin(sight, person));
  const email = addressOf(person);
  return {
    ...userReference(sight, person),
    location: null,
    interests: null,
    summary: null,
    expertise: null,
    first_name: person.givenName,
    last_name: person.surname,
    network_name: networkOf(person) === networkId ? "Nordlicht Werke" : email.split("@")[1],
    network_domains: [networkOf(person) === networkId ? DOMAIN : email.split("@")[1]],
    timezone: RAILS_ZONES[person.zone],
    department: person.department || null,
    locale: person.locale,
    admin: isAdmin,
    verified_admin: isAdmin,
    can_broadcast: isAdmin,
    guest: networkOf(person) !== networkId,
    aad_guest: person.guestOf !== undefined,
    contact: {
      im: { provider: "", username: "" },
      phone_numbers: [],
      email_addresses: [{ type: "primary", address: email }],
    },
  };
}
