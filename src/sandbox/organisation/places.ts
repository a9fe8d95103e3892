import type { Community, Person, Team } from "#sandbox/model.ts";
import { channelIdOf, engageIdOf, guidOf } from "./ids.ts";
import type { DepartmentName } from "./roster.ts";

interface TeamPlan {
  readonly name: string;
  /** Whose people are members; everybody if left out. */
  readonly departments?: readonly DepartmentName[];
  /** Names of further members. */
  readonly guests?: readonly string[];
  readonly channels: Readonly<Record<string, string>>;
}

/** Teams and, by the key that threads use, their channels; the first channel is the general one. */
const plans = [
  {
    name: "Nordlicht Werke",
    channels: { alle: "Allgemein", news: "Neuigkeiten", campus: "Kantine und Campus", markt: "Biete und suche" },
  },
  {
    name: "Elektromotoren",
    departments: ["EM", "Entwicklung", "Einkauf"],
    guests: [
      "Mira Lindqvist",
      "Jonas Weber",
      "Tim Westphal",
      "Nadine Krämer",
      "Julia Sander",
      "Svenja Arndt",
      "Marie Schütte",
    ],
    channels: { em: "Allgemein", ruesten: "Rüsten", schicht: "Schicht und Planung", qualitaet: "Qualität" },
  },
  {
    name: "Vertrieb International",
    departments: ["Vertrieb", "Komm", "Legal"],
    guests: [
      "Ulrike Hoffmann",
      "Claudia Reimann",
      "Laura Simmons",
      "Lars Brandt",
      "Frank Zöllner",
      "Tanya Brooks",
      "Marcus Reed",
    ],
    channels: { vertrieb: "General", kunden: "Kundenstimmen", angebote: "Angebote und Preise" },
  },
  {
    name: "Digital Workplace",
    channels: { it: "Allgemein", copilot: "Copilot", hilfe: "Hilfe und Tipps", sicherheit: "Sicherheit" },
  },
  {
    name: "Lernen und Ankommen",
    departments: ["HR", "Komm", "EM", "IT", "Vertrieb", "Finanzen"],
    channels: { hr: "Allgemein", onboarding: "Onboarding", ausbildung: "Ausbildung" },
  },
  {
    name: "Produkt und Beschaffung",
    departments: ["Entwicklung", "Einkauf", "EM", "Legal"],
    guests: ["Imran Shah", "Christian Hartmann", "Chris Doyle (Guest)"],
    channels: { produkt: "Allgemein", prototypen: "Prototypen", lieferanten: "Lieferanten" },
  },
  {
    name: "Finanzen und Recht",
    departments: ["Finanzen", "Legal", "Einkauf", "Vertrieb", "HR"],
    guests: ["Renate Busch", "Petra Vogt"],
    channels: { finanzen: "Allgemein", reisen: "Reisekosten", vertraege: "Verträge" },
  },
] as const satisfies readonly TeamPlan[];

interface CommunityPlan {
  readonly name: string;
  /** Names of those who may read and write there; everybody if left out. */
  readonly members?: readonly string[];
  readonly direct?: true;
}

/** Viva Engage: communities, one of them private, and a private conversation. */
const communityPlans = {
  allcompany: { name: "All Company" },
  dialog: { name: "Führung im Dialog" },
  umwelt: { name: "Nachhaltigkeit / Sustainability" },
  women: { name: "Women in Engineering" },
  feierabend: { name: "Nach Feierabend / After Work" },
  polarstern: {
    name: "Projekt Polarstern",
    members: ["Henrike Sommer", "Ulrike Hoffmann", "Claudia Reimann", "Tomasz Zielinski"],
  },
  tuerangel: { name: "", members: ["Ulrike Hoffmann", "Claudia Reimann"], direct: true },
} as const satisfies Record<string, CommunityPlan>;

type KeyOf<Union> = Union extends unknown ? keyof Union : never;
type CommunityKey = keyof typeof communityPlans;
export type PlaceKey = KeyOf<(typeof plans)[number]["channels"]> | CommunityKey;

export function isCommunity(key: PlaceKey): key is CommunityKey {
  return key in communityPlans;
}

function channelId(key: string): string {
  return channelIdOf(`channel/${key}`);
}

export function placeIdOf(key: PlaceKey): string {
  return isCommunity(key) ? engageIdOf(`community/${key}`) : channelId(key);
}

/** Who comes from another company is in no team but those that name them. */
function isMember(plan: TeamPlan, { department, name, guestOf }: Person): boolean {
  if (plan.guests?.includes(name)) return true;
  if (guestOf) return false;
  return !plan.departments || department === "" || plan.departments.some((one) => one === department);
}

export function makeTeams(people: readonly Person[]): Team[] {
  return plans.map((plan) => {
    const channels = Object.entries(plan.channels).map(([key, name]) => ({ id: channelId(key), name }));
    return {
      id: guidOf(`team/${plan.name}`),
      teamsId: channels[0]?.id ?? "",
      name: plan.name,
      channels,
      memberIds: people.filter((person) => isMember(plan, person)).map(({ id }) => id),
    };
  });
}

/** Names of those who may read and write in a community; undefined if everybody may. */
export function membersNamed(key: CommunityKey): readonly string[] | undefined {
  const { members }: CommunityPlan = communityPlans[key];
  return members;
}

export function makeCommunities(people: readonly Person[]): Community[] {
  return Object.entries<CommunityPlan>(communityPlans).map(([key, { name, members, direct }]) => ({
    id: engageIdOf(`community/${key}`),
    name,
    ...(members && { memberIds: people.filter((person) => members.includes(person.name)).map(({ id }) => id) }),
    ...(direct && { direct }),
  }));
}
