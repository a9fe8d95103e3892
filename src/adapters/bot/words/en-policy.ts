import type { PolicyWords } from "./policy-words.ts";

const names = { owner: "programme owner", worksCouncil: "works council" };

export const policyEn: PolicyWords = {
  inForce: ({ since, until, version }) =>
    `The policy is in force: version ${version}, signed by programme owner and works council, accepted on ${since}. ` +
    `It ends on ${until} unless both sign a newer one.`,
  notInForce: "The policy is not in force.",
  why(code, by) {
    const whose = by.map((one) => names[one]).join(" and ");
    const reasons: Readonly<Record<typeof code, string>> = {
      missing: "Its file is gone.",
      invalid: "Its file cannot be read. An admin sees the reason with “doctor”.",
      unenforceable: "It sets times that I don't know how to keep. An admin sees which with “doctor”.",
      demonstration: "It is signed with keys for demonstration, which everybody has.",
      unsigned: `A signature is missing: ${whose}.`,
      badSignature: `What is there was changed after it was signed, or signed with another key: ${whose}.`,
      older: "A newer version was agreed on than the one that is there.",
      notRaised: "It was changed without a new version number.",
      ended: "Its time is over, and no newer version was signed.",
      forged: "What the database holds of it is not what both signed: somebody changed it there.",
    };
    return reasons[code];
  },
  agreed: ({ since, version }) =>
    `Agreed last: version ${version}, on ${since}. Its times for keeping and deleting hold on.`,
  noneAgreed: "None was ever agreed on, so I forget nothing by the times below.",
  stopped:
    "Until both have signed I say nothing unasked and show no figures. Whoever writes to me gets an answer, and booked " +
    "conversations go on.",
  terms: ({ groupMin, namesDays, noticesDays }) =>
    `It says among other things: no figure about fewer than ${groupMin} people; who posted where is forgotten after ` +
    `${namesDays} days, what I wrote unasked after ${noticesDays}; texts are never stored.`,
  forbidden: "What I answer nobody:",
  noFigures: "Figures about people are withheld: the policy is not in force. “policy” says why.",
};

export const policyHelpEn = "“policy”: what I may store and show, and whether both have signed it";
