import type { Member } from "#sandbox/model.ts";
import { engageIdOf } from "#sandbox/organisation/ids.ts";
import { DOMAIN } from "#sandbox/organisation/people.ts";

/** Ids of Viva Engage are numbers in JSON, above 2^31 and below 2^53. */
export const networkId = Number(engageIdOf(`network/${DOMAIN}`));
/** The network that somebody belongs to. */
export function networkOf(member: Member): number {
  return ("networkId" in member ? member.networkId : undefined) ?? networkId;
}

export const API = "https://www.yammer.com/api/v1";
export const WEB = `https://www.yammer.com/${DOMAIN}`;

/** `2022/11/11 20:59:10 +0000`: not ISO, always UTC. */
export function engageTime(at: string): string {
  return `${at.slice(0, 10).replaceAll("-", "/")} ${at.slice(11, 19)} +0000`;
}

/** The network as `/networks/current.json` lists it. */
export function networkView() {
  return {
    type: "network",
    id: networkId,
    email: "",
    name: "Nordlicht Werke",
    community: false,
    permalink: DOMAIN,
    web_url: WEB,
    paid: true,
    moderated: false,
    is_group_enabled: true,
    is_storyline_enabled: true,
    created_at: "2020/02/26 10:33:56 +0000",
    state: "enabled",
    m365_native_mode: true,
    aad_guests_enabled: false,
    is_primary: true,
  };
}
