/** What forbidden questions are made of, in both languages; over small letters with umlauts spelled out. */

const any = (...words: readonly string[]) => `(?:${words.join("|").replaceAll(" ", "|").replaceAll("_", " ")})`;

const groupsEn = "people leaders? colleagues? employees? managers? persons? members?";
const groupsDe = String.raw`leute\w* person\w* fuehrungskr\w+ kolleg\w+ mitarbeit\w+ vorgesetzt\w+ mitglied\w*`;

export const WHO = any(
  String.raw`who(?:m|se|'s)? which_(?:\w+_)?${any(groupsEn)} names?_of everybody_who`,
  String.raw`wer wen wem wessen welche\w?_(?:\w+_)?${any(groupsDe)} namen_(?:von|der|aller) alle,?_die`,
);
export const PEOPLE = any(`who(?:m|'s)? leadership posters? staff teams? ${groupsEn}`, `wer wen chefs? ${groupsDe}`);
const THINGS = any(
  "bot app service hour session conversation meeting appointment pause policy reminder post best good monday tuesday",
  "wednesday thursday friday dienst stunde gespraech termin richtlinie erinnerung beitrag montag dienstag mittwoch",
  "donnerstag freitag",
);
/** A person, but neither the bot nor a thing. */
export const HE = String.raw`(?!(?:ist|hast|it|there|this|that|no|nothing|written|booked|gebucht|nichts|kein\w*|es|sie|das|dies\w*|(?:(?:an?|the|der|die|das|eine?|einen) )?${THINGS})\b)`;

export const WRITE = any(
  "post(?:s|ed|ing|e|en|et|ete)? wr[io]tes? written writing repl(?:y|ies|ied) comment(?:s|ed)? answer(?:s|ed)?",
  String.raw`active visible sa(?:id|y)_anything contribut\w+ ge?postet schreib\w* schrieb\w* geschrieben antwort\w*`,
  String.raw`geantwortet kommentier\w* aktiv\w* sichtbar\w* beitr\w+ beteilig\w*`,
);
export const READ = any(
  "reads? seen? saw opened opens? viewed views clicked press?ed liked",
  "gelesen liest lesen gesehen geoeffnet geklickt angeklickt gedrueckt angesehen",
);
export const NOT = any(
  String.raw`not never \w+n't nothing hardly rarely seldom least fewest no_posts?`,
  String.raw`nicht nie niemals nichts kein\w* kaum selten\w* wenigsten`,
);
export const SAID_NO = any(
  String.raw`declin\w+ refus\w+ reject\w+ sa(?:id|ys?)_no block(?:ed|s)? muted? unsubscrib\w+ opt(?:ed)?_out paus\w+`,
  String.raw`a_break stopped dropped_out cancel\w+ (?:doesn't|don't|didn't)_want abgelehnt lehnt\w* nein blockier\w*`,
  String.raw`gesperrt abgemeldet widersproch\w+ verweiger\w* aufgehoert ausgestiegen abgesagt stummgeschaltet`,
  "(?:will|wollte|wollen)_nicht",
);
export const HELP = any(
  String.raw`help hours? sessions? conversations? mentor\w* hilfe gespraech\w* termin\w* stunden?`,
);
export const WANTS = any(
  "asked asks? wants? wanted needs? needed looks? gets? got takes? took sought",
  String.raw`gefragt fragt\w* braucht\w* wollt\w* will sucht\w* bekommt bekam hatte? nimmt nahm`,
);
export const MEETS = any(
  "meets? met meeting_(?:with|whom) talked trifft treffen traf getroffen gesprochen geredet verabredet",
);
/** One can speak German, too: only with somebody it is about two. */
export const SPEAKS = any("talks? speaks? spoke spricht sprechen sprach redet reden");
export const FEELS = any(
  String.raw`feel(?:s|ing)? happy unhappy frustrat\w+ angry annoyed satisfied unsatisfied dissatisfied demotivated`,
  String.raw`motivated burn(?:t|ed|ing)?_?out stressed fuehlt fuehlen zufrieden\w* unzufrieden\w* frustriert\w* sauer`,
  String.raw`veraergert genervt demotiviert\w* motiviert\w* ausgebrannt gestresst gluecklich ungluecklich`,
);
export const BEST = any(
  "most more_than best worst better fastest slowest top",
  "meisten mehr_als besten besser schlechtesten aktivsten fleissigsten faulsten schnellsten langsamsten",
);
export const SUPERLATIVE = any(
  "top best worst laziest most_active least_active busiest strongest weakest",
  ...["beste schlechteste faulste fleissigste aktivste staerkste schwaechste"].map((words) =>
    words.replaceAll(/(\w+)/g, String.raw`$1\w*`),
  ),
);
export const REMINDED = any(String.raw`nudg\w+ reminders? reminded erinner\w* anstoess\w* anstups\w*`);
export const TAKES_PART = any(
  String.raw`enrol\w* tak(?:es?|ing)_part participat\w* joined mach(?:t|en)_mit mitmach\w* nehmen_teil nimmt_teil`,
  "teilnimmt dabei angemeldet",
);
export const ABSENT = any(
  "sick ill on_leave parental_leave on_holiday on_vacation absent away out_of_office in_a_meeting",
  String.raw`krank\w* urlaub abwesend fehlt elternzeit nicht_da im_meeting in_einer_besprechung`,
);
export const FIGURES = any(
  "figures? numbers? activity statistics? results?",
  String.raw`zahlen werte aktivitaet auswertung\w* statistik\w*`,
);
export const FEW = any(String.raw`[1-6] one two three four five six zwei\w* drei\w* vier fuenf sechs`);
