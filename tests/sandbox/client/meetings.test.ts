import { expect, test } from "@jest/globals";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";
import { ask } from "#tests/support/tiny-tenant.ts";

const client = clientInBrowser();
const { open, button, idOf, stumblingBlocks } = client;

const people = {
  German: {
    ...{
      organizer: "Lars Brandt",
      guest: "Anna Köhler",
      local: "07:30–08:00",
      moved: "08:15–08:45",
      agreed: "12:00–12:30",
    },
    ...{ date: "Datum", from: "Von", to: "Bis", save: "Speichern", move: "Verschieben", accept: "Zusagen" },
    ...{
      propose: "Andere Zeit vorschlagen",
      suggest: "Vorschlagen",
      decline: "Ablehnen",
      cancel: "Besprechung absagen",
    },
    ...{
      proposes: /Anna Köhler: Mit Vorbehalt zugesagt · schlägt .*12:00–12:30 vor/,
      declined: /Anna Köhler: Abgelehnt/,
    },
    ...{ cancelled: /Gespräch.*Abgesagt/, remove: "Entfernen" },
  },
  English: {
    ...{
      organizer: "Sam Carter",
      guest: "Zoe Palmer",
      local: "06:30–07:00",
      moved: "08:15–08:45",
      agreed: "12:00–12:30",
    },
    ...{ date: "Date", from: "From", to: "To", save: "Save", move: /^Move$/, accept: "Accept" },
    ...{ propose: "Propose another time", suggest: /^Propose$/, decline: "Decline", cancel: "Cancel the meeting" },
    ...{ proposes: /Zoe Palmer: Perhaps · proposes .*12:00–12:30/, declined: /Zoe Palmer: Declined/ },
    ...{ cancelled: /Gespräch.*Cancelled/, remove: /^Remove$/ },
  },
} as const;

/** An hour of the two in both calendars, on Thursday. */
async function meeting(organizer: string, guest: string) {
  const tenant = client.tenant();
  const token = await tenant.token("https://graph.microsoft.com/.default");
  const mailOf = async (name: string) => {
    const url = `${tenant.url}/graph/v1.0/users/${await idOf(name)}?$select=mail`;
    return (await ask("GET", url, undefined, token)).body.mail;
  };
  const at = (time: string) => ({ dateTime: `2026-11-26T${time}:00`, timeZone: "UTC" });
  const attendees = [{ emailAddress: { address: await mailOf(guest) }, type: "required" }];
  const body = { subject: "Gespräch", sensitivity: "private", start: at("06:30"), end: at("07:00"), attendees };
  await ask("POST", `${tenant.url}/graph/v1.0/users/${await idOf(organizer)}/events`, body, token);
}

test.each(["German", "English"] as const)(
  "the two move their hour, propose another time, decline and cancel as in Outlook, by keyboard too, in %s",
  async (language) => {
    const words = people[language];
    const page = client.page();
    const entry = (time: string) => button(new RegExp(`Gespräch.*${time}`));
    const fill = async (date: string, from: string, to: string) => {
      const dialog = page.getByRole("dialog").last();
      await dialog.getByLabel(words.date).fill(date);
      await dialog.getByLabel(words.from).fill(from);
      await dialog.getByLabel(words.to).fill(to);
    };
    await meeting(words.organizer, words.guest);

    await open("calendar", words.organizer);
    await entry(words.local).focus();
    await page.keyboard.press("Enter");
    await button(words.move).waitFor();
    const popover = await stumblingBlocks(`meeting-${language}`);
    await button(words.move).focus();
    await page.keyboard.press("Enter");
    await fill("2026-11-27", "08:15", "08:45");
    const dialog = await stumblingBlocks(`meeting-move-${language}`);
    await page.keyboard.press("Enter");
    await entry(words.moved).waitFor();

    await open("calendar", words.guest);
    await button(/Gespräch/).click();
    await button(words.propose).click();
    await page.getByRole("dialog").last().getByLabel(words.from).waitFor();
    await fill("2026-11-27", "12:00", "12:30");
    const proposing = await stumblingBlocks(`meeting-propose-${language}`);
    await button(words.suggest).last().click();
    await page.getByRole("dialog").getByLabel(words.from).waitFor({ state: "detached" });

    await open("calendar", words.organizer);
    await entry(words.moved).click();
    await page.getByText(words.proposes).waitFor();

    await open("calendar", words.guest);
    await button(/Gespräch/).click();
    await button(words.decline).click();

    await open("calendar", words.organizer);
    await entry(words.moved).click();
    await page.getByText(words.declined).waitFor();
    await button(words.cancel).click();
    await entry(words.moved).waitFor({ state: "detached" });

    await open("calendar", words.guest);
    await button(words.cancelled).click();
    await button(words.remove).click();
    await button(words.cancelled).waitFor({ state: "detached" });
    expect([popover, dialog, proposing]).toEqual([[], [], []]);
  },
);
