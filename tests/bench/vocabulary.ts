import type { UsedTag } from "#domain/completion/index.ts";
import { makeRandom, type Random } from "#sandbox/organisation/random.ts";

/** Departments as tags begin with them: short forms, and names in both languages. */
const DEPARTMENTS =
  `hr it em fi qm ps rd ehs esg pr ap ar pmo ux bi dx crm erp sap mes plm hse lean kvp legal recht tax steuern audit
  revision einkauf procurement vertrieb sales marketing service kundendienst support logistik logistics lager versand
  produktion production montage assembly werkzeugbau tooling instandhaltung maintenance qualitaet quality entwicklung
  engineering forschung research labor patente finanzen finance controlling buchhaltung accounting treasury personal
  people ausbildung academy betriebsrat arbeitsschutz safety umwelt energie facility bau immobilien fuhrpark kantine
  empfang kommunikation communications events presse strategie strategy digital cloud security datenschutz netzwerk
  infrastruktur plattform portal data analytics ki ai automation robotik elektromotoren antriebe pumpen hydraulik
  ventile sensorik guss blech lackiererei galvanik huelsen raeder linz wien graz berlin muenchen hamburg koeln stuttgart
  zuerich paris london singapore export import zoll projekte projects transformation change innovation produkt product
  design doku technik feldservice ersatzteile shop ecommerce partner haendler region nord sued ost west`.split(/\s+/);

const GERMAN_FIRST =
  `kunden mitarbeiter fuehrungs projekt produkt prozess qualitaets sicherheits daten energie material maschinen werkzeug
  lieferanten lager liefer auftrags angebots vertrags rechnungs kosten budget termin schicht urlaubs reise raum parkplatz
  geraete netz system software anwender schnittstellen test freigabe aenderungs fehler reklamations pruef mess labor
  umwelt abfall wasser gefahrstoff brandschutz notfall gesundheits ergonomie ausbildungs lern wissens ideen innovations
  team abteilungs standort werks anlagen linien takt ruest montage schweiss guss dreh fraes lackier verpackungs versand
  transport zoll export markt wettbewerbs preis marken messe kampagnen medien presse bild video text uebersetzungs such
  dokumenten vorlagen archiv datenschutz compliance risiko haftungs patent normen steuer bilanz anlage investitions
  foerder spenden jubilaeums sommer winter weihnachts betriebs wochen monats jahres frueh spaet nacht not gross klein
  muster serien ersatzteil verschleiss oel luft druck dichtungs lager kugel motor getriebe pumpen ventil sensor kabel`.split(
    /\s+/,
  );
const GERMAN_SECOND =
  `feedback management planung steuerung analyse bericht liste uebersicht schulung einfuehrung umstellung freigabe
  pruefung kontrolle optimierung verbesserung reduzierung wechsel abgleich auswertung statistik kennzahlen ziele plan
  termine kalender gespraech runde treffen tag woche team gruppe kreis netzwerk forum umfrage befragung wettbewerb
  auszeichnung dank erfolg geschichte beispiel vorlage anleitung handbuch richtlinie regel norm vertrag angebot auftrag
  rechnung bestellung lieferung eingang ausgang bestand lager transport versand verpackung kosten preise budget
  sicherheit schutz unfall notfall wartung reparatur stoerung fehler ausfall loesung idee vorschlag frage antwort hilfe
  support werkzeug system software portal plattform schnittstelle daten modell konzept strategie projekt initiative
  kultur haltung werte verantwortung fuehrung entwicklung laufbahn ausbildung praktikum bewerbung auswahl einarbeitung`.split(
    /\s+/,
  );
const ENGLISH_FIRST =
  `customer employee leader project product process quality safety data energy material machine tool supplier stock
  delivery order offer contract invoice cost budget schedule shift holiday travel room parking device network system
  software user interface test release change error claim inspection lab climate waste water chemical fire emergency
  health ergonomics training learning knowledge idea innovation team department site plant line setup assembly welding
  casting milling paint packaging shipping transport customs export market price brand fair campaign media press image
  video translation search document template archive privacy compliance risk liability patent standard tax asset grant
  donation anniversary summer winter weekly monthly annual early late night sample series spare wear oil air pressure
  seal bearing motor gear pump valve sensor cable remote hybrid digital smart green global regional`.split(/\s+/);
const ENGLISH_SECOND =
  `feedback management planning control analysis report list overview training rollout migration approval check
  improvement reduction switch review statistics metrics goals plan dates calendar talk round meetup day week group
  circle forum survey contest award thanks success story example template guide handbook policy rule standard contract
  quote order invoice purchase delivery inbound outbound stock transport packaging prices protection accident repair
  incident failure solution question answer help support toolbox portal platform api dashboard model concept strategy
  initiative culture values ownership leadership growth career internship hiring onboarding offboarding mentoring
  coaching pilot launch release roadmap backlog retrospective standup workshop bootcamp hackathon`.split(/\s+/);
const LATER =
  `2024 2025 2026 neu intern pilot q1 q2 q3 q4 werk1 werk2 dach emea apac linz wien graz live info news team tipps faq
  kickoff basics pro kids remote go fit plus next`.split(/\s+/);

/** How steeply use falls from rank to rank (Zipf's law), and how much the first tag is used. */
const STEEPNESS = 0.9;
const MOST_USES = 200_000;
const SEED = 7;

/** How many of them have one more word behind their topic. */
const LATER_SHARE = 0.3;

/** `department_topic` tags, German and English, each once, and as differently used as words are; always the same. */
export function vocabulary(size: number): UsedTag[] {
  const random = makeRandom(SEED, "vocabulary");
  /** The first ones of a list come more often than the last. */
  const pick = (list: readonly string[]) => list[Math.floor(random.next() ** 1.5 * list.length)] ?? "";
  const names = new Set<string>();
  while (names.size < size) {
    const topic = random.chance(0.5)
      ? pick(GERMAN_FIRST) + pick(GERMAN_SECOND)
      : `${pick(ENGLISH_FIRST)}_${pick(ENGLISH_SECOND)}`;
    const later = random.chance(LATER_SHARE) ? `_${pick(LATER)}` : "";
    names.add(`${pick(DEPARTMENTS)}_${topic}${later}`);
  }
  // What was drawn first was likely to be drawn: its rank is left to chance.
  return shuffled(asRead([...names]), random).map((name, rank) => ({
    name,
    uses: Math.ceil(MOST_USES / (rank + 1) ** STEEPNESS),
  }));
}

/** As they come from a database: not pieced together, which would count as memory of whoever puts them together. */
function asRead(names: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(names)) as string[];
}

function shuffled(names: string[], random: Random): string[] {
  for (let index = names.length - 1; index > 0; index--) {
    const other = random.int(0, index);
    [names[index], names[other]] = [names[other] as string, names[index] as string];
  }
  return names;
}
