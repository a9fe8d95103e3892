import { expect, test } from "@jest/globals";
import {
  type AcceptedPolicy,
  type FoundPolicy,
  keepPolicy,
  type Policy,
  type PolicyStore,
} from "#domain/privacy/index.ts";
import type { Log } from "#shared/log.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const shipped = await shippedPolicy();
const own = { owner: "o", worksCouncil: "w" };

function found(changes: Partial<Policy> = {}): Extract<FoundPolicy, { kind: "read" }> {
  const policy = { ...shipped, keys: own, ...changes };
  const content = `version ${policy.version}, k ${policy.smallestGroup}, ${policy.keys.owner}`;
  return { kind: "read", policy, content, sha256: content, signatures: { owner: "good", worksCouncil: "good" } };
}

const unsigned = (file: FoundPolicy): FoundPolicy =>
  file.kind === "read" ? { ...file, signatures: { owner: null, worksCouncil: "good" } } : file;

/** What replicas share, and a replica with a file of its own. */
function world() {
  const accepted: AcceptedPolicy[] = [];
  const files = new Map<string, FoundPolicy>();
  const unread = new Set<string>();
  const state = { now: instant("2026-11-24T08:00Z") };
  const store: PolicyStore = {
    all: async () => accepted,
    async accept(policy, before) {
      if ((accepted.at(-1)?.sha256 ?? null) !== before) return false;
      accepted.push(policy);
      return true;
    },
  };
  const replica = async (file: FoundPolicy, { local = true, log = silent as Log } = {}) => {
    const has = { file };
    if (file.kind === "read") files.set(file.content, file);
    const keeper = await keepPolicy({
      ...{
        store,
        log,
        mayDemonstrate: local,
        builtIn: {},
        verify: (_key, _content, signature) => signature === "good",
        identify: (content) => {
          const known = files.get(content);
          return known?.kind === "read" ? { ...known.policy, sha256: known.sha256 } : null;
        },
      },
      clock: () => state.now,
      find: async () => has.file,
      read: (content) => (!unread.has(content) && files.get(content)) || { kind: "missing" },
    });
    const put = async (next: FoundPolicy) => {
      if (next.kind === "read") files.set(next.content, next);
      has.file = next;
      await keeper.refresh();
    };
    return { ...keeper, put };
  };
  /** Is read no more, but told from others yet. */
  const forget = ({ content }: Extract<FoundPolicy, { kind: "read" }>) => unread.add(content);
  return { accepted, forget, replica, state };
}

test("the first that both signed is kept, and holds with its terms", async () => {
  const { accepted, replica } = world();

  const { state, terms } = await replica(found({ smallestGroup: 9 }));

  expect(state()).toMatchObject({ kind: "inForce", version: 1 });
  expect(terms().smallestGroup).toBe(9);
  expect(accepted).toHaveLength(1);
});

test("a file that changes while the service runs is not in force, and what was agreed goes on to hold", async () => {
  const { replica } = world();
  const { put, state, terms } = await replica(found());

  await put(unsigned(found({ version: 2, smallestGroup: 5 })));
  const changed = state();
  const meanwhile = terms().smallestGroup;
  await put(found({ version: 2, smallestGroup: 5 }));

  expect(changed).toMatchObject({
    kind: "notInForce",
    why: { code: "unsigned", by: ["owner"] },
    agreed: { version: 1 },
  });
  expect([meanwhile, terms().smallestGroup]).toEqual([7, 5]);
  expect(state()).toMatchObject({ kind: "inForce", version: 2 });
});

test("replicas work by the same terms: one with an older file says nothing unasked until it has the new one", async () => {
  const { replica } = world();
  const [one, other] = [await replica(found()), await replica(found())];

  await one.put(found({ version: 2, smallestGroup: 12 }));
  await other.refresh();
  const behind = other.state();
  const terms = other.terms().smallestGroup;
  await other.put(found({ version: 2, smallestGroup: 12 }));

  expect(behind).toMatchObject({ kind: "notInForce", why: { code: "older", agreed: 2 } });
  expect(terms).toBe(12);
  expect(other.state()).toEqual(one.state());
});

test("of two that replicas hand in at the same time, one is agreed", async () => {
  const { accepted, replica } = world();

  const both = await Promise.all([replica(found({ smallestGroup: 8 })), replica(found({ smallestGroup: 9 }))]);
  await Promise.all(both.map(({ refresh }) => refresh()));

  expect(accepted).toHaveLength(1);
  expect(both.map(({ state }) => state().kind).toSorted()).toEqual(["inForce", "notInForce"]);
  expect(both[0]?.terms()).toEqual(both[1]?.terms());
});

test("what was agreed with the keys of the demonstration is nothing beside real credentials", async () => {
  const { replica } = world();
  await replica(found({ keys: shipped.keys, smallestGroup: 5 }));

  const real = await replica(found(), { local: false });

  expect(real.state()).toMatchObject({ kind: "inForce", version: 1 });
  expect(real.terms().smallestGroup).toBe(7);
});

test("ends by itself, and is said once", async () => {
  const said: string[] = [];
  const log: Log = { ...silent, info: (_fields, text) => said.push(text), error: (_fields, text) => said.push(text) };
  const { replica, state: time } = world();
  const { refresh, state } = await replica(found(), { log });

  time.now = instant("2027-11-22T00:00Z");
  await refresh();
  await refresh();

  expect(state()).toMatchObject({ kind: "notInForce", why: { code: "ended" } });
  expect(said).toEqual(["the policy is in force", "the policy is not in force: nothing is said or shown unasked"]);
});

test("what was changed in the database is not in force, is told from what was agreed before it, and nothing follows it", async () => {
  const { accepted, replica } = world();
  const { put, refresh, state, terms } = await replica(found());
  await put(found({ version: 2, smallestGroup: 5 }));

  accepted.splice(1, 1, { ...(accepted[1] as AcceptedPolicy), content: "version 2, k 1" });
  await refresh();
  const changed = state();
  const meanwhile = terms().smallestGroup;
  await put(found({ version: 3 }));

  expect(changed).toMatchObject({
    kind: "notInForce",
    why: { code: "forged", version: 2 },
    agreed: { version: 1 },
  });
  expect(meanwhile).toBe(7);
  expect(state()).toEqual(changed);
  expect(accepted).toHaveLength(2);
});

test("what an older service took need not be understood any more when the next is signed", async () => {
  const { accepted, forget, replica } = world();
  const first = found();
  await replica(first);

  forget(first);
  const { state, terms } = await replica(found({ version: 2, smallestGroup: 9 }));

  expect(accepted).toHaveLength(2);
  expect([state(), terms().smallestGroup]).toMatchObject([{ kind: "inForce", version: 2 }, 9]);
});

test("a service without any policy does not start, and says why", async () => {
  await expect(world().replica({ kind: "missing" })).rejects.toThrow("CONFIG_INVALID");
});
