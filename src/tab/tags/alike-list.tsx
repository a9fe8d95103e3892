import type { ApiAnswer } from "#shared/api.ts";
import { TagList } from "./tag-list.tsx";
import { useTagWords } from "./words.ts";

type Alike = ApiAnswer<"GET /api/tag-search">["alike"][number];

/** Tags that may mean the same as another, each with what speaks for it. */
export function AlikeList({ alike }: { readonly alike: readonly Alike[] }) {
  const { why } = useTagWords().alike;
  return <TagList tags={alike} beside={(tag) => <em>{why[tag.why]}</em>} />;
}
