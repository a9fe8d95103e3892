import { expect, test } from "@jest/globals";
import { sender } from "#adapters/jobs/sender.ts";
import type { RoundEnd } from "#domain/attention/index.ts";
import { silent } from "#tests/support/fakes.ts";
import { virtualTime } from "#tests/support/virtual-time.ts";

/** A sender whose rounds end as told, the later ones with nothing left; every round takes a second. */
function world(ends: readonly (RoundEnd | null | Error)[] = []) {
  const time = virtualTime();
  const began: number[] = [];
  const sending = sender({
    log: silent,
    sleep: time.sleep,
    async round() {
      const end = ends[began.length] ?? null;
      began.push(time.now());
      await time.sleep(1_000);
      if (end instanceof Error) throw end;
      return end;
    },
  });
  return { time, began, sending };
}

test("sends when it is woken, once for all who woke it during a round", async () => {
  const { time, began, sending } = world();

  sending.wake();
  await time.during(time.sleep(500));
  for (let times = 0; times < 5; times++) sending.wake();
  await time.during(time.sleep(10_000));

  expect(began).toEqual([0, 1_000]);
});

test("rests as long as the connector asks for, whoever wakes it, and then goes on by itself", async () => {
  const { time, began, sending } = world([{ afterSeconds: 30 }, { afterSeconds: 2 }]);

  sending.wake();
  await time.during(time.sleep(5_000));
  sending.wake();
  await time.during(time.sleep(60_000));

  expect(began).toEqual([0, 31_000, 34_000]);
});

test("waits for the next wake when the connector did not answer, and when the round failed", async () => {
  const { time, began, sending } = world([{ afterSeconds: null }, new Error("no database")]);

  for (let minute = 0; minute < 3; minute++) {
    sending.wake();
    await time.during(time.sleep(60_000));
  }

  expect(began).toEqual([0, 60_000, 120_000]);
});

test("stops during a rest, and is not woken any more", async () => {
  const stops: boolean[] = [];
  const sending = sender({
    log: silent,
    async round(stopped) {
      stops.push(stopped.aborted);
      return { afterSeconds: 300 };
    },
  });
  sending.wake();
  await new Promise((resolve) => setTimeout(resolve));

  await sending.stop();
  sending.wake();
  await sending.stop();

  expect(stops).toEqual([false]);
});
