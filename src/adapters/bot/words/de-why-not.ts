import type { HoldReason } from "#domain/attention/index.ts";
import type { Say } from "./form.ts";
import type { WhyNotWords } from "./why-not-words.ts";

function reasonsDe(say: Say): Readonly<Record<HoldReason, string>> {
  return {
    budget: "Mehr Nachrichten sende ich an einem Tag oder in einer Woche nicht, als schon da waren.",
    quiet_hours: say(
      "Als ich nachsah, war es außerhalb deiner Zeiten. „meine Zeiten“ zeigt sie.",
      "Als ich nachsah, war es außerhalb Ihrer Zeiten. „meine Zeiten“ zeigt sie.",
    ),
    quiet_period: "In einer Ruhezeit sage ich niemandem etwas unaufgefordert.",
    policy:
      "Solange die Richtlinie nicht von beiden Seiten unterschrieben ist, sage ich niemandem etwas unaufgefordert. Mehr dazu: „Richtlinie“.",
    away: say("Als ich nachsah, warst du abwesend.", "Als ich nachsah, waren Sie abwesend."),
    holiday: say(
      "Bei dir war Feiertag. „meine Region“ zeigt, welche Feiertage ich kenne.",
      "Bei Ihnen war Feiertag. „meine Region“ zeigt, welche Feiertage ich kenne.",
    ),
    busy: say("Als ich nachsah, warst du in einer Besprechung.", "Als ich nachsah, waren Sie in einer Besprechung."),
    unknown: say(
      "Microsoft 365 hat mir nicht gesagt, ob ich dich stören darf.",
      "Microsoft 365 hat mir nicht gesagt, ob ich Sie stören darf.",
    ),
    too_late: "Die Zeit dafür war vorbei, bevor ich senden konnte.",
    no_contact: say(
      "Ich konnte dich nicht erreichen: Ich war blockiert, oder die App fehlte.",
      "Ich konnte Sie nicht erreichen: Ich war blockiert, oder die App fehlte.",
    ),
    refused: say("Du hattest mich darum gebeten, aufzuhören.", "Sie hatten mich darum gebeten, aufzuhören."),
    nothing_to_say: "Als es so weit war, gab es nichts mehr zu sagen.",
    withdrawn: say(
      "Was du mir inzwischen gesagt hast, hat es erledigt.",
      "Was Sie mir inzwischen gesagt haben, hat es erledigt.",
    ),
    paused: "Teams nimmt gerade nichts von mir an. Den Grund sehen Administratoren.",
    on_its_way: "Dagegen spricht nichts; es ist unterwegs.",
    blocked: say("Du hattest mich blockiert.", "Sie hatten mich blockiert."),
    not_taken: "Teams hat es nicht angenommen. Den Grund sehen Administratoren.",
    in_doubt: "Teams hat nicht gesagt, ob es ankam, und zweimal sende ich nichts.",
  };
}

export function whyNotDe(say: Say): WhyNotWords {
  const reasons = reasonsDe(say);
  const [dative, accusative] = [say("dir", "Ihnen"), say("dich", "Sie")];
  return {
    notEnrolled: say(
      "Du hast um keine Erinnerungen gebeten, deshalb kommt keine. „start“ beginnt damit.",
      "Sie haben um keine Erinnerungen gebeten, deshalb kommt keine. „start“ beginnt damit.",
    ),
    stopped: say(
      "Du hast mich darum gebeten, aufzuhören; deshalb bin ich still. „start“ beginnt wieder damit.",
      "Sie haben mich darum gebeten, aufzuhören; deshalb bin ich still. „start“ beginnt wieder damit.",
    ),
    none: say(
      "Du hast alle Erinnerungen abgewählt. „wie oft“ ändert das.",
      "Sie haben alle Erinnerungen abgewählt. „wie oft“ ändert das.",
    ),
    paused: say(
      "Du hast mich gebeten, zu warten. „start“ beendet das.",
      "Sie haben mich gebeten, zu warten. „start“ beendet das.",
    ),
    heldBack: ({ moment, reason }) =>
      `Etwas war für ${accusative} vorgesehen (${moment}) und kam nicht. ${reasons[reason]}`,
    waiting: ({ moment, reason, until }) =>
      `Seit ${moment} wartet etwas auf ${accusative}. ${reasons[reason]} Kommen kann es noch bis ${until}.`,
    came: (moment) => `Die letzte Erinnerung kam: ${moment}. Weiter oben in diesem Chat steht sie.`,
    visible: (day) =>
      `Am ${day} ${say("warst du", "waren Sie")} sichtbar. Sechs Tage lang erinnere ich ${accusative} danach nicht.`,
    ignored: (count) =>
      `Auf die letzten ${count} Erinnerungen kam von ${dative} nichts, deshalb habe ich eine ausgelassen.`,
    ahead: "Zurückgehalten habe ich nichts.",
    next: (moment) => `Die nächste Erinnerung: ${moment}.`,
  };
}

export const whyNotHelpDe = "„warum kam nichts“: warum ich still war";
