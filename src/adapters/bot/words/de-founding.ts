import type { Say } from "./form.ts";
import type { FoundingHelp, FoundingVerb, FoundingWords } from "./founding-words.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const foundingTypedDe: Readonly<Record<FoundingVerb, string>> = {
  "hashtags.found": "gründe #hr_onboarding",
  "hashtags.anyway": "trotzdem gründen",
  "hashtags.myself": "ich gründe ihn selbst",
  "hashtags.takeUp": "gründe #hr_onboarding",
  "hashtags.purpose": "Zweck #hr_onboarding",
  "hashtags.setPurpose": "für Fragen von Neuen",
  "hashtags.coHost": "Mitbetreuung #hr_onboarding",
  "hashtags.setCoHost": "Anna Köhler",
  "hashtags.next": "überspringen",
  "hashtags.join": "ich kümmere mich um #hr_onboarding",
  "hashtags.dontJoin": "ich kümmere mich nicht um #hr_onboarding",
  "hashtags.page": "#hr_onboarding",
  "hashtags.mine": "meine Tags",
  "hashtags.asleep": "schlafende Tags",
};

export const foundingHelpDe = (say: Say): Readonly<Record<FoundingHelp, string>> => ({
  found: "„gründe #hr_onboarding für Fragen von Neuen“: ein eigener Tag, sofort",
  myTags: say(
    "„meine Tags“, „#hr_onboarding“: die Tags, mit denen du zu tun hast, und alles zu einem",
    "„meine Tags“, „#hr_onboarding“: die Tags, mit denen Sie zu tun haben, und alles zu einem",
  ),
});

const all = new Intl.ListFormat("de-DE", { type: "conjunction" });

function hostsDe(say: Say) {
  return {
    whichTag:
      "Welcher Tag? Zum Beispiel „Zweck #hr_onboarding Fragen von Neuen“, „Mitbetreuung #hr_onboarding Anna Köhler“.",
    notYours: "Das kann nur, wer den Tag betreut.",
    askCoHost: (tag: string) =>
      `Wer betreut #${tag} gemeinsam mit ${say("dir", "Ihnen")}? Ich frage zuerst nach, ob es recht ist.`,
    coHostTyped: "Ein Name, zum Beispiel „Anna Köhler“; „überspringen“ lässt es so.",
    coHostSelf: say("Du betreust ihn schon. Jemand anderes?", "Sie betreuen ihn schon. Jemand anderes?"),
    coHostAsked: ({ name, tag }: { name: string; tag: string }) =>
      `Ich frage ${name}; bei einem Ja stehen beide Namen da. Wer mich noch nicht nutzt, den erreiche ich nicht: Dann ` +
      `genügt es, mir „ich kümmere mich um #${tag}“ zu schreiben.`,
    coHostAskedBefore: ({ day, name }: { day: string; name: string }) =>
      `${name} habe ich am ${day} gefragt, und noch einmal frage ich nicht. Ein Ja gilt auch später noch.`,
    coHostAlready: (name: string) => `${name} betreut ihn schon.`,
    coHostFull: "Zwei betreuen ihn schon; teilen es sich mehr, macht es am Ende niemand.",
    duties: "Betreuen heißt zweierlei: die ersten Fragen selbst beantworten und sagen, wann der Tag schlafen darf.",
    copy: say("Kopier ihn in deinen Beitrag.", "Kopieren Sie ihn in Ihren Beitrag."),
    request: ({ name, tag }: { name: string; tag: string }) =>
      `${name} betreut #${tag} und möchte das gern gemeinsam mit ` +
      say(
        "dir tun: die ersten Fragen beantworten und sagen, wann der Tag schlafen darf. Dein Name stünde dabei. Machst du mit?",
        "Ihnen tun: die ersten Fragen beantworten und sagen, wann der Tag schlafen darf. Ihr Name stünde dabei. Machen Sie mit?",
      ),
    whyRequest: ({ name, tag }: { name: string; tag: string }) =>
      `Weil ${name} ${say("dich", "Sie")} als jemanden genannt hat, der #${tag} mitbetreuen könnte. Ich frage einmal.`,
    joined: (tag: string) => say(`Danke. Du betreust #${tag} jetzt mit.`, `Danke. Sie betreuen #${tag} jetzt mit.`),
    notJoined: "In Ordnung. Ich frage niemand anderen und sage niemandem etwas.",
    requestGone: "Das ist schon geklärt; geändert wurde nichts.",
  };
}

