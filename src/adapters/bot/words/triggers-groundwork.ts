import type { GroundworkCommand } from "./groundwork-words.ts";

type GroundworkTriggers = Readonly<Record<GroundworkCommand, readonly string[]>>;

export const groundworkTriggersEn: GroundworkTriggers = {
  propose: ["propose", "propose a leader", "nominate", "nominate a leader"],
  proposals: ["my proposals", "my proposal", "proposals", "proposal", "show my proposals", "show proposals"],
  pitch: ["pitch", "pitch for", "show pitch", "show the pitch", "show the pitch for", "my pitch"],
  findMessenger: [
    "find someone else",
    "find someone else for",
    "find somebody else",
    "find somebody else for",
    "someone else",
    "somebody else",
    "ask a volunteer",
    ...["i am not", "i'm not", "not"].flatMap((not) => [
      ...["the right one", "the right person"].map((who) => `${not} ${who}`),
      ...["her", "him", "them"].map((whom) => `${not} credible to ${whom}`),
      `${not} credible to`,
    ]),
    "not me",
  ],
  withdrawProposal: ["withdraw", "withdraw the proposal", "withdraw my proposal", "withdraw the proposal for"],
  override: ["override", "override the gate", "override the gate for", "override for"],
  speakTo: [
    "i can speak to",
    "i can speak with",
    "i can talk to leaders of",
    "i can speak to leaders of",
    "speak to leaders",
    "i can speak to leaders",
  ],
  dontSpeakTo: [
    "no longer speak",
    "i no longer speak to leaders",
    "i can no longer speak to leaders",
    "i don't speak to leaders any more",
    "stop speaking to leaders",
  ],
  willSpeak: ["i will speak", "i'll speak", "i will speak with them", "i'll speak with them", "i will speak to them"],
  wontSpeak: ["i won't speak", "i will not speak", "i won't speak with them", "i can't speak with them"],
};

export const groundworkTriggersDe: GroundworkTriggers = {
  propose: ["… vorschlagen", "führungskraft vorschlagen", "eine führungskraft vorschlagen"],
  proposals: ["meine vorschläge", "meine vorschläge zeigen", "zeig meine vorschläge", "zeigen sie meine vorschläge"],
  pitch: ["pitch zeigen", "pitch für", "zeig den pitch", "zeigen sie den pitch", "seite zeigen"],
  findMessenger: [
    "jemand anderen suchen",
    "jemand anderes suchen",
    "jemand anderen finden",
    "jemand anderen",
    "jemand anderes",
    "jemand anders",
    "such jemand anderen",
    "suchen sie jemand anderen",
    ...["die richtige", "der richtige", "die richtige person"].map((who) => `ich bin nicht ${who}`),
    ...["", " ihr", " ihm"].map((whom) => `ich bin nicht glaubwürdig bei${whom}`),
    "nicht ich",
  ],
  withdrawProposal: ["zurückziehen", "vorschlag zurückziehen", "meinen vorschlag zurückziehen", "… zurückziehen"],
  override: ["übersteuern", "… übersteuern", "ohne vorarbeit", "tor öffnen"],
  speakTo: [
    "ich kann mit",
    "ich spreche mit",
    "ich kann sprechen mit",
    "mit führungskräften sprechen",
    "ich kann mit führungskräften sprechen",
  ],
  dontSpeakTo: [
    "nicht mehr sprechen",
    "ich spreche nicht mehr mit führungskräften",
    "ich kann nicht mehr mit führungskräften sprechen",
    "ich möchte nicht mehr mit führungskräften sprechen",
    "ich will nicht mehr mit führungskräften sprechen",
  ],
  willSpeak: ["ich spreche", "ich übernehme das gespräch", "ich werde sprechen"],
  wontSpeak: ["ich spreche nicht", "ich übernehme das gespräch nicht", "ich werde nicht sprechen"],
};
