import { expect, test } from "@jest/globals";
import { openQueue, type Queue } from "#adapters/jobs/queue.ts";
import type { Job } from "#shared/transaction.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { quiet } from "#tests/support/quiet.ts";

const job: Job = { name: "sessions.settle", data: { sessionId: "s1" } };

onBothDatabases((database) => {
  const enqueue = (queue: Queue, jobs: readonly Job[]) => database().transaction((tx) => queue.enqueue(tx, jobs));

  /** What is left of a name, as a process sees that does not work on it. */
  async function pending(name: string): Promise<Job[]> {
    const queue = openQueue({ source: database().queue, log: quiet });
    await queue.start();
    const jobs = await queue.pending();
    await queue.stop();
    return jobs.filter((left) => left.name === name);
  }

  test("does the jobs of a transaction that committed, and none of one that rolled back", async () => {
    const done: unknown[] = [];
    const both = Promise.withResolvers<void>();
    const queue = openQueue({ source: database().queue, log: quiet });
    queue.work("test.commit", async (data) => {
      done.push(data);
      if (done.length === 2) both.resolve();
    });
    await queue.start();
    const lost = database().transaction(async (tx) => {
      await queue.enqueue(tx, [{ name: "test.commit", data: { id: "lost" } }]);
      throw new Error("changed my mind");
    });
    await expect(lost).rejects.toThrow("changed my mind");

    await enqueue(queue, [
      { name: "test.commit", data: { id: "a" } },
      { name: "test.commit", data: { id: "b" } },
    ]);
    await both.promise;
    await queue.stop();

    expect(done).toEqual(expect.arrayContaining([{ id: "a" }, { id: "b" }]));
    expect(done).toHaveLength(2);
  });

  test("tries a job again that failed, alone", async () => {
    const tried: unknown[] = [];
    const again = Promise.withResolvers<void>();
    const queue = openQueue({ source: database().queue, log: quiet });
    queue.work("test.retry", async ({ id }) => {
      tried.push(id);
      if (tried.filter((other) => other === "flaky").length === 2) again.resolve();
      else if (id === "flaky") throw new Error("not yet");
    });
    await queue.start();

    await enqueue(queue, [
      { name: "test.retry", data: { id: "flaky" } },
      { name: "test.retry", data: { id: "solid" } },
    ]);
    await again.promise;
    await queue.stop();

    expect(tried.toSorted()).toEqual(["flaky", "flaky", "solid"]);
    expect(await pending("test.retry")).toEqual([]);
  });

  test("keeps a job that failed on every try as a dead letter, and says so", async () => {
    const said = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    const queue = openQueue({ source: database().queue, log: { ...quiet, error: said.resolve } });
    queue.work("test.dead", () => Promise.reject(new Error("never")), { retriesMax: 0 });
    await queue.start();

    await enqueue(queue, [{ name: "test.dead", data: { id: "x" } }]);
    const fields = await said.promise;
    await queue.stop();

    expect(fields).toMatchObject({ job: "test.dead", attempt: 1, error: new Error("never") });
    expect(await pending("dead-letter")).toEqual([{ name: "dead-letter", data: { id: "x" } }]);
  });

  test("lets a running job finish before it stops, and leaves the rest for the next start", async () => {
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const done: unknown[] = [];
    const queue = openQueue({ source: database().queue, log: quiet });
    const slowly = async ({ id }: Job["data"]) => {
      begun.resolve();
      await release.promise;
      done.push(id);
    };
    queue.work("test.stop", slowly, { concurrency: 1 });
    await queue.start();
    await enqueue(queue, [{ name: "test.stop", data: { id: 1 } }]);
    await begun.promise;

    const stopped = queue.stop();
    await enqueue(queue, [{ name: "test.stop", data: { id: 2 } }]);
    release.resolve();
    await stopped;

    expect(done).toEqual([1]);
    expect(await pending("test.stop")).toEqual([{ name: "test.stop", data: { id: 2 } }]);
  });

  test("tells a transaction what is to be done at its own moment", async () => {
    const own = { name: "test.moment", data: {} };
    const queue = openQueue({ source: database().queue, log: quiet });
    await queue.start([own.name]);

    const inside = await database().transaction(async (tx) => {
      await queue.enqueue(tx, [own]);
      return queue.pending(tx);
    });
    await queue.stop();

    expect(inside.at(-1)).toEqual(own);
  });

  test("holds a job back that is to run later", async () => {
    const queue = openQueue({ source: database().queue, log: quiet });
    await queue.start([job.name]);

    await enqueue(queue, [{ ...job, delaySeconds: 3600 }]);
    await queue.stop();
    const [waiting] = await pending(job.name);

    expect(waiting).toMatchObject(job);
    expect(waiting?.delaySeconds).toBeGreaterThan(3000);
  });

  test("refuses a job that nobody knows instead of losing it or waiting for ever", async () => {
    const queue = openQueue({ source: database().queue, log: quiet });
    await queue.start();

    const enqueued = enqueue(queue, [{ name: "test.unknown", data: {} }]);

    await expect(enqueued).rejects.toThrow();
    await queue.stop();
  });
});
