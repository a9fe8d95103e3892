import type { Channel, Person, SystemEvent, Team } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import type { Activity, Ends } from "./activity.ts";
import type { ChannelScene } from "./channel.ts";
import { type Deliver, type Delivery, inOrder } from "./delivery.ts";

/** Who wrote what Teams itself notes. */
const SYSTEM = "system";

/** Somebody who changes a team. */
export interface Change {
  readonly by: Person;
  readonly team: Team;
}

/** What every change to a team consists of: it is put, noted in a channel, and told to the app. */
export function teamChanges({ teams, posts, clock, newMessageId }: World, ends: Ends, deliver: Deliver) {
  return {
    newId: (): string => newMessageId(clock.now()),

    put(change: Change, changes: Partial<Team>): Change {
      const team = { ...change.team, ...changes };
      teams.put(team);
      return { ...change, team };
    },

    /** @param channel - the General one if left out */
    scene({ by, team }: Change, channel?: Channel): ChannelScene {
      const general = team.channels.find(({ id }) => id === team.teamsId) ?? { id: team.teamsId, name: team.name };
      return { ends, person: by, team, channel: channel ?? general, at: clock.now() };
    },

    /** https://learn.microsoft.com/graph/system-messages */
    note(placeId: string, { by }: Change, kind: string, details: SystemEvent["details"]): void {
      const at = clock.now();
      const id = newMessageId(at);
      const event = { kind, initiatorId: by.id, details };
      const written = { id, placeId, threadId: id, fromId: SYSTEM, at: at.toString() };
      posts.add({ ...written, text: "", mentionIds: [], card: null, event });
    },

    async tell({ team }: Change, activities: readonly Activity[]): Promise<Delivery | null> {
      return team.appRemoved ? null : inOrder(deliver, activities);
    },
  };
}

export type TeamChanges = ReturnType<typeof teamChanges>;
