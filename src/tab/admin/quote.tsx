/** What another program said, in its own words: those are English. */
export function Quote({ text }: { readonly text: string | null }) {
  return text === null ? null : <code lang="en">{text}</code>;
}
