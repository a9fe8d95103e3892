interface Wish {
  readonly id: string;
  readonly wanted: number;
}

/**
 * Divides what there is so that nobody gets more than they want, and nobody gets less than they want while another gets
 * more than they do. Whoever divides the same wishes comes to the same parts.
 */
export function fairParts(total: number, wishes: readonly Wish[]): ReadonlyMap<string, number> {
  const modestFirst = wishes.toSorted((a, b) => a.wanted - b.wanted || (a.id < b.id ? -1 : 1));
  const parts = new Map<string, number>();
  let left = total;
  for (const [before, { id, wanted }] of modestFirst.entries()) {
    const part = Math.min(wanted, Math.floor(left / (wishes.length - before)));
    parts.set(id, part);
    left -= part;
  }
  return parts;
}
