import { createHash } from "node:crypto";
import type { Organisation, Person } from "#sandbox/model.ts";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";

const guidOf = (text: string) =>
  createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/** An organisation whose many people are all in Berlin, at work, and were never heard of. */
export function crowdedOrganisation(size: number, seed: number, start: Temporal.Instant): Organisation {
  const organisation = makeOrganisation(seed, start);
  const [model] = organisation.people;
  if (!model) throw new Error("an organisation has people");
  const people = Array.from({ length: size }, (_, index): Person => {
    const mail = `person${index}@${model.mail.split("@")[1]}`;
    return {
      ...model,
      ...{ id: guidOf(mail), teamsId: `29:${guidOf(`teams ${mail}`)}`, engageId: `${3_000_000_000 + index}` },
      ...{ name: `Person ${index}`, givenName: "Person", surname: `${index}`, mail, userPrincipalName: mail },
      ...{ managerId: null, zone: "Europe/Berlin", windowsZone: "W. Europe Standard Time", away: null },
    };
  });
  const nobody = { id: guidOf("nobody"), name: "Nobody", memberIds: [] };
  const groups = { owners: nobody, admins: nobody, champions: nobody, worksCouncil: nobody };
  return { ...organisation, people, groups, teams: [], communities: [], posts: [], entries: [], opening: [] };
}
