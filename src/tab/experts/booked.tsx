import { Button, Link } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Confirm } from "#tab/parts/confirm.tsx";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { useTimes } from "#tab/parts/use-times.ts";
import { ask } from "#tab/shell/ask.ts";
import { Result } from "./result.tsx";
import { useExpertWords } from "./words.ts";

type Session = Extract<ApiAnswer<"POST /api/experts/sessions">, { kind: "booked" | "pending" }>;

interface BookedProps {
  readonly session: Session;
  readonly onAgain: () => void;
}

/** What was booked, what happens next, and the way back. */
export function Booked({ session: { joinUrl, kind, name, series, sessionId, slot }, onAgain }: BookedProps) {
  const { booked: words } = useExpertWords();
  const times = useTimes();
  const cancelling = useDoing<ApiAnswer<"DELETE /api/experts/sessions/:id">>();
  const cancelled = cancelling.asked?.kind === "answer" ? cancelling.asked.answer.kind : null;
  const when = `${times.moment(slot.start)}–${times.time(slot.end)}`;
  if (cancelled !== null) {
    return (
      <Result key="cancelled" title={words.when(when, name)}>
        <span>{words[cancelled]}</span>
        <Button onClick={onAgain}>{words.again}</Button>
      </Result>
    );
  }
  return (
    <Result key="booked" title={kind === "booked" ? words.title : words.pendingTitle}>
      <strong>{words.when(when, name)}</strong>
      {kind === "pending" && <span>{words.pending}</span>}
      {words.next.slice(kind === "pending" ? 1 : 0).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {series && <span>{words.series}</span>}
      {joinUrl?.startsWith("https:") && (
        <Link href={joinUrl} target="_blank" rel="noreferrer">
          {words.join}
        </Link>
      )}
      <Confirm
        trigger={<Button disabledFocusable={cancelling.busy}>{words.cancel}</Button>}
        title={words.cancelTitle}
        action={words.cancel}
        onConfirm={() => cancelling.run(() => ask("DELETE /api/experts/sessions/:id", { params: { id: sessionId } }))}
      >
        {words.cancelText}
      </Confirm>
      <Trouble asked={cancelling.asked} onAgain={cancelling.again} />
    </Result>
  );
}
