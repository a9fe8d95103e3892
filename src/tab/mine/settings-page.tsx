import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { ChatButton } from "./chat-button.tsx";
import { ConversationsForm } from "./conversations-form.tsx";
import { PersonForm } from "./person-form.tsx";
import { RemindersForm } from "./reminders-form.tsx";
import { RemindersState } from "./reminders-state.tsx";

export type Settings = ApiAnswer<"GET /api/mine/settings">;

/** Everything that can be set in the chat, set here by the same rules. */
export function SettingsPage() {
  const words = useWords({ en: enMineSettings, de: deMineSettings });
  const { refresh } = useViewer();
  const asking = useAsked("GET /api/mine/settings");
  return (
    <Answered asking={asking}>
      {({ conversations, person, reminders }) => (
        <>
          <Section title={words.person.title}>
            <PersonForm
              person={person}
              onSaved={() => {
                asking.again();
                refresh();
              }}
            />
          </Section>
          <Section title={words.reminders.title}>
            {reminders ? (
              <>
                <RemindersState reminders={reminders} onSaved={asking.again} />
                {reminders.state !== "stopped" && <RemindersForm reminders={reminders} onSaved={asking.again} />}
              </>
            ) : (
              <>
                <p>{words.reminders.none}</p>
                <div>
                  <ChatButton says={words.reminders.command}>{words.reminders.begin}</ChatButton>
                </div>
              </>
            )}
          </Section>
          <Section title={words.conversations.title}>
            <ConversationsForm conversations={conversations} onSaved={asking.again} />
            <p>{words.more}</p>
          </Section>
        </>
      )}
    </Answered>
  );
}
