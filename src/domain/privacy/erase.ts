import type { PersonId } from "#domain/people/index.ts";
import { cancelSession, type SettleDeps } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import type { PersonalData } from "#shared/personal-data.ts";

/** Every store, by the name under which an export lists it. */
export type PersonalStores = Readonly<Record<string, PersonalData>>;

/**
 * Cancels what the person still has booked and removes everything that is stored about them. Safe to repeat.
 *
 * @returns how many items were removed
 * @throws AppError GRAPH_* when a session cannot be cancelled at present; nothing else is removed then
 */
export async function eraseEverything(
  deps: { readonly stores: PersonalStores; readonly booking: SettleDeps },
  personId: PersonId,
): Promise<number> {
  const { booking, stores } = deps;
  for (const session of await booking.sessions.upcoming(personId, booking.clock())) {
    const { kind } = await cancelSession(booking, { by: personId, sessionId: session.id });
    // Its event can only be removed while we know whose calendar it is in.
    if (kind === "cancelling") throw new AppError("GRAPH_UNREACHABLE", "a session could not be cancelled yet");
  }
  let items = 0;
  for (const store of Object.values(stores)) items += await store.erase(personId);
  return items;
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
