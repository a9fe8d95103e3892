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
      "*> Dass mein Arbeitsplatz fertig war und die Patin mich am Tor abgeholt hat. #hr_onboarding",
      "*> Ein Plan für die Einarbeitung, auf dem stand, wen ich wann kennenlerne. #hr_onboarding",
      "*> Die Patin! Fragen stellen, ohne jemanden zu stören. #hr_onboarding",
      "*> In der ersten Woche jeden Tag eine Stunde in einem anderen Bereich. #hr_onboarding",
      "*> Ehrlich: Bei mir gab es keine Einarbeitung. Eine Patin hätte geholfen. #hr_onboarding",
      "*> Das Mittagessen mit dem Team in der ersten Woche, da verliert man die Scheu. #hr_onboarding",
      "*> Die Mappe zur Einarbeitung mit den Abkürzungen. #hr_onboarding",
      "*> Dass die Patin nach drei Monaten noch einmal gefragt hat, wie es läuft. #hr_onboarding",
      "*> Weniger Folien, mehr Werk. Die erste Woche war bei mir nur Papier. #hr_onboarding",
      "*> Ein Foto vom Team vorab, dann kennt man schon Gesichter. #hr_onboarding",
      "op> So viele! Feste Patin, Plan für die Einarbeitung, eine erste Woche im Werk: Das nehmen wir. #hr_onboarding",
    ],
    [
      "ruesten",
      "EM",
      "Umfrage zum Rüsten: Wo verliert ihr an der Presse die meiste Zeit? #em_ruesten",
      "*> Werkzeug suchen. Wenn der Wagen an der Presse steht, sparen wir zehn Minuten. #em_ruesten",
      "*> Werkzeug vorwärmen, das könnte man vor dem Rüsten machen. #em_ruesten",
      "*> Warten auf den Stapler, nicht das Rüsten selbst. #em_ruesten",
      "*> Einstellen nach Gefühl. Mit dem Einstellblatt an der Presse geht es schneller. #em_ruesten",
      "*> Schrauben! Schnellspanner am Werkzeug und das Rüsten ist halb so lang. #em_ruesten",
      "*> Freigabe vom ersten Teil, da steht die Presse eine Viertelstunde. #em_ruesten",
      "*> Zu zweit rüsten: einer an der Presse, einer am Werkzeug. #em_ruesten",
      "*> Reinigen zwischen zwei Werkzeugen, das vergisst jede Rüstzeit. #em_ruesten",
      "*> Programm laden. Seit es an der Presse liegt, kein Thema mehr. #em_ruesten",
      "op> Danke! Werkzeugwagen und Schnellspanner kommen als Erstes. #em_ruesten",
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
      "*> Onboarding with a plan: who I meet, when, and why. #hr_onboarding",
      "*> A laptop that worked on day one, and a buddy who knew where the coffee was. #hr_onboarding",
      "*> The plant call in the first week. Nothing explains a motor like seeing one. #hr_onboarding",
      "*> Honestly, there was no onboarding. A buddy would have saved me a month. #hr_onboarding",
      "*> Lunch with the team in the first week instead of slides. #hr_onboarding",
      "*> The list of abbreviations. Every new colleague should get it before onboarding starts. #hr_onboarding",
      "*> A buddy from another department, so I knew two teams at once. #hr_onboarding",
      "*> That my manager asked after the first week what onboarding had missed. #hr_onboarding",
      "*> Meeting other new colleagues. We still have lunch together. #hr_onboarding",
      "op> A buddy, a plan, a plant call: that's the new onboarding. Thank you all. #hr_onboarding",
    ],
    [
      "hilfe",
      "IT",
      "What is the one thing about Teams meetings you wish you had known earlier? #it_teams",
      "*> That you can record a meeting and get the transcript with it. #it_teams",
      "*> Breakout rooms: open them before the meeting, not in it. #it_teams",
      "*> Sharing one window instead of the whole screen. Don't ask. #it_teams",
      "*> Muting everybody at once when the meeting has forty people. #it_teams",
      "*> The recording lies in the chat of the meeting, not in my mail. #it_teams",
      "*> Raising a hand. Our meetings are half as loud since. #it_teams",
      "*> Live captions: I share the screen and read what I missed. #it_teams",
      "*> Turning off the recording before the small talk starts. #it_teams",
      "*> Sending the slides into the meeting chat instead of sharing the screen. #it_teams",
      "op> Half of these go into the next tips. Thank you! #it_teams",
    ],
  ],
};
