import { uninflected } from "./inflection.ts";

/**
 * Ordinary words that are one slip away from a word of the lexicon: "Verstand" is no misspelt "Versand". Found by
 * comparing the lexicon with dictionaries of both languages; those are left out that nobody would name a tag after.
 */
const WORDS = `
  abfahrt abfrage abgriff ableger abschrift abschuss abteil abtrieb anfall angabe ankauf anklage anlieger annahme
  ansatz anschluss anwesenheit auktion ausritt ausschluss ausschneiden becker beistand beschuss bettler biologe
  brandung brecher courage darlegen departement donner druecker einlauf findling fuehler futter fordern haendel helden
  hering inventar kirsche knochen kollegien kontern leiche leuchte messing mindest palette physis plakette quartier
  rachen raeson rauschen reaktion rechen renner riesen scheiben scherz schichten schlicht schlichten schliff schloesser
  schmach schmutz schonen schreck schreiber schreier schrott schurz serioes speisen sprung spuelen steller sticken
  stimulation stratege sucher suenden technologe trocknen verlauf verstand weinen western winzer wirker wuesten ziegen
  auction banking beaker bearer beating billing binding casing casting chancre compliant constriction convert craving
  deflect depletion deprecation energize eternal failing feather fireman flounder fright handler hauler immobile inspect
  intersect inventive kitting landing leaning leaser lightning loving medial mediation minster molding outrage panning
  paring piracy pirate plating potion predication realty recorder refuge remainder render roaster sedition shaving
  simmer sliver solder solver sparing spelling swelling throughout violet wiring wright`;

const ordinary = new Set(WORDS.trim().split(/\s+/).map(uninflected));

/** Whether a folded word is one of them. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(uninflected(word));
}
