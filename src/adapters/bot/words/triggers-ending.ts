/** Who wants silence, or to be forgotten, is understood in whatever words: a bot that goes on has lost them. */
export const stopTriggersEn: readonly string[] = [
  ...["stop", "stop it", "stop this", "stop bothering me", "stop writing", "stop writing to me", "stop messages"],
  ...["stop reminders", "stop reminding me", "no more messages", "no more reminders", "no more of this"],
  ...["don't", "dont", "do not"].flatMap((not) => [
    ...["", " again", " any more", " anymore"].map((again) => `${not} write to me${again}`),
    ...["again", "any more", "anymore"].flatMap((again) => [`${not} remind me ${again}`, `${not} message me ${again}`]),
    ...["messages", "reminders"].flatMap((what) => [
      ...["", "more ", "any more ", "any "].map((more) => `${not} send me ${more}${what}`),
      ...["any more", "anymore"].map((again) => `${not} send me ${what} ${again}`),
    ]),
  ]),
  ...["never write to me again", "leave me alone", "unsubscribe", "quit", "opt out"],
];

export const stopTriggersDe: readonly string[] = [
  ...["stopp", "aufhören", "schluss", "abmelden", "abbestellen", "beenden", "dass du aufhörst", "dass sie aufhören"],
  ...["", "bitte "].flatMap((please) => [
    ...["hör", "hören sie"].map((cease) => `${cease} ${please}auf`),
    ...["schreib mir", "schreiben sie mir"].flatMap((write) =>
      ["nicht mehr", "nie wieder", "nie mehr", "nichts mehr"].map((never) => `${write} ${please}${never}`),
    ),
    ...["schick mir", "schicken sie mir", "schreib mir", "schreiben sie mir"].flatMap((send) =>
      ["nachrichten", "erinnerungen"].map((what) => `${send} ${please}keine ${what} mehr`),
    ),
    ...["erinnere mich", "erinnern sie mich"].map((remind) => `${remind} ${please}nicht mehr`),
    ...["lass mich", "lassen sie mich"].map((leave) => `${leave} ${please}in ruhe`),
  ]),
  ...["keine nachrichten mehr", "keine erinnerungen mehr", "keine erinnerung mehr"].flatMap((none) =>
    ["", " bekommen", " erhalten", " schicken", " senden"].map((come) => `${none}${come}`),
  ),
  ...["keine weiteren nachrichten", "keine weiteren erinnerungen", "nicht mehr schreiben", "nicht mehr erinnern"],
];

export const deleteTriggersEn: readonly string[] = [
  "delete",
  ...["delete", "erase", "remove"].flatMap((erase) => [
    ...["me", "my data", "all my data", "everything", "everything about me", "all about me"].map(
      (what) => `${erase} ${what}`,
    ),
    ...["all", "everything", "what"].flatMap((all) =>
      ["know", "have", "stored", "have stored"].map((know) => `${erase} ${all} you ${know} about me`),
    ),
  ]),
  ...["forget me", "forget everything about me", "my data deleted"],
];

const ALL_OF_ME = [
  "mich",
  "alles",
  "meine daten",
  "alle daten",
  "alle meine daten",
  "alles über mich",
  "alles von mir",
];

export const deleteTriggersDe: readonly string[] = [
  ...["löschen", "daten löschen", ...ALL_OF_ME.map((what) => `${what} löschen`)],
  ...["lösch", "lösche", "löschen sie"].flatMap((erase) =>
    ["", "bitte "].flatMap((please) => [
      ...ALL_OF_ME.map((what) => `${erase} ${please}${what}`),
      ...["du über mich weißt", "du über mich hast", "du von mir hast", "du über mich gespeichert hast"].map(
        (known) => `${erase} ${please}alles was ${known}`,
      ),
      ...["sie über mich wissen", "sie über mich haben", "sie von mir haben", "sie über mich gespeichert haben"].map(
        (known) => `${erase} ${please}alles was ${known}`,
      ),
    ]),
  ),
  ...["vergiss mich", "vergessen sie mich"],
];
