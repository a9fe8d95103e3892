/** Look like the word of the other language and mean something else: "Konzern" is no "concern". */
const FALSE_FRIENDS = new Set(["actual", "concern", "fabric", "police"]);

/** Applied one after the other; each is the same ending, or sound, in German, British and American spelling. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/th/g, "t"],
  [/(?:itaet|itat|ity)$/, "iti"],
  [/(?:is|iz)(?:ierung|ation|ing)$/, "isation"],
  [/our$/, "or"],
  [/ogue?$/, "og"],
  [/tre?$/, "ter"],
  [/([ly])[sz]e?$/, "$1s"],
  [/([ae])n(?:cy|[csz])$/, "$1nz"],
  [/(?:isch|ical)$/, "ik"],
  [/ismus$/, "ism"],
  [/ck/g, "k"],
  [/cc(?=[eiy])/g, "kz"],
  [/c(?=[eiy])/g, "z"],
  [/c(?!h)/g, "k"],
  [/y|ie$/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * A form that related words of both languages share, and British and American ones: `qualitaet` and `quality`,
 * `logistik` and `logistics`, `organisation` and `organization`.
 *
 * @param stem - without endings of number and case
 */
export function cognateForm(stem: string): string {
  if (FALSE_FRIENDS.has(stem) || stem.length < 4) return stem;
  return ALIKE.reduce((form, [ending, common]) => form.replace(ending, common), stem);
}
