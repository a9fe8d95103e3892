import { Caption1, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Plain } from "#tab/shell/plain.tsx";
import { offerTab } from "#tab/shell/teams.ts";
import { useShellWords } from "#tab/shell/viewer.ts";
import { views } from "#tab/views.ts";

/** In a channel there is everybody. */
const choices = views.filter(({ inChannels, who }) => inChannels && who === "everybody");

/** As long as Teams lets a tab's name be. */
const NAME_MAX = 128;

/** What Teams shows when somebody adds the tab to a channel: which view, by what name. Teams brings the Save button. */
export function ConfigPage() {
  const words = useShellWords();
  const [chosen, setChosen] = useState(choices[0]);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? (chosen ? `${words.product}: ${words.views[chosen.id]}` : "");

  useEffect(() => {
    if (chosen) offerTab(chosen.id, name.trim());
  }, [chosen, name]);
  return (
    <Plain title={words.config.title}>
      <Field label={words.config.choice}>
        <RadioGroup
          value={chosen?.id ?? ""}
          onChange={(_event, { value }) => setChosen(choices.find(({ id }) => id === value))}
        >
          {choices.map(({ id }) => (
            <Radio key={id} value={id} label={words.views[id]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.config.name}>
        <Input value={name} maxLength={NAME_MAX} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Caption1>{words.config.hint}</Caption1>
    </Plain>
  );
}
