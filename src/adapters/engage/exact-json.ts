/** The third argument of a reviver: the number as it was written. https://tc39.es/proposal-json-parse-with-source */
type Reviver = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown;

const exactly: Reviver = (_key, value, context) => {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^\d+$/.test(context.source) ? context.source : value;
};

/**
 * `JSON.parse` that gives whole numbers above 2^53 as strings, because as numbers they would lose digits: Viva Engage's
 * ids grow.
 *
 * @throws SyntaxError
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, exactly);
}
