import type { Threads } from "./threads.ts";

/** Rounds in which many answer the same question, in German: what they have in common, a network can learn from. */
export const germanRounds: Threads = {
  language: "de",
  threads: [
    [
      "onboarding",
      "HR",
      "Was hat euch in der Einarbeitung am meisten geholfen? Ein Satz genügt, wir bauen daraus die neue erste Woche. #hr_onboarding",
      "*> Meine Patin. Sie hat mich die ganze erste Woche begleitet. #hr_onboarding",
      "*> Dass mein Arbeitsplatz fertig war und die Patin mich in der ersten Woche jeden Morgen am Tor abgeholt hat. #hr_onboarding",
      "*> Ein Plan für die Einarbeitung: wen ich in welcher Woche kennenlerne. Und meine Patin. #hr_onboarding",
      "*> Die Patin! Eine Woche lang Fragen stellen, ohne jemanden zu stören. #hr_onboarding",
      "*> In der ersten Woche jeden Tag eine Stunde in einem anderen Bereich, immer mit der Patin. #hr_onboarding",
      "*> Ehrlich: Bei mir gab es keine Einarbeitung. Eine Patin hätte mir Wochen erspart. #hr_onboarding",
      "*> Das Mittagessen mit Team und Patin in der ersten Woche, da verliert man die Scheu. #hr_onboarding",
      "*> Die Mappe zur Einarbeitung mit den Abkürzungen, von meiner Patin schon eine Woche vorher. #hr_onboarding",
      "*> Dass die Patin nach zwölf Wochen noch einmal gefragt hat, wie es läuft. #hr_onboarding",
      "*> Weniger Folien, mehr Werk. Die erste Woche war nur Papier, erst meine Patin hat mir etwas gezeigt. #hr_onboarding",
      "*> Ein Foto vom Team und von der Patin, eine Woche vorher: dann kennt man schon Gesichter. #hr_onboarding",
      "op> So viele! Feste Patin, Plan für die Einarbeitung, eine erste Woche im Werk: Das nehmen wir. #hr_onboarding",
    ],
  ],
};

/** The same in English. */
export const englishRounds: Threads = {
  language: "en",
  threads: [
    [
      "onboarding",
      "HR",
      "What helped you most when you were new? One sentence each, we are rewriting the first week. #hr_onboarding",
      "*> My buddy. Somebody to ask without feeling stupid, all through the first week. #hr_onboarding",
      "*> Onboarding with a plan: who I meet in which week, and a buddy to come along. #hr_onboarding",
      "*> A laptop that worked in week one, and a buddy who knew where the coffee was. #hr_onboarding",
      "*> The plant call in the first week, with my buddy. Nothing explains a motor like seeing one. #hr_onboarding",
      "*> Honestly, there was no onboarding. A buddy would have saved me weeks. #hr_onboarding",
      "*> Lunch with the team and my buddy in the first week instead of slides. #hr_onboarding",
      "*> The list of abbreviations that my buddy sent a week before onboarding started. #hr_onboarding",
      "*> A buddy from another department, so I knew two teams after a week. #hr_onboarding",
      "*> That my manager asked my buddy and me after the first week what onboarding had missed. #hr_onboarding",
      "*> Meeting other new colleagues in that week. Our buddies set it up, and we still have lunch together. #hr_onboarding",
      "op> A buddy, a plan, a plant call: that's the new onboarding. Thank you all. #hr_onboarding",
    ],
  ],
};
