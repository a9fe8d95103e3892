import type { Person } from "#sandbox/model.ts";
import { engageIdOf, guidOf, teamsIdOf } from "./ids.ts";
import { offices } from "./offices.ts";
import { DOMAIN } from "./people.ts";

/** A supplier's engineer, who was invited into one team. */
const mail = "chris.doyle@fabrikam.example";

/** People of other companies who are guests in Entra: they post where they were invited, and have no mailbox here. */
export const guests: readonly Person[] = [
  {
    id: guidOf(mail),
    teamsId: teamsIdOf(mail),
    engageId: engageIdOf(mail),
    name: "Chris Doyle (Guest)",
    givenName: "Chris",
    surname: "Doyle",
    mail,
    userPrincipalName: `${mail.replace("@", "_")}#EXT#@${DOMAIN}`,
    department: "",
    jobTitle: "Application Engineer",
    managerId: null,
    ...offices.london,
    workDays: [1, 2, 3, 4, 5],
    away: null,
    guestOf: "Fabrikam",
  },
];
