import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { botFrameworkIssuer } from "#sandbox/connector/issuer.ts";
import type { Organisation } from "#sandbox/model.ts";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";
import { secrets } from "#sandbox/secrets.ts";
import type { Ends } from "#sandbox/teams/activity.ts";
import { startTenant } from "#sandbox/tenant.ts";
import { startPostgres } from "#tests/support/postgres-server.mjs";
import { type Subject, startSubject } from "./subject.ts";

type DatabaseKind = "PostgreSQL" | "PGlite";

/** What the measured servers stand on: a tenant that signs, a connector that takes everything, a PostgreSQL. */
export interface Stage {
  readonly organisation: Organisation;
  readonly ends: Ends;
  /** Signed as the channel signs: one token for many requests. */
  readonly headers: { readonly authorization: string };
  service(database: DatabaseKind): Promise<Subject>;
  /** @param file - its name in tests/bench/peers */
  peer(name: string, file: string): Promise<Subject>;
  /** How many posts the service has stored on PostgreSQL. */
  storedPosts(): Promise<number>;
  /** How many messages the connector took from all of them. */
  sentMessages(): Promise<number>;
}

const SEED = 7;

/** Runs `play` on a stage of its own; everything that was started for it is stopped, whatever happens. */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "vorbild-bench-"));
  closing.defer(() => rm(folder, { recursive: true, maxRetries: 3 }));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  const postgres = await startPostgres(folder);
  closing.defer(postgres.stop);
  const databaseUrl = `${postgres.url}/postgres`;

  const organisation = makeOrganisation(SEED, Temporal.Now.instant());
  const { appId, tenantId } = organisation;
  const data = join(folder, "tenant");
  const nobody = "http://127.0.0.1:9"; // the tenant itself delivers nothing here
  const tenant = await startTenant({ data, bot: nobody, opening: false, organisation: () => organisation });
  closing.defer(tenant.close);
  const fromTenant = (await (await fetch(`${tenant.url}/control/environment`)).json()) as Record<string, string>;

  async function start(name: string, script: string, environment: Readonly<Record<string, string>>): Promise<Subject> {
    const subject = await startSubject({ name, script, environment: { ...fromTenant, ...environment } });
    closing.defer(subject.stop);
    return subject;
  }
  const peer = (name: string, file: string) => start(name, `tests/bench/peers/${file}`, {});
  const connector = await peer("connector", "connector.ts");
  const serviceUrl = `${connector.url}/`;
  const { botFramework } = await secrets(data);
  const authorization = await botFrameworkIssuer(botFramework, appId, () => serviceUrl).authorization();

  return await play({
    organisation,
    ends: { appId, tenantId, serviceUrl },
    headers: { authorization: authorization ?? "" },
    peer,
    service: (database) =>
      start(`Vorbild on ${database}`, "src/main.ts", {
        PORT: "0",
        DATA_DIR: join(folder, `data-${database}`),
        HASH_KEY: randomBytes(32).toString("base64"),
        ...(database === "PostgreSQL" && { DATABASE_URL: databaseUrl }),
      }),
    storedPosts: () => countPosts(databaseUrl),
    sentMessages: async () => ((await (await fetch(serviceUrl)).json()) as { taken: number }).taken,
  });
}

async function countPosts(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client
    .query<{ posts: number }>("select count(*)::int as posts from post")
    .finally(() => client.end());
  return rows[0]?.posts ?? 0;
}
