import type { DocumentFacts } from "./facts.ts";
import { list, page } from "./markdown.ts";
import { documentWordsEn as words } from "./words-en.ts";

/** Draft annex to a works agreement: what owner and works council promise one another, from the policy. */
export function worksAgreementEn(facts: DocumentFacts): string {
  const { policy, say } = facts;
  return page([
    "# Annex to the works agreement on the use of Vorbild (draft)",
    words.origin(facts),
    "between ______________________ (employer) and the works council ______________________, in Germany under § 87(1) no. 6 " +
      "BetrVG, and as a provision within the meaning of Art. 88 GDPR and § 26(4) BDSG where applicable. The German text is " +
      "meant to be the binding one.",
    "## § 1 Subject",
    `(1) ${say(policy.purpose)}`,
    `(2) Part of this annex is the policy in version ${policy.version} of ${facts.date}, with its [data map](data-map.en.md) ` +
      "and its [retention list](retention.en.md). The software enforces the policy by technical means.",
    "## § 2 Purpose limitation; no monitoring of performance or conduct",
    "(1) Data may be processed for the purposes of § 1 only. The performance or conduct of individual employees is not " +
      "monitored, neither for cause nor by samples.",
    "(2) No interface answers, to whomever:",
    list(policy.forbidden.map(({ text }) => say(text))),
    "(3) Emotions are neither collected nor inferred. No personality profiles, scores or comparisons of people are made.",
    "(4) What became known contrary to this annex must not be used to the detriment of employees; personnel measures based " +
      "on it are void.",
    "## § 3 Figures",
    `(1) Figures about people are shown only if at least ${policy.smallestGroup} people stand behind them, nobody contributed ` +
      "more than half, and no smaller group results from subtraction.",
    "(2) Where a figure is hidden, the system says so.",
    "## § 4 Data and times",
    "(1) Nothing is stored but what the data map names. Texts of posts are not stored.",
    `(2) Who posted where is kept ${facts.time("names")}, then under a pseudonym; that there was a post ` +
      `${facts.time("posts")}; messages sent unasked ${facts.time("notices")}; conversations ${facts.time("sessions")}; ` +
      `drafts ${facts.time("drafts")}.`,
    "## § 5 Freedom of choice",
    "(1) Reminders, volunteering, following hashtags and conversations begin at the person's own wish only, and can be ended " +
      "at any time without giving a reason. No disadvantage follows from taking part or not taking part.",
    "(2) Nobody learns who refused, paused, objected or blocked the bot, superiors included.",
    "(3) Unasked, the bot sends each person at most one message a day and two a week, and none in quiet hours, on public " +
      "holidays or during absence.",
    "## § 6 Rights of employees",
    list([
      "“my data”: access and a copy,",
      "“delete”: erasure; only objections and the audit log stay, under a pseudonym,",
      "“don't listen to me”: objection; nothing is recorded from the answer on, and what was is removed,",
      "“why”: what the last unasked message was made from.",
    ]),
    "## § 7 Rights of the works council",
    "(1) A version of the policy holds only once programme owner and works council have signed it with their keys. The works " +
      "council alone keeps its key. Replacing a key takes both previous signatures.",
    "(2) If the policy differs from the one last signed, the system stops everything unasked and all figures, and says so. " +
      "What employees ask for themselves, and their agreed conversations, go on.",
    "(3) The works council can run the proof (“proof”), see the state of the policy (“policy”) and the audit log (“audit”), " +
      "and begin and end a quiet period for everybody, at any time.",
    "(4) On request it may inspect the source code and call in experts (§ 80(3) BetrVG).",
    "## § 8 Access to database and operation",
    "(1) The parties know:",
    list(policy.limits.map(({ text }) => say(text))),
    "(2) Only people named have access to the database and to the key of the hashes, if possible not the same ones; access " +
      "is logged. Evaluations directly in the database are forbidden, except to repair a fault.",
    "## § 9 Term",
    `(1) The policy ends ${facts.ends} after its date (${facts.date}), whenever it was signed, unless a new version is signed. ` +
      "It has no after-effect in this respect; the system then stops everything unasked and all figures. What is stored goes on to be deleted " +
      "by the times agreed last.",
    "(2) Either side may demand negotiations on a new version.",
    "(3) If no agreement is reached, the conciliation board decides (§ 87(2) BetrVG).",
    "Place, date ______________________",
    "Employer ______________________ Works council ______________________",
  ]);
}
