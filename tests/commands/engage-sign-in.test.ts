import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { ben } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  tenant = await tinyTenant();
});
beforeEach(async () => {
  await tenant.control("POST", "/reset");
  await tenant.control("PUT", "/settings", { devicePollSeconds: 0.05 });
  const dataDir = mkdtempSync(join(tmpdir(), "sign-in-"));
  env = { ...process.env, ...tenant.environment, ENGAGE_REFRESH_TOKEN: "", DATA_DIR: dataDir, NODE_OPTIONS: "" };
});
afterAll(() => tenant.close());

/** Runs the command and decides, once it shows a code, about the person who types it in. */
async function signIn(decision: object): Promise<{ code: number | null; said: string; complained: string }> {
  const command = spawn(process.execPath, ["src/commands/engage-sign-in.ts"], { env });
  const complained = text(command.stderr);
  const closed = new Promise<number | null>((resolve) => command.on("close", resolve));
  let said = "";
  for await (const chunk of command.stdout.setEncoding("utf8")) {
    said += chunk;
    const userCode = /code (\S+) /.exec(said)?.[1];
    if (userCode && !said.includes("Signed")) await tenant.control("POST", "/devicelogin", { userCode, ...decision });
  }
  return { code: await closed, said, complained: await complained };
}

/** Asks for a token in a process like the service, which did not see the sign-in. */
async function whoIsSignedIn(): Promise<string> {
  const script = `
    import "temporal-polyfill/global";
    import { engageClient } from "#adapters/engage/client.ts";
    import { hashKey } from "#adapters/identity/key-file.ts";
    import { readConfig } from "#config.ts";
    import { engageSignIn } from "#listening.ts";
    const config = readConfig(process.env);
    const tokens = engageSignIn(config, hashKey(config.HASH_KEY, config.DATA_DIR), null);
    const client = engageClient({ url: config.ENGAGE_URL, tokens, nowMs: () => 0 });
    const user = await client.get("/users/current.json", "other").catch((error) => ({ email: error.code }));
    process.stdout.write(user.email);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
  return stdout;
}

test("says where to sign in and as whom it did, and keeps the sign-in sealed beside the embedded database", async () => {
  const { code, said } = await signIn({ personId: ben.id });

  const folder = env["DATA_DIR"] ?? "";
  const kept = join(folder, "engage-sign-in.sealed");
  expect(said).toContain(`Open ${tenant.entra}/devicelogin`);
  expect(said).toContain(`Signed in as ${ben.mail}`);
  expect(code).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(["engage-sign-in.sealed", "hash.key"]);
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(kept, "utf8"), "base64url").toString()).not.toContain(ben.mail);
  expect(await whoIsSignedIn()).toBe(ben.mail);
});

test("whoever declines is not signed in", async () => {
  const { code, complained } = await signIn({ decline: true });

  expect(code).toBe(1);
  expect(complained).toContain("TOKEN_UNAVAILABLE");
  expect(await whoIsSignedIn()).toBe("ENGAGE_SIGNED_OUT");
});

test("a sign-in that was ended in Entra is one no more", async () => {
  await signIn({ personId: ben.id });
  await tenant.control("POST", `/people/${ben.id}/revoke`);

  expect(await whoIsSignedIn()).toBe("ENGAGE_SIGNED_OUT");
});

test("signs out", async () => {
  await signIn({ personId: ben.id });

  const { stdout } = await promisify(execFile)(process.execPath, ["src/commands/engage-sign-in.ts", "--sign-out"], {
    env,
  });

  expect(stdout).toContain("Signed out");
  expect(await whoIsSignedIn()).toBe("ENGAGE_SIGNED_OUT");
});

test("says what to do when there is neither a tenant nor the local one", async () => {
  const bare = { PATH: process.env["PATH"], TENANT_PORT: "1", NODE_OPTIONS: "" };

  const failure = promisify(execFile)(process.execPath, [join(process.cwd(), "src/commands/engage-sign-in.ts")], {
    env: bare,
  });

  await expect(failure).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("npm start") });
});
