import type { Report } from "./report.ts";

/** @param seconds - how long each server is loaded in each round */
export type Benchmark = (seconds: number) => Promise<Report>;

/** Each is loaded when it is asked for: together they load most of the service, which takes seconds. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  hearing: async (seconds) => (await import("./hearing.ts")).hearing(seconds),
  sustained: async (seconds) => (await import("./sustained.ts")).sustained(seconds),
  reply: async (seconds) => (await import("./reply.ts")).reply(seconds),
  extension: async () => (await import("./extension.ts")).extension(),
  repair: async () => (await import("./repair.ts")).repair(),
  import: async () => (await import("./import.ts")).importing(),
  scale: async (seconds) => (await import("./scale.ts")).scale(seconds),
  due: async () => (await import("./due.ts")).due(),
  sender: async () => (await import("./sender.ts")).sender(),
  completion: async () => (await import("./completion.ts")).completion(),
  "near-duplicates": async () => (await import("./near-duplicates.ts")).nearDuplicates(),
  restoring: async () => (await import("./restoring.ts")).restoring(),
  slots: async () => (await import("./slots.ts")).slots(),
  rush: async () => (await import("./rush.ts")).rush(),
};
