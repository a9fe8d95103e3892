import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Away, CalendarEntry } from "#sandbox/client/control/model.ts";
import { FormDialog } from "#sandbox/client/parts/form-dialog.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { instantsOf, localSlot, SlotFields } from "./slot-fields.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
  short: { minWidth: "auto" },
});

interface OtherTimeProps {
  readonly entry: CalendarEntry;
  readonly title: string;
  readonly submit: string;
  readonly onTime: (slot: Away) => Promise<unknown>;
}

/** A button that asks for another time of the entry. */
function OtherTime({ entry, title, submit, onTime }: OtherTimeProps) {
  const { person, words } = useViewer();
  const [slot, setSlot] = useState(() => localSlot(entry, person.zone));
  return (
    <FormDialog
      title={title}
      submit={submit}
      refused={words.calendar.endFirst}
      onSubmit={() => onTime(instantsOf(slot, person.zone))}
    >
      <SlotFields slot={slot} onSlot={setSlot} />
    </FormDialog>
  );
}

/** What the person can do about an entry of theirs: as in Outlook, that depends on who organises it. */
export function EntryActions({ entry }: { readonly entry: CalendarEntry }) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const { calendar } = words;
  const isOwn = entry.response === "organizer";
  const action = (name: string, act: () => Promise<unknown>) => (
    <Button className={styles.short} onClick={() => void act()}>
      {name}
    </Button>
  );
  const remove = () => control.removeEntry(person.id, entry.id);
  const answer = (response: string, proposed?: Away) => control.answer(person.id, entry.id, { response, proposed });

  return (
    // biome-ignore lint/a11y/useSemanticElements: some buttons are no form fields
    <div className={styles.actions} role="group" aria-label={entry.subject}>
      {entry.cancelled && action(calendar.remove, remove)}
      {isOwn && (
        <OtherTime
          entry={entry}
          title={calendar.move}
          submit={calendar.save}
          onTime={(slot) => control.moveEntry(person.id, entry.id, slot)}
        />
      )}
      {isOwn && action(entry.attendeeIds.length > 0 ? calendar.cancel : calendar.remove, remove)}
      {!isOwn && !entry.cancelled && (
        <>
          {action(calendar.accept, () => answer("accepted"))}
          {action(calendar.decline, () => answer("declined"))}
          <OtherTime
            entry={entry}
            title={calendar.propose}
            submit={calendar.suggest}
            onTime={(slot) => answer("tentativelyAccepted", slot)}
          />
        </>
      )}
    </div>
  );
}
