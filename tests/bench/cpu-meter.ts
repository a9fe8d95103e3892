import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What is still needed: what a collection would free says more about the collector than about the program. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Loaded into a measured process before its own code: tells the bench how much CPU time and memory all its threads use. */
process.on("message", (message) => {
  if (message === "cpu") process.send?.(process.cpuUsage());
  if (message === "memory") process.send?.(memoryInUse());
});
process.on("disconnect", () => process.exit()); // nothing outlives the bench, however that ended
process.channel?.unref();
