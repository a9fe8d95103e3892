import type { Say } from "./form.ts";
import type { TendingVerb, TendingWords } from "./tending-words.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const tendingTypedDe: Readonly<Record<TendingVerb, string>> = {
  "hashtags.awake": "#hr_onboarding wach halten",
  "hashtags.rest": "#hr_onboarding schlafen lassen",
  "hashtags.retire": "#hr_onboarding stilllegen",
  "hashtags.handOver": "#hr_onboarding übergeben",
  "hashtags.handTo": "1",
  "hashtags.adopt": "ich kümmere mich um #hr_onboarding",
  "hashtags.dontAdopt": "ich kümmere mich nicht um #hr_onboarding",
  "hashtags.merge": "#hr_start mit #hr_onboarding zusammenlegen",
  "hashtags.dontMerge": "#hr_start und #hr_onboarding getrennt lassen",
  "hashtags.unmerge": "#hr_onboarding trennen",
};

const both = new Intl.ListFormat("de-DE", { type: "conjunction" });
const listed = (tags: readonly string[]) => both.format(tags.map((tag) => `#${tag}`));

export function tendingDe(say: Say): TendingWords {
  return { ...caring(say), ...merging(say) };
}

type Merging =
  | "askMerge"
  | "whyMerge"
  | "merged"
  | "mergeAsked"
  | "otherWay"
  | "mergeDeclined"
  | "sameTag"
  | "mergeNotYours"
  | "mergeNoHost"
  | "mergeNotFounded"
  | "declined"
  | "nothingToDecline"
  | "mergeButton"
  | "dontMergeButton"
  | "unmergeButton"
  | "unmerged"
  | "notMerged"
  | "unmergeTooLate"
  | "unmergeWhich";

const caring = (say: Say): Omit<TendingWords, Merging> => ({
  whichTag:
    "Welcher Tag? Zum Beispiel „#hr_onboarding wach halten“, „#hr_onboarding stilllegen“ oder „ich kümmere mich um #hr_onboarding“.",
  whichTags: "Welche zwei Tags? Zum Beispiel „#hr_start mit #hr_onboarding zusammenlegen“.",
  unknown: (tag) => `#${tag} hat noch niemand benutzt.`,
  retiredAlready: (tag) => `#${tag} ist stillgelegt. Wer ihn neu gründet, nimmt ihn wieder auf.`,
  notYours: (tag) => `Das kann nur, wer #${tag} betreut.`,
  keptAwake: (tag) => `#${tag} bleibt wach.`,
  resting: ({ isAwake, tag }) =>
    isAwake
      ? `#${tag} wird benutzt. Er schläft von selbst ein, wenn ihn 60 Tage lang niemand benutzt.`
      : `#${tag} schläft. Der nächste Beitrag damit weckt ihn.`,
  retired: (tag) => `#${tag} ist stillgelegt: Ich schlage ihn nicht mehr vor. „gründe #${tag}“ nimmt ihn wieder auf.`,
  retiredBy: ({ name, tag }) =>
    `${name} hat #${tag} stillgelegt, ${say("den du mitbetreust", "den Sie mitbetreuen")}: Ich schlage ihn nicht mehr vor, ` +
    "bis ihn jemand wieder aufnimmt.",
  whyRetired: (tag) => `Weil ${say("du", "Sie")} #${tag} ${say("mitbetreust", "mitbetreuen")}.`,
  askHandOver: (tag) =>
    say(`Wer soll #${tag} an deiner Stelle betreuen?`, `Wer soll #${tag} an Ihrer Stelle betreuen?`) +
    " Ich frage zuerst nach, ob es recht ist.",
  nameTyped: "Der Name lässt sich auch schreiben.",
  yourself: say("Du betreust ihn schon.", "Sie betreuen ihn schon."),
  handedOver: ({ name, tag }) =>
    `Ich frage ${name}, einmal. Bis zu einem Ja ${say(`betreust du #${tag}`, `betreuen Sie #${tag}`)}.`,
  askedBefore: ({ day, name, tag }) =>
    `${name} habe ich am ${day} gefragt, und noch einmal frage ich nicht. Ein Ja gilt auch später noch; bis dahin ` +
    say(`betreust du #${tag}.`, `betreuen Sie #${tag}.`),
  adopted: (tag) =>
    say(`Danke: Ab jetzt betreust du #${tag}.`, `Danke: Ab jetzt betreuen Sie #${tag}.`) +
    " Das heißt: dafür sorgen, dass die ersten Fragen beantwortet werden, und sagen, wann er ruhen darf.",
  hosted: ({ name, tag }) => `Jemand war schneller: ${name} betreut #${tag}.`,
  notFounded: (tag) =>
    say(
      `#${tag} hat noch niemand gegründet. Mit „gründe #${tag}“ gründest du ihn.`,
      `#${tag} hat noch niemand gegründet. Mit „gründe #${tag}“ gründen Sie ihn.`,
    ),
  notAdopted: "In Ordnung. Es bleibt, wie es ist, und niemand erfährt davon.",
  awakeButton: "Wach halten",
  restButton: "Schlafen lassen",
  retireButton: "Stilllegen",
  handOverButton: "Übergeben",
  adoptButton: "Ja, gern",
  dontAdoptButton: "Nein",
  quiet: ({ days, tags }) =>
    tags === 1
      ? say("Du betreust einen Tag", "Sie betreuen einen Tag") +
        `, von dem ${days} Tage lang nichts zu hören war. Ohne Antwort schläft er; ein Beitrag weckt ihn.`
      : say("Du betreust Tags", "Sie betreuen Tags") +
        `, von denen ${days} Tage lang nichts zu hören war. Ohne Antwort schlafen sie; ein Beitrag weckt sie.`,
  quietTag: (tag) => `#${tag}: Was soll aus ihm werden?`,
  moreQuiet: (tags) => `Ebenso still: ${listed(tags)}.`,
  whyQuiet: (days) =>
    say("Weil du betreust, wovon", "Weil Sie betreuen, wovon") +
    ` ${days} Tage lang nichts zu hören war. Ich frage einmal; ohne Antwort ruht ein Tag von selbst.`,
  askHost: ({ name, tag }) =>
    name === null
      ? say(`#${tag}, dem du folgst,`, `#${tag}, dem Sie folgen,`) +
        ` betreut niemand mehr. ${say("Magst du", "Mögen Sie")}? Das sind Minuten in der Woche: dafür sorgen, dass ` +
        "die ersten Fragen beantwortet werden. Tut es niemand, ruht er mit der Zeit."
      : `${name} möchte ${say("dir", "Ihnen")} #${tag} übergeben. Das sind Minuten in der Woche: dafür sorgen, dass ` +
        `die ersten Fragen beantwortet werden. Ohne ${say("dein", "Ihr")} Ja ändert sich nichts.`,
  whyHost: ({ name, tag }) =>
    name === null
      ? `Weil ${say("du", "Sie")} #${tag} ${say("folgst", "folgen")} und wer ihn betreut hat, nicht mehr da ist. Ich frage alle, die folgen, einmal.`
      : `Weil ${name} ${say("dich", "Sie")} für die Betreuung von #${tag} genannt hat. Ich frage einmal.`,
});

