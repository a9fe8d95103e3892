import type { PersonId } from "#domain/people/index.ts";
import { cancelSession, type SettleDeps, settleSession } from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Refusals } from "./refusals.ts";

/** Every store, by the name under which an export lists it. */
export type PersonalStores = Readonly<Record<string, PersonalData>>;

/**
 * Cancels what the person still has booked and removes everything that is stored about them. Safe to repeat.
 *
 * @returns how many items were removed
 * @throws AppError GRAPH_* when a session cannot be cancelled at present; nothing else is removed then
 */
export async function eraseEverything(
  deps: {
    readonly stores: PersonalStores;
    readonly booking: SettleDeps;
    readonly refusals: Pick<Refusals, "closePast">;
  },
  personId: PersonId,
): Promise<number> {
  const { booking, refusals, stores } = deps;
  for (const session of await booking.sessions.upcoming(personId, booking.clock())) {
    await cancelSession(booking, { by: personId, sessionId: session.id });
  }
  // An event can only be removed while we know whose calendar it is in: also one that was cancelled in an outage.
  for (const { id } of await booking.sessions.unsettledOf(personId)) await settleSession(booking, id);
  // First, so that erasing also finds what was being stored meanwhile, and no channel that is read again brings it back.
  await refusals.closePast(personId);
  let items = 0;
  for (const store of Object.values(stores)) items += await store.erase(personId);
  return items;
}

/** Whether the person says in public what hashtags are for: that stays, for others rely on it. */
export async function describesTags(
  { stores }: { readonly stores: PersonalStores },
  personId: PersonId,
): Promise<boolean> {
  const stored = (await stores["tags"]?.export(personId)) ?? [];
  return stored.some(({ purpose }) => typeof purpose === "string");
}

/** Everything that is stored about the person, by store; stores without anything are left out. */
export async function exportEverything(
  deps: { readonly stores: PersonalStores },
  personId: PersonId,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const found: Record<string, readonly object[]> = {};
  for (const [name, store] of Object.entries(deps.stores)) {
    const items = await store.export(personId);
    if (items.length > 0) found[name] = items;
  }
  return found;
}
