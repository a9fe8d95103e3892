import type { Threads } from "./threads.ts";

/** What sales and its colleagues abroad talk about. */
export const englishSales: Threads = {
  language: "en",
  threads: [
    [
      "kunden",
      "Oliver Bennett",
      "Visited the brewery in Leeds yesterday. They run 64 of our N70 motors and asked one thing: shorter lead times for spare fans. Everything else: 'best kit we ever bought'. #vertrieb_kundenstimme",
      "Great quote. May I use it in the quarterly newsletter? #komm_storytelling",
      "op> Yes, they agreed, just don't name the site manager.",
      "EM> Spare fans: we could keep 20 in stock. Let me talk to planning.",
    ],
    [
      "kunden",
      "Tyler Johnson",
      "Lost the packaging tender in Ohio. Not on price: our quote took nine days, theirs took two. Worth talking about. #vertrieb_angebote #lessonslearned",
      "Same here in spring. The approval loop is the bottleneck, not the calculation. #vertrieb_angebote",
      "Legal> Happy to pre-approve the standard terms so you can skip us under 50k. Shall we set up 30 min?",
      "op> Yes please {prev}!",
    ],
    [
      "kunden",
      "Jason Lee",
      "Customer feedback from Jurong: documentation in the crate was German only. Again. Who owns the packing list? #vertrieb_kundenstimme",
      "Logistics in Vienna does. Theresa fixed it for us within a day last time.",
      "op> Thanks, writing to her now.",
    ],
    [
      "kunden",
      "Charlotte Hughes",
      "Our service tech stayed until 11pm to get the ferry ventilation running before departure. The captain sent a photo of the whole crew waving. This is why I like working here. #danke",
      "Made my day, thank you for sharing!",
      "Who was it? That deserves a proper thank you.",
      "op> {Imran Shah}, of course :)",
      "Imran Shah> Was a team effort, the control room in Vienna stayed on the phone all night.",
    ],
    [
      "angebote",
      "Vertrieb",
      "Is there a current price list with the copper surcharge? The one in the folder is from last month. #vertrieb_pricing",
      "Finanzen> Updated this morning, same folder, file ends in _v2. #vertrieb_pricing",
      "op> Perfect, thx",
    ],
    [
      "angebote",
      "Vertrieb",
      "I built a small calculator for retrofit savings (kWh, CO2, payback). Takes two minutes with a customer on site. Feedback welcome, break it if you can. #vertrieb_angebote",
      "Tried it with 3 old cases, numbers within 5% of our real quotes. Impressive. #vertrieb_angebote",
      "Could it speak Spanish? My customers in Monterrey would love it.",
      "op> Next week, if you send me the translations.",
    ],
    [
      "vertrieb",
      "Vertrieb",
      "APAC pipeline review: 4 new leads from the marine show, 2 of them serious. Thanks to the lab team for the live demo. #vertrieb_apac",
      "What did you show them?",
      "op> The N90 on a test bench with the sound off. People kept asking if it was running. #vertrieb_messe #vertrieb_apac",
    ],
    [
      "vertrieb",
      "Priya Nair",
      "I asked five customers last month what annoys them about us. Four said the same thing: we answer the question they asked two weeks ago. Let's fix that first. Ideas? #vertrieb_kundenstimme",
      "Jason Lee> A shared inbox per region, someone on duty each day.",
      "Nurul Hassan> And an honest 'we don't know yet' on day one beats a perfect answer on day ten. #vertrieb_apac",
    ],
    [
      "vertrieb",
      "Sam Carter",
      "New to this. Apparently leaders post here as well? If any of you read this: what did a customer tell you this week that surprised you?",
      "Oliver Bennett> Good question. A customer told me he reads our error codes to his grandson as bedtime stories. #vertrieb_kundenstimme",
      "*> Ha. Ours: 'I bought from you because your competitor was polite and you were honest.'",
    ],
    [
      "vertrieb",
      "Vertrieb",
      "Trade show staff list is final, see the file. Please book hotels today, prices doubled since Monday. #vertrieb_messe",
      "Booked. Tip: two stops further on the tram it's half the price. #vertrieb_messe",
    ],
    [
      "vertrieb",
      "Vertrieb",
      "Does anyone have a one-pager on the new efficiency class? Customer call in an hour, in panic mode. #vertrieb_angebote",
      "Sent you mine, page 2 is the bit they always ask about.",
      "op> You are a hero {=prev}",
    ],
    [
      "kunden",
      "Daniela Flores",
      "Short one: the hospital in Boston renewed for three years. Reason they gave: 'you called us before we called you'. #vertrieb_kundenstimme",
    ],
  ],
};
