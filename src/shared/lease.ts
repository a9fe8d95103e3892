/**
 * Does work that only one process may do at a time, and only if none does it at present. The lease is renewed while the
 * work goes on, and free again a minute after its holder has died.
 *
 * @returns false when another process holds the lease; the work was not done then
 */
export type Lease = (name: string, work: () => Promise<unknown>) => Promise<boolean>;
