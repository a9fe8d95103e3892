import type { Heard } from "./fake-bot.ts";

const topicCard = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "Eine Stunde für Sie", weight: "Bolder", size: "Medium", style: "heading", wrap: true },
    { type: "TextBlock", text: "Worum soll es gehen? **Eine Sache** reicht.", wrap: true },
    {
      type: "Input.ChoiceSet",
      id: "topic",
      label: "Thema",
      isRequired: true,
      errorMessage: "Bitte wählen Sie ein Thema.",
      choices: [
        { title: "Erster eigener Beitrag", value: "first" },
        { title: "Hashtags", value: "tags" },
      ],
    },
    { type: "Input.Text", id: "note", label: "Was soll die Person wissen?", isMultiline: true, maxLength: 200 },
  ],
  actions: [
    {
      type: "Action.Execute",
      title: "Vorschläge zeigen",
      verb: "sessions.propose",
      data: { step: 1 },
      style: "positive",
    },
    { type: "Action.OpenUrl", title: "Mehr erfahren", url: "https://example.org/hour" },
  ],
};

const doneCard = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "Zwei Zeiten passen Ihnen beiden", weight: "Bolder", size: "Medium", wrap: true },
    {
      type: "FactSet",
      facts: [
        { title: "Mit", value: "Mira Lindqvist" },
        { title: "Wann", value: "Mi 25. November, 07:30" },
      ],
    },
  ],
  actions: [{ type: "Action.Execute", title: "Mi 07:30", verb: "sessions.book", data: {}, style: "positive" }],
};

const tagCard = (name: string) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: name, weight: "Bolder", color: "Accent", wrap: true },
    { type: "TextBlock", text: "6 Beiträge im letzten Monat", isSubtle: true, size: "Small", wrap: true },
  ],
});

const tags = ["#em_einarbeitung", "#em_lean"];

const found = {
  composeExtension: {
    type: "result",
    attachmentLayout: "list",
    attachments: tags.map((name) => ({
      contentType: "application/vnd.microsoft.card.adaptive",
      content: tagCard(name),
      preview: {
        contentType: "application/vnd.microsoft.card.hero",
        content: {
          title: name,
          text: "lebt, 6 Beiträge",
          ...(name === "#em_lean" && { tap: { type: "invoke", value: { tag: "em_lean" } } }),
        },
      },
    })),
  },
};

const submit = (title: string, data: object) => ({ type: "Action.Submit", title, data, associatedInputs: "none" });

/** The dialog about a post. */
const aboutPost = {
  task: {
    type: "continue",
    value: {
      title: "Hashtags zu diesem Beitrag",
      height: "medium",
      width: "medium",
      card: {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          type: "AdaptiveCard",
          version: "1.5",
          body: [
            { type: "TextBlock", text: "Das passt:", wrap: true },
            { type: "TextBlock", text: "#em_lean", wrap: true, separator: true },
            { type: "TextBlock", text: "14 ähnliche Beiträge benutzen ihn", isSubtle: true, wrap: true },
            { type: "ActionSet", actions: [submit("Damit antworten", { verb: "take", tag: "em_lean" })] },
          ],
          actions: [submit("Keiner passt", { verb: "none" })],
        },
      },
    },
  },
};
const noted = { task: { type: "message", value: "Notiert." } };
const taken = (name: string) => ({
  composeExtension: {
    type: "result",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: tagCard(name),
        preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title: name, text: "" } },
      },
    ],
  },
});

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
const help =
  "Das kann ich:\n\n- **buchen**: eine Stunde mit jemandem, der hilft\n- [Hilfe](https://example.org)\n\n<img src=x onerror=alert(1)>";

/** What a bot of few words answers at once. */
export function cannedAnswer({ name, value }: Heard) {
  if (name === "composeExtension/query") return { status: 200, body: found };
  if (name === "composeExtension/selectItem") return { status: 200, body: taken("#em_lean") };
  if (name === "composeExtension/fetchTask") return { status: 200, body: aboutPost };
  if (name === "composeExtension/submitAction") {
    const { verb } = (value as { data: { verb: string } }).data;
    return { status: 200, body: verb === "take" ? taken("#em_lean") : noted };
  }
  if (name !== "adaptiveCard/action") return { status: 200 };
  return { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value: doneCard } };
}

/** What it says in the chat with somebody who wrote to it. */
export function cannedReply({ type, text, conversation }: Heard) {
  if (type !== "message" || conversation["conversationType"] !== "personal") return null;
  if (text !== "buchen") return { type: "message", text: help };
  return { type: "message", attachments: [{ contentType: ADAPTIVE_CARD, content: topicCard }] };
}
