import { expect, test } from "@jest/globals";
import { releaseStore } from "#adapters/store/releases.ts";
import type { KeptFigure } from "#domain/privacy/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const backwards = (id: string) => [...id].toReversed().join("");
const figure = (name: string, ...people: string[]): KeptFigure => ({ name, people: new Set(people), value: 2.5 });

onBothDatabases((database) => {
  test("gives back what was released of the same table, and of no other", async () => {
    const releases = releaseStore(database(), backwards);
    const seen: (readonly KeptFigure[])[] = [];
    const look = (period: string) =>
      releases.extend({ measure: "seen", period }, (earlier) => {
        seen.push(earlier);
        return [];
      });
    await releases.extend({ measure: "seen", period: "2026-W47" }, () => [figure("hr", "a", "b"), figure("it", "c")]);

    await look("2026-W47");
    await look("2026-W48");

    expect(seen[0]?.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      figure("hr", "a", "b"),
      figure("it", "c"),
    ]);
    expect(seen[1]).toEqual([]);
  });

  test("tells what was released of some measures and periods, and of how many people", async () => {
    const releases = releaseStore(database(), backwards);
    for (const period of ["2026-W40", "2026-W41", "2026-W42"]) {
      await releases.extend({ measure: "past", period }, () => [figure("hr", "a", "b")]);
      await releases.extend({ measure: "other", period }, () => [figure("hr", "a")]);
    }

    const found = await releases.past(["past", "none"], ["2026-W40", "2026-W42"]);

    expect(found.toSorted((a, b) => a.period.localeCompare(b.period))).toEqual([
      { measure: "past", period: "2026-W40", name: "hr", people: 2, value: 2.5 },
      { measure: "past", period: "2026-W42", name: "hr", people: 2, value: 2.5 },
    ]);
  });

  test("two who decide at the same time do not miss one another", async () => {
    const releases = releaseStore(database(), backwards);
    const knew: number[] = [];
    const decide = (name: string) =>
      releases.extend({ measure: "race", period: "2026-W47" }, (earlier) => {
        knew.push(earlier.length);
        return [figure(name, "a")];
      });

    await Promise.all(["one", "two", "three"].map(decide));

    expect(knew.toSorted()).toEqual([0, 1, 2]);
  });

  test("a person is in it by pseudonym, is told so, and can be taken out", async () => {
    const releases = releaseStore(database(), backwards);
    await releases.extend({ measure: "mine", period: "2026-W47" }, () => [figure("hr", "anna", "ennasus")]);

    expect(await releases.export("susanne")).toEqual([
      { table: "release", measure: "mine", period: "2026-W47", name: "hr" },
    ]);
    expect(await releases.erase("susanne")).toBe(1);
    expect([await releases.erase("susanne"), await releases.export("susanne")]).toEqual([0, []]);
  });
});
