import type { ForbiddenMatter } from "#domain/privacy/index.ts";
import {
  ABSENT,
  BEST,
  FEELS,
  FEW,
  FIGURES,
  HE,
  HELP,
  MEETS,
  NOT,
  PEOPLE,
  READ,
  REMINDED,
  SAID_NO,
  SPEAKS,
  SUPERLATIVE,
  TAKES_PART,
  WANTS,
  WHO,
  WRITE,
} from "./forbidden-parts.ts";

interface When {
  /** Only with what looks like a name in it: the same words may speak of things. */
  readonly named?: true;
  /** Also when somebody asks it of what is theirs: who read my posts. */
  readonly own?: true;
}

/** A way to ask what is forbidden, over small letters with umlauts spelled out and politeness gone. */
interface ForbiddenPhrase extends When {
  readonly matter: ForbiddenMatter;
  readonly pattern: RegExp;
  /** Means it also where nothing is asked, such as "read receipts". */
  readonly alone?: true;
}

/** Each pattern is one way to ask about the matter. */
function asked(matter: ForbiddenMatter, patterns: readonly string[], when: When = {}): readonly ForbiddenPhrase[] {
  return patterns.map((pattern) => ({ matter, pattern: new RegExp(String.raw`\b${pattern}`), ...when }));
}

/** What is demanded by naming it, without a question: "drafts of Lars". */
function named(matter: ForbiddenMatter, patterns: readonly string[], when: When = {}): readonly ForbiddenPhrase[] {
  const article = "(?:(?:the|all|my|die|der|den|das|alle|aller|meine) )?";
  return patterns.map((pattern) => ({ matter, pattern: new RegExp(`^${article}${pattern}`), alone: true, ...when }));
}

const WHY = "(?:why|warum|wieso|weshalb)";
const DOES = "(?:did|has|have|does|is|was|are|hat|haben|hatte|ist|war|macht|bekommt)";
const OF = "(?:of|by|from|about|on|for|von|des|der|ueber|zu|fuer)";
const raw = String.raw;
/** Who may do something is about everybody. */
const WITHOUT_MAY = raw`(?!.*\b(?:can|may|could|kann|koennte|darf)\b)`;

const small = [
  ...asked("smallGroups", [
    raw`(?:set|lower|reduce|change|setz\w*|senk\w*|aender\w*) (?:the |die )?(?:k|smallest group|kleinste gruppe|mindestgroesse)\b`,
  ]),
  ...named("smallGroups", [
    raw`.*\b(?:with|for|mit|fuer) (?:k|groups? of|gruppen? von|teams? of|teams? von) ?=? ?${FEW}\b`,
    raw`${FIGURES} (?:\w+ ){0,3}${OF} (?:only |just |nur |a |einem )?${FEW}\b`,
    raw`${FIGURES} (?:\w+ ){0,3}${OF} (?:only |just |a |einem )?(?:team|gruppe) (?:of|von) ${FEW}\b`,
    raw`${FIGURES} .*\b(?:without|except|ohne|ausser) `,
  ]),
  ...asked("smallGroups", [raw`(?:how many|wie viele) .*\b(?:without|except|apart from|ohne|ausser|bis auf)\b`], {
    named: true,
  }),
];

const reading = [
  ...named("reading", [raw`(?:read receipts?|lesebestaetigung\w*)\b`], { own: true }),
  ...asked("reading", [raw`${WHO}\b(?!.* (?:you|du|dich)\b)${WITHOUT_MAY}.*\b${READ}\b`], { own: true }),
  ...asked("reading", [raw`(?:has|have|did|hat|haben) ${HE}.*\b${READ}\b`]),
];

const refusals = [
  ...asked("refusals", [raw`${WHO}\b.*\b${SAID_NO}\b`], { own: true }),
  ...asked("refusals", [raw`${DOES} ${HE}.*\b${SAID_NO}\b`, raw`${WHY} ${DOES} .*\b${SAID_NO}\b`]),
];

