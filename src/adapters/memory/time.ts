/** A moment as a number that can be compared, as exact as the database: microseconds since 1970. */
export const micros = (at: Temporal.Instant): number => Number(at.epochNanoseconds / 1000n);
