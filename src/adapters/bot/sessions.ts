import type { TimeReader } from "#domain/people/index.ts";
import type { BookingDeps } from "#domain/sessions/index.ts";
import type { NameOf } from "./names.ts";
import { bookTalk } from "./sessions-book.ts";
import { cancelTalk } from "./sessions-cancel.ts";
import { volunteerTalk } from "./sessions-volunteer.ts";
import type { Talk } from "./turn.ts";

export interface SessionsTalkDeps extends BookingDeps {
  readonly times: TimeReader;
  readonly nameOf: NameOf;
}

/** Private conversations: finding one, seeing and cancelling them, and offering them. */
export function sessionsTalk(deps: SessionsTalkDeps): Talk {
  const parts = [bookTalk(deps), cancelTalk(deps), volunteerTalk(deps)];
  return {
    commands: parts.flatMap(({ commands }) => commands),
    actions: parts.flatMap(({ actions }) => actions),
    questions: parts.flatMap(({ questions }) => questions),
  };
}
