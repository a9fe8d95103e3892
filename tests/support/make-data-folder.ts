import "temporal-polyfill/global";
import { openDatabase } from "#adapters/store/database.ts";
import { quiet } from "./quiet.ts";

const [, , dataDir = ""] = process.argv;
const database = await openDatabase({ url: undefined, dataDir, log: quiet });
await database.close();
