import type { QuietPeriodStore } from "#domain/attention/index.ts";
import type { LeaderStore } from "#domain/leaders/index.ts";
import type { Roles } from "#domain/people/index.ts";
import type { Refusals } from "#domain/privacy/index.ts";
import type { ExpertStore, SessionStore } from "#domain/sessions/index.ts";
import type { Talk, Turn } from "./turn.ts";
import type { HelpLine } from "./words/words.ts";

export interface HelpTalkDeps {
  readonly leaders: LeaderStore;
  readonly sessions: SessionStore;
  readonly experts: ExpertStore;
  readonly quietPeriods: Pick<QuietPeriodStore, "since">;
  readonly roles: Roles;
  readonly refusals: Pick<Refusals, "isRefusedBy">;
}

/** What can be said, and the small talk around it. */
export function helpTalk(deps: HelpTalkDeps): Talk {
  return {
    commands: [
      {
        name: "help",
        async run(turn) {
          const { intro, lines } = turn.words.help;
          const applying = await helpLines(deps, turn);
          await turn.reply({ text: [intro, ...applying.map((name) => lines[name])].join("\n") });
        },
      },
      { name: "hello", run: (turn) => turn.reply({ text: turn.words.help.hello }) },
      { name: "thanks", run: (turn) => turn.reply({ text: turn.words.help.thanks }) },
    ],
    actions: [],
    questions: [],
  };
}

/** Only what applies to this person now: nobody reads twenty lines. */
async function helpLines(deps: HelpTalkDeps, { now, person }: Turn): Promise<readonly HelpLine[]> {
  const [leader, upcoming, expert, quiet, roles] = await Promise.all([
    deps.leaders.find(person.id),
    deps.sessions.upcoming(person.id, now),
    deps.experts.find(person.id),
    deps.quietPeriods.since(),
    // Help must come even when the directory does not answer.
    deps.roles.of(person.id).catch(() => new Set()),
  ]);
  const nudges: HelpLine[] =
    leader?.state === "active"
      ? ["wishes", "goals", "slot", "skip", "done", "less", "pause", "stop", "dayHours", "region"]
      : ["start"];
  const german = person.language === "de";
  return [
    ...nudges,
    "idea",
    "coach",
    ...(leader && leader.notThese.length > 0 ? (["allKinds"] as const) : []),
    "suggest",
    "tags",
    "found",
    "myTags",
    "follow",
    "startCheck",
    "book",
    ...(upcoming.length > 0 ? (["hours", "move", "cancel"] as const) : []),
    ...(expert ? (["volunteering", "invite", "stepDown"] as const) : (["volunteer"] as const)),
    "why",
    ...(leader ? (["whyNot"] as const) : []),
    "data",
    "delete",
    "policy",
    deps.refusals.isRefusedBy(person.id) ? "listen" : "dontListen",
    german ? "english" : "german",
    ...(german ? ([person.formOfAddress === "du" ? "formal" : "informal"] as const) : []),
    "zone",
    ...(roles.has("owner") || roles.has("admin") ? (["gaps", "undelivered"] as const) : []),
    ...((["owner", "admin", "worksCouncil"] as const).some((role) => roles.has(role))
      ? (["proof", "audit", quiet ? "endQuietPeriod" : "quietPeriod"] as const)
      : []),
    ...(roles.has("owner") ? (["departments", "department", "resources"] as const) : []),
    ...(roles.has("owner") || roles.has("champion") ? (["propose", "proposals", "speakTo"] as const) : []),
    ...(roles.has("admin") ? (["doctor"] as const) : []),
  ];
}
