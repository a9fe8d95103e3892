import type { WordLists } from "#domain/coach/index.ts";
import { notes } from "./word-notes.ts";

/** English words that people ask about, and what says the same to everybody. */
export const plainWordsEn: WordLists = {
  jargon: notes(`
    synerg* = what we gain together
    leverage = use
    leveraging = using
    low-hanging fruit = what is easy to do first
    deep dive
    touch base = talk
    circle back = come back to it
    move the needle
    paradigm shift
    best-in-class
    world-class
    bandwidth = time
    holistic*
    stakeholder* = the people it concerns
    deliverable* = what we hand over
    actionable
    learnings = what we learned
    ideate = think of ideas
    operationali* = put to work
    incentivi* = reward
    utilis* = use
    utiliz* = use
    going forward = from now on
    boil the ocean
    mission-critical
    scalable
    value-add
    cascad* = pass on
    best practice*
    empower*
    disrupt*
    kpi* = what we measure
    okr* = our goals`),
  executives: notes(`
    social media = open exchange
    social network* = knowledge network
    social collaboration = working across departments
    chat* = talk
    followers = readers
    fun = energy
    gamif*
    community manager = host
    user-generated
    web 2.0`),
  denglish: [],
};
