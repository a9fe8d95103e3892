import type { Person } from "#sandbox/model.ts";
import { appUpdate, memberUpdate, teamUpdate } from "./channel-events.ts";
import type { Delivery } from "./delivery.ts";
import type { Change, TeamChanges } from "./team-change.ts";

/** Members of a note have no names. */
const shown = ({ id }: Person) => ({ id, displayName: null, userIdentityType: "aadUser" });

/** Everybody who joins sees what was said before. */
const FROM_THE_BEGINNING = "0001-01-01T00:00:00Z";

/** What owners do to a whole team. */
export function teamAdministration({ put, scene, note, tell }: TeamChanges) {
  return {
    rename(change: Change, name: string): Promise<Delivery | null> {
      const { id, teamsId } = change.team;
      const changed = put(change, { name });
      note(teamsId, change, "teamRenamed", { teamId: id, teamDisplayName: name });
      return tell(changed, [teamUpdate(scene(changed), "teamRenamed")]);
    },
    archive(change: Change, archived: boolean): Promise<Delivery | null> {
      const { id, teamsId } = change.team;
      const changed = put(change, { archived });
      const event = archived ? "teamArchived" : "teamUnarchived";
      note(teamsId, change, event, { teamId: id });
      return tell(changed, [teamUpdate(scene(changed), event)]);
    },
    remove(change: Change): Promise<Delivery | null> {
      return tell(put(change, { deleted: true }), [teamUpdate(scene(change), "teamDeleted")]);
    },
    addMember(change: Change, member: Person): Promise<Delivery | null> {
      const { teamsId, memberIds } = change.team;
      const changed = put(change, { memberIds: [...memberIds, member.id] });
      const details = { visibleHistoryStartDateTime: FROM_THE_BEGINNING, members: [shown(member)] };
      note(teamsId, change, "membersAdded", details);
      return tell(changed, [memberUpdate(scene(changed), member, "added")]);
    },
    removeMember(change: Change, member: Person): Promise<Delivery | null> {
      const { teamsId, memberIds } = change.team;
      const changed = put(change, { memberIds: memberIds.filter((id) => id !== member.id) });
      note(teamsId, change, "membersDeleted", { members: [shown(member)] });
      return tell(changed, [memberUpdate(scene(changed), member, "removed")]);
    },
    addApp(change: Change): Promise<Delivery | null> {
      const changed = put(change, { appRemoved: false });
      return tell(changed, appUpdate(scene(changed), "added"));
    },
    /** It is told that it goes, as the last thing. */
    removeApp(change: Change): Promise<Delivery | null> {
      put(change, { appRemoved: true });
      return tell(change, appUpdate(scene(change), "removed"));
    },
    /** Tells the app of a team that it is in already. */
    tellOfApp: (change: Change): Promise<Delivery | null> => tell(change, appUpdate(scene(change), "added")),
  };
}