const hours = [
  ...asked("hours", [
    raw`${WHO}\b${WITHOUT_MAY}.*\b(?:book(?:ed|s)?|buch\w*|gebucht|clients?|mentees?|kund(?:e|in|en|innen)|klient\w*)\b`,
    raw`${WHO}\b.*\b${WANTS}\b.*\b${HELP}\b`,
    raw`${WHO}\b.*\b${MEETS}\b`,
    raw`${WHO}\b.*\b${SPEAKS}\b.*\b(?:to|with|mit)\b`,
    raw`(?:to|with|mit) ${WHO}\b.*\b${SPEAKS}\b`,
    raw`${DOES} ${HE}.*\b(?:book(?:ed)?|ask(?:ed)? for ${HELP}|gebucht|um hilfe gebeten|hilfe gesucht)\b`,
    raw`(?:what|worueber|was) .*\b(?:talk(?:ed|s)? about|discuss\w*|gesprochen|spricht|besprochen)\b`,
  ]),
  ...named(
    "hours",
    [
      raw`(?:clients?|mentees?|customers|bookings?|sessions?|kund\w+|buchungen|gespraeche|termine) (?:${OF}|with|bei|mit) `,
    ],
    { named: true },
  ),
];

const following = [
  ...asked("following", [
    raw`${WHO}\b.*\b(?:follows?|followed|following|folgt|gefolgt|abonnier\w*|subscrib\w*)\b`,
    raw`(?:what|which tags?) (?:does|do|is) ${HE}.*\bfollow(?:ing)?\b`,
    raw`(?:was|welchen \w+) (?:folgt|abonniert) `,
  ]),
  ...named("following", [raw`(?:followers?|subscribers?|abonnent\w*) ${OF} `]),
];

const mood = asked("mood", [
  raw`(?:mood|morale|sentiment|stimmung\w*|laune)\b`,
  raw`(?:${PEOPLE}|is|are|does|do|how|ist|sind|wie|fuehlt)\b.*\b${FEELS}\b`,
]);

const ORDER = raw`(?:ranking|leader ?board|scores?|scoreboard|rangliste\w*|rangfolge|bestenliste)`;
const ranking = [
  ...named("ranking", [raw`${ORDER} .*\b${PEOPLE}\b`]),
  ...asked("ranking", [
    raw`(?:${ORDER}|rank|compare|sort|vergleich\w*|sortier\w*)\b.*\b${PEOPLE}\b`,
    raw`${PEOPLE}\b.*\b${ORDER}\b`,
    raw`${SUPERLATIVE} (?:\d+ |ten |zehn |five |fuenf )?${PEOPLE}\b`,
    raw`${WHO}\b.*\b${BEST}\b`,
  ]),
  ...asked("ranking", ["(?:compare|vergleiche?) "], { named: true }),
];

const silence = asked("silence", [
  raw`(?:${WHO}|${DOES} ${HE}\w+)\b.*(?:\b${NOT}\b.*\b${WRITE}\b|\b${WRITE}\b.*\b${NOT}\b)`,
  raw`(?:${WHO}|${DOES} ${HE}\w+)\b.*\b(?:silent|inactive|lurk\w*|invisible|schweig\w*|stumm|inaktiv|unsichtbar)\b`,
]);

const drafts = [
  ...named("drafts", [`(?:drafts?|entwuerfe|entwurf) ${OF} `]),
  ...asked("drafts", [raw`${WHO}\b.*\b(?:drafts?|entwuerfe|entwurf)\b`, raw`\w+(?:'s|s') drafts?\b`]),
];

/** To the bot's invitation: what came of it stays with whoever was invited. */
const SAID_YES = raw`(?:(?:say|said|answer(?:ed)?) yes|ja gesagt|mit ja geantwortet|zugesagt)\b`;
const reminders = [
  ...asked("reminders", [
    raw`(?:${WHY}|how often|how many|wie oft|wie viele|when|wann)\b.* ${DOES} ${HE}\w+ .*\b${REMINDED}\b`,
    raw`(?:how many|wie viele) ${REMINDED} ${DOES} `,
    raw`${WHY} ${DOES} ${HE}(?!no\b|kein)\w+ .*\b${REMINDED}\b`,
    raw`${WHO}\b.*\b(?:${REMINDED}|${TAKES_PART})\b`,
    raw`(?:does|is|did|bekommt|ist) ${HE}\w+ .*\b(?:${REMINDED}|enrol\w*|angemeldet)\b`,
  ]),
  ...asked("reminders", [raw`${WHO}\b.*\b${SAID_YES}`, raw`${DOES} ${HE}\w+ .*\b${SAID_YES}`]),
  ...asked("reminders", [raw`(?:wie viele|how many) \w+ .*\b(?:get|got|bekommen|bekommt|bekam)\b`], { named: true }),
];

