import type { ResourceWords } from "./resources-words.ts";

const range = ({ from, to }: { readonly from: number; readonly to: number | null }) =>
  to === null ? `${from} hours or more` : `${from} to ${to} hours`;

export const resourcesEn: ResourceWords = {
  notForYou: "That one is for programme owners. “help” lists what you can say.",
  offered: (hours) => `Offered in a month: ${range(hours)}.`,
  asked: ({ groupMin, hours }) =>
    hours === null
      ? `Asked for last month: by few or nobody (fewer than ${groupMin} people are not told).`
      : `Asked for last month: ${range(hours)}.`,
  offeredByTopic: "Offered by topic (who helps with two stands in both):",
  askedByTopic: "Asked for by topic:",
  topic: ({ topic, ...hours }) => `${topic}: ${range(hours)}`,
  waiting: "Nobody has said yes for days:",
  waitingFor: ({ isOne, topic }) => `${isOne ? "1 open request" : "Several open requests"}, ${topic}`,
  leaders: ({ groupMin, leaders }) =>
    leaders === null ? `Leaders with reminders: fewer than ${groupMin}.` : `Leaders with reminders: about ${leaders}.`,
  enough: "That is enough, if each of them takes half an hour a month.",
  unknown: "Whether that is enough cannot be told yet: too few people are concerned.",
  notEnough: ({ missing, months }) =>
    `That is not enough, if each of them takes half an hour a month: ${range(missing)} a month are missing` +
    (months === null ? "." : `, and the hours of one month would have to last for ${months}.`),
};

export const resourcesHelpEn = {
  resources: "“resources”: whether enough hours are offered, without names",
} as const;
