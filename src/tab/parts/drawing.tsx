import {
  GroupedVerticalBarChart,
  type GroupedVerticalBarChartData,
  getNextColor,
  LineChart,
  type LineChartPoints,
  ResponsiveContainer,
} from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useShellWords } from "#tab/shell/viewer.ts";
import { hasRange, lineOf, placesOf, type Series } from "./chart-data.ts";
import { useTimes } from "./use-times.ts";

const HEIGHT = 260;
const BAR_WIDTH_MAX = 40;

/** So many days along the bottom can be read on a phone, too. */
const TICKS_MAX = 5;

const useStyles = makeStyles({
  legend: { textTransform: "none" }, // Fluent writes every word with a capital
});

interface DrawingProps {
  readonly kind: "line" | "bar";
  readonly title: string;
  readonly series: readonly Series[];
}

/** The chart itself, by Fluent's chart library. */
export function Drawing({ kind, title, series }: DrawingProps) {
  return (
    <ResponsiveContainer height={HEIGHT}>
      {kind === "line" ? <Lines title={title} series={series} /> : <Bars title={title} series={series} />}
    </ResponsiveContainer>
  );
}

type SeriesProps = Omit<DrawingProps, "kind">;

function Lines({ title, series }: SeriesProps) {
  const words = useShellWords().chart;
  const times = useTimes();
  const styles = useStyles();

  function line(one: Series, at: number, part: "value" | "low" | "high"): LineChartPoints {
    const { points, gaps } = lineOf(one.points.map((point) => ({ at: point.at, value: point[part] ?? null })));
    return {
      legend: part === "value" ? one.name : words[part](one.name),
      color: part === "value" ? getNextColor(at) : tokens.colorNeutralForeground3,
      data: points.map((point) => ({
        x: new Date(point.at),
        y: point.value,
        xAxisCalloutData: times.date(point.at),
      })),
      gaps: [...gaps],
      ...(part !== "value" && { lineOptions: { strokeDasharray: "3 4", strokeWidth: 1 }, hideNonActiveDots: true }),
    };
  }
  const lines = series.flatMap((one, at) => [
    line(one, at, "value"),
    ...(hasRange(one) ? [line(one, at, "low"), line(one, at, "high")] : []),
  ]);
  return (
    <LineChart
      height={HEIGHT}
      data={{ chartTitle: title, lineChartData: lines }}
      yMinValue={0}
      customDateTimeFormatter={(date) => times.shortDate(date)}
      tickValues={ticksFor(series)}
      legendProps={{ enabledWrapLines: true, styles: { text: styles.legend } }}
    />
  );
}

/** Some of the days that there are points for, evenly spread. */
function ticksFor(series: readonly Series[]): Date[] {
  const places = placesOf(series);
  const step = Math.ceil(places.length / TICKS_MAX);
  return places.filter((_place, at) => at % step === 0).map((place) => new Date(place));
}

function Bars({ title, series }: SeriesProps) {
  const styles = useStyles();
  const data: GroupedVerticalBarChartData[] = placesOf(series).map((place) => ({
    name: place,
    series: series.flatMap(({ name, points }, at) => {
      const value = points.find((point) => point.at === place)?.value ?? null;
      return value === null ? [] : [{ key: name, legend: name, data: value, color: getNextColor(at) }];
    }),
  }));
  return (
    <GroupedVerticalBarChart
      height={HEIGHT}
      chartTitle={title}
      data={data}
      wrapXAxisLables
      barWidth="auto"
      maxBarWidth={BAR_WIDTH_MAX}
      legendProps={{ enabledWrapLines: true, styles: { text: styles.legend } }}
      hideLegend={series.length === 1}
    />
  );
}
