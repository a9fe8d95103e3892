import { randomUUID } from "node:crypto";
import type { Events } from "#sandbox/events.ts";
import type { Keep } from "#sandbox/keep.ts";

/** What the app's configuration page decides about a tab. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string | null;
}

/** A tab of the app in a channel. */
export interface ChannelTab extends TabSettings {
  readonly id: string;
  readonly name: string;
}

/** The app's tabs in each channel, in the order in which they were added. */
export function tabBook({ state, changed }: Keep, { announce }: Events) {
  const of = (channelId: string): readonly ChannelTab[] => state.tabs[channelId] ?? [];
  function put(channelId: string, tabs: readonly ChannelTab[]): void {
    state.tabs[channelId] = [...tabs];
    changed();
    announce({ type: "channel", id: channelId });
  }
  return {
    of,
    add(channelId: string, settings: Omit<ChannelTab, "id">): ChannelTab {
      const tab = { id: randomUUID(), ...settings };
      put(channelId, [...of(channelId), tab]);
      return tab;
    },
    change(channelId: string, tab: ChannelTab): void {
      put(
        channelId,
        of(channelId).map((other) => (other.id === tab.id ? tab : other)),
      );
    },
    remove(channelId: string, id: string): void {
      put(
        channelId,
        of(channelId).filter((tab) => tab.id !== id),
      );
    },
  };
}

export type TabBook = ReturnType<typeof tabBook>;
