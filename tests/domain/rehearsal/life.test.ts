import { expect, test } from "@jest/globals";
import { Crashed, mortal, newLife } from "#domain/rehearsal/life.ts";

test("a process does nothing after its end, and never learns what it did just before", async () => {
  const done: string[] = [];
  const life = newLife();
  const at = Temporal.Instant.from("2027-01-05T08:30Z");
  const port = mortal(
    {
      async write(what: string) {
        done.push(what);
        if (what === "last") life.end(at);
        return what;
      },
    },
    life,
  );

  const first = await port.write("first");
  const last = port.write("last");
  await expect(last).rejects.toThrow(Crashed);
  expect(() => port.write("never")).toThrow(Crashed);

  expect(first).toBe("first");
  expect(done).toEqual(["first", "last"]);
  expect([life.isAlive(), life.endedAt()]).toEqual([false, at]);
});
