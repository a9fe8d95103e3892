import "temporal-polyfill/global";
import { openDatabase } from "#adapters/store/database.ts";
import { quiet } from "./quiet.ts";

const [, , dataDir = "", url] = process.argv;
const database = await openDatabase({ url, dataDir, log: quiet });
await database.close();
