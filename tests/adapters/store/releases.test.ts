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
