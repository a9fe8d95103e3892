import { Caption1, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Plain } from "#tab/shell/plain.tsx";
import { offerTab } from "#tab/shell/teams.ts";
import { useShellWords } from "#tab/shell/viewer.ts";
import { views } from "#tab/views.ts";

const choices = views.filter(({ inChannels }) => inChannels);

/** What Teams shows when somebody adds the tab to a channel: which view it shall have. Teams brings the Save button. */
export function ConfigPage() {
  const words = useShellWords();
  const [chosen, setChosen] = useState(choices[0]);

  useEffect(() => {
    if (chosen) offerTab(chosen.id, `${words.product}: ${words.views[chosen.id]}`);
  }, [chosen, words]);
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
      <Caption1>{words.config.hint}</Caption1>
    </Plain>
  );
}
