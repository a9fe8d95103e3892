import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { EndButton } from "./end-button.tsx";
import type { Endable, HoursDoing } from "./use-hours-doing.ts";

interface HourEndProps {
  readonly doing: HoursDoing;
  readonly what: Endable;
  readonly id: string;
  /** What it is called. */
  readonly of: string;
}

/** The button that ends one of them. */
export function HourEnd({ doing, id, of, what }: HourEndProps) {
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
      disabled={doing.busy}
      onConfirm={() => doing.end(what, id)}
    />
  );
}
