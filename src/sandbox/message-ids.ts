/** Makes ids as Teams does: the time in epoch milliseconds, a little later when that one is taken. */
export type MessageIds = (at: Temporal.Instant) => string;

export function messageIds(taken: Iterable<string>): MessageIds {
  const used = new Set(taken);
  return (at) => {
    let id = at.epochMilliseconds;
    while (used.has(String(id))) id++;
    used.add(String(id));
    return String(id);
  };
}
