import "#env.ts";
import "temporal-polyfill/global";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { mailboxAccess } from "#adapters/graph/mailbox-check.ts";
import { type Checks, checkUp, type Finding, outsideChecks } from "#checks.ts";
import { type Config, hasNoCredentials, readConfig } from "#config.ts";
import { installationChecks } from "#installation.ts";
import { localEnvironment, localPorts } from "#local.ts";
import { outside } from "#parts.ts";
import { realClock } from "#shared/time.ts";

/**
 * `npm run doctor [-- --json] [-- --mailbox somebody@example.com …]`: looks from here at what the service needs, and asks
 * a running service about itself; says of each mailbox named what the service may do with it.
 */
const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, mailbox: { type: "string", multiple: true, default: [] } },
});

if (hasNoCredentials(process.env)) await againstLocalTenant();
else await examine();

/** Trust in the tenant's own certificate is read at the start of a process, so another one is needed. */
async function againstLocalTenant(): Promise<void> {
  const { tenant, service } = localPorts(process.env);
  const env = await localEnvironment(`http://127.0.0.1:${tenant}`).catch(() => null);
  if (!env)
    return print([{ name: "credentials", ok: false, detail: "none are set, and no local tenant runs: npm start" }]);
  const { status } = spawnSync(process.execPath, process.argv.slice(1), {
    env: { PUBLIC_URL: `http://127.0.0.1:${service}`, ...env, PORT: service },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}

async function examine(): Promise<void> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    return print([{ name: "configuration", ok: false, detail: String(error) }]);
  }
  const keys = async () => {
    const { ok, status } = await answerOf(config.BOT_OPENID_METADATA);
    if (!ok) throw new Error(`answered ${status}`);
    return "published";
  };
  const here = `http://${config.HOST}:${config.PORT}`;
  const service = async () => {
    const answer = await answerOf(`${here}/readyz`);
    if (!answer.ok) throw new Error(await answer.text());
    return "ready";
  };
  const sending = async () => {
    const stopped = /^vorbild_sending_stopped\{reason="(\w+)"\} 1$/gm;
    const reasons = [...(await (await answerOf(`${here}/metrics`)).text()).matchAll(stopped)].map(
      ([, reason]) => reason,
    );
    if (reasons.length === 0) return "on";
    throw new Error(
      `nothing is said unasked (${reasons.join(", ")}): write \`doctor\` to the bot, as an admin, for why`,
    );
  };
  const parts = outside(config);
  const found = await checkUp({
    "Bot Framework's keys": keys,
    ...outsideChecks(parts),
    ...installationChecks(config, parts),
    ...mailboxChecks(parts),
    ...{ service, sending },
  });
  print([{ name: "configuration", ok: true, detail: config.local ? "local tenant" : "real tenant" }, ...found]);
}

/** What is there; `fetch` itself does not say where nobody answered. */
async function answerOf(url: string): Promise<Response> {
  return fetch(url).catch((error: Error) => {
    const { code = error.name } = (error.cause ?? {}) as { readonly code?: string };
    throw new Error(`${url} gave no answer (${code})`);
  });
}

/** Both answers can be right: nobody but experts shall be booked, and nobody's settings read but leaders'. */
function mailboxChecks({ graph }: Pick<ReturnType<typeof outside>, "graph">): Checks {
  const check = (name: string) => async () => {
    const { hours, settings } = await mailboxAccess(graph, name, realClock());
    return `sessions ${hours ? "can" : "cannot"} be booked with it, its settings ${settings ? "can" : "cannot"} be read`;
  };
  return Object.fromEntries(values.mailbox.map((name) => [`mailbox ${name}`, check(name)]));
}

function print(findings: readonly Finding[]): void {
  const lines = findings.map(({ name, ok, detail }) => `${ok ? "ok     " : "FAILED "} ${name}: ${detail}`);
  process.stdout.write(`${values.json ? JSON.stringify({ findings }) : lines.join("\n")}\n`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}
