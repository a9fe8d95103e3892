const ASCII_ONLY = /^[\n\r\t -~]*$/;

/** Lower case, `ä` → `ae`, `ß` → `ss`, no other marks: so that names of tags can be compared. Composed letters only. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  const german = lower.replace(/[äöü]/g, (vowel) => `${vowel.normalize("NFD")[0]}e`).replaceAll("ß", "ss");
  return german.normalize("NFD").replace(/\p{M}/gu, "");
}
