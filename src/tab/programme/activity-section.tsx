import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer, ApiQuery } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Chart } from "#tab/parts/chart.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { Counting } from "./counting.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

type Measure = ApiQuery<"GET /api/programme/activity">["measure"];
type Activity = ApiAnswer<"GET /api/programme/activity">;

const MEASURES = ["posts", "replies", "thanks"] as const satisfies readonly Measure[];

/** One measure over half a year, of everybody or of one unit, with the range that chance alone explains. */
export function ActivitySection() {
  const words = useProgrammeWords().activity;
  const [measure, setMeasure] = useState<Measure>("posts");
  const [unit, setUnit] = useState("");
  return (
    <Section title={words.title}>
      <Field label={words.measure} style={{ alignSelf: "flex-start" }}>
        <Select value={measure} onChange={(_event, { value }) => setMeasure(value as Measure)}>
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {words.measures[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Measured key={measure} measure={measure} unit={unit} onUnit={setUnit} />
    </Section>
  );
}

interface MeasuredProps {
  readonly measure: Measure;
  /** Empty for everybody. */
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
}

/** Numbers of one measure; never those of the one that was chosen before. */
function Measured({ measure, unit, onUnit }: MeasuredProps) {
  const words = useProgrammeWords().activity;
  const asking = useAsked("GET /api/programme/activity", { query: { measure } });
  return (
    <Answered asking={asking}>
      {(answer) => (
        <>
          {answer.counting && <Counting asking={asking} />}
          <Field label={words.unit} style={{ alignSelf: "flex-start" }}>
            <Select value={unit} onChange={(_event, { value }) => onUnit(value)}>
              <option value="">{words.everybody}</option>
              {answer.units.map(({ name }) => name !== null && <option key={name}>{name}</option>)}
            </Select>
          </Field>
          <Unit answer={answer} measure={measure} name={unit === "" ? null : unit} />
        </>
      )}
    </Answered>
  );
}

interface UnitProps {
  readonly answer: Activity;
  readonly measure: Measure;
  /** Null for everybody. */
  readonly name: string | null;
}

function Unit({ answer, measure, name }: UnitProps) {
  const { smallestGroup, units, weeks } = answer;
  const words = useProgrammeWords().activity;
  const values = units.find((unit) => unit.name === name)?.values ?? [];
  const label = name ?? words.everybody;
  const points = weeks.map((at, index) => {
    const { value = null, from = null, to = null } = values[index] ?? {};
    return { at, value, low: from, high: to };
  });
  const hasBand = points.some(({ low }) => low !== null);
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
