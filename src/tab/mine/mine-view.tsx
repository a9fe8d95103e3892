import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense } from "react";
import { Loading } from "#tab/parts/loading.tsx";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { hrefTo } from "#tab/shell/route.ts";
import { useRoute } from "#tab/shell/use-route.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMine } from "#tab/words/de-mine.ts";
import { enMine } from "#tab/words/en-mine.ts";
import { WeekPage } from "./week-page.tsx";

/** The tab opens with the week; the forms of the other pages come when they are needed. */
const pages: Readonly<Record<keyof typeof enMine.titles, ComponentType>> = {
  week: WeekPage,
  hours: lazy(async () => ({ default: (await import("./hours-page.tsx")).HoursPage })),
  tags: lazy(async () => ({ default: (await import("./tags-page.tsx")).TagsPage })),
  messages: lazy(async () => ({ default: (await import("./messages-page.tsx")).MessagesPage })),
  data: lazy(async () => ({ default: (await import("./data-page.tsx")).DataPage })),
  settings: lazy(async () => ({ default: (await import("./settings-page.tsx")).SettingsPage })),
};
const ids = Object.keys(pages) as (keyof typeof pages)[];

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, "& p": { margin: 0 } },
  links: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  current: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** What people see of themselves, on a page for each matter: `#/mine`, `#/mine/hours`. */
export function MineView() {
  const words = useWords({ en: enMine, de: deMine });
  const { rest } = useRoute();
  const page = ids.find((id) => id === rest[0]) ?? "week";
  const Page = pages[page];
  const styles = useStyles();
  return (
    <>
      <ViewTitle>{words.titles[page]}</ViewTitle>
      <Pages current={page} />
      <div className={styles.page}>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </div>
    </>
  );
}

function Pages({ current }: { readonly current: keyof typeof pages }) {
  const words = useWords({ en: enMine, de: deMine });
  const styles = useStyles();
  return (
    <nav aria-label={words.pages}>
      <ul className={styles.links}>
        {ids.map((id) => (
          <li key={id}>
            {id === current ? (
              <Link href={hrefTo("mine", id)} aria-current="page" className={styles.current}>
                {words.titles[id]}
              </Link>
            ) : (
              <Link href={hrefTo("mine", id)}>{words.titles[id]}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
