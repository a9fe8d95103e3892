import type { Say } from "./form.ts";
import type { ListeningWords } from "./listening-words.ts";

const sources = { teams: "Teams", engage: "Viva Engage" } as const;
const list = new Intl.ListFormat("de-DE");

const reasons = {
  outage: ["da lief ich nicht", "Ich lese es von selbst nach"],
  notStored: ["da kamen Beiträge, die ich nicht speichern konnte", "Ich lese sie von selbst nach"],
  throttled: ["da bat mich Microsoft, langsamer zu lesen", "Ich lese von selbst weiter"],
  unreachable: ["da kam keine brauchbare Antwort", "Ich versuche es von selbst wieder"],
  refused: ["da darf ich nicht lesen", "Die App dem Team oder der Community hinzufügen; „doctor“ zeigt, was fehlt"],
  signedOut: ["da ist niemand für mich bei Viva Engage angemeldet", "Ein Admin führt „npm run engage:sign-in“ aus"],
  appRemoved: ["da wurde die App entfernt", "Wem das Team gehört, fügt sie wieder hinzu"],
  beforeListening: ["da hörte ich noch nicht zu", "Ein Datenexport füllt es: „npm run import:engage“"],
} as const;

const setAside = {
  machine: "von einem Programm geschrieben",
  system: "Mitteilung des Netzwerks selbst",
  links: "Link-Spam",
  advertising: "Werbung",
  copy: "Kopie eines früheren Beitrags",
} as const;

export function listeningDe(say: Say): ListeningWords {
  return {
    forOwners: say(
      "Das ist Programmverantwortlichen und Administratoren vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist Programmverantwortlichen und Administratoren vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
    nothingMissing: "Soweit ich es wissen kann, ist mir nichts entgangen.",
    missing: "Was mir entgangen sein kann:",
    gap: ({ source, places, morePlaces, from, until, reason }) => {
      const where = [sources[source], ...(places.length > 0 ? [places.join(", ")] : [])].join(" · ");
      const more = morePlaces > 0 ? ` und ${morePlaces} ${morePlaces === 1 ? "weiterer Ort" : "weitere Orte"}` : "";
      return `${where}${more} · ${from ?? "von Anfang an"} – ${until ?? "jetzt"}: ${reasons[reason][0]}.`;
    },
    repair: (reason) => `Was es behebt: ${reasons[reason][1]}.`,
    repaired: "In den letzten sieben Tagen behoben:",
    deafTeams: ({ some, more }) =>
      `Teams ohne die App: ${more > 0 ? `${some.join(", ")} und ${more} weitere` : list.format(some)}. ` +
      "Wem sie gehören, kann sie hinzufügen.",
    teamsUnknown:
      "Ich darf nicht sehen, welche Teams es gibt (Team.ReadBasic.All), und weiß deshalb nicht, wo die App fehlt.",
    engageOff: "Viva Engage: Dort höre ich nicht zu. Ein Admin kann mich anmelden: „npm run engage:sign-in“.",
    imported: (day) =>
      day === null
        ? "Ein Datenexport von Viva Engage wurde noch nicht importiert."
        : `Letzter Import eines Datenexports von Viva Engage: ${day}.`,
    setAsideCounts: (counts) =>
      `Aussortiert und nirgends gezählt: ${counts.map(([reason, count]) => `${count} × ${setAside[reason]}`).join(", ")}.`,
    reach: ({ teams, engage, groupMin }) => {
      const said = (count: number | null) =>
        count === null ? `keine Angabe (kleinste Gruppe: ${groupMin})` : `${count}`;
      return `Menschen, die ich letzte Woche gehört habe, mindestens: Teams ${said(teams)}, Viva Engage ${said(engage)}.`;
    },
    never: "Nie gehört: Chats sowie private Kanäle und Communitys, außer wem sie gehören, fügt die App dort hinzu.",
    noneSetAside: say(
      "Von deinen Beiträgen wurde keiner aussortiert.",
      "Von Ihren Beiträgen wurde keiner aussortiert.",
    ),
    setAside: say(
      "Diese Beiträge von dir zählen nirgends. Wenn einer zählen soll, sag welcher:",
      "Diese Beiträge von Ihnen zählen nirgends. Wenn einer zählen soll, sagen Sie welcher:",
    ),
    setAsidePost: ({ when, reason }) => `${when}: ${setAside[reason]}`,
    postLabel: "Welcher Beitrag",
    postMissing: say("Wähl einen Beitrag", "Wählen Sie einen Beitrag"),
    postTyped: say("Oder tipp seine Nummer.", "Oder tippen Sie seine Nummer."),
    countButton: "Zählen lassen",
    restored: "Er zählt jetzt.",
    notRestored: "Dieser Beitrag zählt schon oder ist nicht mehr da.",
  };
}
