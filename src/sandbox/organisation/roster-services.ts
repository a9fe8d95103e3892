import type { DepartmentRoster } from "./roster.ts";

export const hr: DepartmentRoster = {
  name: "HR",
  head: ["Susanne Keller", "Leiterin Personal"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Thomas Richter", "Teamleiter Personalentwicklung"],
      staff: [
        ["Julia Sander", "Onboarding und Willkommenstage"],
        ["Nadine Krämer", "Ausbildungsleiterin"],
        ["David Osei", "Recruiting", "late"],
        ["Margit Hübner", "Personalsachbearbeiterin", "halfDays"],
      ],
    },
    {
      office: "vienna",
      lead: ["Barbara Fuchs", "HR Business Partner Wien"],
      staff: [["Clemens Berger", "Lohnverrechnung"]],
    },
    {
      office: "london",
      lead: ["Amelia Wright", "HR Manager International"],
      staff: [
        ["George Patel", "Learning Specialist"],
        ["Chloe Evans", "Talent Partner"],
      ],
    },
  ],
};

export const it: DepartmentRoster = {
  name: "IT",
  head: ["Markus Schneider", "Leiter IT"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Tomasz Zielinski", "Teamleiter Microsoft 365"],
      staff: [
        ["Jonas Weber", "Digital Workplace, Schulungen"],
        ["Farid Rahimi", "Systemadministrator"],
        ["Svenja Arndt", "Power Platform", "fourDays"],
      ],
    },
    {
      office: "berlin",
      lead: ["Gerd Lindner", "Teamleiter Servicedesk"],
      staff: [
        ["Marie Schütte", "Servicedesk"],
        ["Achim Bosse", "Servicedesk", "early"],
        ["Luca Brunner", "Auszubildender Fachinformatik"],
      ],
    },
    {
      office: "vienna",
      lead: ["Stefanie Maier", "Teamleiterin ERP"],
      staff: [
        ["Georg Hofer", "ERP-Berater"],
        ["Lena Wimmer", "Datenanalyse", "late"],
      ],
    },
    {
      office: "london",
      lead: ["James Foster", "Security Lead"],
      staff: [
        ["Zoe Palmer", "Security Analyst"],
        ["Ryan Cole", "Network Engineer"],
      ],
    },
  ],
};

export const finanzen: DepartmentRoster = {
  name: "Finanzen",
  head: ["Dietmar Scholz", "Leiter Finanzen"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Sabine Krüger", "Teamleiterin Rechnungswesen"],
      staff: [
        ["Holger Menzel", "Kreditoren"],
        ["Kathrin Böhm", "Reisekosten", "halfDays"],
        ["Tim Westphal", "Controlling Werk"],
      ],
    },
    {
      office: "vienna",
      lead: ["Roland Haas", "Controlling Österreich"],
      staff: [["Magdalena Kern", "Buchhaltung", "fourDays"]],
    },
    {
      office: "newYork",
      lead: ["Laura Simmons", "Finance Manager Americas"],
      staff: [
        ["Brian Walsh", "Accountant"],
        ["Michelle Park", "Financial Analyst"],
      ],
    },
  ],
};

export const legal: DepartmentRoster = {
  name: "Legal",
  head: ["Constanze von Arnim", "Leiterin Recht und Compliance"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Philipp Jordan", "Teamleiter Vertragsrecht"],
      staff: [
        ["Regina Stahl", "Datenschutzbeauftragte"],
        ["Moritz Engel", "Syndikus"],
      ],
    },
    {
      office: "newYork",
      lead: ["Rebecca Stein", "General Counsel Americas"],
      staff: [["Andrew Kim", "Paralegal"]],
    },
  ],
};
