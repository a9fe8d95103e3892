import { Button } from "@fluentui/react-components";
import { Confirm } from "#tab/parts/confirm.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { ButtonRow } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import type { Settings } from "./settings-page.tsx";
import { useSaving } from "./use-saving.ts";

type Reminders = NonNullable<Settings["reminders"]>;

interface RemindersStateProps {
  readonly reminders: Reminders;
  readonly onSaved: () => void;
}

/** Whether reminders come, and the buttons that pause, end and begin them. */
export function RemindersState({ reminders: { pausedUntil, state }, onSaved }: RemindersStateProps) {
  const words = useWords({ en: enMineSettings, de: deMineSettings }).reminders;
  const times = useTimes();
  const saving = useSaving(onSaved);
  const set = (wished: "active" | "paused" | "stopped") =>
    saving.save(() => ask("PUT /api/mine/reminders", { body: { state: wished } }));
  const said = state === "paused" && pausedUntil ? words.state.paused(times.day(pausedUntil)) : words.state[state];
  return (
    <>
      <p>{String(said)}</p>
      <ButtonRow>
        {state === "active" ? (
          <Button disabledFocusable={saving.busy} onClick={() => set("paused")}>
            {words.pause}
          </Button>
        ) : (
          <Button disabledFocusable={saving.busy} onClick={() => set("active")}>
            {words.resume}
          </Button>
        )}
        {state !== "stopped" && (
          <Confirm
            trigger={<Button disabledFocusable={saving.busy}>{words.stop}</Button>}
            title={words.stopSure}
            action={words.stop}
            onConfirm={() => set("stopped")}
          >
            {words.stopText}
          </Confirm>
        )}
      </ButtonRow>
      <Outcome doing={saving} />
    </>
  );
}
