import type { DepartmentRoster } from "./roster.ts";

export const em: DepartmentRoster = {
  name: "EM",
  head: ["Lars Brandt", "Leiter Elektromotoren", "longDays"],
  office: "berlin",
  staff: [
    ["Renate Busch", "Betriebsrätin, freigestellt"],
    ["Elif Yıldız", "Assistentin der Werkleitung", "fourDays"],
  ],
  teams: [
    {
      office: "berlin",
      lead: ["Heike Lohmann", "Meisterin Wicklerei", "early"],
      staff: [
        ["Anna Köhler", "Fertigungsplanerin"],
        ["Uwe Paulsen", "Einrichter Wicklerei", "early"],
        ["Milan Horvat", "Fachkraft Wickeltechnik", "early"],
        ["Dörte Petersen", "Fachkraft Wickeltechnik", "lateShift"],
        ["Kevin Schulz", "Auszubildender Mechatronik", "early"],
        ["Jasmin Aydın", "Fachkraft Wickeltechnik", "weekendShift"],
      ],
    },
    {
      office: "berlin",
      lead: ["Stefan Krause", "Meister Montage", "early"],
      staff: [
        ["Olga Fischer", "Montageplanerin"],
        ["Mehmet Kaya", "Schichtführer Montage", "lateShift"],
        ["Torben Hansen", "Einrichter Montage", "early"],
        ["Silke Neumann", "Monteurin", "halfDays"],
        ["Bartosz Nowak", "Monteur", "early"],
        ["Gülcan Demir", "Monteurin", "lateShift"],
      ],
    },
    {
      office: "berlin",
      lead: ["Claudia Reimann", "Leiterin Qualität"],
      staff: [
        ["Henning Voß", "Prüfingenieur"],
        ["Ludmila Sokolova", "Messtechnikerin"],
        ["Frank Zöllner", "Reklamationen"],
        ["Nora Jansen", "Qualitätsplanerin", "fourDays"],
      ],
    },
    {
      office: "vienna",
      lead: ["Andreas Gruber", "Werkleiter Wien"],
      staff: [
        ["Lukas Steiner", "Fertigungsplaner"],
        ["Birgit Wagner", "Instandhaltung"],
        ["Goran Petrović", "Einrichter", "early"],
        ["Theresa Moser", "Logistikplanerin"],
        ["Franz Leitner", "Schichtführer", "lateShift"],
      ],
    },
    {
      office: "newYork",
      lead: ["Marcus Reed", "Plant Manager Rochester"],
      staff: [
        ["Tanya Brooks", "Production Planner"],
        ["Luis Ortega", "Maintenance Technician", "early"],
      ],
    },
  ],
};

export const entwicklung: DepartmentRoster = {
  name: "Entwicklung",
  head: ["Ulrike Hoffmann", "Leiterin Entwicklung"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Matthias Ebert", "Teamleiter Antriebe"],
      staff: [
        ["Sophie Kaiser", "Entwicklungsingenieurin"],
        ["Emily Novak", "Simulation Engineer", "late"],
        ["Jürgen Thoma", "Konstrukteur"],
        ["Nils Ahrens", "Werkstoffe"],
        ["Fatima El Amrani", "Entwicklungsingenieurin", "fourDays"],
      ],
    },
    {
      office: "vienna",
      lead: ["Johanna Pichler", "Teamleiterin Steuerungen"],
      staff: [
        ["Paul Eder", "Softwareentwickler", "late"],
        ["Valentina Rossi", "Softwareentwicklerin"],
      ],
    },
    {
      office: "singapore",
      lead: ["Wei Ling Tan", "Lab Manager"],
      staff: [
        ["Arjun Menon", "Test Engineer"],
        ["Hui Min Lim", "Power Electronics Engineer"],
      ],
    },
  ],
};

export const einkauf: DepartmentRoster = {
  name: "Einkauf",
  head: ["Carsten Wolff", "Leiter Einkauf"],
  office: "berlin",
  staff: [["Monika Seidel", "Assistenz Einkauf", "halfDays"]],
  teams: [
    {
      office: "berlin",
      lead: ["Bettina Graf", "Teamleiterin Rohstoffe"],
      staff: [
        ["Daniel Kraft", "Einkäufer Kupfer und Blech"],
        ["Yvonne Schuster", "Einkäuferin Magnete"],
        ["Pascal Lorenz", "Einkäufer Verpackung"],
      ],
    },
    {
      office: "singapore",
      lead: ["Kenneth Ong", "Sourcing Manager Asia"],
      staff: [
        ["Siti Rahman", "Supplier Quality Engineer"],
        ["Rachel Goh", "Buyer"],
      ],
    },
  ],
};
