import { machineClock, tenantClock } from "#adapters/clock/tenant-clock.ts";
import { openQueue } from "#adapters/jobs/queue.ts";
import { schedule } from "#adapters/jobs/schedule.ts";
import { workOn } from "#adapters/jobs/work.ts";
import { jsonLog, withCorrelation } from "#adapters/log/log.ts";
import { openDatabase } from "#adapters/store/database.ts";
import { startWeb } from "#adapters/web/server.ts";
import type { Config } from "./config.ts";
import { makeParts } from "./parts.ts";
import { openPolicy } from "./policing.ts";

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Finishes what is under way, and closes everything. */
  stop(): Promise<void>;
}

/** So soon it is known here what another replica heard or changed of hashtags. */
const READ_SECONDS = 3;

/** Starts the service; resolves when it listens. */
export async function startApp(config: Config): Promise<App> {
  const log = jsonLog({ level: config.LOG_LEVEL });
  const collector = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  // Loaded where it is wanted only: a start would take a tenth longer for everybody.
  const traces = collector ? (await import("#adapters/traces/traces.ts")).openTraces(collector) : null;
  const time = config.LOCAL_TENANT_URL ? await tenantClock(config.LOCAL_TENANT_URL, log) : machineClock;
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.DATA_DIR, log });
  const queue = openQueue({ source: database.queue, log });
  const policy = await openPolicy(config, { database, clock: time.now, log });
  let url = "";
  const parts = makeParts(config, { database, queue, policy, url: () => url, clock: time.now, log });

  workOn(queue, parts);
  await queue.start();
  await Promise.all([parts.garden.refresh(), parts.refusals.refresh(), parts.heard.whereabouts.refresh()]);
  const schedules = [parts.tasks, parts.gardening, ...parts.visits, ...parts.heard.readers].map((tasks) =>
    schedule({ tasks, log }),
  );
  schedules.push(schedule({ tasks: { "hashtags.read": parts.garden.catchUp }, log, everySeconds: READ_SECONDS }));
  const tick = () => void Promise.all(schedules.map((one) => one.tickNow()));
  const { entrance, health, heard, sending } = parts;
  const web = await startWeb({
    ...{ host: config.HOST, port: config.PORT, correlate: withCorrelation, log },
    ...{ messages: entrance.handle, checks: health.ready, measures: [...heard.measures, ...parts.measures] },
    notifications: heard.notifications,
    ...parts.serving,
  });
  url = web.url;
  // Now that it listens: Graph asks back before it tells of changes.
  time.onMoved(tick);
  tick();
  log.info({ url: web.url, local: config.local, database: database.queue.kind }, "started");

  return {
    url: web.url,
    async stop() {
      await web.close();
      time.close();
      heard.end();
      await Promise.all(schedules.map((one) => one.stop()));
      await sending.stop();
      await queue.stop();
      await parts.garden.tend().catch((error) => log.warn({ error: String(error) }, "what was learned last is lost"));
      await database.close();
      await traces?.close();
      log.info({}, "stopped");
    },
  };
}
