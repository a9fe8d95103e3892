import type { SessionRequest } from "#domain/sessions/index.ts";
import { type IntervalJson, intervalOf } from "./record.ts";
import { instant, instantOrNull } from "./sql.ts";

type Wish = SessionRequest["wish"];

interface WishJson extends Pick<Wish, "notWeekdays"> {
  readonly window: IntervalJson | null;
  readonly partOfDay: IntervalJson | null;
}

export interface RequestRow extends Pick<SessionRequest, "id" | "format" | "language" | "topic" | "state" | "asked"> {
  readonly asker_id: string;
  readonly expert_id: string | null;
  readonly asked_at: string;
  readonly wish: WishJson;
  readonly slots: readonly IntervalJson[];
  readonly counter: IntervalJson | null;
  readonly remind_at: string | null;
  readonly move_on_at: string;
}

function wishOf({ window, notWeekdays, partOfDay }: WishJson): Wish {
  const time = (text: string) => Temporal.PlainTime.from(text);
  return {
    notWeekdays,
    window: window && intervalOf(window),
    partOfDay: partOfDay && { start: time(partOfDay.start), end: time(partOfDay.end) },
  };
}

export function requestOf(found: RequestRow): SessionRequest {
  const { id, format, language, topic, state, asked } = found;
  return {
    ...{ id, format, language, topic, state, asked },
    askerId: found.asker_id,
    expertId: found.expert_id,
    askedAt: instant(found.asked_at),
    wish: wishOf(found.wish),
    slots: found.slots.map(intervalOf),
    counter: found.counter && intervalOf(found.counter),
    remindAt: instantOrNull(found.remind_at),
    moveOnAt: instant(found.move_on_at),
  };
}

/** As JSON says it: instants and times of the day become what `requestOf` reads. What else was said is not kept. */
export function requestRow({ id, format, language, topic, state, asked, ...request }: SessionRequest) {
  const { window, notWeekdays, partOfDay } = request.wish;
  return {
    ...{ id, format, language, topic, state, asked },
    asker_id: request.askerId,
    expert_id: request.expertId,
    asked_at: request.askedAt,
    wish: { window, notWeekdays, partOfDay },
    slots: request.slots,
    counter: request.counter,
    remind_at: request.remindAt,
    move_on_at: request.moveOnAt,
  };
}
