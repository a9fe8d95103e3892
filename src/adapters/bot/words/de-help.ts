import { coachHelpDe } from "./de-coach.ts";
import { deliveryHelpDe } from "./de-delivery.ts";
import { departmentsHelpDe } from "./de-departments.ts";
import { followingHelpDe } from "./de-following.ts";
import { foundingHelpDe } from "./de-founding.ts";
import { groundworkHelpDe } from "./de-groundwork.ts";
import { joiningHelpDe } from "./de-joining.ts";
import { opportunitiesHelpDe } from "./de-opportunities.ts";
import { policyHelpDe } from "./de-policy.ts";
import { proofHelpDe } from "./de-proof.ts";
import { resourcesHelpDe } from "./de-resources.ts";
import { sessionLifeHelpDe } from "./de-sessions-life.ts";
import { startCheckHelpDe } from "./de-start-check.ts";
import { volunteeringHelpDe } from "./de-volunteering.ts";
import { whyNotHelpDe } from "./de-why-not.ts";
import type { Say } from "./form.ts";
import type { HelpWords } from "./words.ts";

export function helpDe(say: Say): HelpWords {
  return {
    intro: say("Das kannst du sagen, deutsch oder englisch:", "Das können Sie sagen, deutsch oder englisch:"),
    lines: {
      ...coachHelpDe(say),
      ...followingHelpDe,
      ...departmentsHelpDe,
      ...foundingHelpDe(say),
      ...groundworkHelpDe,
      ...joiningHelpDe(say),
      ...opportunitiesHelpDe(say),
      ...resourcesHelpDe,
      ...sessionLifeHelpDe,
      start: say(
        "„start“: einmal pro Woche eine Erinnerung, wann du willst",
        "„start“: einmal pro Woche eine Erinnerung, wann Sie wollen",
      ),
      slot: "„mein Slot“: wann sie kommt, und ändern",
      skip: "„nächste Woche“: diese Woche keine",
      pause: "„Pause“, „Pause bis 12. Januar“",
      stop: "„stopp“: keine Erinnerungen mehr",
      suggest: say(
        "„Vorschlag“ und dein Text: ein passender Hashtag",
        "„Vorschlag“ und Ihr Text: ein passender Hashtag",
      ),
      tags: "„Tags“, „Tags em“, „Tags wie #hr_onboarding“: Hashtags, die benutzt werden",
      book: "„buchen“, „kurzes Gespräch über Hashtags nächsten Dienstag nachmittag“: ein vertrauliches Gespräch mit jemandem, der hilft",
      hours: "„meine Gespräche“: was gebucht ist",
      cancel: "„absagen“: ein Gespräch absagen",
      volunteer: "„ich helfe bei Hashtags, erster Beitrag“: anderen helfen",
      stepDown: "„ich helfe nicht mehr“: damit aufhören",
      why: say("„warum“: warum ich dir geschrieben habe", "„warum“: warum ich Ihnen geschrieben habe"),
      whyNot: whyNotHelpDe,
      data: "„meine Daten“: was ich gespeichert habe",
      delete: "„löschen“: alles entfernen",
      dontListen: say(
        "„hör mir nicht zu“: keinen deiner Beiträge mehr merken",
        "„hören Sie mir nicht zu“: keinen Ihrer Beiträge mehr merken",
      ),
      listen: say(
        "„hör mir wieder zu“: merken, wo und wann du schreibst",
        "„hören Sie mir wieder zu“: merken, wo und wann Sie schreiben",
      ),
      setAside: say(
        "„aussortiert“: welche deiner Beiträge nicht zählen, und warum",
        "„aussortiert“: welche Ihrer Beiträge nicht zählen, und warum",
      ),
      gaps: "„Lücken“: was mir entgangen sein kann",
      ...{ ...proofHelpDe, policy: policyHelpDe },
      audit: "„Protokoll“: was mit einem besonderen Recht getan wurde, ohne Namen",
      ...deliveryHelpDe,
      ...volunteeringHelpDe,
      startCheck: startCheckHelpDe(say),
      english: "„english“: auf Englisch wechseln",
      german: "„deutsch“",
      informal: "„du bitte“: per du",
      formal: "„Sie bitte“: per Sie",
      zone: say("„Zeitzone Wien“: deine Zeitzone", "„Zeitzone Wien“: Ihre Zeitzone"),
      dayHours: say(
        "„meine Zeiten 7 bis 15:30“: wann ich dir schreiben darf",
        "„meine Zeiten 7 bis 15:30“: wann ich Ihnen schreiben darf",
      ),
      region: say("„Region Bayern“: wo du Feiertage hast", "„Region Bayern“: wo Sie Feiertage haben"),
      doctor: "„doctor“: prüfen, ob alles läuft",
    },
    hello: say("Hallo. „hilfe“ zeigt, was du sagen kannst.", "Guten Tag. „hilfe“ zeigt, was Sie sagen können."),
    thanks: "Gern.",
    forAdmins: say(
      "Das ist den Administratoren vorbehalten. „hilfe“ zeigt, was du sagen kannst.",
      "Das ist den Administratoren vorbehalten. „hilfe“ zeigt, was Sie sagen können.",
    ),
  };
}
