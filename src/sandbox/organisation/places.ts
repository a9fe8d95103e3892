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

/** Viva Engage communities, open to everybody. */
const communityNames = {
  allcompany: "All Company",
  dialog: "Führung im Dialog",
  umwelt: "Nachhaltigkeit / Sustainability",
  women: "Women in Engineering",
  feierabend: "Nach Feierabend / After Work",
} as const;

type KeyOf<Union> = Union extends unknown ? keyof Union : never;
type CommunityKey = keyof typeof communityNames;
export type PlaceKey = KeyOf<(typeof plans)[number]["channels"]> | CommunityKey;

export function isCommunity(key: PlaceKey): key is CommunityKey {
  return key in communityNames;
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

export function makeCommunities(): Community[] {
  return Object.entries(communityNames).map(([key, name]) => ({ id: engageIdOf(`community/${key}`), name }));
}
