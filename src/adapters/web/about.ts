/** The page that Teams links as website, privacy statement and terms of use; needs nothing but itself. */
export const aboutPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vorbild</title>
<style>
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #242424; }
  @media (prefers-color-scheme: dark) { body { color: #f5f5f5; background: #1f1f1f; } }
</style>
</head>
<body>
<main>
<h1>Vorbild</h1>
<p>A bot that helps leaders go first: one small visible act a week, hashtags that fit, a private hour with a volunteer.</p>
<h2>What it stores</h2>
<p>In teams it was added to, and in public communities of Viva Engage, it notes who posted where and when, with hashtags and
language, for 90 days; after that a pseudonym stands for the author, and after 13 months all of it goes, unless your organisation
set another time. It never stores the text. Of people who write to it: settings, bookings, what it sent them, and for 14 days drafts of posts they work on.
No interface answers questions about a person, and nothing leaves your organisation's Microsoft tenant and this service.</p>
<h2>What you can do</h2>
<p>Write to the bot: “my data” shows everything stored about you, “delete” removes it, “stop” ends reminders.</p>
<h2>Terms</h2>
<p>Free software under the MIT licence, without warranty, run by your own organisation. Its administrators answer questions.</p>
<hr>
<section lang="de">
<h2>Auf Deutsch</h2>
<p>Ein Bot, der Führungskräften hilft voranzugehen: eine kleine sichtbare Tat pro Woche, passende Hashtags, ein vertrauliches
Gespräch mit jemandem, der hilft.</p>
<h3>Was er speichert</h3>
<p>In Teams, zu denen er hinzugefügt wurde, und in öffentlichen Communitys von Viva Engage 90 Tage lang, wer wo und wann geschrieben
hat, mit Hashtags und Sprache; danach steht ein Pseudonym anstelle der Person, und nach 13 Monaten verschwindet alles, sofern Ihre
Organisation nichts anderes eingestellt hat. Den Text speichert er nie. Von Menschen, die ihm schreiben: Einstellungen, Termine, was er ihnen
geschickt hat, und 14 Tage lang Entwürfe, an denen sie arbeiten. Keine Schnittstelle beantwortet Fragen über eine Person, und nichts verlässt den Microsoft-Tenant Ihrer Organisation
und diesen Dienst.</p>
<h3>Was Sie tun können</h3>
<p>Schreiben Sie dem Bot: „meine Daten“ zeigt alles, was über Sie gespeichert ist, „löschen“ entfernt es, „stopp“ beendet die
Erinnerungen.</p>
<h3>Bedingungen</h3>
<p>Freie Software unter der MIT-Lizenz, ohne Gewähr, betrieben von Ihrer eigenen Organisation. Fragen beantwortet deren Administration.</p>
</section>
</main>
</body>
</html>
`;
