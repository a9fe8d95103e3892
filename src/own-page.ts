import type { NameOf } from "#adapters/bot/names.ts";
import { ownPageWords } from "#adapters/bot/own-page.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { keptIn } from "#adapters/documents/facts.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import type { MineApiDeps } from "#adapters/web/api-mine.ts";
import type { StoredDescription } from "#adapters/web/api-mine-stored.ts";
import type { KnownTags } from "#domain/hashtags/index.ts";
import type { PostLinks } from "#domain/leaders/index.ts";
import type { Holidays, Language } from "#domain/people/index.ts";
import type { PolicyKeeper, Refusals } from "#domain/privacy/index.ts";
import type { BookingDeps } from "#domain/sessions/index.ts";
import type { Clock } from "#shared/time.ts";

interface OwnPageDeps {
  readonly stores: Stores;
  readonly plain: PlainStores;
  readonly tagging: { readonly tags: KnownTags };
  readonly refusals: Refusals;
  readonly booking: BookingDeps;
  readonly sending: { readonly shared: { readonly links: PostLinks; readonly holidays: Holidays } };
  readonly policy: Pick<PolicyKeeper, "terms">;
  readonly nameOf: NameOf;
  readonly ownCalendar: MineApiDeps["ownCalendar"];
  readonly clock: Clock;
}

/** Makes what people see and change of themselves: with the same stores, and in the same words, as the chat. */
export function makeOwnPage(deps: OwnPageDeps): MineApiDeps {
  const { stores, plain, refusals, booking, nameOf, ownCalendar, clock } = deps;
  const { tags } = deps.tagging;
  const { holidays, links } = deps.sending.shared;
  const { audit, drafts, follows, gates, leaders, ledger, people, posts } = stores;
  return {
    ...{ booking, drafts, follows, holidays, leaders, ledger, links, nameOf, ownCalendar, people, posts, tags, clock },
    ...{ stores: { ...stores }, times: timeReader(), heard: plain.heardPosts, gardens: stores.tags },
    enrolling: { audit, gates, leaders, ledger, refusals: stores.refusals, clock },
    refusals: { ...refusals, end: stores.refusals.end },
    describe: (language) => describedBy(deps.policy, language),
    say: ownPageWords(nameOf),
  };
}

/** What is stored, as the policy says it. */
function describedBy(policy: OwnPageDeps["policy"], language: Language): readonly StoredDescription[] {
  const terms = policy.terms();
  return terms.stored.map(({ id, kept, name, stores, tables, what, why }) => ({
    ...{ id, stores, tables: Object.keys(tables) },
    ...{ name: name[language], what: what[language], why: why[language] },
    kept: keptIn(terms, language, kept),
  }));
}
