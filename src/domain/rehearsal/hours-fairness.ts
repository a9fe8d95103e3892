/** How unevenly something is spread: 0 when everybody has the same, close to 1 when one has all. */
export function gini(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return 0;
  const ranked = amounts.toSorted((a, b) => a - b);
  const weighted = ranked.reduce((total, amount, index) => total + (index + 1) * amount, 0);
  const count = amounts.length;
  return (2 * weighted) / (count * sum) - (count + 1) / count;
}
