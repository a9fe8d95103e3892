import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { settingWords } from "#shared/setting-words.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { useAdminWords } from "./use-admin-words.ts";

type Setting = ApiAnswer<"GET /api/admin/configuration">["settings"][number];

/** Addresses are longer than a phone is wide. */
const useStyles = makeStyles({
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", hyphens: "none" },
  name: { fontFamily: tokens.fontFamilyMonospace, hyphens: "none" },
});

/** What the service read from its environment; of secrets, whether they are set. */
export function ConfigurationSection() {
  const words = useAdminWords().configuration;
  const meanings = useWords(settingWords);
  const styles = useStyles();
  const asking = useAsked("GET /api/admin/configuration");
  const columns = [
    { name: words.name, of: ({ name }: Setting) => <code className={styles.name}>{name}</code> },
    {
      name: words.value,
      of: ({ isSet, value }: Setting) =>
        value === null ? words[isSet ? "set" : "notSet"] : <code className={styles.value}>{value}</code>,
    },
    { name: words.meaning, of: ({ name }: Setting) => meanings[name] },
  ];
  return (
    <Section title={words.title}>
      <Text>{words.text}</Text>
      <Answered asking={asking}>
        {({ settings }) => (
          <DataTable caption={words.caption} columns={columns} rows={settings} keyOf={({ name }) => name} />
        )}
      </Answered>
    </Section>
  );
}
