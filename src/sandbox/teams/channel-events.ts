import type { Person } from "#sandbox/model.ts";
import { type Activity, botId, from } from "./activity.ts";
import type { ChannelScene } from "./channel.ts";

type ChannelEvent = "channelCreated" | "channelRenamed" | "channelDeleted" | "channelRestored";
type TeamEvent = "teamRenamed" | "teamArchived" | "teamUnarchived" | "teamDeleted";

/** Such things happen in the team, which is known by its General channel. */
function inTeam({ ends, person, team, at }: ChannelScene, channelData: object): Activity {
  const base = from(ends, person, at);
  return {
    ...base,
    type: "conversationUpdate",
    conversation: { isGroup: true, conversationType: "channel", tenantId: ends.tenantId, id: team.teamsId },
    channelData: { ...base.channelData, ...channelData },
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
export function channelUpdate(scene: ChannelScene, eventType: ChannelEvent): Activity {
  const { id, name } = scene.channel;
  return inTeam(scene, { channel: { id, name }, team: { id: scene.team.teamsId }, eventType });
}

export function teamUpdate(scene: ChannelScene, eventType: TeamEvent): Activity {
  return inTeam(scene, { team: { id: scene.team.teamsId, name: scene.team.name }, eventType });
}

export function memberUpdate(scene: ChannelScene, member: Person, change: "added" | "removed"): Activity {
  const members = [{ id: member.teamsId }];
  const added = change === "added";
  return {
    ...inTeam(scene, { team: { id: scene.team.teamsId }, eventType: added ? "teamMemberAdded" : "teamMemberRemoved" }),
    ...(added ? { membersAdded: members } : { membersRemoved: members }),
  };
}

/** What Teams sends when the app is put into a team or taken out of it: two activities, in this order. */
export function appUpdate(scene: ChannelScene, change: "added" | "removed"): Activity[] {
  const { team, channel } = scene;
  const bot = [{ id: botId(scene.ends.appId) }];
  const about = {
    team: { aadGroupId: team.id, name: team.name, id: team.teamsId },
    channel: { id: channel.id },
    settings: { selectedChannel: { id: channel.id } },
  };
  const added = change === "added";
  return [
    {
      ...inTeam(scene, { ...about, eventType: added ? "teamMemberAdded" : "teamMemberRemoved" }),
      ...(added ? { membersAdded: bot } : { membersRemoved: bot }),
    },
    {
      ...inTeam(scene, { ...about, source: { name: "message" } }),
      type: "installationUpdate",
      action: added ? "add" : "remove",
    },
  ];
}
