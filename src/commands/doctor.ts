import "#env.ts";
import "temporal-polyfill/global";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { z } from "zod";
import { errands } from "#adapters/identity/errands.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { type Config, hasNoCredentials, readConfig } from "#config.ts";
import { localEnvironment, localPorts } from "#local.ts";
import type { outside } from "#outside.ts";
import { type Check, type Finding, failed, type Outcome, StopReason, trouble, well } from "#shared/finding.ts";
import { findingLine, findingWords } from "#shared/finding-words.ts";
import { whyUnreachable } from "#shared/http.ts";
import { realClock } from "#shared/time.ts";

/**
 * `npm run doctor [-- --json] [-- --language de] [-- --mailbox somebody@example.com …]`: looks from here at what the
 * service needs, and asks a running service about itself; says of each mailbox named what the service may do with it.
 * Speaks the language of the system unless another is named; `--json` gives codes and facts in none.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    language: { type: "string", default: new Intl.DateTimeFormat().resolvedOptions().locale.slice(0, "de".length) },
    mailbox: { type: "string", multiple: true, default: [] },
  },
});
/** Longest wait for somebody's answer. */
const ANSWER_TIMEOUT_MS = 30_000;

const language = z.enum(["en", "de"]).catch("en").parse(values.language);
const words = findingWords[language];

if (hasNoCredentials(process.env)) await againstLocalTenant();
else await examine();

/** Trust in the tenant's own certificate is read at the start of a process, so another one is needed. */
async function againstLocalTenant(): Promise<void> {
  const { tenant, service } = localPorts(process.env);
  const env = await localEnvironment(`http://127.0.0.1:${tenant}`).catch(() => null);
  if (!env) return print([of("credentials", trouble({ code: "noCredentials" }))]);
  const { status } = spawnSync(process.execPath, [...process.argv.slice(1), "--language", language], {
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
    return print([of("configuration", failed(error))]);
  }
  const here = `http://${config.HOST}:${config.PORT}`;
  // The process that starts another one in the local tenant needs none of these.
  const { checkUp, outsideChecks } = await import("#checks.ts");
  const { installationChecks } = await import("#installation.ts");
  const parts = (await import("#outside.ts")).outside(config);
  const permit = errands(hashKey(config.HASH_KEY, config.DATA_DIR), Date.now).permit("metrics");
  const found = await checkUp({
    botKeys: () => answering(config.BOT_OPENID_METADATA, async () => well({ code: "published" })),
    ...outsideChecks(parts),
    ...installationChecks(config, parts),
    service: () => answering(`${here}/readyz`, async () => well({ code: "ready" })),
    unasked: () => answering(`${here}/metrics`, async (answer) => sending(await answer.text()), permit),
  });
  print([
    of("configuration", well({ code: config.local ? "local" : "real" })),
    ...found,
    ...(await Promise.all(values.mailbox.map((name) => mailbox(parts, name)))),
  ]);
}

function of(check: Check, outcome: Outcome): Finding {
  return { check, ...outcome };
}

/** What is read from an answer that is one. */
async function answering(
  address: string,
  read: (answer: Response) => Promise<Outcome>,
  authorization = "",
): Promise<Outcome> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const answer = await fetch(address, { headers: { authorization }, signal }).catch(whyUnreachable);
  if (typeof answer === "string") return trouble({ code: "noAnswer", address, said: answer });
  if (answer.ok) return read(answer);
  return trouble({ code: "answered", address, status: answer.status, said: await answer.text() });
}

function sending(measures: string): Outcome {
  const stopped = /^vorbild_sending_stopped\{reason="(\w+)"\} 1$/gm;
  const reasons = Array.from(measures.matchAll(stopped), ([, reason]) => StopReason.parse(reason));
  return reasons.length === 0 ? well({ code: "on" }) : trouble({ code: "stopped", reasons });
}

/** Both answers can be right: nobody but experts shall be booked, and nobody's settings read but leaders'. */
async function mailbox({ graph }: Pick<ReturnType<typeof outside>, "graph">, name: string): Promise<Finding> {
  const { mailboxAccess } = await import("#adapters/graph/mailbox-check.ts");
  const found = await mailboxAccess(graph, name, realClock()).then(
    (access) => well({ code: "mailbox", ...access }),
    failed,
  );
  return { about: name, ...of("mailbox", found) };
}

function print(findings: readonly Finding[]): void {
  const width = Math.max(words.ok.length, words.failed.length);
  const zone = Temporal.Now.timeZoneId();
  const lines = findings.map((finding) => {
    const state = finding.ok ? words.ok : words.failed;
    return `${state.padEnd(width)}  ${findingLine(words, finding, zone)}`;
  });
  process.stdout.write(`${values.json ? JSON.stringify({ findings }) : lines.join("\n")}\n`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}
