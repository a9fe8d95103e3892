import "./env.ts";
import "temporal-polyfill/global";
import { startApp } from "./app.ts";
import { readConfig } from "./config.ts";

try {
  const app = await startApp(readConfig(process.env));
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void app.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
