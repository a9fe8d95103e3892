import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deMineSettings } from "#tab/words/de-mine-settings.ts";
import { deMineVolunteering } from "#tab/words/de-mine-volunteering.ts";
import { enMineSettings } from "#tab/words/en-mine-settings.ts";
import { enMineVolunteering } from "#tab/words/en-mine-volunteering.ts";
import { ChatButton } from "./chat-button.tsx";
import { ConversationsForm } from "./conversations-form.tsx";
import { PersonForm } from "./person-form.tsx";
import { RemindersForm } from "./reminders-form.tsx";
import { RemindersState } from "./reminders-state.tsx";
import { VolunteeringForm } from "./volunteering-form.tsx";
import { VolunteeringState } from "./volunteering-state.tsx";

export type Settings = ApiAnswer<"GET /api/mine/settings">;

/** Everything that can be set in the chat, set here by the same rules. */
export function SettingsPage() {
  const words = useWords({ en: enMineSettings, de: deMineSettings });
  const helping = useWords({ en: enMineVolunteering, de: deMineVolunteering });
  const { refresh } = useViewer();
  const asking = useAsked("GET /api/mine/settings");
  return (
    <Answered asking={asking}>
      {({ conversations, person, reminders, volunteering }) => (
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
              <BeginInChat text={words.reminders.none} says={words.reminders.command}>
                {words.reminders.begin}
              </BeginInChat>
            )}
          </Section>
          <Section title={words.conversations.title}>
            <ConversationsForm conversations={conversations} onSaved={asking.again} />
          </Section>
          <Section title={helping.title}>
            {volunteering ? (
              <>
                <VolunteeringState isPaused={volunteering.isPaused} onSaved={asking.again} />
                <VolunteeringForm volunteering={volunteering} onSaved={asking.again} />
                <p>{helping.never}</p>
              </>
            ) : (
              <BeginInChat text={helping.none} says={helping.command}>
                {helping.begin}
              </BeginInChat>
            )}
          </Section>
        </>
      )}
    </Answered>
  );
}

interface BeginInChatProps {
  readonly text: string;
  readonly says: string;
  readonly children: string;
}

/** What begins with a conversation, and not with a form. */
function BeginInChat({ text, says, children }: BeginInChatProps) {
  return (
    <>
      <p>{text}</p>
      <div>
        <ChatButton says={says}>{children}</ChatButton>
      </div>
    </>
  );
}
