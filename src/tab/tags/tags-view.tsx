import { useRoute } from "#tab/shell/use-route.ts";
import { Overview } from "./overview.tsx";
import { TagPage } from "./tag-page.tsx";

/** The tags of the network: all of them, or one. */
export function TagsView() {
  const [tag] = useRoute().rest;
  return tag === undefined ? <Overview /> : <TagPage key={tag} tag={tag} />;
}
