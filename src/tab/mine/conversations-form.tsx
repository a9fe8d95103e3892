import { Checkbox, Field, Input } from "@fluentui/react-components";
import { ask } from "#tab/shell/ask.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { Form, textIn } from "./form.tsx";
import { Outcome } from "./outcome.tsx";
import type { Settings } from "./settings-page.tsx";
import { useSaving } from "./use-saving.ts";

interface ConversationsFormProps {
  readonly conversations: Settings["conversations"];
  readonly onSaved: () => void;
}

/** How somebody's conversations are called, and what is said around them. */
export function ConversationsForm({ conversations, onSaved }: ConversationsFormProps) {
  const words = useWords({ en: enMineSettings, de: deMineSettings }).conversations;
  const saving = useSaving(onSaved);
  const { ask: asks, neutral, remind, subject } = conversations;

  function save(fields: FormData) {
    const body = {
      ...{ remind: fields.has("remind"), ask: fields.has("ask") },
      subject: textIn(fields, "subject") || null,
    };
    saving.save(() => ask("PUT /api/mine/conversations", { body }));
  }
  return (
    <Form key={JSON.stringify(conversations)} busy={saving.busy} onSave={save}>
      <Checkbox name="remind" label={words.remind} defaultChecked={remind} />
      <Checkbox name="ask" label={words.ask} defaultChecked={asks} />
      <Field label={words.subject} hint={words.subjectHint(neutral)}>
        <Input name="subject" defaultValue={subject ?? ""} maxLength={60} />
      </Field>
      <Outcome doing={saving} />
    </Form>
  );
}
