import type { Extension } from "#adapters/bot/turn.ts";

/** For what has nothing to do with the message extension. */
export const noExtension: Extension = {
  search: async () => [],
  select: async (_turn, tag) => ({
    tag,
    title: `#${tag}`,
    subtitle: "",
    card: { type: "AdaptiveCard" },
    teaches: false,
  }),
  about: async () => ({ text: "" }),
};