const groundwork = [
  ...asked(
    "groundwork",
    [raw`${WHO}\b.*\b(?:propos\w+|vorgeschlagen|schlug|messengers?|nominat\w*|bot(?:e|en|in)\b)`],
    {
      own: true,
    },
  ),
  ...asked("groundwork", [
    raw`(?:what|was) .*\b(?:answer|reply)\b.*\b(?:invitation|proposal|messenger)\b`,
    raw`(?:what|was) .*\b(?:einladung|vorschlag)\b.*\bgeantwortet\b`,
  ]),
];

const WORDING = "(?:texte?s?|wording|contents?|wortlaut|inhalte?)";
const texts = [
  ...named("texts", [raw`${WORDING} (?:${OF}|in|aus) (?:\w+ ){0,3}(?:posts?|chats?|messages?|beitr\w+|nachrichten)\b`]),
  ...asked("texts", [
    raw`(?:what|was) (?:did|does|has|have|is|hat|haben) ${HE}.*\b(?:post(?:ed)?|wr[io]te|written|say|said|writing|geschrieben|gepostet|gesagt)\b`,
  ]),
  ...asked("texts", ["(?:was|what) (?:schreibt|schrieb|postet|sagt|sagte|says|wrote|said) "], { named: true }),
  ...named(
    "texts",
    [`(?:posts?|chats?|messages?|beitraege|beitrag|nachrichten|chatverlauf) (?:${OF}|with|between|mit|zwischen) `],
    { named: true },
  ),
];

const absence = [
  ...asked("absence", [
    raw`${WHO}\b.*\b${ABSENT}\b`,
    raw`${DOES} ${HE}\w+.*\b${ABSENT}\b`,
    raw`(?:when|wann|how long|wie lange) .*\b(?:works?|leave|sick|feierabend|krank|urlaub)\b`,
  ]),
  ...asked("absence", [raw`wann (?:arbeitet|kommt|geht|ist) `], { named: true }),
  ...named("absence", [
    raw`(?:calendars?|kalender|sick days|krankheitstage|krankmeldung\w*|fehlzeiten|working hours|arbeitszeiten) ${OF} `,
  ]),
];

const activity = [
  ...asked(
    "activity",
    [
      raw`(?:how (?:often|much|many|fast|quickly|active)|when|where|wie (?:oft|viel|viele|schnell|aktiv)|wann|wo)\b.*\b${WRITE}\b`,
      raw`(?:did|has|does|hat|haben|schreibt) ${HE}\w+.*\b${WRITE}\b`,
    ],
    { named: true },
  ),
  ...asked("activity", [
    raw`(?:how (?:often|fast|quickly)|when|wie (?:oft|schnell)|wann) (?:did|does|has|hat) (?!(?:a|the|ein\w*|der) tag\b)${HE}\w+ .*\b${WRITE}\b`,
    raw`${WHO}\b(?!.*\b(?:bot|vorbild)\b).*\b(?:post(?:s|ed|et|ete)|wrote|writes|replied|ge?postet|schreibt|geschrieben|geantwortet|antwortet|active|visible|aktiv|sichtbar)\b`,
  ]),
  ...named("activity", [raw`(?:reply times?|response times?|antwortzeit\w*|activity|aktivitaet|statisti\w+) ${OF} `], {
    named: true,
  }),
  ...named("activity", ["(?:posts per (?:person|head)|beitraege (?:pro|je) (?:person|kopf))"]),
];

const OTHERS = raw`(?:him|her|them|ihn|(?:the |den |die )?(?:boss|chef\w*|team)|colleagues?|kolleg\w+|leaders?|fuehrungskr\w+|mitarbeit\w+|employees?|others?|other people|anderen?|andere\w* (?:leute|person\w*)|somebody else)`;
const KNOW = raw`(?:what do you (?:know|store|have)|was (?:weisst du|wissen sie|speicherst du|speichern sie))`;
const data = [
  ...named("data", [raw`(?:data|export|settings|history|profile|daten|einstellungen|verlauf|profil) ${OF} `], {
    named: true,
    own: true,
  }),
  ...asked("data", ["(?:export|exportiere?) "], { named: true }),
  ...asked("data", [raw`${KNOW}\b.*\b${OF} `], { named: true, own: true }),
  ...asked("data", [raw`${KNOW}\b.*\b${OF} ${OTHERS}\b`], { own: true }),
];

/** The first that fits says what was meant: what is more special comes first. */
export const forbiddenPhrases: readonly ForbiddenPhrase[] = [
  ...small,
  ...reading,
  ...refusals,
  ...hours,
  ...following,
  ...mood,
  ...ranking,
  ...silence,
  ...drafts,
  ...reminders,
  ...groundwork,
  ...texts,
  ...absence,
  ...activity,
  ...data,
];
