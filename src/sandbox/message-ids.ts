/** Makes ids that grow with time, a little later when one is taken. */
export type MessageIds = (at: Temporal.Instant) => string;

/** @param perMillisecond - 1 as in Teams, whose ids are epoch milliseconds; 1,000 where ids are longer, as in Viva Engage */
export function messageIds(taken: Iterable<string>, perMillisecond = 1): MessageIds {
  const used = new Set(taken);
  return (at) => {
    let id = at.epochMilliseconds * perMillisecond;
    while (used.has(String(id))) id++;
    used.add(String(id));
    return String(id);
  };
}
