import type { PolicyKeeper, PolicyState } from "#domain/privacy/index.ts";
import { show } from "./show.ts";
import type { Talk, Turn } from "./turn.ts";

export interface PolicyTalkDeps {
  readonly policy: Pick<PolicyKeeper, "state" | "terms">;
}

/** What owner and works council agreed on, and whether it is in force: for everybody, because it is about everybody. */
export function policyTalk({ policy }: PolicyTalkDeps): Talk {
  const lines = (turn: Turn): readonly string[] => {
    const { forbidden, smallestGroup: groupMin, retention } = policy.terms();
    const { language, policy: words } = turn.words;
    const days = { namesDays: daysOf(retention.names.time), noticesDays: daysOf(retention.notices.time) };
    return [
      ...stateLines(turn, policy.state()),
      words.terms({ groupMin, ...days }),
      words.forbidden,
      ...forbidden.map(({ text }) => `- ${text[language]}`),
    ];
  };
  return {
    commands: [{ name: "policy", run: async (turn) => turn.reply(show({ text: lines(turn).join("\n") })) }],
    actions: [],
    questions: [],
  };
}

function stateLines({ person, words }: Turn, state: PolicyState): readonly string[] {
  const { agreed, inForce, noneAgreed, notInForce, stopped, why } = words.policy;
  const day = (at: Temporal.Instant) => words.dates.day(at, person.zone);
  if (state.kind === "inForce") {
    return [inForce({ version: state.version, since: day(state.since), until: day(state.until) })];
  }
  const reason = why(state.why.code, "by" in state.why ? state.why.by : []);
  const last = state.agreed && agreed({ version: state.agreed.version, since: day(state.agreed.since) });
  return [`${notInForce} ${reason}`, last ?? noneAgreed, stopped];
}

const daysOf = (time: Temporal.Duration) => Math.round(time.total("days"));

/** Figures, where the policy lets them out; else that it does not. */
export function figureLines(
  { words }: Turn,
  { policy }: PolicyTalkDeps,
  figures: readonly string[],
): readonly string[] {
  return policy.state().kind === "inForce" ? figures : [words.policy.noFigures];
}
