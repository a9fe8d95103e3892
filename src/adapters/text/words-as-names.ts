/** Words that people are also called by and that the lexicon lacks, so that a tag of them is not about a person. */
export const wordsAsNames: ReadonlySet<string> = new Set(
  `adler amsel anders april august bach balance bauer bein berger best bishop blank bock bohne boss braun brown busch
    cash chance chase christian church clear cloud cook cooper cross daily decker diamond dorn east engel ernst esel
    falk fall faust felder fern field fink fischer fleischer ford forest forster fox france frank frei freitag freund
    fuchs glover gold good graf grant grass green gross grube hahn hall hammer hart hase hecht heiland held herbst
    herz hill hirsch hitze holly holt hope horn hunt hunter iris ivy jaeger jordan jung juni kaiser kann karl katz
    keller kern king kirsch klar klee klein knight knopf koch koenig kraft kramer krebs kreuz kuhn lamm lang laser lee
    linde lion love major mark marsch maurer may mayor melody mercedes metzger mond moor moos morgen nagel noble nord
    north olive page park pearl penny pepper pfeffer pfeiffer pope porter post price prince queen rabe reed reich rein
    rice richter ritter robin roman rose rosen ruby sage sander sauer schatten schmied schneider schreiber schuster
    schwarz sharp sieger simon smith snow sommer sonntag specht stahl star stark stein stern stone strong summer sunny
    tailor taylor teller thaler tier town trainer turner ulm vogel voll wagner walker wall walter ward weber weiss
    welt west white will winter wise wolf wood young zander ziegler zimmer zimmermann`.split(/\s+/),
);