const merging = (say: Say): Pick<TendingWords, Merging> => ({
  askMerge: ({ from, into }) =>
    `#${from} und #${into} scheinen dasselbe zu meinen. Soll #${from} in #${into} aufgehen? Beide Namen gelten weiter, ` +
    "und 30 Tage lang lässt es sich rückgängig machen. Es geschieht nur, wenn beide Seiten zustimmen.",
  whyMerge: ({ from, into }) =>
    `Weil ${say("du", "Sie")} #${from} oder #${into} ${say("betreust", "betreuen")} und beide, soweit ich sehe, dasselbe meinen. Ich frage einmal.`,
  merged: ({ from, into }) =>
    `#${from} gehört jetzt zu #${into}; der alte Name gilt weiter. „#${from} trennen“ macht es rückgängig, 30 Tage lang.`,
  mergeAsked: ({ from, into, names }) =>
    `Notiert. #${from} geht in #${into} auf, wenn ${both.format(names)} zustimmt; ich frage einmal.`,
  otherWay: ({ from, into }) => `Angeboten ist es andersherum: „#${from} mit #${into} zusammenlegen“ stimmt dem zu.`,
  mergeDeclined:
    "Die andere Seite hat einmal nein gesagt oder es rückgängig gemacht, und ich frage sie nicht noch einmal. Dass " +
    say("du es willst", "Sie es wollen") +
    ", ist notiert: Sagt sie es auch, wird es gemacht.",
  sameTag: "Das ist schon ein einziger Tag.",
  mergeNotYours: "Das kann nur, wer einen der beiden betreut.",
  mergeNoHost: (tag) =>
    `#${tag} betreut niemand, also kann auch niemand den Namen aufgeben. Mit „ich kümmere mich um #${tag}“ ` +
    say("betreust du ihn.", "betreuen Sie ihn."),
  mergeNotFounded: (tag) =>
    `#${tag} betreut niemand, also kann auch niemand den Namen aufgeben. Mit „gründe #${tag}“ ` +
    say("betreust du ihn.", "betreuen Sie ihn."),
  declined: "In Ordnung, sie bleiben getrennt. Ich frage nicht noch einmal.",
  nothingToDecline: "Das hat niemand angeboten.",
  mergeButton: "Zusammenlegen",
  dontMergeButton: "Getrennt lassen",
  unmergeButton: "Rückgängig",
  unmerged: ({ from, into }) => `#${from} steht wieder für sich, neben #${into}.`,
  notMerged: (tag) => `Mit #${tag} wurde nichts zusammengelegt.`,
  unmergeTooLate: ({ days, tag }) =>
    `#${tag} wurde vor mehr als ${days} Tagen zusammengelegt. Das lässt sich nicht mehr rückgängig machen.`,
  unmergeWhich: (tags) =>
    `Mehrere gehören jetzt dazu: ${listed(tags)}. ` +
    say("Welchen meinst du? „trenne“ und der Name genügen.", "Welchen meinen Sie? „trenne“ und der Name genügen."),
});
