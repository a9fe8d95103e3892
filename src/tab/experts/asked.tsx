import { Button } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { ask } from "#tab/shell/ask.ts";
import { Result } from "./result.tsx";
import { useExpertWords } from "./words.ts";

interface AskedProps {
  readonly topic: string;
  readonly requestId: string;
}

/** That somebody is asked, what comes of it, and the way back. */
export function Asked({ topic, requestId }: AskedProps) {
  const { asked: words } = useExpertWords();
  const withdrawing = useDoing<ApiAnswer<"DELETE /api/experts/requests/:id">>();
  const done = withdrawing.asked?.kind === "answer" ? withdrawing.asked.answer : null;
  return (
    <Result key={done === null ? "asked" : "withdrawn"} title={words.title}>
      {done === null ? (
        <>
          <span>{words.text(topic)}</span>
          <Button
            disabledFocusable={withdrawing.busy}
            onClick={() =>
              withdrawing.run(() => ask("DELETE /api/experts/requests/:id", { params: { id: requestId } }))
            }
          >
            {words.withdraw}
          </Button>
        </>
      ) : (
        <span>{done.withdrawn ? words.withdrawn : words.gone}</span>
      )}
      <Trouble asked={withdrawing.asked} onAgain={withdrawing.again} />
    </Result>
  );
}
