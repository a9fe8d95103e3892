import { answerErrors } from "./graph-contract.ts";
import { type Answer, ask, type TinyTenant } from "./tiny-tenant.ts";

/**
 * Asks the local tenant's Graph with the app's token, by path or by a link that it gave. What it answers with success
 * must be what Microsoft's description of Graph allows.
 */
export async function graphOf(tenant: TinyTenant) {
  const token = await tenant.token("https://graph.microsoft.com/.default");
  return async (method: string, where: string, body?: unknown): Promise<Answer> => {
    const url = where.startsWith("http") ? where : `${tenant.url}/graph/v1.0${where}`;
    const answer = await ask(method, url, body, token);
    const path = url.replace(`${tenant.url}/graph/v1.0`, "");
    const mistakes = answer.status < 300 && answerErrors(method, path, answer.body);
    if (mistakes && mistakes.length > 0) throw new Error(`Graph would not answer so:\n${mistakes.join("\n")}`);
    return answer;
  };
}
