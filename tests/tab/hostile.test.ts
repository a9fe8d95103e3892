/** Other people's words in every text of every view: they are read, run nothing, load nothing and lead nowhere. */
import { expect, test } from "@jest/globals";
import { expertAnswers } from "#tests/support/experts-in-tab.ts";
import { ownAnswers } from "#tests/support/own-page.ts";
import { tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { inCharge } from "#tests/support/tab-in-charge.ts";
import type { Answers } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

const ELSEWHERE = "https://evil.example";
const HOSTILE =
  `<img src="${ELSEWHERE}/i" onerror="top.ran=self.ran=1"><script>top.ran=self.ran=1</script>` +
  `<a href="javascript:self.ran=1">walnut</a>{{7*7}}\${7*7}</style></textarea><svg onload="self.ran=1">\u202Ednet`;

const SHOWN =
  "[document.body.textContent, ...[...document.querySelectorAll('input')].map(({ value }) => value)]" +
  ".some((text) => text.includes('walnut'))";
/** Waits until words of the answers stand there, and nothing is on its way any more. */
const UNTIL_SHOWN = `new Promise((shown) => {
  const look = () => (${SHOWN} && !document.querySelector("main .fui-Skeleton") ? shown() : setTimeout(look, 20));
  look();
})`;

/** Keys whose values are choices, times and numbers of the contract: anything else may be anybody's words. */
const OURS =
  /^(?:kind|state|measure|source|reason|why|booking|format|formats|language|languages|how|from|until|to|at|on|by|start|end|slot|slots|week|weeks|since|zone|now|time|weekday|id|ref|sessionId|requestId|next|likes|role|roles|class|feature|status|level|retention|formOfAddress|region|country|.*At|.*Until)$/;

/** The same answer with hostile words wherever somebody's may stand, short of what the views read as facts. */
function poisoned(value: unknown, key = ""): unknown {
  if (/url$/i.test(key)) return value && "javascript:self.ran=1";
  if (typeof value === "string") return OURS.test(key) || /^\d{4}-\d\d/.test(value) ? value : `${value} ${HOSTILE}`;
  if (Array.isArray(value)) return OURS.test(key) ? value : value.map((one) => poisoned(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poisoned(part, name)]));
}

function allPoisoned(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, given]) => [
      key,
      typeof given === "function" ? async (question: never) => poisoned(await given(question)) : poisoned(given),
    ]),
  ) as Answers;
}

const tag = { name: "em_ruesten", state: "living", posts: 12, purpose: "Setting up" } as const;
const tags = {
  "GET /api/tags": { hosted: [tag], founded: [], followed: [], department: [], living: [tag], asleep: [] },
  "GET /api/tags/:name": {
    ...{ kind: "tag", ...tag, earlier: null, weeksSinceUse: 3, foundedAt: null, founder: "Lars", hosts: ["Mira"] },
    ...{ isHost: true, follow: null, alike: [] },
  },
  "GET /api/tags/:name/rhythm": { agreed: true, weeks: [], groupMin: 7 },
} satisfies Answers;

test.each([
  ["my week", "/tab/#/mine/week", ownAnswers],
  ["my hours", "/tab/#/mine/hours", ownAnswers],
  ["my tags", "/tab/#/mine/tags", ownAnswers],
  ["my messages", "/tab/#/mine/messages", ownAnswers],
  ["what is stored", "/tab/#/mine/data", ownAnswers],
  ["settings", "/tab/#/mine/settings", ownAnswers],
  ["tags", "/tab/#/tags", tags],
  ["a tag", `/tab/#/tags/${encodeURIComponent(HOSTILE)}`, tags],
  ["experts", "/tab/#/experts", expertAnswers],
  ["booking", `/tab/#/experts/book/${encodeURIComponent(HOSTILE)}`, expertAnswers],
  ["programme", "/tab/#/programme", inCharge],
  ["admin", "/tab/#/admin", inCharge],
] as const)("%s shows hostile words as words", async (_view, src, answers) => {
  await tab.open({
    src,
    me: { name: HOSTILE, roles: ["owner", "admin"] },
    answers: allPoisoned(answers),
  });
  await tab.frame().evaluate(UNTIL_SHOWN);
  for (const closed of await tab.frame().locator("summary").all()) await closed.click();

  expect(await found()).toEqual({ ran: null, elements: 0, links: [], shown: true, turned: false });
});

test("with whom an hour is, as a yes to a request tells it, is shown as words", async () => {
  const agreed = {
    kind: "booked",
    with: `walnut ${HOSTILE}`,
    start: "2026-11-25T09:00:00Z",
    end: "2026-11-25T09:30:00Z",
  };
  await tab.open({
    src: "/tab/#/mine/hours",
    answers: { ...ownAnswers, "PUT /api/mine/asked/:id": agreed as never },
  });

  await tab
    .frame()
    .getByRole("button", { name: /first post/ })
    .first()
    .click();
  await tab.frame().getByText("walnut").first().waitFor();

  expect(await found()).toMatchObject({ ran: null, elements: 0, shown: true, turned: false });
});

/** What became of the hostile words. */
function found() {
  return tab.frame().evaluate<Record<string, unknown>>(`({
    ran: self.ran ?? top.ran ?? null,
    elements: document.querySelectorAll("main script, main img[onerror], main svg[onload], main iframe").length,
    links: [...document.querySelectorAll("a[href]")].map(({ href }) => href).filter((href) => !/^(javascript:throw new Error\\('React has blocked|https:\\/\\/teams\\.microsoft\\.com|http:\\/\\/127\\.0\\.0\\.1)/.test(href)),
    shown: ${SHOWN},
    turned: /[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.body.innerText),
  })`);
}
