import { useViewer } from "#tab/shell/viewer.ts";
import { useTimes } from "./use-times.ts";

/** A moment on the clock of whoever looks, and how far away it is. */
export function When({ at }: { readonly at: string }) {
  const { now } = useViewer();
  const times = useTimes();
  return (
    <time dateTime={at}>
      {times.moment(at)} ({times.relative(at, now())})
    </time>
  );
}
