import { jsonObject } from "./json.ts";

/** A word for a machine: nothing else of the body reaches our logs. */
const CODE = /^\w{1,64}$/;

/**
 * Why a connector refused, in Microsoft's word for it, such as `BotDisabledByAdmin`; null if the body names none.
 *
 * Some messages are a JSON document in a string, with the word that counts in its `subCode`.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis
 */
export function refusalCode(body: string): string | null {
  const outer = jsonObject(body);
  const error = jsonObject(outer["error"]);
  const hidden = [jsonObject(outer["message"]), jsonObject(error["message"])];
  const named = [...[...hidden, error, outer].map(({ subCode }) => subCode), error["code"], outer["code"]];
  return named.find((name): name is string => typeof name === "string" && CODE.test(name)) ?? null;
}
