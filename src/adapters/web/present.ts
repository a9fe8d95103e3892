type Present<Wishes> = { [Name in keyof Wishes]: Exclude<Wishes[Name], undefined> };

/** What is wished of it: a field that is missing in JSON is not there at all. */
export function present<Wishes extends object>(wishes: Wishes): Present<Wishes> {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as Present<Wishes>;
}
