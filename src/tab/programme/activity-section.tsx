import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer, ApiQuery } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Chart } from "#tab/parts/chart.tsx";
import { NotAgreed } from "#tab/parts/figure.tsx";
import { Loading } from "#tab/parts/loading.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { Counting } from "./counting.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

type Measure = ApiQuery<"GET /api/programme/activity">["measure"];
type Activity = ApiAnswer<"GET /api/programme/activity">;

const MEASURES = ["posts", "replies", "thanks"] as const satisfies readonly Measure[];

/** Side by side, or one under the other on a phone. */
const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

/** One measure over half a year, of everybody or of one unit, with the range that chance alone explains. */
export function ActivitySection() {
  const words = useProgrammeWords().activity;
  const styles = useStyles();
  const [measure, setMeasure] = useState<Measure>("posts");
  /** Empty for everybody. */
  const [unit, setUnit] = useState("");
  const asking = useAsked("GET /api/programme/activity", { query: { measure } });
  const known = asking.asked?.kind === "answer" ? asking.asked.answer.units : [];
  const units = new Set([unit, ...known.map(({ name }) => name ?? "")].filter((name) => name !== ""));
  return (
    <Section title={words.title}>
      <div className={styles.choices}>
        <Field label={words.measure}>
          <Select value={measure} onChange={(_event, { value }) => setMeasure(value as Measure)}>
            {MEASURES.map((one) => (
              <option key={one} value={one}>
                {words.measures[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.unit}>
          <Select value={unit} onChange={(_event, { value }) => setUnit(value)}>
            <option value="">{words.everybody}</option>
            {[...units].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      </div>
      <Answered asking={asking}>
        {(answer) => (
          <>
            {answer.counting && <Counting asking={asking} />}
            {/* The former answer stays until the next one is there: never under the name of another measure. */}
            {answer.measure === measure ? <Unit answer={answer} name={unit === "" ? null : unit} /> : <Loading />}
          </>
        )}
      </Answered>
    </Section>
  );
}

interface UnitProps {
  readonly answer: Activity;
  /** Null for everybody. */
  readonly name: string | null;
}

function Unit({ answer, name }: UnitProps) {
  const { agreed, measure, smallestGroup, units, weeks } = answer;
  const words = useProgrammeWords().activity;
  const values = units.find((unit) => unit.name === name)?.values ?? [];
  const label = name ?? words.everybody;
  const points = weeks.map((at, index) => {
    const { value = null, from = null, to = null } = values[index] ?? {};
    return { at, value, low: from, high: to };
  });
  const hasBand = points.some(({ low }) => low !== null);
  if (!agreed) return <NotAgreed />;
  if (values.length === 0) return <Text>{`${words.nothing} ${words.hidden(smallestGroup)}`}</Text>;
  return (
    <>
      <Chart
        kind="line"
        title={words.chart(words.measures[measure], label)}
        axis={words.axis}
        series={[{ name: label, points }]}
      />
      <Unheard {...answer} />
      <Text>{hasBand ? words.band : words.noBand}</Text>
      <Text>{words.hidden(smallestGroup)}</Text>
    </>
  );
}

/** So many weeks are named. */
const NAMED_MAX = 4;

function Unheard({ unheard }: Activity) {
  const words = useProgrammeWords().activity;
  const times = useTimes();
  const last = unheard.at(-1);
  if (last === undefined) return null;
  return (
    <Text weight="semibold">
      {unheard.length <= NAMED_MAX
        ? words.unheard(unheard.map((week) => times.date(week)))
        : words.unheardUntil(unheard.length, times.date(last))}
    </Text>
  );
}
