import type { Group, Organisation, Person } from "#sandbox/model.ts";
import { guidOf } from "./ids.ts";

function group(people: readonly Person[], name: string, members: readonly string[]): Group {
  const memberIds = members.map((member) => {
    const found = people.find((person) => person.name === member);
    if (!found) throw new Error(`nobody is called ${member}`);
    return found.id;
  });
  return { id: guidOf(`group/${name}`), name, memberIds };
}

/** The Entra groups that stand for the service's roles. */
export function makeGroups(people: readonly Person[]): Organisation["groups"] {
  return {
    owners: group(people, "Vorbild Owners", ["Petra Vogt", "Ines Albrecht"]),
    admins: group(people, "Vorbild Admins", ["Tomasz Zielinski", "Farid Rahimi"]),
    champions: group(people, "Vorbild Champions", [
      "Mira Lindqvist",
      "Jonas Weber",
      "Katharina Huber",
      "Grace Mitchell",
      "Lukas Steiner",
    ]),
    worksCouncil: group(people, "Betriebsrat", ["Renate Busch", "Uwe Paulsen", "Sabine Krüger"]),
  };
}
