import { useMemo } from "react";
import { useViewer } from "#tab/shell/viewer.ts";
import { type Times, timesFor } from "./times.ts";

/** How moments are written for whoever looks. */
export function useTimes(): Times {
  const { language, zone } = useViewer().me;
  return useMemo(() => timesFor(language, zone), [language, zone]);
}
