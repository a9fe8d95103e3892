import type { Reply, Request } from "#sandbox/http.ts";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:4rem auto;padding:0 1rem;color:#242424}
label{display:block;margin-top:1rem}
input,select,button{font:inherit;box-sizing:border-box;min-height:44px;padding:.25rem .75rem}
input,select{width:100%}button{margin:1.5rem .5rem 0 0}[role=alert]{color:#a4262c}`;

interface PageWords {
  readonly lang: string;
  readonly title: string;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Of two, the words of the language that the browser asks for. */
export function spoken<Words>({ headers }: Request, english: Words, german: Words): Words {
  return /^de\b/i.test(headers["accept-language"] ?? "") ? german : english;
}

/**
 * One of Entra's own pages.
 *
 * @param content - HTML
 * @param next - origin to which the page's form leads on; browsers hold a redirect against `form-action` too
 */
export function page(status: number, { lang, title }: PageWords, content: string, next = ""): Reply {
  const html = `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
${content}
</main>
</html>
`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${next}; frame-ancestors 'none'; base-uri 'none'`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
  };
  return { status, headers, body: Buffer.from(html) };
}

/** Everybody there is, to choose from. */
export function personOptions(people: readonly { readonly id: string; readonly name: string }[]): string {
  return people
    .toSorted((a, b) => a.name.localeCompare(b.name, "de"))
    .map(({ id, name }) => `<option value="${id}">${escaped(name)}</option>`)
    .join("");
}
