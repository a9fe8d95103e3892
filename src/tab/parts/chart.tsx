import { Caption1, makeStyles, Switch } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { useShellWords } from "#tab/shell/viewer.ts";
import { hasRange, hidesSome, placesOf, type Series } from "./chart-data.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { Figure } from "./figure.tsx";
import { Loading } from "./loading.tsx";
import { useTimes } from "./use-times.ts";

/** The chart library is heavier than everything else together: fetched only where a chart is shown. */
const Drawing = lazy(async () => ({ default: (await import("./drawing.tsx")).Drawing }));

/** Whoever prefers tables does so for every chart, as long as the page is open. */
let prefersTable = false;

const useStyles = makeStyles({ figure: { margin: 0, minWidth: 0 } });

interface ChartProps {
  readonly kind: "line" | "bar";
  readonly title: string;
  /** What stands along the bottom, such as "Week". */
  readonly axis: string;
  readonly series: readonly Series[];
}

/** A chart, and the same numbers as a table for whoever prefers to read them. */
export function Chart({ kind, title, axis, series }: ChartProps) {
  const words = useShellWords().chart;
  const styles = useStyles();
  const [isTable, setIsTable] = useState(prefersTable);

  function choose(table: boolean) {
    prefersTable = table;
    setIsTable(table);
  }
  return (
    <figure aria-label={title} className={styles.figure}>
      <Switch label={words.asTable} checked={isTable} onChange={(_event, { checked }) => choose(checked)} />
      {isTable ? (
        <Numbers kind={kind} title={title} axis={axis} series={series} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Drawing kind={kind} title={title} series={series} />
        </Suspense>
      )}
      {hidesSome(series) && <Caption1>{words.withheld}</Caption1>}
    </figure>
  );
}

function Numbers({ kind, title, axis, series }: ChartProps) {
  const words = useShellWords().chart;
  const times = useTimes();
  const columns: Column<string>[] = [{ name: axis, of: (at) => (kind === "line" ? times.date(at) : at) }];
  for (const one of series) {
    const valueAt = (at: string, part: "value" | "low" | "high") =>
      one.points.find((point) => point.at === at)?.[part] ?? null;
    columns.push({ name: one.name, isNumber: true, of: (at) => <Figure value={valueAt(at, "value")} /> });
    if (!hasRange(one)) continue;
    columns.push({ name: words.low(one.name), isNumber: true, of: (at) => <Figure value={valueAt(at, "low")} /> });
    columns.push({ name: words.high(one.name), isNumber: true, of: (at) => <Figure value={valueAt(at, "high")} /> });
  }
  return <DataTable caption={title} columns={columns} rows={placesOf(series)} keyOf={(at) => at} />;
}
