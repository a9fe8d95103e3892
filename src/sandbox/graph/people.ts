import type { Desk } from "#sandbox/desk.ts";
import type { Person } from "#sandbox/model.ts";
import { GraphError, resourceNotFound } from "./error.ts";

function find({ organisation }: Desk, name: string): Person | undefined {
  const wanted = name.toLowerCase();
  return organisation.people.find(({ id, userPrincipalName, mail }) =>
    [id, userPrincipalName.toLowerCase(), mail].includes(wanted),
  );
}

/** By id, user principal name or address; a miss is the directory's. */
export function personNamed(desk: Desk, name = ""): Person {
  const person = find(desk, name);
  if (!person) throw resourceNotFound(name);
  return person;
}

/** Like `personNamed`, but a miss is Exchange's, and guests have no mailbox. */
export function mailboxNamed(desk: Desk, name = ""): Person {
  const person = find(desk, name);
  if (!person) throw new GraphError(404, "ErrorInvalidUser", `The requested user '${name}' is invalid.`);
  if (person.guestOf) {
    const message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
    throw new GraphError(404, "MailboxNotEnabledForRESTAPI", message);
  }
  return person;
}

/** Who has this address; undefined for somebody outside. */
export function personWithAddress(desk: Desk, address: string): Person | undefined {
  const wanted = address.toLowerCase();
  return desk.organisation.people.find(({ mail }) => mail === wanted);
}

export function personWithId(desk: Desk, id: string): Person | undefined {
  return desk.organisation.people.find((person) => person.id === id);
}
