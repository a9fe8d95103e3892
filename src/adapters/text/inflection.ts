/**
 * Nouns whose plural ends in `-er`, as the last part of compounds too. Elsewhere that ending makes a person or a tool:
 * "Arbeiter" is not many "Arbeit".
 */
const ER_PLURAL =
  /(?:amt|bad|band|bild|blatt|brett|buch|dach|dorf|fach|fass|feld|geld|glas|gut|haus|holz|kind|kleid|land|licht|lied|loch|mann|glied|rad|rand|schild|tuch|volk|wald|wort)$/;
/** Nouns whose plural differs by its umlaut alone. */
const UMLAUT_PLURAL = /(?:apfel|garten|graben|hafen|kasten|laden|mangel|mantel|mutter|nagel|ofen|schaden|vater|vogel)$/;
/** Differ by an umlaut from another word, which has nothing to do with them: "Küche", "Kuchen". */
const UMLAUT_TELLS = /(?:kuech|groess|guet|hoeh|laeng|naeh|schoen|staerk|waerm|zaehl|drueck)$/;
/** Look inflected and are not, or would become another word. */
const WHOLE = new Set(
  "business canvas chaos christmas daten dates ende express kosten kurs lens news rente sales".split(" "),
);
/** End as the dative of a plural does: "Robotern". */
const ERN = /(?:extern|fern|intern|kern|konzern|concern|modern|ostern|pattern|stern|western)$/;
/** Three letters and an ending: elsewhere at least four letters stay. */
const SHORT = /^(?:art|bad|job|ort|rad|tag|tor|uhr|weg)(?=en?$|s$)/;
/** Latin and Greek words, which change their ending: "Jubiläum", "Themen", "Risiken", "Viren". */
const LEARNED =
  /^(.*(?:zentr|muse|stadi|kriteri|gremi|minister|medi|jubilae|praktik|them|firm|kont|risik|vir|dram))(?:um|a|o|us|os|as|en|ata|ien)$/;
/** Adjectives by their endings: `-er` of "interner" is no person. */
const ADJECTIVE =
  /^(.{2,}(?:lich|isch|ig|iv|tal|nal|(?<=.{4})ell|bar|sam|(?<!sc)haft|los|frei|tern|gross|klein|offen|lokal|neu))e[rsm]$/;
const LENGTH_MIN = 4;

/**
 * A noun or adjective without the endings of number and case, in either language: `haeuser`, `hauses` and `haus` are one.
 *
 * Far more careful than a stemmer, which makes one of `person`, `personal` and `personality`. A tag is often one word,
 * and then there is nothing beside it that could tell them apart.
 *
 * @param folded - lower case, umlauts spelled out
 */
export function uninflected(folded: string): string {
  const short = SHORT.exec(folded)?.[0];
  if (short !== undefined) return short;
  const word = folded
    .replace(/(?<=.{3}(?:er|eur|or|ist|ant|ent|arzt|log))in(?:nen)?$/, "")
    .replace(/(?<=nis)se[ns]?$/, "");
  if (word.length < LENGTH_MIN || WHOLE.has(word)) return word;
  const learned = LEARNED.exec(word)?.[1];
  if (learned !== undefined) return learned;
  const adjective = ADJECTIVE.exec(word)?.[1];
  if (adjective !== undefined) return uninflected(adjective);
  const alone = withoutS(word);
  const er = plain(/^(.{2,})ern?$/.exec(alone)?.[1] ?? "");
  if (ER_PLURAL.test(er)) return er;
  const hidden = alone.replace(/(?<=e[lr])n$/, "").replace(/(?<![aeq])([aou])e([^aeiouy]+e[lnr])$/, "$1$2");
  return UMLAUT_PLURAL.test(hidden) ? hidden : plain(withoutE(alone));
}

/** `is`, `us` and `as` seldom are a plural: "Preis", "Bonus", "canvas"; but `azubis`, `kameras`, `ideas`. */
function withoutS(word: string): string {
  if (/[^s]sis$/.test(word) && word.length > 5) return word.slice(0, -2);
  if (/(?:x|ss|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:[^aius]|[bdfkpv]i|[erd]a)s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutE(word: string): string {
  const withoutN = /(?:e|e[lr])n$/.test(word) && !ERN.test(word) ? word.slice(0, -1) : word;
  return withoutN.endsWith("e") && withoutN.length > LENGTH_MIN ? withoutN.slice(0, -1) : withoutN;
}

/** An umlaut of the last syllable as its plain vowel, as in "Märkte", but in the singular alike: "Gerät", "Geräte". */
function plain(word: string): string {
  return UMLAUT_TELLS.test(word) ? word : word.replace(/(?<![aeq])([aou])e(u?[^aeiouy]+)$/, "$1$2");
}
