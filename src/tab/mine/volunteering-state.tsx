import { Button } from "@fluentui/react-components";
import { Confirm } from "#tab/parts/confirm.tsx";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineVolunteering } from "#tab/words/de-mine-volunteering.ts";
import { enMineVolunteering } from "#tab/words/en-mine-volunteering.ts";
import { ButtonRow } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import { useSaving } from "./use-saving.ts";

interface VolunteeringStateProps {
  readonly isPaused: boolean;
  readonly onSaved: () => void;
}

/** Whether hours can be booked, and the buttons that pause, resume and end it. */
export function VolunteeringState({ isPaused, onSaved }: VolunteeringStateProps) {
  const words = useWords({ en: enMineVolunteering, de: deMineVolunteering });
  const saving = useSaving(onSaved);
  const set = (state: "active" | "paused" | "ended") =>
    saving.save(() => ask("PUT /api/mine/volunteering", { body: { state } }));
  return (
    <>
      <p>{isPaused ? words.paused : words.active}</p>
      <ButtonRow>
        <Button disabledFocusable={saving.busy} onClick={() => set(isPaused ? "active" : "paused")}>
          {isPaused ? words.resume : words.pause}
        </Button>
        <Confirm
          trigger={<Button disabledFocusable={saving.busy}>{words.end}</Button>}
          title={words.endSure}
          action={words.end}
          onConfirm={() => set("ended")}
        >
          {words.endText}
        </Confirm>
      </ButtonRow>
      <Outcome doing={saving} />
    </>
  );
}
