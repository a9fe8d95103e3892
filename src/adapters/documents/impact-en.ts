import type { DocumentFacts } from "./facts.ts";
import { list, page, table } from "./markdown.ts";
import { documentWordsEn as words } from "./words-en.ts";

/** Annex to a data protection impact assessment, in the order of Art. 35(7) GDPR. */
export function impactAssessmentEn(facts: DocumentFacts): string {
  const { policy, say } = facts;
  return page([
    "# Annex to the data protection impact assessment (Art. 35 GDPR)",
    words.origin(facts),
    "To be completed by the controller: name and contact of the controller, the data protection officer and their advice " +
      "(Art. 35(2)), the views of those concerned or of their representatives (Art. 35(9)), date and signature.",
    "## 1. Description of the processing (Art. 35(7)(a))",
    say(policy.purpose),
    "**Who is concerned:** employees who post in public channels and communities of the company; leaders who asked for " +
      "reminders; volunteers; whoever writes to the bot.",
    "**How:** posts are heard as they are made. Their text is read once, in memory; what is kept of it is listed in the " +
      "[data map](data-map.en.md). No text is stored, none is sent to a language model, and there is no telemetry. The " +
      "service calls nothing but Microsoft 365 of the company's own tenant.",
    `**How long:** see the [retention list](retention.en.md); names ${facts.time("names")}, posts ${facts.time("posts")}.`,
    "**What is not done:** no profile, score or ranking of a person; no inference of emotions; no decision about a " +
      "person, automated or prepared (Art. 22 GDPR); private chats, private channels and private communities are not heard " +
      "unless an owner of the channel adds the app.",
    "## 2. Necessity and proportionality (Art. 35(7)(b))",
    list([
      "**Purpose limitation:** the purposes stand in a policy that the programme owner and the works council sign. The " +
        "code works by that file; without both signatures it says nothing unasked and shows no figure.",
      "**Data minimisation:** facts about posts instead of texts; keyed hashes instead of words; pseudonyms wherever a " +
        "name is not needed any more.",
      "**Storage limitation:** each time stands in the policy and is enforced daily, from the first version that both signed " +
        `on. The policy itself ends ${facts.ends} after its date.`,
      "**Freedom of choice:** reminders, volunteering, following and conversations are begun by the person alone and end " +
        "with one word. Nobody is told who refused.",
      "**Rights of those concerned:** “my data” (Art. 15 and 20), corrections in chat and tab (Art. 16), “delete” (Art. " +
        "17), “don't listen to me” (Art. 21), “why” (what a message was made from).",
    ]),
    "## 3. Risks, and what is done against them (Art. 35(7)(c) and (d))",
    "Likelihood and severity are to be assessed by the controller, before and after the measures.",
    risks(facts),
    `## 4. ${words.forbidden}`,
    list(policy.forbidden.map(({ text }) => say(text))),
    "## 5. What remains",
    "No measure of the service changes these. The controller decides whether the remaining risk is acceptable, or whether " +
      "the supervisory authority is to be consulted (Art. 36).",
    list(policy.limits.map(({ text }) => say(text))),
    "## 6. Review",
    `At the latest when the policy ends (${facts.ends} after its date), with every new version of it, and when the ` +
      "service hears more than before (Art. 35(11)).",
  ]);
}

function risks({ policy, time }: DocumentFacts): string {
  return table(
    ["risk to those concerned", "measure", "how it can be checked"],
    [
      [
        "Who posts how much is used to assess performance or conduct",
        "no interface answers it, whoever asks; roles of owners and admins see figures about groups only; chain of names " +
          `ends after ${time("names")}`,
        "`npm run proof`, “proof” in chat: forbidden questions through every interface",
      ],
      [
        "A figure gives away a person, alone or by subtraction from another",
        `every figure passes one function: at least ${policy.smallestGroup} people, nobody more than half, every class ` +
          "that can be formed from all figures ever shown is large enough",
        "property tests; the table `release` holds every figure that was shown",
      ],
      [
        "It becomes known who sought help, with whom and about what",
        "private meetings with a neutral subject; the topic is forgotten once it was said; neither side learns of the " +
          "other before a yes; in no report",
        "a test plays eight people who want to find out",
      ],
      [
        "Silence is taken for unwillingness: somebody who refuses is singled out",
        "who refused, paused, declined or blocked is shown to nobody; refusals are kept as keyed hashes",
        "proof, questions on refusals",
      ],
      [
        "Constant messages put people under pressure",
        "one ledger for everything unasked: at most one a day and two a week; quiet hours, holidays, absence; quiet " +
          "period for all; “stop”",
        "rehearsal of a year with 10,000 invented people: no budget broken",
      ],
      [
        "The rules are loosened in secret",
        "two signatures; the agreed keys decide on the next version; every agreed version is kept, and verified whenever it " +
          "is read; special rights stand in the audit log",
        "“policy” and “audit” in chat; table `policy`",
      ],
      [
        "Somebody gets hold of the database",
        "no texts; topics only until said; hashes and pseudonyms with a key outside the database; times as above",
        "data map; limits below",
      ],
      [
        "An attacker speaks in the name of somebody else",
        "tokens of Teams and Entra are always validated; no cookies; rate limits; only hosts of Microsoft are called",
        "tests of every entrance",
      ],
    ],
  );
}
