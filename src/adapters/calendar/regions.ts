/** `code: German, English, other names`; what the holidays' package names in one language only, or not at all. */
const lines = `
DE-BW: Baden-Württemberg, Baden-Württemberg, BaWü, Stuttgart, Karlsruhe, Mannheim, Freiburg
DE-BY: Bayern, Bavaria, München, Munich, Nürnberg, Nuremberg, Augsburg, Regensburg, Amberg
DE-BE: Berlin, Berlin
DE-BB: Brandenburg, Brandenburg, Potsdam
DE-HB: Bremen, Bremen, Bremerhaven
DE-HH: Hamburg, Hamburg
DE-HE: Hessen, Hesse, Frankfurt, Wiesbaden, Kassel, Darmstadt
DE-MV: Mecklenburg-Vorpommern, Mecklenburg-Western Pomerania, Schwerin, Rostock
DE-NI: Niedersachsen, Lower Saxony, Hannover, Hanover, Braunschweig, Wolfsburg
DE-NW: Nordrhein-Westfalen, North Rhine-Westphalia, NRW, Köln, Cologne, Düsseldorf, Dortmund, Essen, Bonn, Münster
DE-RP: Rheinland-Pfalz, Rhineland-Palatinate, Mainz, Koblenz, Ludwigshafen
DE-SL: Saarland, Saarland, Saarbrücken
DE-SN: Sachsen, Saxony, Dresden, Leipzig, Chemnitz
DE-ST: Sachsen-Anhalt, Saxony-Anhalt, Magdeburg, Halle
DE-SH: Schleswig-Holstein, Schleswig-Holstein, Kiel, Lübeck
DE-TH: Thüringen, Thuringia, Erfurt, Jena
AT-1: Burgenland, Burgenland, Eisenstadt
AT-2: Kärnten, Carinthia, Klagenfurt
AT-3: Niederösterreich, Lower Austria, St Pölten
AT-4: Oberösterreich, Upper Austria, Linz
AT-5: Salzburg, Salzburg
AT-6: Steiermark, Styria, Graz
AT-7: Tirol, Tyrol, Innsbruck
AT-8: Vorarlberg, Vorarlberg, Bregenz
AT-9: Wien, Vienna
CH-AG: Aargau, Aargau
CH-AI: Appenzell Innerrhoden, Appenzell Innerrhoden
CH-AR: Appenzell Ausserrhoden, Appenzell Ausserrhoden
CH-BE: Bern, Bern, Berne
CH-BL: Basel-Landschaft, Basel-Landschaft, Baselland
CH-BS: Basel-Stadt, Basel-Stadt, Basel
CH-FR: Freiburg (Schweiz), Fribourg
CH-GE: Genf, Geneva, Genève
CH-GL: Glarus, Glarus
CH-GR: Graubünden, Grisons, Chur
CH-JU: Jura, Jura
CH-LU: Luzern, Lucerne
CH-NE: Neuenburg, Neuchâtel
CH-NW: Nidwalden, Nidwalden
CH-OW: Obwalden, Obwalden
CH-SG: St. Gallen, St Gallen, Sankt Gallen
CH-SH: Schaffhausen, Schaffhausen
CH-SO: Solothurn, Solothurn
CH-SZ: Schwyz, Schwyz
CH-TG: Thurgau, Thurgau
CH-TI: Tessin, Ticino, Lugano
CH-UR: Uri, Uri
CH-VD: Waadt, Vaud, Lausanne
CH-VS: Wallis, Valais
CH-ZG: Zug, Zug
CH-ZH: Zürich, Zurich
GB-ENG: England, England, London, Manchester, Birmingham
GB-NIR: Nordirland, Northern Ireland, Belfast
GB-SCT: Schottland, Scotland, Edinburgh, Glasgow
GB-WLS: Wales, Wales, Cardiff
GB: Vereinigtes Königreich, United Kingdom, UK, Great Britain, Großbritannien
US: USA, USA, United States, America, Amerika, Vereinigte Staaten
US-CA: Kalifornien, California
US-NY: New York, New York
US-PA: Pennsylvania, Pennsylvania
NL: Niederlande, Netherlands, Holland
`;

export interface RegionNames {
  readonly de: string;
  readonly en: string;
  readonly others: readonly string[];
}

/** What people call the regions where most of them are, by ISO 3166-2. */
export const regionNames: ReadonlyMap<string, RegionNames> = new Map(
  lines
    .trim()
    .split("\n")
    .map((line): [string, RegionNames] => {
      const [code = "", names = ""] = line.split(": ");
      const [de = "", en = "", ...others] = names.split(", ");
      return [code, { de, en, others }];
    }),
);
