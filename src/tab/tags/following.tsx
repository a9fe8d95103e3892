import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useContext, useRef, useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Trouble } from "#tab/parts/trouble.tsx";
import { weekdayName } from "#tab/parts/weekdays.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { LanguageContext } from "#tab/shell/viewer.ts";
import { useTagWords } from "./words.ts";

type How = "none" | "weekly" | "settled";
type Outcome = ApiAnswer<"PUT /api/tags/:name/follow">;
type Ended = ApiAnswer<"DELETE /api/tags/:name/follow">;

interface FollowingProps {
  readonly tag: string;
  readonly follow: "weekly" | "settled" | null;
}

/** Whether somebody hears of a tag, and how often. What is chosen holds at once; the last choice counts. */
export function Following({ tag, follow }: FollowingProps) {
  const words = useTagWords().follow;
  const [chosen, setChosen] = useState<How>(follow ?? "none");
  const [asked, setAsked] = useState<Asked<Outcome | Ended> | null>(null);
  const kept = useRef<How>(chosen);
  const wished = useRef<How>(chosen);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  async function keep(how: How) {
    const params = { name: tag };
    const done =
      how === "none"
        ? await ask("DELETE /api/tags/:name/follow", { params })
        : await ask("PUT /api/tags/:name/follow", { params, body: { how } });
    setAsked(done);
    const isKept = done.kind === "answer" && (!("kind" in done.answer) || done.answer.kind === "following");
    if (isKept) kept.current = how;
    else if (wished.current === how) setChosen(kept.current); // else a later choice is on its way
  }
  function choose(how: How) {
    wished.current = how;
    setChosen(how);
    // One after the other: whoever goes through the choices by keyboard makes each of them.
    last.current = last.current.then(() => keep(how));
  }
  return (
    <div>
      <Field label={words.title}>
        <RadioGroup value={chosen} onChange={(_event, { value }) => choose(value as How)}>
          <Radio value="none" label={words.none} />
          <Radio value="weekly" label={words.weekly} />
          <Radio value="settled" label={words.settled} />
        </RadioGroup>
      </Field>
      <div role="status">{asked?.kind === "answer" && <Said outcome={asked.answer} />}</div>
      <Trouble asked={asked} onAgain={() => choose(wished.current)} />
    </div>
  );
}

function Said({ outcome }: { readonly outcome: Outcome | Ended }) {
  const words = useTagWords().follow;
  const language = useContext(LanguageContext);
  if (!("kind" in outcome)) return words.ended;
  if (outcome.kind === "tooMany") return words.tooMany(outcome.most);
  if (outcome.kind !== "following") return words[outcome.kind];
  const { everyWeeks, time, weekday } = outcome.slot;
  return words.outcome(outcome.how, words.slot(weekdayName(language, weekday), time, everyWeeks));
}
