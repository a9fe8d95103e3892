import "#env.ts";
import "temporal-polyfill/global";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { z } from "zod";
import { proofPages } from "#adapters/bot/proof.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { errands } from "#adapters/identity/errands.ts";
import { hashKey } from "#adapters/identity/key-file.ts";
import { hasNoCredentials, readConfig } from "#config.ts";
import { localEnvironment, localPorts } from "#local.ts";

/**
 * `npm run proof [-- --json] [-- --language de]`: has the running service ask itself everything that it must not answer,
 * and says what came of it. Ends with 1 when something was answered, or nothing could be asked.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    language: { type: "string", default: process.env["LANG"]?.startsWith("de") ? "de" : "en" },
  },
});

const Question = z.object({
  ...{ id: z.string(), forbids: z.string(), refused: z.boolean(), because: z.array(z.string()) },
  ...{ interface: z.string(), question: z.object({ en: z.string(), de: z.string() }) },
});
const Answer = z.object({
  at: z.string(),
  people: z.number().nullable(),
  isAgreed: z.boolean(),
  results: z.array(Question),
  limits: z.array(z.object({ en: z.string(), de: z.string() })),
});

/** Longest wait for the service to ask itself everything. */
const ANSWER_TIMEOUT_MS = 180_000;

const language = z.enum(["en", "de"]).catch("en").parse(values.language);

if (hasNoCredentials(process.env)) await againstLocalTenant();
else await ask();

/** The local service has its settings from the tenant, and its key where its data are. */
async function againstLocalTenant(): Promise<void> {
  const { dataDir, tenant, service } = localPorts(process.env);
  const env = await localEnvironment(`http://127.0.0.1:${tenant}`).catch(() => null);
  if (!env) return complain("no credentials are set, and no local tenant runs: npm start");
  const { status } = spawnSync(process.execPath, process.argv.slice(1), {
    env: { ...env, PORT: service, DATA_DIR: dataDir },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}

async function ask(): Promise<void> {
  const config = readConfig(process.env);
  const authorization = errands(hashKey(config.HASH_KEY, config.DATA_DIR), Date.now).permit("proof");
  const address = `http://${config.HOST}:${config.PORT}/api/proof`;
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const init: RequestInit = { method: "POST", headers: { authorization }, redirect: "manual", signal };
  const response = await fetch(address, init).catch(() => null);
  if (!response) return complain(`no service answers at ${address}: npm start`);
  if (response.status === 401) return complain("the service answered 401: it has another key");
  if (!response.ok) return complain(await failure(response));
  print(Answer.parse(await response.json()));
}

/** Such as that Entra or Graph does not answer: then nothing is shown by what nobody answered. */
async function failure(response: Response): Promise<string> {
  const said = z.object({ error: z.string() }).safeParse(await response.json().catch(() => null));
  return `nothing could be asked, the service answered ${response.status} ${said.data?.error ?? ""}: npm run doctor`;
}

function print({ at, isAgreed, limits, people, results }: z.infer<typeof Answer>): void {
  if (values.json) {
    const questions = results.map(({ id, interface: where, question, refused }) => ({
      ...{ id, question: question[language], interface: where, refused },
    }));
    process.stdout.write(`${JSON.stringify({ questions })}\n`);
  } else {
    const proof = { at: Temporal.Instant.from(at), isAgreed, people, results } as Parameters<typeof proofPages>[2];
    const words = wordsFor({ language, formOfAddress: "sie" });
    process.stdout.write(`${proofPages(words, Temporal.Now.timeZoneId(), proof, limits).join("\n\n")}\n`);
  }
  if (results.length === 0 || results.some(({ refused }) => !refused)) process.exitCode = 1;
}

function complain(what: string): void {
  process.stderr.write(`${what}\n`);
  process.exitCode = 1;
}
