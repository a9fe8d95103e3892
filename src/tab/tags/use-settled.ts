import { useEffect, useState } from "react";

/** Whoever types on does so within this time, in milliseconds. */
const PAUSE_MS = 200;

/** What was typed, once there is a pause; nothing at once. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
