import { Button, makeStyles } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useAdminWords, wordFor } from "./use-admin-words.ts";

type Finding = ApiAnswer<"GET /api/admin/doctor">["findings"][number];

/** Codes are longer than a phone is wide. */
const useStyles = makeStyles({
  detail: { display: "inline-block", minWidth: "120px", overflowWrap: "anywhere", hyphens: "none" },
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
  const styles = useStyles();
  const troubles = findings.filter(({ ok }) => !ok);
  const known = ({ name }: Finding) => wordFor<{ name: string; todo: string }>(words.checks, name);
  const nameOf = (finding: Finding) => known(finding)?.name ?? finding.name;
  const columns = [
    { name: words.check, of: nameOf },
    { name: words.state, of: ({ ok }: Finding) => (ok ? words.ok : words.broken) },
    {
      name: words.detail,
      of: ({ detail }: Finding) => (
        <span lang="en" className={styles.detail}>
          {detail}
        </span>
      ),
    },
  ];
  return (
    <>
      {troubles.length === 0 && <Notice intent="success">{words.allWell}</Notice>}
      {troubles.map((finding) => (
        <Notice key={finding.name} intent="warning" title={words.trouble(nameOf(finding))}>
          {known(finding)?.todo ?? words.elsewhere}
        </Notice>
      ))}
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={[...troubles, ...findings.filter(({ ok }) => ok)]}
        keyOf={({ name }) => name}
      />
    </>
  );
}
