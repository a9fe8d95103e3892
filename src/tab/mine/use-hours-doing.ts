import type { ApiAnswer } from "#shared/api.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { type Telling, useTelling } from "./use-telling.ts";

type Ended = ApiAnswer<"DELETE /api/mine/sessions/:id">;
/** What can be ended, each in its own way. */
export type Endable = "session" | "request" | "offer" | "offerOwn" | "series";

/** What is done on the page of hours; after each of it the page looks again. */
export interface HoursDoing extends Telling {
  end(what: Endable, id: string): void;
}

const ways: Readonly<Record<Endable, (id: string) => Promise<Asked<Ended>>>> = {
  session: (id) => ask("DELETE /api/mine/sessions/:id", { params: { id } }),
  request: (id) => ask("DELETE /api/mine/requests/:id", { params: { id } }),
  offer: (id) => ask("DELETE /api/mine/offers/:id", { params: { id } }),
  offerOwn: (id) => ask("DELETE /api/mine/offers/:id", { params: { id } }),
  series: (id) => ask("DELETE /api/mine/series/:id", { params: { id } }),
};

/** Does things with hours, and looks again at what is left. */
export function useHoursDoing(again: () => void): HoursDoing {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const telling = useTelling();
  const tell: Telling["tell"] = (work) =>
    telling.tell({
      ...work,
      done(answer) {
        work.done?.(answer);
        again();
      },
    });
  return {
    ...{ ...telling, tell },
    end(what, id) {
      tell({
        work: () => ways[what](id),
        say: ({ outcome }) => words.outcome[outcome],
        went: ({ outcome }) => (outcome === "gone" ? "warning" : "success"),
      });
    },
  };
}
