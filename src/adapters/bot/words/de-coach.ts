import type { Remark } from "#domain/coach/index.ts";
import type { CoachCommand, CoachVerb, CoachWords } from "./coach-words.ts";
import type { Say } from "./form.ts";

export const coachTypedDe: Readonly<Record<CoachVerb, string>> = {
  "coach.start": "Coach",
  "coach.skip": "überspringen",
  "coach.tag": "1",
  "coach.noTag": "kein Hashtag",
  "coach.sent": "abgeschickt",
  "coach.leave": "so lassen",
  "coach.cut": "weglassen",
  "coach.change": "ändern",
  "coach.replace": "1 Wir haben sie in Amberg halbiert.",
  "coach.back": "überspringen",
  "coach.askTag": "anderer Hashtag",
  "coach.place": "Ort",
  "coach.open": "1",
  "coach.drop": "1 verwerfen",
  "coach.spread": "ja",
  "coach.dontSpread": "nein",
};

export function coachHelpDe(say: Say): Readonly<Record<CoachCommand, string>> {
  return {
    coach: say(
      "„Coach“, „Coach unser neuer Schichtplan“: ein Beitrag in deinen eigenen Worten, mit drei Fragen",
      "„Coach“, „Coach unser neuer Schichtplan“: ein Beitrag in Ihren eigenen Worten, mit drei Fragen",
    ),
    drafts: say(
      "„meine Entwürfe“: was du begonnen hast, 14 Tage lang",
      "„meine Entwürfe“: was Sie begonnen haben, 14 Tage lang",
    ),
    sent: "„abgeschickt“: der Beitrag ist draußen; der Entwurf geht",
  };
}

export function coachDe(say: Say): CoachWords {
  return {
    askWhat: (subject) =>
      (subject === null ? "Drei Fragen, zwei Minuten." : `Drei Fragen zu „${subject}“, zwei Minuten.`) +
      say(
        " Erstens: Was ist passiert, oder was willst du sagen?",
        " Erstens: Was ist passiert, oder was wollen Sie sagen?",
      ),
    askWhy: say(
      "Zweitens: Warum ist es wichtig, für dich oder für dein Ziel?",
      "Zweitens: Warum ist es wichtig, für Sie oder für Ihr Ziel?",
    ),
    askWish: say(
      "Drittens: Was wünschst du dir von denen, die es lesen?",
      "Drittens: Was wünschen Sie sich von denen, die es lesen?",
    ),
    answerTyped: say(
      "Tipp oder diktier es so, wie du es sagen würdest. „überspringen“ lässt eine Frage aus, „abbrechen“ behält, was da ist.",
      "Tippen oder diktieren Sie es so, wie Sie es sagen würden. „überspringen“ lässt eine Frage aus, „abbrechen“ behält, was da ist.",
    ),
    skipButton: "Überspringen",
    tooLong: ({ max }) =>
      say(
        `Das ist mehr, als ich auf einmal nehmen kann (${max} Zeichen). Schick mir den Teil, auf den es ankommt.`,
        `Das ist mehr, als ich auf einmal nehmen kann (${max} Zeichen). Schicken Sie mir den Teil, auf den es ankommt.`,
      ),
    missing: (kind) =>
      ({
        nothing: "Noch ist nichts da, was ich ordnen kann. Ein Satz: Was ist passiert?",
        short: say(
          "Das ist kurz. Sag es in einem ganzen Satz: Wer hat was getan?",
          "Das ist kurz. Sagen Sie es in einem ganzen Satz: Wer hat was getan?",
        ),
        verb: "Wer hat was getan? Ein Satz, damit alle es vor sich sehen, die nicht dabei waren.",
        example: "Was hätte man dort gesehen? Eine Zahl, ein Name oder ein Tag macht es greifbar.",
      })[kind],
    askSentence: (kind) =>
      kind === null
        ? say("Was ist passiert, oder was willst du sagen?", "Was ist passiert, oder was wollen Sie sagen?")
        : {
            thanks: "Was genau war gut daran? Ein Satz reicht.",
            answer: say("Was antwortest du? Ein Satz reicht.", "Was antworten Sie? Ein Satz reicht."),
            ask: say("Was möchtest du wissen? Eine Frage reicht.", "Was möchten Sie wissen? Eine Frage reicht."),
          }[kind],
    sentenceTyped: say(
      "Tipp oder diktier es so, wie du es sagen würdest, oder „abbrechen“.",
      "Tippen oder diktieren Sie es so, wie Sie es sagen würden, oder „abbrechen“.",
    ),
    noSentence: "Gut, dabei bleibt es. „Idee“ zeigt, was es sonst gibt.",
    askTag: "Welcher Hashtag? Daran findet es, wer danach sucht.",
    noTagFits: say(
      "Kein Hashtag, der benutzt wird, passt. Tipp einen wie #hr_einarbeitung, oder lass es ohne.",
      "Kein Hashtag, der benutzt wird, passt. Tippen Sie einen wie #hr_einarbeitung, oder lassen Sie es ohne.",
    ),
    tagTyped: say(
      "Oder tipp die Nummer, einen anderen „#hashtag“ oder „kein Hashtag“.",
      "Oder tippen Sie die Nummer, einen anderen „#hashtag“ oder „kein Hashtag“.",
    ),
    noTagButton: "Kein Hashtag",
    ...finishDe(say),
    ...changeDe(say),
    ...draftsDe(say),
  };
}

