import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { findingWords, wordFinding } from "#shared/finding-words.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { Quote } from "./quote.tsx";
import { useAdminWords } from "./use-admin-words.ts";

type Finding = ApiAnswer<"GET /api/admin/doctor">["findings"][number];
type Row = Finding & ReturnType<typeof wordFinding>;

/** On a phone there is no room for a column more, and addresses are longer than it is wide. */
const useStyles = makeStyles({
  state: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  detail: { display: "inline-block", minWidth: "120px", overflowWrap: "anywhere", hyphens: "manual" },
});

/** What the service finds out about itself, and what to do about it. */
export function DoctorSection() {
  const words = useAdminWords().doctor;
  const asking = useAsked("GET /api/admin/doctor");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>{({ findings }) => <Findings findings={findings} />}</Answered>
      <div>
        <Button onClick={asking.again} disabledFocusable={asking.busy}>
          {words.again}
        </Button>
      </div>
    </Section>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useAdminWords().doctor;
  const said = useWords(findingWords);
  const { zone } = useViewer().me;
  const styles = useStyles();
  const rows = findings.map((finding) => ({ ...finding, ...wordFinding(said, finding, zone) }));
  const troubles = rows.filter(({ ok }) => !ok);
  const columns = [
    {
      name: words.check,
      of: ({ name, ok }: Row) => (
        <>
          {name}
          <span className={styles.state}>{ok ? words.ok : words.broken}</span>
        </>
      ),
    },
    {
      name: words.detail,
      of: ({ detail, quote }: Row) => (
        <span className={styles.detail}>
          {detail}
          <Quote text={quote} />
        </span>
      ),
    },
  ];
  return (
    <>
      {troubles.length === 0 && <Notice intent="success">{words.allWell}</Notice>}
      {troubles.map(({ check, name, todo }) => (
        <Notice key={check} intent="warning" title={words.trouble(name)}>
          {todo}
        </Notice>
      ))}
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={[...troubles, ...rows.filter(({ ok }) => ok)]}
        keyOf={({ check }) => check}
      />
    </>
  );
}
