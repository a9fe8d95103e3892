import { existsSync } from "node:fs";

/** Imported first where a process begins: settings in `.env` count as the environment's, which wins. */
if (existsSync(".env")) process.loadEnvFile(".env");
