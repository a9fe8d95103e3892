/**
 * Flags of Node for a process with an embedded database, as `npm test` has them: to optimise its WebAssembly takes
 * 1.7 s of CPU at each start, which pays in processes that live for long.
 */
export const quickStart = ["--liftoff-only"];
