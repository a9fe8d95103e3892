import { Answered } from "#tab/parts/answered.tsx";
import { Chart } from "#tab/parts/chart.tsx";
import { NotAgreed } from "#tab/parts/figure.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useTagWords } from "./words.ts";

/** How often a tag was used in each of the last weeks, as far as that says nothing about single people. */
export function Rhythm({ tag }: { readonly tag: string }) {
  const words = useTagWords().rhythm;
  const asking = useAsked("GET /api/tags/:name/rhythm", { params: { name: tag } });
  return (
    <Answered asking={asking}>
      {({ agreed, groupMin, weeks }) => {
        if (!agreed) return <NotAgreed />;
        if (weeks.every(({ posts }) => posts === null)) return <span>{words.hidden(groupMin)}</span>;
        const points = weeks.map(({ posts, week }) => ({ at: week, value: posts }));
        return (
          <>
            <Chart kind="line" title={words.chart(tag)} axis={words.axis} series={[{ name: words.series, points }]} />
            <span>{words.why(groupMin)}</span>
          </>
        );
      }}
    </Answered>
  );
}
