import { Badge, Combobox, makeStyles, Option, Persona, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Person } from "#sandbox/client/control/model.ts";
import type { Words } from "#sandbox/client/words/words.ts";
import { PHONE } from "./looks.ts";
import { useViewer } from "./viewer.ts";

const useStyles = makeStyles({
  picker: { width: "280px", [PHONE]: { flex: 1, minWidth: 0, width: "auto" } },
  list: { maxHeight: "60vh", minWidth: "min(340px, 90vw)" },
  option: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, width: "100%" },
  persona: { flex: 1, minWidth: 0 },
});

const roleName = (words: Words, role: string) => words.people.roles[role] ?? role;

function fits(person: Person, query: string, words: Words): boolean {
  const roles = person.roles.map((role) => roleName(words, role));
  const known = [person.name, person.department, person.jobTitle, ...roles].join(" ").toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word));
}

function PersonOption({ person }: { readonly person: Person }) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <div className={styles.option}>
      <Persona
        className={styles.persona}
        name={person.name}
        secondaryText={[person.department, person.jobTitle].filter(Boolean).join(" · ")}
        avatar={{ color: "colorful", "aria-hidden": true }}
      />
      {person.roles.map((role) => (
        <Badge key={role} appearance="tint" color="brand">
          {roleName(words, role)}
        </Badge>
      ))}
    </div>
  );
}

/** Who one is: any of the tenant's people, found by name, department, job or role. */
export function PersonPicker({ onPick }: { readonly onPick: (personId: string) => void }) {
  const { person, people, words } = useViewer();
  const styles = useStyles();
  const [query, setQuery] = useState<string | null>(null);
  const sorted = useMemo(() => [...people].sort((a, b) => a.name.localeCompare(b.name)), [people]);
  const found = query === null ? sorted : sorted.filter((candidate) => fits(candidate, query, words));

  return (
    <Combobox
      className={styles.picker}
      inlinePopup
      input={{ style: { minWidth: 0 } }}
      listbox={{ className: styles.list }}
      aria-label={words.people.act}
      value={query ?? person.name}
      selectedOptions={[person.id]}
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => query === null && event.currentTarget.select()}
      onChange={(event) => setQuery(event.target.value)}
      onBlur={() => setQuery(null)}
      onOptionSelect={(_event, { optionValue }) => {
        if (!optionValue) return; // Fluent clears the selection while something else is being typed
        setQuery(null);
        onPick(optionValue);
      }}
    >
      {found.map((candidate) => (
        <Option key={candidate.id} value={candidate.id} text={candidate.name}>
          <PersonOption person={candidate} />
        </Option>
      ))}
      {found.length === 0 && (
        <Option value="" text="" disabled>
          {words.people.nobody}
        </Option>
      )}
    </Combobox>
  );
}
