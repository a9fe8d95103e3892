/** Loaded into a measured process before its own code: tells the bench how much CPU time all its threads have used. */
process.on("message", (message) => {
  if (message === "cpu") process.send?.(process.cpuUsage());
});
process.on("disconnect", () => process.exit()); // nothing outlives the bench, however that ended
process.channel?.unref();
