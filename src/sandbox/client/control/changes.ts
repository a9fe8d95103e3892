import { useSyncExternalStore } from "react";
import type { Change } from "./model.ts";

type Listener = (change: Change) => void;

/** Long enough for a restart of the tenant, short enough that nobody reaches for reload. */
const RECONNECT_MS = 2_000;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let connected = true;
let source: EventSource | null = null;

function setConnected(value: boolean): void {
  if (connected === value) return;
  connected = value;
  for (const watcher of watchers) watcher();
}

function announce(change: Change): void {
  for (const listener of listeners) listener(change);
}

function connect(): void {
  source = new EventSource("./control/events");
  source.onopen = () => {
    // What happened while the line was down is unknown: everything is read again.
    if (!connected) announce({ type: "reset" });
    setConnected(true);
  };
  source.onmessage = (event: MessageEvent<string>) => announce(JSON.parse(event.data));
  source.onerror = () => {
    setConnected(false);
    // The browser retries by itself, except after an answer that is no event stream.
    if (source?.readyState === EventSource.CLOSED) setTimeout(connect, RECONNECT_MS);
  };
}

/** Calls the listener for every change in the tenant until the returned function is called. */
export function onChange(listener: Listener): () => void {
  if (!source) connect();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether changes in the tenant are being heard. */
export function useConnected(): boolean {
  return useSyncExternalStore(watchConnection, () => connected);
}
