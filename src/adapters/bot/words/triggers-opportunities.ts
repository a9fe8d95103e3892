import type { Triggers } from "./words.ts";

type Phrases = Pick<Triggers, "idea" | "offer" | "notThisKind" | "allKinds">;

export const opportunitiesTriggersEn: Phrases = {
  idea: [
    "idea",
    "ideas",
    "another idea",
    "something else",
    "give me an idea",
    "what can i do",
    "what could i do",
    "what could i do this week",
    "inspire me",
    "a card",
    "card",
  ],
  offer: [
    ["1", "one", "first"],
    ["2", "two", "second"],
    ["3", "three", "third"],
  ]
    .flatMap(([digit = "", word = "", ordinal = ""]) => [
      ...[digit, word].flatMap((number) => [number, `number ${number}`, `choose ${number}`, `take ${number}`]),
      ...[ordinal, `${ordinal} one`, `choose the ${ordinal}`, `take the ${ordinal}`],
    ])
    .concat(["just thank", "only thank", "just say thanks", "just answer", "only answer"]),
  notThisKind: [
    "not this kind",
    "not these kinds",
    "not that kind",
    "no more of this kind",
    "don't offer me this",
    "don't offer this",
  ],
  allKinds: ["all kinds", "every kind", "all kinds again", "offer everything", "offer everything again"],
};

export const opportunitiesTriggersDe: Phrases = {
  idea: [
    "idee",
    "ideen",
    "andere idee",
    "noch eine idee",
    "etwas anderes",
    "was kann ich tun",
    "was könnte ich tun",
    "was könnte ich diese woche tun",
    "anregung",
    "karte",
    "karte ziehen",
  ],
  offer: [
    ["1", "eins", "erste"],
    ["2", "zwei", "zweite"],
    ["3", "drei", "dritte"],
  ]
    .flatMap(([digit = "", word = "", ordinal = ""]) => [
      ...[digit, word].flatMap((number) => [number, `nummer ${number}`, `${number} wählen`, `nimm ${number}`]),
      ...["", "n", "s"].map((ending) => `${ordinal}${ending}`),
      ...["die", "das", "den"].map((article) => `nehme ${article} ${ordinal}${article === "den" ? "n" : ""}`),
    ])
    .concat(["nur danken", "einfach danken", "nur antworten", "einfach antworten"]),
  notThisKind: ["diese art nicht", "nicht diese art", "diese arten nicht", "so etwas nicht mehr", "so was nicht mehr"],
  allKinds: ["alle arten", "jede art", "wieder alle arten", "wieder alles anbieten", "alles anbieten"],
};
