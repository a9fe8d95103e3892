import type { DepartmentRoster } from "./roster.ts";

export const vertrieb: DepartmentRoster = {
  name: "Vertrieb",
  head: ["Christian Hartmann", "Leiter Vertrieb", "longDays"],
  office: "berlin",
  staff: [["Manuela Roth", "Vertriebscontrolling"]],
  teams: [
    {
      office: "berlin",
      lead: ["Anke Friedrich", "Teamleiterin Deutschland"],
      staff: [
        ["Robert Lange", "Gebietsleiter Nord"],
        ["Sabrina Vogel", "Innendienst"],
        ["Dominik Beck", "Gebietsleiter Süd"],
        ["Inge Carstens", "Innendienst", "halfDays"],
      ],
    },
    {
      office: "vienna",
      lead: ["Katharina Huber", "Teamleiterin Österreich und Südosteuropa"],
      staff: [
        ["Michael Bauer", "Gebietsleiter"],
        ["Elisabeth Winkler", "Innendienst"],
      ],
    },
    {
      office: "london",
      lead: ["Oliver Bennett", "Sales Manager UK and Ireland"],
      staff: [
        ["Sam Carter", "Account Manager"],
        ["Charlotte Hughes", "Account Manager", "fourDays"],
        ["Imran Shah", "Sales Engineer"],
      ],
    },
    {
      office: "newYork",
      lead: ["Grace Mitchell", "Sales Manager Americas"],
      staff: [
        ["Tyler Johnson", "Account Manager"],
        ["Daniela Flores", "Customer Success Manager"],
        ["Kevin O'Connor", "Sales Engineer"],
      ],
    },
    {
      office: "singapore",
      lead: ["Priya Nair", "Sales Director Asia Pacific"],
      staff: [
        ["Jason Lee", "Account Manager"],
        ["Nurul Hassan", "Customer Service"],
      ],
    },
  ],
};

export const komm: DepartmentRoster = {
  name: "Komm",
  head: ["Petra Vogt", "Leiterin Kommunikation und Programm Vorbild"],
  office: "berlin",
  teams: [
    {
      office: "berlin",
      lead: ["Ines Albrecht", "Teamleiterin interne Kommunikation"],
      staff: [
        ["Mira Lindqvist", "Community Managerin"],
        ["Felix Baumann", "Redakteur Intranet"],
        ["Leonie Marx", "Video und Grafik", "fourDays"],
      ],
    },
    {
      office: "london",
      lead: ["Hannah Clarke", "Communications Manager UK"],
      staff: [["Ben Whitfield", "Content Editor"]],
    },
  ],
};
