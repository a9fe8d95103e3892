import { expect, test } from "@jest/globals";
import { gateStore } from "#adapters/store/gates.ts";
import type { Gate, Proposal } from "#domain/leaders/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { proposal } from "#tests/support/groundwork.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const nothing = async () => {};
const same = (one: Proposal) => one;
const withGoal = (one: Proposal) => ({ ...one, link: "goal" });

/** A proposal about a leader of the test's own. */
let count = 0;
function about(leaderId: string, changes: Parameters<typeof proposal>[0] = {}) {
  count += 1;
  return proposal({ id: `p${count}`, leaderId, proposedBy: `owner of ${leaderId}`, proposedAt: now, ...changes });
}
function gateOf({ id, leaderId }: { id: string; leaderId: string }, changes: Partial<Gate> = {}): Gate {
  return { leaderId, kind: "groundwork", proposalId: id, openedAt: now, ...changes };
}

onBothDatabases((database) => {
  test("finds a proposal as it was last saved, by its id, its leader, its proposer and its messenger", async () => {
    const gates = gateStore(database());
    const first = about("lars", { messenger: null, message: {}, link: null });
    await gates.add(first);
    const messenger = { personId: "mira of lars", agreed: true, delivered: ["#em_ruesten"], since: "2019" };
    const saved = {
      ...first,
      messenger,
      asked: ["jonas"],
      message: { claim: "Fragen sparen Zeit" },
      link: "Ziel 1",
      spokenAt: now,
    };

    const changed = await gates.change(first.id, () => saved);

    expect(changed).toEqual(saved);
    expect(plain(await gates.find(first.id))).toEqual(plain(saved));
    expect(plain(await gates.current("lars"))).toEqual(plain(saved));
    expect(plain(await gates.by("owner of lars", now, 5))).toEqual([plain(saved)]);
    expect(plain(await gates.entrustedTo("mira of lars", 5))).toEqual([plain(saved)]);
    expect(await gates.find("nobody")).toBeNull();
    expect(await gates.current("nobody")).toBeNull();
  });

  test("lists what somebody proposed, the newest first, and no more than asked for", async () => {
    const gates = gateStore(database());
    for (const hours of [2, 0, 1]) {
      await gates.add(about(`leader ${hours}`, { proposedBy: "busy", proposedAt: now.subtract({ hours }) }));
    }

    const found = await gates.by("busy", now, 2);

    expect(found.map(({ leaderId }) => leaderId)).toEqual(["leader 0", "leader 1"]);
  });

  test("lists what is ready only for as long as is asked, and to the messenger not at all", async () => {
    const gates = gateStore(database());
    const messenger = { personId: "mira of ready", agreed: true, delivered: [], since: "" };
    const one = about("ready leader", { proposedBy: "owner of ready", messenger });
    await gates.add(one);
    await gates.complete(one.id, same, gateOf(one), nothing);
    const listed = async (since: Temporal.Instant) => (await gates.by("owner of ready", since, 5)).length;

    expect([await listed(now.subtract({ hours: 1 })), await listed(now)]).toEqual([1, 0]);
    expect(await gates.entrustedTo("mira of ready", 5)).toEqual([]);
  });

  test("keeps what a proposer and a volunteer say at the same time", async () => {
    const gates = gateStore(database());
    const messenger = { personId: "mira", agreed: false, delivered: [], since: "" };
    const one = about("both", { messenger, link: null });
    await gates.add(one);

    await Promise.all([
      gates.change(one.id, withGoal),
      gates.change(one.id, (open) => ({ ...open, messenger: { ...messenger, agreed: true } })),
      gates.change(one.id, (open) => ({ ...open, asked: ["mira"] })),
      gates.change(one.id, () => null),
    ]);

    expect(await gates.find(one.id)).toMatchObject({ link: "goal", messenger: { agreed: true }, asked: ["mira"] });
  });

  test("shows who was asked to speak no more of the proposal than that", async () => {
    const gates = gateStore(database());
    const messenger = { personId: "mira who speaks", agreed: true, delivered: [], since: "" };
    const one = about("shown", { messenger, asked: ["said no", "mira who speaks"] });
    await gates.add(one);

    expect(await gates.export("said no")).toEqual([
      { table: "proposal", id: one.id, proposed_at: expect.anything(), asked: "said no" },
    ]);
    expect(await gates.export("mira who speaks")).toMatchObject([{ leader_id: "shown" }]);
  });

  test("takes one proposal about somebody, whoever is faster", async () => {
    const gates = gateStore(database());
    const rivals = [about("wanted"), about("wanted"), about("wanted")];

    const taken = await Promise.all(rivals.map((one) => gates.add(one)));

    expect(taken.filter(Boolean)).toHaveLength(1);
    expect((await gates.current("wanted"))?.id).toBe(rivals[taken.indexOf(true)]?.id);
  });

  test("makes a proposal ready, opens its gate and writes what belongs to it, all or nothing", async () => {
    const gates = gateStore(database());
    const one = about("petra");
    await gates.add(one);
    const failing = gates.complete(one.id, same, gateOf(one), async () => {
      throw new Error("no ledger");
    });
    await expect(failing).rejects.toThrow("no ledger");
    expect(await gates.gateOf("petra")).toBeNull();
    const seen: unknown[] = [];

    const done = await gates.complete(one.id, withGoal, gateOf(one), async (tx) => {
      seen.push(...(await tx.executeSql("select state from proposal where id = $1", [one.id])).rows);
    });

    expect(done).toMatchObject({ state: "ready", link: "goal" });
    expect(seen).toEqual([{ state: "ready" }]);
    expect(await gates.find(one.id)).toMatchObject({ state: "ready", link: "goal" });
    expect(plain(await gates.gateOf("petra"))).toEqual(plain(gateOf(one)));
  });

  test("completes once, and changes and withdraws nothing after that", async () => {
    const gates = gateStore(database());
    const one = about("once");
    await gates.add(one);
    let times = 0;
    const complete = () =>
      gates.complete(one.id, same, gateOf(one), async () => {
        times += 1;
      });

    const outcomes = await Promise.all([complete(), complete()]);
    const changed = await gates.change(one.id, (open) => ({ ...open, link: "too late" }));

    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(times).toBe(1);
    expect(changed).toBeNull();
    expect(await gates.withdraw(one.id)).toBe(false);
    expect(await gates.find(one.id)).toMatchObject({ state: "ready", link: one.link });
  });

  test("leaves a gate as it was opened first", async () => {
    const gates = gateStore(database());
    const one = about("early");
    await gates.add(one);
    await gates.open(gateOf(one, { kind: "ownWish", proposalId: null }));

    await gates.complete(one.id, same, gateOf(one), nothing);

    expect(await gates.gateOf("early")).toMatchObject({ kind: "ownWish", proposalId: null });
  });

  test("an open proposal can be withdrawn, and the leader proposed anew", async () => {
    const gates = gateStore(database());
    const one = about("again");
    await gates.add(one);

    expect(await gates.withdraw(one.id)).toBe(true);
    expect(await gates.withdraw(one.id)).toBe(false);
    expect(await gates.add(about("again"))).toBe(true);
  });

  test("what is half a year old goes, and the gates nobody went through; those of leaders stay", async () => {
    const gates = gateStore(database());
    const before = now.subtract({ hours: 24 });
    const old = { proposedAt: before.subtract({ hours: 1 }) };
    const [open, ready, led] = [about("old open", old), about("old ready", old), about("old leader", old)];
    const young = about("young");
    for (const one of [open, ready, led, young]) await gates.add(one);
    for (const one of [ready, led])
      await gates.complete(one.id, same, gateOf(one, { openedAt: old.proposedAt }), nothing);
    await gates.complete(young.id, same, gateOf(young), nothing);
    await database().alone.executeSql(
      `insert into leader (person_id, state, weekday, time, zone, agreed_at)
       values ('old leader', 'active', 2, '09:30', 'Europe/Berlin', now())`,
    );

    await gates.expire(before);

    expect(await Promise.all([open, ready, led].map(({ id }) => gates.find(id)))).toEqual([null, null, null]);
    expect(await gates.gateOf("old ready")).toBeNull();
    expect(await gates.gateOf("old leader")).toMatchObject({ kind: "groundwork", proposalId: null });
    expect(await gates.find(young.id)).toMatchObject({ state: "ready" });
    expect(await gates.gateOf("young")).not.toBeNull();
  });

  test("erases a leader with all that was prepared for them", async () => {
    const gates = gateStore(database());
    const one = about("gone");
    await gates.add(one);
    await gates.complete(one.id, same, gateOf(one), nothing);

    expect(await gates.export("gone")).toMatchObject([{ table: "proposal" }, { table: "leader_gate" }]);
    expect(await gates.erase("gone")).toBe(2);
    expect(await gates.export("gone")).toEqual([]);
    expect(await gates.erase("gone")).toBe(0);
  });

  test("erases a proposer with what they wrote, and takes a messenger out; an open gate stays", async () => {
    const gates = gateStore(database());
    const messenger = { personId: "leaving", agreed: true, delivered: ["x"], since: "2019" };
    const spoken = about("theirs", { messenger, asked: ["leaving", "jonas"], spokenAt: now });
    const own = about("own", { proposedBy: "leaving" });
    for (const one of [spoken, own]) await gates.add(one);
    await gates.complete(own.id, same, gateOf(own), nothing);

    expect(await gates.export("leaving")).toHaveLength(2);
    expect(await gates.erase("leaving")).toBe(3);
    expect(await gates.export("leaving")).toEqual([]);
    expect(await gates.find(spoken.id)).toMatchObject({ messenger: null, asked: ["jonas"], spokenAt: null });
    expect(await gates.gateOf("own")).toMatchObject({ kind: "groundwork", proposalId: null });
  });

  test("tells the proposer the same, whatever the leader answered", async () => {
    const gates = gateStore(database());
    const one = about("silent leader");
    await gates.add(one);
    await gates.complete(one.id, same, gateOf(one), nothing);
    const before = await gates.export(one.proposedBy);
    await database().alone.executeSql(
      `insert into leader (person_id, state, weekday, time, zone, agreed_at)
       values ('silent leader', 'active', 2, '09:30', 'Europe/Berlin', now())`,
    );

    expect(await gates.export(one.proposedBy)).toEqual(before);
  });
});
