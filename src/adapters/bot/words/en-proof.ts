import type { ProofInterface, ProofResult } from "#domain/privacy/index.ts";
import type { ProofWords } from "./proof-words.ts";

const interfaces: Readonly<Record<ProofInterface, string>> = {
  chat: "chat",
  channel: "in front of others",
  card: "button",
  extension: "while writing",
  api: "tab",
  page: "page",
  log: "log",
  command: "command line",
};

const reasons: Readonly<Record<ProofResult["because"][number], string>> = {
  name: "a name was given away",
  id: "an id was given away",
  address: "an address was given away",
  figure: "a figure about too few was given away",
  answered: "it was answered, not refused",
  failed: "nothing came back, so nothing is shown",
};

export const proofEn: ProofWords = {
  summary: ({ asked, people, refused, when }) =>
    `${refused} of ${asked} forbidden questions refused, asked on ${when} of what is stored ` +
    `${people === null ? "just now" : `about at least ${people} people`}.`,
  listed: "Asked, and what came of it:",
  line: ({ because, interface: where, question, refused }) =>
    refused
      ? `passed · ${interfaces[where]} · ${question}`
      : `FAILED · ${interfaces[where]} · ${question} · ${because.map((reason) => reasons[reason]).join(", ")}`,
  limits: "What this cannot show:",
  unchanged: "I asked as somebody who does not exist. Nothing was stored or sent for it.",
  agreed:
    "The policy that I work by is the one that both signed: I verified its signatures, and those of all before it.",
  notAgreed: "The policy is not in force. “policy” says why.",
};

export const proofHelpEn = {
  proof: "“proof”: ask me everything that I must not answer, and see what I say",
} as const;
