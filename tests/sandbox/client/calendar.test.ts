import { expect, test } from "@jest/globals";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";
import { ask } from "#tests/support/tiny-tenant.ts";

const client = clientInBrowser();
const { open, button, idOf, stumblingBlocks } = client;

test("shows the same week as columns and as a list, and walks through the weeks", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("calendar", "Lars Brandt");
  await page.getByRole("heading", { name: /23\.–29\. November 2026/ }).waitFor();
  const entries = page.getByRole("main").getByRole("listitem");
  await entries.first().waitFor();
  const subjects = (
    await tenant.control(
      "GET",
      `/calendars/${await idOf("Lars Brandt")}?from=2026-11-22T23:00:00Z&to=2026-11-29T23:00:00Z`,
    )
  ).body.map(({ subject }: { subject: string }) => subject);

  const inGrid = (await page.getByRole("main").textContent()) ?? "";
  await button("Liste").click();
  const inList = (await page.getByRole("main").textContent()) ?? "";
  await button("Nächste Woche").click();
  await page.getByRole("heading", { level: 1, name: /30\. November/ }).waitFor();

  expect(subjects.length).toBeGreaterThan(3);
  expect(subjects.filter((subject: string) => !inGrid.includes(subject) || !inList.includes(subject))).toEqual([]);
  expect(page.url()).toContain("/2026-11-30");
  await button("Heute").click();
  await page.getByRole("heading", { name: /23\.–29\. November/ }).waitFor();
});

test("shows at once what is booked as private, and that it was called off", async () => {
  const tenant = client.tenant();
  await open("calendar", "Lars Brandt");
  const events = `${tenant.url}/graph/v1.0/users/${await idOf("Lars Brandt")}/events`;
  const token = await tenant.token("https://graph.microsoft.com/.default");
  const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });

  const { body } = await ask(
    "POST",
    events,
    {
      subject: "Gespräch",
      sensitivity: "private",
      start: at("2026-11-26T06:30:00"),
      end: at("2026-11-26T07:00:00"),
      attendees: [{ emailAddress: { address: "mira.lindqvist@nordlicht.example" }, type: "required" }],
    },
    token,
  );
  await button(/Gespräch.*07:30–08:00.*Beschäftigt, Privat/).waitFor();
  await open("calendar", "Mira Lindqvist");
  await button(/Gespräch.*Privat/).waitFor();
  await ask("POST", `${events}/${body.id}/cancel`, {}, token);

  await button(/Gespräch.*Abgesagt/).waitFor();
});

test("tells everything about an entry that is pressed, and gives the focus back", async () => {
  const page = client.page();
  await open("calendar", "Lars Brandt");
  const entry = page.getByRole("main").getByRole("listitem").getByRole("button").first();

  await entry.click();
  await page.getByText(/Organisiert von: /).waitFor();
  await page.keyboard.press("Escape");

  await page.getByText(/Organisiert von: /).waitFor({ state: "detached" });
  expect(await entry.and(page.locator(":focus")).count()).toBe(1);
});

test("goes out of office for a week and comes back", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("calendar", "Lars Brandt");
  await button("Abwesend sein").click();
  await page.getByLabel("Erster Tag").fill("2026-11-23");
  await page.getByLabel("Letzter Tag").fill("2026-11-20");
  await button("Abwesend melden").click();
  await page.getByRole("alert").getByText("Das Ende muss nach dem Anfang liegen.").waitFor();

  await page.getByLabel("Letzter Tag").fill("2026-11-27");
  const dialog = await stumblingBlocks("calendar-away-dialog");
  await button("Abwesend melden").click();
  const note = page.getByRole("main").getByText("Abwesend, 23.–27. November 2026.");
  await note.waitFor();
  const shown = await stumblingBlocks("calendar-away");

  const { body } = await tenant.control("GET", `/people/${await idOf("Lars Brandt")}/away`);
  expect(body.away).toEqual({ start: "2026-11-22T23:00:00Z", end: "2026-11-27T23:00:00Z" });
  expect([dialog, shown]).toEqual([[], []]);
  await button("Wieder da sein").click();
  await note.waitFor({ state: "detached" });
});

test("keeps an hour free for oneself", async () => {
  const page = client.page();
  await open("calendar", "Lars Brandt");
  await button("Neuer Termin").click();
  await page.getByLabel("Betreff").fill("Werkstour");
  await page.getByLabel("Datum").fill("2026-11-24");
  await page.getByRole("dialog").getByLabel("Von").fill("09:15");
  await button("Speichern").click();

  await button(/Werkstour.*09:15–10:00.*Beschäftigt/).waitFor();

  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("moves the clock forward in the person's own time and refuses to go back", async () => {
  const page = client.page();
  const tenant = client.tenant();
  await open("chat", "Lars Brandt");
  const before = (await tenant.control("GET", "/clock")).body.now;

  await button(/Uhr des Tenants/).click();
  const blocks = await stumblingBlocks("clock");
  await page.getByLabel("Datum").fill("2026-01-01");
  await button("Uhr stellen").click();
  await page.getByText("Die Uhr lässt sich nur vorstellen. Bitte").waitFor();
  await button("+1 Tag").click();

  await page.getByRole("dialog").waitFor({ state: "detached" });
  const after = (await tenant.control("GET", "/clock")).body.now;
  const moved = Temporal.Instant.from(after).since(before).total("hours");
  expect(Math.floor(moved)).toBe(24);
  expect(blocks).toEqual([]);
});

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
