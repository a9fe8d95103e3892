import type { Triggers } from "./words.ts";

type Phrases = Pick<Triggers, "quietPeriod" | "endQuietPeriod" | "undelivered">;

export const deliveryTriggersEn: Phrases = {
  quietPeriod: [
    "quiet period",
    "begin quiet period",
    "start quiet period",
    "begin a quiet period",
    "quiet for everybody",
  ],
  endQuietPeriod: ["end quiet period", "end the quiet period", "stop quiet period", "quiet period over"],
  undelivered: ["undelivered", "not delivered", "what could you not deliver", "dead letters", "failed messages"],
};

export const deliveryTriggersDe: Phrases = {
  quietPeriod: ["ruhezeit", "ruhezeit beginnen", "ruhezeit für alle", "ruhezeit starten"],
  endQuietPeriod: ["ruhezeit beenden", "ruhezeit aufheben", "ruhezeit vorbei", "ende der ruhezeit"],
  undelivered: [
    "nicht zugestellt",
    "unzustellbar",
    "was konntest du nicht zustellen",
    "was konnten sie nicht zustellen",
  ],
};
