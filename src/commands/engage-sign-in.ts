import "#env.ts";
import "temporal-polyfill/global";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { DevicePrompt } from "#adapters/identity/engage-token.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { type Database, openDatabase } from "#adapters/store/database.ts";
import { secretStore } from "#adapters/store/secrets.ts";
import { type Config, hasNoCredentials, readConfig } from "#config.ts";
import { engageSignIn } from "#listening.ts";
import { localEnvironment, localPorts } from "#local.ts";
import type { Log } from "#shared/log.ts";

/** `npm run engage:sign-in [-- --sign-out]`: signs the account in that reads Viva Engage; the service may run meanwhile. */
const { values } = parseArgs({ options: { "sign-out": { type: "boolean", default: false } } });

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Trust in the tenant's own certificate is read at the start of a process, so another one is needed. */
async function againstLocalTenant(): Promise<number> {
  const { dataDir, tenant } = localPorts(process.env);
  const env = await localEnvironment(`http://127.0.0.1:${tenant}`).catch(() => null);
  if (!env) throw new Error("No credentials are set, and no local tenant runs: npm start");
  const inTenant = { ...env, DATA_DIR: dataDir };
  return spawnSync(process.execPath, process.argv.slice(1), { env: inTenant, stdio: "inherit" }).status ?? 1;
}

/** The embedded database may be in use by the service; the sign-in lies beside it then, in a file. */
async function databaseOf(config: Config): Promise<Database | null> {
  if (config.DATABASE_URL === undefined) return null;
  return openDatabase({ url: config.DATABASE_URL, dataDir: config.DATA_DIR, log: quiet });
}

function show({ address, code, minutes }: DevicePrompt): void {
  print(
    `Open ${address}\nand enter the code ${code} within ${minutes} minutes, as the account that shall read Viva Engage.`,
  );
}

async function signInOrOut(config: Config): Promise<number> {
  const database = await databaseOf(config);
  try {
    const key = hashKey(config.HASH_KEY, config.DATA_DIR);
    const tokens = engageSignIn(config, key, database && secretStore(database));
    if (values["sign-out"]) {
      await tokens.signOut();
      print("Signed out: the stored sign-in is removed.");
      if (config.ENGAGE_REFRESH_TOKEN) print("ENGAGE_REFRESH_TOKEN is still set: the service signs in with it again.");
      return 0;
    }
    const account = await tokens.signIn(show);
    print(`Signed in as ${account}. What is posted in communities that this account cannot see is not heard.`);
    return 0;
  } finally {
    await database?.close();
  }
}

try {
  const isLocal = hasNoCredentials(process.env);
  process.exitCode = isLocal ? await againstLocalTenant() : await signInOrOut(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
