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

/** What tags are about, and somebody may be called by chance: tools, methods, units, towns, words of firms. */
export const namesOfThings: ReadonlySet<string> = new Set(
  `adobe allianz ansible apache apollo argo atlas azure basic bash confluence copilot cortana dart delphi docker
    eclipse edge elastic excel flink gemini gitlab github gradle grafana groovy helm hermes jenkins jira kafka
    kotlin kubernetes lambda linux lotus matlab maven mercury miro oracle perl phoenix puppet python ruby rust
    salesforce sap scala selenium slack spark spring swift tableau teams terraform titan unity vault vega viva
    word zoom
    agile deming gantt ishikawa kaizen kanban kano lean likert maslow pareto poka scrum shannon sixsigma smed taguchi yoke
    ampere bessel celsius diesel fahrenheit faraday fourier gauss hertz joule kelvin laplace newton nyquist ohm     poisson roentgen tesla turing volt wankel watt weibull zeppelin
    aachen amberg amsterdam ansbach augsburg austin bamberg barcelona basel bayern berlin bern bielefeld bochum bonn
    boston braunschweig bremen bruenn chemnitz chester dallas darmstadt denver dortmund dresden dublin duisburg
    duesseldorf erfurt erlangen essen florenz frankfurt freiburg fuerth fulda genf gera giessen graz hagen halle
    hamburg hanau hannover heidelberg heilbronn hessen houston ingolstadt innsbruck jena kaiserslautern karlsruhe kassel
    kempten kiel koblenz koeln konstanz landshut leipzig lincoln linz lissabon london luebeck luzern lyon madrid magdeburg
    mailand mainz mannheim marburg meissen melbourne muenchen muenster nuernberg oldenburg oslo osnabrueck paderborn paris
    passau pforzheim phoenix plauen potsdam prag regensburg reutlingen rom rosenheim rostock saarbruecken sachsen salzburg
    schwaben schweinfurt schwerin siegen solingen straubing stuttgart sydney trier tuebingen turin ulm vienna villach
    warschau weimar wien wiesbaden wolfsburg worms wuerzburg wuppertal zuerich zwickau`.split(/\s+/),
);
