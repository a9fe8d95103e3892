import type { LedgerStore } from "#domain/attention/index.ts";
import type { HashtagStore } from "#domain/hashtags/index.ts";
import type { LeaderStore } from "#domain/leaders/index.ts";
import type { PeopleStore } from "#domain/people/index.ts";
import type { PostStore } from "#domain/posts/index.ts";
import type { RefusalStore } from "#domain/privacy/index.ts";
import type { ExpertStore, SessionStore } from "#domain/sessions/index.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Enqueue } from "#shared/transaction.ts";
import type { Database } from "./database.ts";
import { expertStore } from "./experts.ts";
import { hashtagStore } from "./hashtags.ts";
import { leaderStore } from "./leaders.ts";
import { ledgerStore } from "./ledger.ts";
import { peopleStore } from "./people.ts";
import { postStore } from "./posts.ts";
import { refusalStore } from "./refusals.ts";
import { sessionStore } from "./sessions.ts";

/** Everything that remembers. */
export interface Stores {
  readonly people: PeopleStore;
  readonly ledger: LedgerStore;
  readonly posts: PostStore;
  readonly leaders: LeaderStore;
  readonly hashtags: HashtagStore;
  readonly experts: ExpertStore;
  readonly sessions: SessionStore;
  readonly refusals: RefusalStore;
}

/** Every store; one that cannot erase and export what it knows of a person does not compile. */
export function openStores(database: Database, enqueue: Enqueue, pseudonym: (id: string) => string): Stores {
  return {
    people: peopleStore(database),
    ledger: ledgerStore(database),
    posts: postStore(database, pseudonym),
    leaders: leaderStore(database),
    hashtags: hashtagStore(database),
    experts: expertStore(database),
    sessions: sessionStore(database, enqueue),
    refusals: refusalStore(database, pseudonym),
  } satisfies { [Name in keyof Stores]: Stores[Name] & PersonalData };
}
