import type { Channel } from "#sandbox/model.ts";
import { channelIdOf } from "#sandbox/organisation/ids.ts";
import { channelUpdate } from "./channel-events.ts";
import type { Delivery } from "./delivery.ts";
import type { Change, TeamChanges } from "./team-change.ts";

const named = ({ id, name }: Channel) => ({ channelId: id, channelDisplayName: name });

/** What owners do to channels. */
export function channelAdministration({ newId, put, scene, note, tell }: TeamChanges) {
  /** Apps hear nothing of private and shared channels. */
  async function told(change: Change, channel: Channel, event: Parameters<typeof channelUpdate>[1]) {
    return channel.membershipType ? null : tell(change, [channelUpdate(scene(change, channel), event)]);
  }
  function replaced(change: Change, channel: Channel): Change {
    return put(change, { channels: change.team.channels.map((other) => (other.id === channel.id ? channel : other)) });
  }

  return {
    async create(change: Change, name: string, membershipType: Channel["membershipType"]) {
      const id = channelIdOf(`${change.team.id}/${newId()}`);
      const channel: Channel = { id, name, ...(membershipType && { membershipType }) };
      const changed = put(change, { channels: [...change.team.channels, channel] });
      note(change.team.teamsId, change, "channelAdded", named(channel));
      return { id, delivery: await told(changed, channel, "channelCreated") };
    },
    rename(change: Change, channel: Channel, name: string): Promise<Delivery | null> {
      const renamed = { ...channel, name };
      const changed = replaced(change, renamed);
      note(channel.id, change, "channelRenamed", named(renamed));
      return told(changed, renamed, "channelRenamed");
    },
    remove(change: Change, channel: Channel): Promise<Delivery | null> {
      const changed = replaced(change, { ...channel, deleted: true });
      note(change.team.teamsId, change, "channelDeleted", named(channel));
      return told(changed, channel, "channelDeleted");
    },
    restore(change: Change, { deleted: _, ...channel }: Channel): Promise<Delivery | null> {
      return told(replaced(change, channel), channel, "channelRestored");
    },
  };
}
