import type { Say } from "./form.ts";
import type { StartCheckWords } from "./start-check-words.ts";

export function startCheckDe(say: Say): StartCheckWords {
  return {
    intro: say(
      "Drei Fragen, nur für dich: die Antworten werden nicht gespeichert, und niemand sonst sieht sie. Ein Vorschlag folgt.",
      "Drei Fragen, nur für Sie: die Antworten werden nicht gespeichert, und niemand sonst sieht sie. Ein Vorschlag folgt.",
    ),
    questions: {
      posting: "Schreiben, wo andere es lesen können, in Teams oder Viva Engage:",
      tags: "Und Hashtags:",
      showing: "Wenn mich jemand fragt, wie das geht:",
    },
    answers: {
      posting: ["noch nicht oder kaum", "ab und zu", "gehört zu meiner Woche"],
      tags: [
        "wozu sie gut sind, weiß ich nicht",
        "ich kenne sie, benutze sie aber selten",
        "ich benutze sie und finde damit etwas",
      ],
      showing: ["müsste ich selbst fragen", "könnte ich etwas dazu sagen", "könnte ich es zeigen"],
    },
    missing: "Bitte eines auswählen.",
    typed: "Die drei Nummern genügen auch, zum Beispiel „Selbsteinschätzung 1 2 1“.",
    button: "Und nun?",
    unclear: "Ich brauche drei Nummern von 1 bis 3, zum Beispiel „Selbsteinschätzung 1 2 1“.",
    steps: {
      firstPost:
        "Klein anfangen, und nicht allein: eine Viertelstunde, in der jemand einen ersten Beitrag zeigt. " +
        "Sonst erfährt es niemand. „kurzes Gespräch über erster Beitrag“ findet eine Zeit.",
      tags: say(
        "Es fehlen nur die Hashtags, und das dauert zwei Minuten: „Vorschlag“ und ein Satz von dir zeigt, welche passen.",
        "Es fehlen nur die Hashtags, und das dauert zwei Minuten: „Vorschlag“ und ein Satz von Ihnen zeigt, welche passen.",
      ),
      ownPost: say(
        "Du bist so weit für einen Beitrag in eigenen Worten: drei Fragen, zehn Minuten. „Coach“ beginnt.",
        "Sie sind so weit für einen Beitrag in eigenen Worten: drei Fragen, zehn Minuten. „Coach“ beginnt.",
      ),
      hour: say(
        "Du kennst dich aus. Weiter bringt dich eine Stunde mit jemandem, der es lange macht: „Expertenstunde“ findet eine.",
        "Sie kennen sich aus. Weiter bringt Sie eine Stunde mit jemandem, der es lange macht: „Expertenstunde“ findet eine.",
      ),
      volunteer: say(
        "Du kannst es anderen zeigen. „ich helfe bei Hashtags, erster Beitrag“ bietet es an, so wenig du willst.",
        "Sie können es anderen zeigen. „ich helfe bei Hashtags, erster Beitrag“ bietet es an, so wenig Sie wollen.",
      ),
    },
    firstPostButton: "Viertelstunde finden",
    hourButton: "Stunde finden",
    ownPostButton: "Beitrag beginnen",
    volunteerButton: "Hilfe anbieten",
  };
}

export const startCheckHelpDe = (say: Say) =>
  say(
    "„Selbsteinschätzung“: drei Fragen nur für dich, und ein Vorschlag",
    "„Selbsteinschätzung“: drei Fragen nur für Sie, und ein Vorschlag",
  );
