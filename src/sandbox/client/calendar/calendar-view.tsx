import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import type { Route } from "#sandbox/client/shell/route.ts";
import { useNow } from "#sandbox/client/shell/use-now.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { EntryList } from "./entry-list.tsx";
import { AwayNote } from "./own-time.tsx";
import { type Layout, Toolbar } from "./toolbar.tsx";
import { mondayOf, weekOf } from "./week.ts";
import { WeekGrid } from "./week-grid.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0 },
  content: { flex: 1, minHeight: 0, overflow: "auto", background: tokens.colorNeutralBackground1 },
});

/** The list is easier to read where columns would be narrow. */
const firstLayout = (): Layout => (window.matchMedia("(max-width: 640px)").matches ? "list" : "grid");

function dateOf(detail: string | null, today: Temporal.PlainDate): Temporal.PlainDate {
  try {
    return detail === null ? today : Temporal.PlainDate.from(detail);
  } catch {
    return today;
  }
}

/** A week of the person's calendar, in their own zone. */
export function CalendarView({ route }: { readonly route: Route }) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const [layout, setLayout] = useState(firstLayout);
  const today = useNow().toZonedDateTimeISO(person.zone).toPlainDate();
  const monday = mondayOf(dateOf(route.detail, today));

  const from = monday.toZonedDateTime(person.zone).toInstant();
  const to = monday.add({ days: 7 }).toZonedDateTime(person.zone).toInstant();
  const path = `calendars/${encodeURIComponent(person.id)}?from=${from}&to=${to}`;
  const entries = useResource<readonly CalendarEntry[]>(path, "calendar", person.id).value ?? [];
  const days = weekOf(monday, entries, person.zone);

  return (
    <section className={styles.view} aria-label={words.calendar.title(person.name)}>
      <Toolbar
        monday={monday}
        layout={layout}
        onLayout={setLayout}
        onWeek={(date) => navigate({ ...route, detail: date?.toString() ?? null })}
      />
      <AwayNote />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.content} aria-label={words.calendar[layout]} tabIndex={0}>
        {layout === "grid" ? <WeekGrid days={days} today={today} /> : <EntryList days={days} />}
      </section>
    </section>
  );
}
