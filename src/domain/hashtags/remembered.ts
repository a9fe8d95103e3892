/**
 * Remembers what a function makes of texts, of which the same ones come again and again.
 *
 * @param make - always makes the same of the same
 * @param max - of more texts than this, those that came first are forgotten
 */
export function remembered<Value>(make: (text: string) => Value, max: number): (text: string) => Value {
  const known = new Map<string, Value>();

  return (text) => {
    const made = known.get(text);
    if (made !== undefined) return made;
    const value = make(text);
    known.set(text, value);
    if (known.size > max) known.delete(known.keys().next().value as string);
    return value;
  };
}
