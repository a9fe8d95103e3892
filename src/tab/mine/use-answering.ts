import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import { useTimes } from "#tab/parts/use-times.ts";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineAnswers } from "#tab/words/de-mine-answers.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineAnswers } from "#tab/words/en-mine-answers.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import type { HoursDoing } from "./use-hours-doing.ts";

type Asked = ApiAnswer<"PUT /api/mine/asked/:id">;
type Agreed = ApiAnswer<"PUT /api/mine/requests/:id">;
type Offered = ApiAnswer<"PUT /api/mine/offers/:id">;
type Moved = ApiAnswer<"PUT /api/mine/sessions/:id">;
type Kind = (Asked | Agreed | Offered | Moved)["kind"];
export type Slot = Extract<Offered, { kind: "taken" }>["slots"][number];

export const useAnswerWords = () => useWords({ en: enMineAnswers, de: deMineAnswers });

/** How a time is written: `Mon 23 Nov, 09:00–09:30`. */
export function useSpan() {
  const times = useTimes();
  return ({ end, start }: Slot) => `${times.moment(start)}–${times.time(end)}`;
}

const FAILED: ReadonlySet<Kind> = new Set(["taken", "notFree", "inThePast", "gone"]);
const went = ({ kind }: { readonly kind: Kind }) => (FAILED.has(kind) ? "warning" : "success");

/** Answers to requests and offers, and moves what is booked. */
export function useAnswering({ tell }: HoursDoing) {
  const { said } = useAnswerWords();
  const { somebody } = useWords({ en: enMineHours, de: deMineHours });
  const times = useTimes();
  const span = useSpan();

  const agreed = (one: Extract<Agreed, { kind: "booked" | "pending" }>) =>
    `${said[one.kind](span(one), one.with ?? somebody)} ${said.promise}`;

  function answered(answer: Asked): string {
    switch (answer.kind) {
      case "booked":
      case "pending":
        return agreed(answer);
      case "taken":
        return said.taken(answer.slots.map(span));
      case "passedOn":
        return answer.pausedUntil === null ? said.passedOn : said.paused(times.day(answer.pausedUntil));
      case "gone":
        return answer.pausedUntil === null ? said.requestGone : said.gonePaused(times.day(answer.pausedUntil));
      default:
        return said[answer.kind];
    }
  }
  function told(answer: Agreed): string {
    switch (answer.kind) {
      case "booked":
      case "pending":
        return agreed(answer);
      case "taken":
        return said.counterTaken;
      case "passedOn":
        return said.disagreed;
      case "gone":
        return said.requestGone;
    }
  }
  function chosen(answer: Offered): string {
    switch (answer.kind) {
      case "booked":
      case "pending":
        return agreed(answer);
      case "taken":
        return answer.slots.length === 0 ? said.offerTaken : said.taken(answer.slots.map(span));
      case "gone":
        return said.offerGone;
    }
  }
  function moved(answer: Moved): string {
    switch (answer.kind) {
      case "moved":
      case "moving":
        return said[answer.kind](span(answer), answer.with ?? somebody);
      case "taken":
        return said.taken(answer.slots.map(span));
      case "inThePast":
        return said.inThePast;
      case "gone":
        return said.sessionGone;
    }
  }

  return {
    /** By who is asked. */
    answer: (id: string, body: ApiBody<"PUT /api/mine/asked/:id">) =>
      tell({ work: () => ask("PUT /api/mine/asked/:id", { params: { id }, body }), say: answered, went }),
    /** By who asked, to another time. */
    agree: (id: string, accepts: boolean) =>
      tell({
        work: () => ask("PUT /api/mine/requests/:id", { params: { id }, body: { accepts } }),
        ...{ say: told, went },
      }),
    takeOffered: (id: string, start: string) =>
      tell({ work: () => ask("PUT /api/mine/offers/:id", { params: { id }, body: { start } }), say: chosen, went }),
    move: (id: string, body: ApiBody<"PUT /api/mine/sessions/:id">, done: (answer: Moved) => void) =>
      tell({ work: () => ask("PUT /api/mine/sessions/:id", { params: { id }, body }), say: moved, went, done }),
  };
}
