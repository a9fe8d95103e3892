import type { DeckCard } from "./deck.ts";

const card = (title: string, act: string, fake: string): DeckCard => ({ title, act, fake });

const thanks = [
  card(
    "Thank someone for work nobody saw",
    "Name one person who kept something running, and what would have happened without them.",
    "Thanking the whole team, for nothing in particular.",
  ),
  card(
    "Credit the source",
    "Say whose idea you used this week, and what came of it.",
    "Presenting it first, and adding the name when somebody asks.",
  ),
  card(
    "Thank someone for bad news",
    "Thank somebody, without a name, for telling you something unwelcome, and say what you changed because of it.",
    "Thanking, and changing nothing.",
  ),
  card(
    "Thank next door",
    "Write under another department's post where their work made yours easier.",
    "Praise that prepares a favour you are about to ask for.",
  ),
  card(
    "Thank someone for a question",
    "Reply to a question that made you think, and say what it made you see.",
    "“Great question”, and no answer.",
  ),
  card(
    "Thank someone for stopping something",
    "Thank somebody, if they agree to it, for ending what was no longer worth the effort.",
    "Thanking for savings that you had ordered yourself.",
  ),
  card(
    "Thank someone for fresh eyes",
    "Name something that a newcomer noticed and the rest of us had stopped seeing, with their consent.",
    "A welcome that would fit anybody.",
  ),
  card(
    "Thank another shift",
    "Thank somebody whose hours you never share for one thing you found done.",
    "A mass email at a time when none of them can read it.",
  ),
  card(
    "Thank someone for a correction",
    "Say what you had wrong and accept the correction; name who corrected you only if they agree.",
    "Explaining why you were nearly right.",
  ),
  card(
    "Thank by retelling",
    "Tell in two sentences what somebody did, so that others can do it too, and link to their post.",
    "Retelling it with yourself in the leading role.",
  ),
  card(
    "Thank someone for a handover",
    "Name somebody who left things in good order, and what that spared whoever came next.",
    "Thanking on the last day only, because that is when it is done.",
  ),
  card(
    "Thank someone for an attempt",
    "Thank those who tried something that failed, with their consent, and write what is known now.",
    "Calling failure welcome here, and looking for the culprit in the next meeting.",
  ),
  card(
    "Thank late",
    "Thank somebody for something done long ago that still helps today, and say how.",
    "An anniversary text that somebody else wrote.",
  ),
];

const answers = [
  card(
    "Answer “I don't know”",
    "Reply to an open question: “I don't know. Who does?”, and mention one person who may.",
    "Promising to get back, and not doing it.",
  ),
  card(
    "Answer two levels down",
    "Answer a question of somebody you never meet, in the place where it was asked.",
    "Moving it to a private chat, where nobody else can read the answer.",
  ),
  card(
    "Close a loop",
    "Go back to something you promised in a comment, and write what became of it.",
    "Closing only those that went well.",
  ),
  card("Say no openly", "Decline a suggestion where it was made, and give the real reason.", "“We will look into it.”"),
  card(
    "Say yes with a date",
    "Accept a suggestion: who does it, the first step, and by when.",
    "“Good idea”, with neither a name nor a day.",
  ),
  card(
    "Answer the critic first",
    "Reply to the most critical comment before the kind ones, and begin with what is right about it.",
    "Replying to everybody who agrees.",
  ),
  card(
    "Share what you work with",
    "Answer a question with the document or list that you use yourself.",
    "A link to the intranet's start page.",
  ),
  card(
    "Correct yourself",
    "Write under an older post of yours what is no longer true.",
    "Changing the old text, and telling nobody.",
  ),
  card(
    "Answer in one sentence",
    "One open question, one sentence, now, without having it checked.",
    "Three paragraphs that somebody else approved.",
  ),
  card(
    "Bring two together",
    "Reply by naming two colleagues who work on the same thing, and why they should talk.",
    "Naming them to be rid of the work.",
  ),
  card(
    "Answer with a figure",
    "Where people are guessing, give one figure and say where it is from.",
    "The one figure that suits you.",
  ),
  card(
    "Explain it once more",
    "Somebody asks about something long decided: give the reason again, as if for the first time.",
    "Pointing to the minutes.",
  ),
  card(
    "Report on advice",
    "Write under advice you were given what you did with it.",
    "Thanking for it without having tried it.",
  ),
];

