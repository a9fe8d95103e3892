/** Small letters without marks, `ä` as `ae`: as people type names, whatever their keyboard. */
export function fold(text: string): string {
  const german = text.toLowerCase().replace(/[äöü]/g, (vowel) => `${vowel.normalize("NFD")[0]}e`);
  return german.replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}
