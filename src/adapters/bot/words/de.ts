import type { FormOfAddress } from "#domain/people/index.ts";
import { datesIn } from "./dates.ts";
import { auditDe } from "./de-audit.ts";
import { coachDe, coachTypedDe } from "./de-coach.ts";
import { commonDe, peopleDe } from "./de-common.ts";
import { deliveryDe, deliveryTypedDe } from "./de-delivery.ts";
import { departmentsDe, departmentsTypedDe } from "./de-departments.ts";
import { doubtDe, doubtTypedDe } from "./de-doubt.ts";
import { followingDe, followingTypedDe } from "./de-following.ts";
import { forbiddenDe } from "./de-forbidden.ts";
import { foundingDe, foundingTypedDe } from "./de-founding.ts";
import { groundworkDe, groundworkTypedDe } from "./de-groundwork.ts";
import { helpDe } from "./de-help.ts";
import { joiningDe, joiningTypedDe } from "./de-joining.ts";
import { leadersDe } from "./de-leaders.ts";
import { listeningDe } from "./de-listening.ts";
import { opportunitiesDe, opportunitiesTypedDe } from "./de-opportunities.ts";
import { policyDe } from "./de-policy.ts";
import { attentionDe, privacyDe } from "./de-privacy.ts";
import { proofDe } from "./de-proof.ts";
import { resourcesDe } from "./de-resources.ts";
import { sessionNoticesDe } from "./de-session-notices.ts";
import { sessionsDe } from "./de-sessions.ts";
import { sessionLifeDe, sessionLifeTypedDe } from "./de-sessions-life.ts";
import { startCheckDe } from "./de-start-check.ts";
import { suggestDe, suggestTypedDe } from "./de-suggest.ts";
import { tagPageDe } from "./de-tag-page.ts";
import { tendingDe, tendingTypedDe } from "./de-tending.ts";
import { volunteeringDe, volunteeringTypedDe } from "./de-volunteering.ts";
import { whyNotDe } from "./de-why-not.ts";
import { sayIn } from "./form.ts";
import type { Words } from "./words.ts";

/** Everything the bot says in German, in one form of address throughout. */
export function germanWords(form: FormOfAddress): Words {
  const say = sayIn(form);
  return {
    language: "de",
    dates: datesIn("de"),
    sessionSubject: "Gespräch",
    typed: {
      ...coachTypedDe,
      ...followingTypedDe,
      ...departmentsTypedDe,
      ...doubtTypedDe,
      ...foundingTypedDe,
      ...groundworkTypedDe,
      ...joiningTypedDe,
      ...opportunitiesTypedDe,
      ...sessionLifeTypedDe,
      ...suggestTypedDe,
      ...tendingTypedDe,
      ...volunteeringTypedDe,
      "leaders.begin": "ja",
      "leaders.decline": "nein",
      "leaders.slot": "dienstags 9:30",
      "leaders.skip": "nächste Woche",
      "leaders.pause": "Pause",
      "leaders.stop": "stopp",
      "attention.why": "warum",
      ...deliveryTypedDe,
      "sessions.topic": "1",
      "sessions.take": "1",
      "sessions.askThem": "1",
      "sessions.none": "keiner davon",
      "sessions.cancel": "absagen",
      "sessions.volunteer": "ich helfe bei Hashtags, erster Beitrag",
      "sessions.offerHelp": "Hilfe anbieten",
      "sessions.startCheck": "Selbsteinschätzung 1 2 1",
      "privacy.delete": "ja, löschen",
      "privacy.keep": "nein",
      "posts.restore": "1",
    },
    common: commonDe(say),
    doubt: doubtDe(say),
    people: peopleDe(say),
    leaders: leadersDe(say),
    joining: joiningDe(say),
    hashtags: suggestDe(say),
    founding: foundingDe(say),
    tagPage: tagPageDe(say),
    departments: departmentsDe(say),
    tending: tendingDe(say),
    following: followingDe(say),
    sessions: sessionsDe(say),
    volunteering: volunteeringDe(say),
    startCheck: startCheckDe(say),
    sessionLife: sessionLifeDe(say),
    sessionNotices: sessionNoticesDe(say),
    attention: attentionDe(say),
    whyNot: whyNotDe(say),
    privacy: privacyDe(say),
    listening: listeningDe(say),
    forbidden: forbiddenDe,
    proof: proofDe,
    policy: policyDe,
    audit: auditDe(say),
    delivery: deliveryDe(say),
    resources: resourcesDe,
    groundwork: groundworkDe(say),
    coach: coachDe(say),
    opportunities: opportunitiesDe(say),
    help: helpDe(say),
  };
}