function finishDe(say: Say) {
  return {
    ready: ({ share, place }: { share: number; place: string | null }) =>
      say(`Dein Text ist fertig: ${share} % deine Worte. `, `Ihr Text ist fertig: ${share} % Ihre Worte. `) +
      (place === null
        ? say(
            "Füg ihn ein, wo deine Leute lesen, und drück auf Senden.",
            "Fügen Sie ihn ein, wo Ihre Leute lesen, und drücken Sie auf Senden.",
          )
        : say(
            `Füg ihn in ${place} ein und drück auf Senden.`,
            `Fügen Sie ihn in ${place} ein und drücken Sie auf Senden.`,
          )),
    holdToCopy: say(
      "Halt die Nachricht mit deinem Text gedrückt und wähl „Kopieren“.",
      "Halten Sie die Nachricht mit Ihrem Text gedrückt und wählen Sie „Kopieren“.",
    ),
    remark: (about: Parameters<CoachWords["remark"]>[0]) => remark(about, say),
    copyButton: "Kopieren",
    openButton: (place: string) => `${place} öffnen`,
    sentButton: "Abgeschickt",
    changeButton: "Satz ändern",
    tagButton: "Anderer Hashtag",
    placeButton: "Ort wählen",
    cutButton: "Weglassen",
    leaveButton: "So lassen",
    dropTyped: "Entwurf verwerfen",
  };
}

function changeDe(say: Say) {
  return {
    askChange: "Welcher Satz, und wie soll er lauten?",
    sentenceLabel: "Satz",
    sentenceMissing: say("Wähl einen Satz", "Wählen Sie einen Satz"),
    newLabel: "Wie er lauten soll",
    newMissing: say("Schreib den Satz, wie du ihn sagen würdest", "Schreiben Sie den Satz, wie Sie ihn sagen würden"),
    replaceButton: "Ersetzen",
    changeTyped: say(
      "Oder tipp die Nummer und den neuen Satz; „2 verwerfen“ lässt den zweiten weg.",
      "Oder tippen Sie die Nummer und den neuen Satz; „2 verwerfen“ lässt den zweiten weg.",
    ),
    askNew: (sentence: string) => `Wie soll er statt „${sentence}“ lauten?`,
    before: ({ number, before }: { number: number; before: string }) =>
      `Satz ${number} hieß: „${before}“ „${number}: …“ ändert ihn wieder.`,
    backButton: "Zurück",
    askPlace: say(
      "Wo stellst du es ein? Hier hast du zuletzt geschrieben.",
      "Wo stellen Sie es ein? Hier haben Sie zuletzt geschrieben.",
    ),
    placeTyped: say("Oder tipp die Nummer oder den Namen.", "Oder tippen Sie die Nummer oder den Namen."),
    noPlaces: say(
      "Ich kenne keinen Ort, an dem du zuletzt geschrieben hast. Öffne den Kanal oder die Community selbst und füg es dort ein.",
      "Ich kenne keinen Ort, an dem Sie zuletzt geschrieben haben. Öffnen Sie den Kanal oder die Community selbst und fügen Sie es dort ein.",
    ),
  };
}

