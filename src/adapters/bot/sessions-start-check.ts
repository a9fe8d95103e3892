import { z } from "zod";
import { choices } from "./cards/inputs.ts";
import { pressed } from "./press.ts";
import { show } from "./show.ts";
import { numbered, numberedTitle, tokens } from "./text.ts";
import type { Message, Talk, Turn } from "./turn.ts";
import type { Checked, FirstStep } from "./words/start-check-words.ts";

type Answers = readonly [posting: number, tags: number, showing: number];

const CHECKED: readonly Checked[] = ["posting", "tags", "showing"];

const answer = z.coerce.number().int().min(1).max(3);
const Pressed = z.object({ posting: answer, tags: answer, showing: answer });

/** What a first post is called among topics, in either language. */
const FIRST_POST = ["first post", "erster beitrag"];

/** One step, from answers between 1 and 3: whatever is missing first. */
export function firstStep([posting, tags, showing]: Answers): FirstStep {
  if (posting === 1) return "firstPost";
  if (tags === 1) return "tags";
  if (posting + tags + showing === 9) return "volunteer";
  return posting === 3 ? "hour" : "ownPost";
}

/**
 * Three questions to oneself and one suggestion. It has nothing to store with: not even the open question is kept, so that
 * the answers come in one go.
 */
export function startCheckTalk(): Talk {
  return {
    commands: [
      {
        name: "startCheck",
        accepts: (rest) => /^[\d\s,.;:/-]+$/.test(rest),
        run: async (turn, rest) => turn.reply(rest === "" ? ask(turn) : reply(turn, rest)),
      },
    ],
    actions: [
      pressed("sessions.startCheck", Pressed, async (turn, { posting, showing, tags }) =>
        suggest(turn, firstStep([posting, tags, showing])),
      ),
    ],
    questions: [],
  };
}

function ask({ words: { startCheck } }: Turn, before = startCheck.intro): Message {
  const { answers, missing, questions } = startCheck;
  const shown = show({
    text: before,
    hint: startCheck.typed,
    inputs: CHECKED.map((id) =>
      choices(
        { id, label: questions[id], missing },
        answers[id].map((title, at) => ({ title: numberedTitle(title, at), value: `${at + 1}` })),
      ).withStyle("expanded"),
    ),
    buttons: [{ verb: "sessions.startCheck", title: startCheck.button, submits: true }],
  });
  const asked = CHECKED.map((id) => `${questions[id]}\n${numbered(answers[id])}`);
  return { ...shown, text: [before, ...asked, startCheck.typed].join("\n") };
}

/** "2 1 3", or "213". */
function reply(turn: Turn, text: string): Message {
  const digits = tokens(text).flatMap(({ word }) => [...word.replace(/\D/g, "")]);
  const [posting, tags, showing, ...more] = digits.map(Number);
  const read = Pressed.safeParse({ posting, tags, showing }).data;
  if (!read || more.length > 0) return ask(turn, turn.words.startCheck.unclear);
  return suggest(turn, firstStep([read.posting, read.tags, read.showing]));
}

function suggest({ words: { startCheck } }: Turn, step: FirstStep): Message {
  const text = startCheck.steps[step];
  switch (step) {
    case "tags":
      return show({ text });
    case "firstPost": {
      const data = { format: "quick", topics: FIRST_POST };
      return show({ text, buttons: [{ verb: "sessions.begin", title: startCheck.firstPostButton, data }] });
    }
    case "hour":
      return show({
        text,
        buttons: [{ verb: "sessions.begin", title: startCheck.hourButton, data: { format: "hour" } }],
      });
    case "ownPost":
      return show({ text, buttons: [{ verb: "coach.start", title: startCheck.ownPostButton }] });
    case "volunteer":
      return show({ text, buttons: [{ verb: "sessions.offerHelp", title: startCheck.volunteerButton }] });
  }
}
