import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { ask } from "#tab/shell/ask.ts";
import { FoundingOutcome } from "./founding-outcome.tsx";
import { useTagWords } from "./words.ts";

type Sure = ApiBody<"POST /api/tags">["sure"];
type Outcome = ApiAnswer<"POST /api/tags">;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "500px" },
});

/** As long as a purpose may be. */
const PURPOSE_LENGTH_MAX = 140;
const NAME_LENGTH_MAX = 100;

interface FoundingProps {
  /** What it may be called. */
  readonly name: string;
  readonly onFounded: (tag: string) => void;
}

/** Founds a tag by its name and what it is for. Doubts are asked once and never block. */
export function Founding({ name: given, onFounded }: FoundingProps) {
  const words = useTagWords().founding;
  const styles = useStyles();
  const [name, setName] = useState(given);
  const [purpose, setPurpose] = useState("");
  const [isMissing, setMissing] = useState(false);
  const doing = useDoing<Outcome>();
  const outcome = doing.asked?.kind === "answer" ? doing.asked.answer : null;

  function found(wanted: string, sure: Sure) {
    const body = { name: wanted, purpose: purpose.trim() || null, sure };
    doing.run(
      () => ask("POST /api/tags", { body }),
      (founded) => founded.kind === "founded" && onFounded(founded.tag),
    );
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() !== "") found(name, "no");
  }
  const wrong = isMissing ? words.nameMissing : flawIn(outcome, words);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <span>{words.intro}</span>
      <Field label={words.name} hint={words.nameHint} required {...(wrong !== null && { validationMessage: wrong })}>
        <Input
          value={name}
          contentBefore="#"
          autoComplete="off"
          maxLength={NAME_LENGTH_MAX}
          onChange={(_event, { value }) => {
            setName(value.replace(/^#+/, ""));
            setMissing(false);
            doing.clear();
          }}
        />
      </Field>
      <Field label={words.purpose} hint={words.purposeHint}>
        <Input value={purpose} maxLength={PURPOSE_LENGTH_MAX} onChange={(_event, { value }) => setPurpose(value)} />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={doing.busy}>
          {words.button}
        </Button>
      </div>
      {outcome && <FoundingOutcome outcome={outcome} onFound={found} />}
      <Trouble asked={doing.asked} onAgain={doing.again} />
    </form>
  );
}

/** What is wrong with the name itself; null if nothing is. */
function flawIn(outcome: Outcome | null, words: ReturnType<typeof useTagWords>["founding"]): string | null {
  if (outcome?.kind === "unreadable") return words.flaw[outcome.flaw];
  return outcome?.kind === "forbidden" ? words.forbidden[outcome.reason] : null;
}
