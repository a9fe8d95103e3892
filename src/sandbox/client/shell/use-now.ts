import { useEffect, useState } from "react";
import { useViewer } from "./viewer.ts";

const TICK_MS = 1_000;

/** The tenant's time to the minute, as it passes. */
export function useNow(): Temporal.Instant {
  const { now } = useViewer();
  const [, setMinute] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setMinute(Math.floor(now().epochMilliseconds / 60_000)), TICK_MS);
    return () => clearInterval(ticking);
  }, [now]);
  return now().round({ smallestUnit: "minute", roundingMode: "floor" });
}
