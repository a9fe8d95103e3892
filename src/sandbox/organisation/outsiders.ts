import type { Outsider } from "#sandbox/model.ts";
import { engageIdOf } from "./ids.ts";
import { offices } from "./offices.ts";

function outsider(givenName: string, surname: string, mail: string, more: Partial<Outsider>): Outsider {
  const { workStart, workEnd, locale, zone } = offices.berlin;
  const engageId = engageIdOf(mail);
  return {
    id: engageId,
    engageId,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail,
    department: "",
    jobTitle: "",
    locale,
    zone,
    workDays: [1, 2, 3, 4, 5],
    workStart,
    workEnd,
    away: null,
    ...more,
  };
}

/** Who writes in Viva Engage and is nobody in Entra: a customer's guest, and somebody whose address is known nowhere else. */
export const outsiders: readonly Outsider[] = [
  outsider("Sofia", "Lindgren", "sofia.lindgren@adatum.example", {
    jobTitle: "Maintenance Manager",
    locale: "en-GB",
    networkId: Number(engageIdOf("network/adatum.example")),
  }),
  outsider("Ausbildung", "Berlin", "ausbildung.berlin@nordlicht.example", {}),
];
