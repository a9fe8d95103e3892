/** Names that people give to zones and that no list of zones has, folded (`ä` → `ae`, no other marks). */
const lines = `
Europe/Berlin: deutschland, germany, muenchen, munich, hamburg, koeln, cologne, frankfurt, stuttgart, duesseldorf, leipzig
Europe/Berlin: dresden, hannover, hanover, nuernberg, nuremberg, bremen, essen, dortmund, mez, mesz, cet, cest
Europe/Vienna: wien, oesterreich, austria, graz, linz, salzburg, innsbruck
Europe/Zurich: zuerich, schweiz, switzerland, bern, basel, genf, geneva, lausanne
Europe/London: england, uk, united kingdom, great britain, grossbritannien, manchester, birmingham, edinburgh, bst
Europe/Dublin: irland, ireland
Europe/Paris: frankreich, france, lyon
Europe/Rome: rom, mailand, milan, italien, italy
Europe/Madrid: spanien, spain, barcelona
Europe/Lisbon: lissabon, portugal
Europe/Amsterdam: niederlande, netherlands, the netherlands
Europe/Brussels: bruessel, belgien, belgium
Europe/Copenhagen: kopenhagen, daenemark, denmark
Europe/Stockholm: schweden, sweden
Europe/Oslo: norwegen, norway
Europe/Helsinki: finnland, finland
Europe/Prague: prag, tschechien, czechia
Europe/Warsaw: warschau, polen, poland, krakau, krakow
Europe/Budapest: ungarn, hungary
Europe/Bucharest: bukarest, rumaenien, romania
Europe/Athens: athen, griechenland, greece
Europe/Istanbul: tuerkei, turkey
Europe/Moscow: moskau
America/New_York: nyc, boston, washington, atlanta, miami, philadelphia, est, edt, eastern time
America/Chicago: houston, dallas, austin, cst, cdt, central time
America/Denver: mst, mdt, mountain time
America/Los_Angeles: san francisco, seattle, pst, pdt, pacific time
America/Sao_Paulo: brasilien, brazil
America/Mexico_City: mexiko
Asia/Kolkata: indien, india, delhi, neu-delhi, new delhi, mumbai, bangalore, bengaluru, pune, hyderabad, chennai
Asia/Singapore: singapur, sgt
Asia/Shanghai: china, peking, beijing, shenzhen
Asia/Tokyo: tokio, japan, jst
Asia/Jerusalem: israel, tel aviv
Africa/Cairo: kairo, egypt, aegypten
Asia/Seoul: korea, south korea, suedkorea
`;

/** Zone by folded name. */
export const places: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [zone = "", names = ""] = line.split(": ");
      return names.split(", ").map((name): [string, string] => [name, zone]);
    }),
);
