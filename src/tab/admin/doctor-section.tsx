import { Button } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useAdminWords, wordFor } from "./use-admin-words.ts";

type Finding = ApiAnswer<"GET /api/admin/doctor">["findings"][number];

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
  const troubles = findings.filter(({ ok }) => !ok).length;
  const known = ({ name }: Finding) => wordFor<{ name: string; todo: string }>(words.checks, name);
  const columns = [
    { name: words.check, of: (finding: Finding) => known(finding)?.name ?? finding.name },
    { name: words.state, of: ({ ok }: Finding) => (ok ? words.ok : words.broken) },
    { name: words.detail, of: ({ detail }: Finding) => <span lang="en">{detail}</span> },
    {
      name: words.todo,
      of: (finding: Finding) => (finding.ok ? words.nothing : (known(finding)?.todo ?? words.elsewhere)),
    },
  ];
  return (
    <>
      <Notice intent={troubles === 0 ? "success" : "warning"}>
        {troubles === 0 ? words.allWell : words.troubles(troubles)}
      </Notice>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={findings.toSorted((a, b) => Number(a.ok) - Number(b.ok))}
        keyOf={({ name }) => name}
      />
    </>
  );
}
