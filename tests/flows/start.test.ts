import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { afterEach, expect, test } from "@jest/globals";
import { dataFolder } from "#tests/support/databases.ts";
import { freePort, until } from "#tests/support/world.ts";

let launcher: ChildProcess | null = null;
afterEach(async () => {
  if (launcher?.exitCode === null && launcher.signalCode === null) {
    launcher.kill("SIGTERM");
    await once(launcher, "exit");
  }
});

/** An environment without credentials, with ports and a data folder of its own. */
async function environment() {
  const [PORT, TENANT_PORT, ENTRA_PORT] = await Promise.all([freePort(), freePort(), freePort()]);
  return {
    PATH: process.env["PATH"],
    TMPDIR: process.env["TMPDIR"],
    DATA_DIR: await dataFolder(),
    PORT: `${PORT}`,
    TENANT_PORT: `${TENANT_PORT}`,
    ENTRA_PORT: `${ENTRA_PORT}`,
  };
}

/** Runs `src/start.ts` until it prints the address; what it says is collected. */
async function start(env: NodeJS.ProcessEnv) {
  let said = "";
  launcher = spawn(process.execPath, ["src/start.ts"], { env });
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  await until(async () => said.includes("Open") || launcher?.exitCode !== null, 90_000);
  return { launcher, said: () => said };
}
const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

test("one command brings up tenant and service, prints one address, and a signal stops both", async () => {
  const env = await environment();
  const [page, service] = [`http://127.0.0.1:${env.TENANT_PORT}`, `http://127.0.0.1:${env.PORT}/readyz`];

  const { launcher: running, said } = await start(env);
  const up = [await answers(page), await answers(service)];
  const doctor = await promisify(execFile)(process.execPath, ["src/commands/doctor.ts", "--json"], { env });
  running.kill("SIGTERM");
  const [code] = await once(running, "exit");

  expect(said().match(/http:\/\/\S+/g)).toEqual([page]);
  expect(up).toEqual([true, true]);
  expect(JSON.parse(doctor.stdout).findings.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
  expect(code).toBe(0);
  expect([await answers(page), await answers(service)]).toEqual([false, false]);
}, 150_000);

test("in production a missing credential is an error, never the local tenant", async () => {
  const env = await environment();

  const { launcher: refused, said } = await start({ ...env, NODE_ENV: "production" });

  expect(refused.exitCode).toBe(1);
  expect(said()).toContain("docs/guides/install.md");
  expect(await answers(`http://127.0.0.1:${env.TENANT_PORT}`)).toBe(false);
});

test("half of the credentials is a mistake that is named, never the local tenant", async () => {
  const { launcher: refused, said } = await start({ ...(await environment()), MICROSOFT_APP_PASSWORD: "x" });

  expect(refused.exitCode).toBe(1);
  expect(said()).toContain("MICROSOFT_APP_ID: is missing");
  expect(said()).toContain("MICROSOFT_APP_TENANT_ID: is missing");
});

test("without a tenant or credentials the doctor says so", async () => {
  const run = promisify(execFile)(process.execPath, ["src/commands/doctor.ts"], { env: await environment() });

  await expect(run).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining("npm start") });
});
