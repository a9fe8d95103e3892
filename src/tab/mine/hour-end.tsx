import type { ApiAnswer } from "#shared/api.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { EndButton } from "./end-button.tsx";
import { type Telling, useTelling } from "./use-telling.ts";

type Ended = ApiAnswer<"DELETE /api/mine/sessions/:id">;
/** What can be ended, each in its own way. */
type Endable = "session" | "request" | "offer" | "offerOwn" | "series";

export interface Ending extends Telling {
  end(what: Endable, id: string): void;
}

const ways: Readonly<Record<Endable, (id: string) => Promise<Asked<Ended>>>> = {
  session: (id) => ask("DELETE /api/mine/sessions/:id", { params: { id } }),
  request: (id) => ask("DELETE /api/mine/requests/:id", { params: { id } }),
  offer: (id) => ask("DELETE /api/mine/offers/:id", { params: { id } }),
  offerOwn: (id) => ask("DELETE /api/mine/offers/:id", { params: { id } }),
  series: (id) => ask("DELETE /api/mine/series/:id", { params: { id } }),
};

/** Ends things, and looks again at what is left. */
export function useEnding(again: () => void): Ending {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const telling = useTelling();
  return {
    ...telling,
    end(what, id) {
      telling.tell({ work: () => ways[what](id), say: ({ outcome }) => words.outcome[outcome], done: again });
    },
  };
}

interface HourEndProps {
  readonly ending: Ending;
  readonly what: Endable;
  readonly id: string;
  /** What it is called. */
  readonly of: string;
}

/** The button that ends one of them. */
export function HourEnd({ ending, id, of, what }: HourEndProps) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const actions = {
    session: words.cancel,
    request: words.withdraw,
    offer: words.decline,
    offerOwn: words.withdraw,
    series: words.end,
  };
  return (
    <EndButton
      action={actions[what]}
      of={of}
      sure={words.sure[what]}
      text={words.sure[`${what}Text`]}
      disabled={ending.busy}
      onConfirm={() => ending.end(what, id)}
    />
  );
}
