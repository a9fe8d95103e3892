import type { Say } from "./form.ts";
import type { HashtagWords, SuggestVerb } from "./suggest-words.ts";

const all = new Intl.ListFormat("de-DE", { type: "conjunction" });
const times = (posts: number) => (posts === 1 ? "1 Beitrag" : `${posts} Beiträge`);

export const suggestTypedDe: Readonly<Record<SuggestVerb, string>> = {
  "hashtags.take": "nimm 1",
  "hashtags.none": "keiner passt",
};

export function suggestDe(say: Say): HashtagWords {
  return {
    askDraft: say(
      "Was willst du schreiben? Schick mir den Text; ich behalte ihn nicht.",
      "Was möchten Sie schreiben? Schicken Sie mir den Text; ich behalte ihn nicht.",
    ),
    fitting: "Das passt:",
    onlyNew: "Keiner, der benutzt wird, passt. Ein neuer könnte so heißen:",
    nothingFits: say(
      "Keiner passt so gut, dass andere danach suchen würden. Lass es ohne, oder gründe einen: Bereich, Unterstrich, " +
        "Thema, etwa „gründe #hr_einarbeitung“.",
      "Keiner passt so gut, dass andere danach suchen würden. Lassen Sie es ohne, oder gründen Sie einen: Bereich, " +
        "Unterstrich, Thema, etwa „gründe #hr_einarbeitung“.",
    ),
    found: "Diese werden benutzt:",
    reason(reason) {
      switch (reason.kind) {
        case "similar": {
          const from = reason.department === null ? "" : ` aus ${reason.department}`;
          return reason.posts === 1
            ? `1 ähnlicher Beitrag${from} benutzt ihn`
            : `${reason.posts} ähnliche Beiträge${from} benutzen ihn`;
        }
        case "name":
          return "der Name steht im Text";
        case "own":
          return say("du benutzt ihn oft", "Sie benutzen ihn oft");
        case "department":
          return say("üblich in deinem Bereich", "üblich in Ihrem Bereich");
        case "meaning":
          return "der Name meint, was im Text steht";
        case "recent":
          return "zurzeit viel benutzt";
        case "new":
          return "benutzt noch niemand";
      }
    },
    takeButton: (number) => `${number} nehmen`,
    noneButton: "Keiner passt",
    copyButton: "Kopieren",
    pickTyped: say(
      "Oder tipp „nimm 1“, „nimm #einen_anderen“ oder „keiner passt“: Ich lerne daraus.",
      "Oder tippen Sie „nimm 1“, „nimm #einen_anderen“ oder „keiner passt“: Ich lerne daraus.",
    ),
    foundTyped: (tag) => `„gründe #${tag}“ gründet ihn.`,
    taken: (tag) => `#${tag}\n${say("Kopier ihn in deinen Beitrag.", "Kopieren Sie ihn in Ihren Beitrag.")}`,
    noneFits: "Notiert: Zu solchen Texten schlage ich andere vor. „gründe #hr_einarbeitung“ gründet einen eigenen.",
    use({ posts, state, weeks }) {
      if (posts === 0) return "gerade gegründet";
      if (state === "sleeping") return `${times(posts)}, schläft`;
      if (weeks === null) return times(posts);
      return `${times(posts)}, ${["diese Woche", "vorige Woche"][weeks] ?? `der letzte vor ${weeks} Wochen`}`;
    },
    newTag: "neu: benutzt noch niemand",
    hostedBy: (names) => `betreut von ${all.format(names)}`,
    noResults: "Kein Hashtag passt. „gründe #hr_einarbeitung“ in unserem Chat gründet einen.",
    dialogTitle: "Hashtags zu diesem Beitrag",
    replyButton: "Damit antworten",
    nothingToRead: "In diesem Beitrag stehen keine Wörter, zu denen ein Hashtag passen könnte.",
  };
}