function draftsDe(say: Say) {
  return {
    sent: say(
      "Gut gemacht. Der Entwurf ist weg; gemerkt habe ich mir nur, dass du diese Woche sichtbar warst.",
      "Gut gemacht. Der Entwurf ist weg; gemerkt habe ich mir nur, dass Sie diese Woche sichtbar waren.",
    ),
    unfinished: "Dieser Text ist noch nicht fertig, deshalb behalte ich ihn. „meine Entwürfe“ kann ihn verwerfen.",
    whichSent: say(
      "Welcher war es? Öffne ihn und drück auf „Abgeschickt“.",
      "Welcher war es? Öffnen Sie ihn und drücken Sie auf „Abgeschickt“.",
    ),
    nothingToSend: say(
      "Ich habe keinen fertigen Entwurf von dir. „Coach“ beginnt einen; „erledigt“ sagt mir, dass du etwas Sichtbares getan hast.",
      "Ich habe keinen fertigen Entwurf von Ihnen. „Coach“ beginnt einen; „erledigt“ sagt mir, dass Sie etwas Sichtbares getan haben.",
    ),
    kept: ({ until }: { until: string }) =>
      say(
        `Behalten bis ${until}, für dich allein. „meine Entwürfe“ macht damit weiter.`,
        `Behalten bis ${until}, für Sie allein. „meine Entwürfe“ macht damit weiter.`,
      ),
    dropped: "Der Entwurf ist weg.",
    gone: "Dieser Entwurf ist nicht mehr da. „Coach“ beginnt einen neuen.",
    noDrafts: say("Du hast keine Entwürfe. „Coach“ beginnt einen.", "Sie haben keine Entwürfe. „Coach“ beginnt einen."),
    drafts: say("Deine Entwürfe. Niemand sonst sieht sie.", "Ihre Entwürfe. Niemand sonst sieht sie."),
    draft: ({ begin, planned, until }: { begin: string; planned: string | null; until: string }) =>
      `${begin}${planned === null ? "" : ` · für ${planned}`} · behalten bis ${until}`,
    empty: "noch leer",
    draftLabel: "Entwurf",
    draftMissing: say("Wähl einen Entwurf", "Wählen Sie einen Entwurf"),
    draftButton: "Weitermachen",
    dropButton: "Verwerfen",
    draftsTyped: say(
      "Oder tipp die Nummer; „1 verwerfen“ entfernt den ersten.",
      "Oder tippen Sie die Nummer; „1 verwerfen“ entfernt den ersten.",
    ),
    tooMany: ({ max }: { max: number }) =>
      say(
        `Du hast ${max} Entwürfe; mehr behalte ich nicht. Schick oder verwirf erst einen: „meine Entwürfe“.`,
        `Sie haben ${max} Entwürfe; mehr behalte ich nicht. Schicken oder verwerfen Sie erst einen: „meine Entwürfe“.`,
      ),
    askSpread: ({ count }: { count: number }) =>
      `${count} Entwürfe an einem Tag: Zusammen werden sie weniger gelesen als nacheinander. ` +
      "Soll ich sie über die nächsten zwei Wochen verteilen? So lange sind sie da.",
    spreadButton: "Verteilen",
    dontSpreadButton: "So lassen",
    spread: "Verteilt über zwei Wochen. Ich erinnere nicht daran; „meine Entwürfe“ zeigt sie wieder.",
    notSpread: "Gut, sie bleiben ohne Tage.",
  };
}

function remark({ kind, quote, count, better }: Pick<Remark, "kind" | "quote" | "count" | "better">, say: Say): string {
  const how = say("Wie würdest du es sonst sagen?", "Wie würden Sie es sonst sagen?");
  const asked = better?.endsWith("?") ? better : `Trifft es „${better}“?`;
  const instead = better === null ? how : asked;
  return {
    tooLong:
      `Es sind ${count} Wörter; mehr als 120 lesen wenige. ` +
      say(`Ich würde „${quote}“ weglassen, du entscheidest.`, `Ich würde „${quote}“ weglassen, Sie entscheiden.`),
    longSentence: `Ein Satz hat ${count} Wörter; an seinem Ende ist der Anfang vergessen. Wo könnte er früher enden? „${quote}“`,
    executives: `Bei „${quote}“ denken Führungskräfte leicht an Zeitvertreib. ${instead}`,
    jargon: `Nicht alle wissen, was „${quote}“ heißt. ${instead}`,
    passive: `„${quote}“ sagt nicht, wer es getan hat. Wer war es?`,
    compound: `„${quote}“ hat ${count} Buchstaben, auf dem Telefon sehr viel. Geht es in zwei Wörtern?`,
    denglish: `„${quote}“ ist halb deutsch, halb englisch. ${instead}`,
  }[kind];
}