export function foundingDe(say: Say): FoundingWords {
  return {
    ...hostsDe(say),
    askName: "Wie soll er heißen? Abteilung, Unterstrich, Thema, wie #hr_onboarding. Ein Thema allein genügt.",
    nameLabel: "Name des Tags",
    nameMissing: "Bitte einen Namen.",
    nameTyped: "Einfach eintippen; „abbrechen“ lässt es sein.",
    foundButton: "Gründen",
    flaw: {
      empty: "Davon bleibt kein Buchstabe und keine Ziffer übrig.",
      noTopic: "Das ist nur die Abteilung. Worum geht es?",
      short: "Das ist zu kurz, um es wiederzufinden: mindestens zwei Buchstaben.",
      long: "Das ist zu lang zum Tippen: höchstens 60 Buchstaben.",
      noLetter: "Ein Tag braucht einen Buchstaben: Ziffern allein sind in Teams keiner.",
      foreign: "Ein Tag hat die Buchstaben a bis z, Ziffern und Unterstriche, damit ihn alle tippen können.",
    },
    forbidden: {
      stopWord: "Dieses Wort steht in jedem Text, der Tag führte nirgends hin. Worum geht es?",
      slur: "Dieses Wort verletzt Menschen, deshalb wird es kein Tag. Ein anderes?",
      name: "Namen von Menschen und von Firmen werden keine Tags. Worum geht es, ohne den Namen?",
    },
    which: ({ shorts, unknown }) =>
      unknown === null
        ? "Welcher soll es sein? Mit der Abteilung davor sehen alle, wen man fragt."
        : `Eine Abteilung „${unknown}“ kenne ich nicht${shorts.length === 0 ? "" : `, aber ${all.format(shorts)}`}. ` +
          "Welcher soll es sein?",
    whichTyped: "Die Nummer genügt, oder ein anderer Name.",
    didYouMean: (tag) =>
      `Bevor es zwei für dasselbe gibt: ${say("Meinst du", "Meinen Sie")} statt #${tag} einen von diesen?`,
    alike: {
      spelling: "fast gleich geschrieben",
      words: "dieselben Wörter",
      order: "dieselben Wörter in anderer Reihenfolge",
      plural: "Einzahl und Mehrzahl",
      translation: "dasselbe in der anderen Sprache",
      abbreviation: "eine Abkürzung dafür",
      synonym: "ein anderes Wort dafür",
    },
    alikeTyped: (tag) => `Die Nummer zeigt einen davon; „trotzdem gründen“ gründet #${tag}.`,
    anywayButton: "Trotzdem gründen",
    exists: (tag) => `#${tag} gibt es schon:`,
    became: ({ now, tag }) => `#${tag} heißt jetzt #${now}; beide Namen gelten:`,
    askTakeUp: (tag) =>
      `#${tag} ist stillgelegt. ${say("Nimmst du ihn wieder auf und betreust", "Nehmen Sie ihn wieder auf und betreuen")} ihn?`,
    takenUp: (tag) => `#${tag} ist wieder wach, und ${say("du betreust", "Sie betreuen")} ihn.`,
    forOthers: ({ name, tag }) =>
      `Wer einen Tag gründet, steht mit Namen dabei und betreut ihn; deshalb gründet niemand für ${name ?? "andere"}. ` +
      (name === null ? "Mit diesen Worten findet sich jemand; " : `Mit diesen Worten lässt sich ${name} fragen; `) +
      say(`oder du gründest #${tag} selbst.`, `oder Sie gründen #${tag} selbst.`),
    askThem: ({ name, tag }) =>
      name === null
        ? `Wer möchte #${tag} gründen und betreuen? Es genügt, Vorbild „gründe #${tag}“ zu schreiben.`
        : `Hallo ${name}, für dieses Thema wäre #${tag} ein guter Ort. Wäre das Gründen etwas für ` +
          `${say("dich", "Sie")}? Es genügt, Vorbild „gründe #${tag}“ zu schreiben.`,
    myselfButton: "Ich gründe ihn selbst",
    founded: (tag) =>
      say(
        `#${tag} ist gegründet, und du stehst als Gründerin oder Gründer dabei.`,
        `#${tag} ist gegründet, und Sie stehen als Gründerin oder Gründer dabei.`,
      ),
    askPurpose: (tag) => `Wofür ist #${tag} da? Eine Zeile, die alle sehen.`,
    purposeLabel: "Wofür er da ist",
    purposeTyped: "Zum Beispiel „Fragen von Neuen“; „überspringen“ lässt es offen.",
    purposeTooLong: (max) => `Bitte eine Zeile: höchstens ${max} Zeichen.`,
    purposeKept: (tag) => `Das steht jetzt bei #${tag}.`,
  };
}
