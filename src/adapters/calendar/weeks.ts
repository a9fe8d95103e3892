import { type Days, monday, numberFrom } from "./days.ts";
import { type Page, takeAll } from "./page.ts";

type Stretch = readonly [start: Temporal.PlainDate, end: Temporal.PlainDate];
type Reader = (match: RegExpExecArray, today: Temporal.PlainDate) => Stretch | null;

const NUMBER =
  "(\\d{1,2}|one|two|three|four|five|six|an?|few|couple of|ein(?:e[mr]?)?|zwei|drei|vier|fünf|sechs|paar|wenigen)";
const pattern = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "giu");

/** "Early" and "late" in a week or a month. */
const PLACE =
  "(?:(early|beginning of|start of|anfang|mid|middle of|mitte|late|end of|ende)\\s+)?(?:the\\s+|der\\s+|des\\s+)?";
function part([start, end]: Stretch, place = ""): Stretch {
  const days = start.until(end).days;
  const third = Math.floor(days / 3);
  if (/^(?:early|beg|start|anf)/i.test(place)) return [start, start.add({ days: third + 1 })];
  if (/^mi/i.test(place)) return [start.add({ days: third - 1 }), start.add({ days: 2 * third })];
  if (/^(?:late|end)/i.test(place))
    return days === 7 ? [start.add({ days: 3 }), start.add({ days: 5 })] : [end.subtract({ days: third }), end];
  return [start, end];
}

function weekAhead(today: Temporal.PlainDate, weeks: number): Stretch {
  const start = monday(today).add({ weeks });
  return [start, start.add({ weeks: 1 })];
}

function weekendAhead(today: Temporal.PlainDate, weeks: number): Stretch {
  const saturday = monday(today).add({ weeks, days: 5 });
  return [saturday, saturday.add({ days: 2 })];
}

/** ISO week `number` of this year, or of the next one when it is over. */
function calendarWeek(today: Temporal.PlainDate, number: number): Stretch | null {
  if (number < 1 || number > 53) return null;
  for (const year of [today.year, today.year + 1]) {
    const start = monday(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({ weeks: number - 1 });
    if (Temporal.PlainDate.compare(start.add({ weeks: 1 }), today) > 0) return [start, start.add({ weeks: 1 })];
  }
  return null;
}

const MONTHS =
  "jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni?|july?|juli?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?";
const MONTH_STARTS = ["ja|jä", "fe", "mar|mär", "ap", "may|mai", "jun", "jul", "au", "se", "o", "n", "d"].map(
  (starts) => new RegExp(`^(?:${starts})`, "i"),
);

function monthOf(first: Temporal.PlainDate): Stretch {
  return [first, first.add({ months: 1 })];
}
function monthNamed(name: string, today: Temporal.PlainDate): Stretch {
  const first = today.with({ month: MONTH_STARTS.findIndex((start) => start.test(name)) + 1, day: 1 });
  const over = Temporal.PlainDate.compare(first.add({ months: 1 }), today) <= 0;
  return monthOf(over ? first.add({ years: 1 }) : first);
}

const NEXT = "next|following|coming|nächste[rnms]?|kommende[rnms]?";
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    pattern(
      `(?:within|(?:in |over |during )?the next|innerhalb(?: von)?|(?:in den |in |die )?(?:nächsten|kommenden))\\s+(?:a\\s+)?(?:${NUMBER}\\s+)?(days|weeks|tagen?|wochen)`,
    ),
    ([, number = "few", unit = ""], today) => {
      const count = numberFrom(number.split(" ")[0] ?? "");
      return count === null
        ? null
        : [today, today.add(/^[dt]/i.test(unit) ? { days: count + 1 } : { weeks: count, days: 1 })];
    },
  ],
  [pattern("week after next|übernächste[rn]? woche"), (_, today) => weekAhead(today, 2)],
  [pattern("in a fortnight"), (_, today) => weekAhead(today, 2)],
  [
    pattern(`in\\s+(?:a\\s+)?${NUMBER}\\s+(?:weeks?|wochen?)`),
    ([, number = ""], today) => {
      const count = numberFrom(number.split(" ")[0] ?? "");
      return count === null ? null : weekAhead(today, count);
    },
  ],
  [pattern(`${PLACE}(?:${NEXT})\\s+(?:week|woche)`), ([, place], today) => part(weekAhead(today, 1), place)],
  [pattern(`${PLACE}(?:this|diese[rn]?)\\s+(?:week|woche)`), ([, place], today) => part(weekAhead(today, 0), place)],
  [pattern("end of the week|ende der woche"), (_, today) => part(weekAhead(today, 0), "end")],
  [pattern(`(?:${NEXT})\\s+(?:weekend|wochenende)`), (_, today) => weekendAhead(today, 1)],
  [pattern("(?:(?:this|the|at the|dieses|am|zum)\\s+)?(?:weekend|wochenende)"), (_, today) => weekendAhead(today, 0)],
  [
    pattern("(?:kw|cw|kalenderwoche|calendar week|week|woche)\\s?(\\d{1,2})"),
    ([, number], today) => calendarWeek(today, Number(number)),
  ],
  [
    pattern(`${PLACE}(?:${NEXT})\\s+(?:month|monats?)`),
    ([, place], today) => part(monthOf(today.with({ day: 1 }).add({ months: 1 })), place),
  ],
  [
    pattern(`${PLACE}(?:this|diese[nrms]?)\\s+(?:month|monats?)`),
    ([, place], today) => part(monthOf(today.with({ day: 1 })), place),
  ],
  [
    pattern(
      `(?:(?:in|im)\\s+|(early|beginning of|anfang|mid|middle of|mitte|late|end of|ende)\\s+)(?:(early|mid|late)[ -])?(${MONTHS})(?!\\s+\\d{1,2}(?!\\d))`,
    ),
    ([, place, other, name = ""], today) => part(monthNamed(name, today), place ?? other),
  ],
];

/** Weeks, weekends and months that are named. */
export function readWeeks(page: Page, today: Temporal.PlainDate): Days[] {
  return READERS.flatMap(([words, read]) =>
    takeAll(page, words, (match): Days | null => {
      const stretch = read(match, today);
      return stretch && { index: match.index, length: match[0].length, start: stretch[0], end: stretch[1] };
    }),
  );
}
