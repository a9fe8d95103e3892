import type { PersonId } from "#domain/people/index.ts";
import { PROGRESS, REQUEST } from "#domain/sessions/index.ts";
import type { Judge } from "./hours-checks.ts";
import type { HourStage } from "./hours-stage.ts";
import type { Random } from "./random.ts";

const TRIES_MAX = 3;

/** What experts answer who are asked for an hour, and askers to whom another time is proposed. */
export function answeringOf(stage: HourStage, judge: Judge, random: Random): HourStage["onTold"] {
  const { act, at, now, outlook, rules, stores } = stage;
  const inMinutes = (most: number) => now().add({ minutes: 1 + random.below(most) });

  /** What an expert who is asked answers; one in four says nothing. */
  async function answer(expertId: PersonId, requestId: string, starts: readonly string[], tries = 0): Promise<void> {
    const expert = outlook.ownerOf(expertId).person;
    const given = (kind: "take" | "counter", start: Temporal.Instant) => ({
      expert,
      requestId,
      answer: { kind, start },
    });
    const start = Temporal.Instant.from(random.pick(starts));
    const mood = random.next();
    if (mood < 0.5) {
      const outcome = await act((deps) => rules.answerRequest(deps, given("take", start)));
      const others = outcome?.kind === "taken" ? outcome.slots.map((slot) => `${slot.start}`) : starts;
      const isOver = outcome !== null && outcome.kind !== "taken";
      if (!isOver && others.length > 0 && tries < TRIES_MAX) {
        at(inMinutes(60), () => answer(expertId, requestId, others, tries + 1));
      }
    } else if (mood < 0.6) {
      const other = start.add({ hours: 10 + random.below(30) });
      const request = await stores.requests.find(requestId);
      if (request) judge.agree([expertId, request.askerId], other);
      await act((deps) => rules.answerRequest(deps, given("counter", other)));
    } else if (mood < 0.75) {
      const kind = mood < 0.72 ? ("no" as const) : ("pause_month" as const);
      await act((deps) => rules.answerRequest(deps, { expert, requestId, answer: { kind } }));
    }
  }

  async function answerCounter(askerId: PersonId, requestId: string): Promise<void> {
    const accepts = random.chance(0.7);
    const asker = outlook.ownerOf(askerId).person;
    await act((deps) => rules.answerCounter(deps, { asker, requestId, accepts }));
  }

  return ({ facts, kind, personId }) => {
    const requestId = `${facts["requestId"]}`;
    if (kind === REQUEST) {
      const starts = (facts["slots"] as readonly { readonly start: string }[]).map(({ start }) => start);
      at(inMinutes(50 * 60), () => answer(personId, requestId, starts));
    }
    if (kind === PROGRESS && facts["what"] === "counter") {
      at(inMinutes(20 * 60), () => answerCounter(personId, requestId));
    }
  };
}
