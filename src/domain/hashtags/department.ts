/**
 * The abbreviation that a department's tags begin with.
 *
 * Prefers one that lives in the network: `em` for "Elektromotoren", because tags such as `em_ruesten` exist. An
 * abbreviation begins with the department's first letter and has its letters in order.
 *
 * @param department - folded to a-z0-9, words separated by spaces
 * @param living - first parts of existing tags, most used first
 */
export function departmentTag(department: string, living: readonly string[]): string {
  const letters = department.replaceAll(" ", "");
  const first = department.split(" ")[0] ?? "";
  if (living.includes(first)) return first;
  return living.find((part) => part.length >= 2 && abbreviates(part, letters)) ?? first;
}

function abbreviates(part: string, letters: string): boolean {
  if (part[0] !== letters[0]) return false;
  let at = -1;
  for (const letter of part) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