const questions = [
  card(
    "Ask what you never understood",
    "Ask about one term or figure in your own field that was never clear to you.",
    "A question whose answer you know.",
  ),
  card(
    "Ask two levels down",
    "Ask people who do not report to you directly what costs them time every week.",
    "Asking, and passing the answers on to their boss.",
  ),
  card(
    "Ask what could go",
    "Ask which report or meeting of yours nobody would miss.",
    "Asking when it is decided already.",
  ),
  card(
    "Ask for the opposite",
    "Ask under a proposal of your own what speaks against it.",
    "Rebutting each objection within the minute.",
  ),
  card(
    "Ask a stranger",
    "Put one real question under a post from a department you know little about.",
    "A compliment with a question mark.",
  ),
  card(
    "Ask who tried before",
    "Before you start something, ask who has tried it and what they would do differently.",
    "Asking after the start, for applause.",
  ),
  card(
    "Ask how it really works",
    "Ask somebody who does the work about one step of it, and say what surprised you.",
    "Asking in order to check on them.",
  ),
  card(
    "Ask for help",
    "Name one thing you are stuck on, and by when you need an idea.",
    "A task dressed up as a request.",
  ),
  card(
    "Ask what customers say",
    "Ask those who talk with customers what they heard more than once this week.",
    "Asking for a presentation about it.",
  ),
  card(
    "Ask for the story behind a figure",
    "Ask what happened when a figure rose or fell, without looking for anybody to blame.",
    "“Why is this red?”",
  ),
  card(
    "Ask the quiet ones",
    "Ask those who know much and write little for their view: one question, and nobody by name.",
    "Calling on one of them in front of everybody.",
  ),
  card(
    "Ask what you missed",
    "After some days away, ask which discussion is worth your reading.",
    "Ordering a summary for yourself alone.",
  ),
  card("Ask about the first weeks", "Ask newcomers what nobody explained to them.", "Defending whatever they mention."),
];

const posts = [
  card(
    "Show unfinished work",
    "Post a draft, a sketch or half a slide, and say what is still open.",
    "Finished work with “draft” written on it.",
  ),
  card(
    "Admit a mistake",
    "Write what you got wrong, what it cost, and what you do differently now.",
    "A mistake that makes you look good.",
  ),
  card(
    "Decide in the open",
    "Write what you decided today, why, and which alternative you turned down.",
    "The decision without the alternative.",
  ),
  card(
    "Change your mind in public",
    "Say what you used to think, what you think now, and what changed it.",
    "A change of mind that costs nothing.",
  ),
  card(
    "Say what is not known yet",
    "Three lines about a change under way: what is known, what is not, and when it will be.",
    "“More soon.”",
  ),
  card(
    "Share what you read",
    "One source, and one sentence on what you will do with it.",
    "A link without a word of your own.",
  ),
  card(
    "Say what you learned",
    "Write in two sentences what you learned this week, and from whom.",
    "A lesson for the others.",
  ),
  card(
    "Show your week",
    "Name three things that took your time, and one you should have left out.",
    "A list that shows how busy you are.",
  ),
  card(
    "Say what you are up to",
    "Write what you mean to do next, and which opinions you want before you begin.",
    "Writing it once it has begun.",
  ),
  card(
    "Give something away",
    "Name a task, a budget or a seat that you hand over, and to whom.",
    "Giving away what was a burden anyway.",
  ),
  card(
    "Say what you stopped",
    "Name something that you ended, and what it makes room for.",
    "Going on with it under another name.",
  ),
  card(
    "Report from the floor",
    "Write one thing you saw on site this week, and who showed it to you.",
    "A photo of you, and no name but yours.",
  ),
  card(
    "Say what is hard",
    "Write which goal is in trouble, and where you need ideas.",
    "A problem whose solution follows in the same breath.",
  ),
];

export const deckEn: readonly DeckCard[] = [...thanks, ...answers, ...questions, ...posts];
