import type { Person } from "#sandbox/model.ts";

const cities: Readonly<Record<string, readonly [city: string, country: string, code: string]>> = {
  "Europe/Berlin": ["Berlin", "Germany", "DE"],
  "Europe/Vienna": ["Wien", "Austria", "AT"],
  "Europe/London": ["London", "United Kingdom", "GB"],
  "America/New_York": ["New York", "United States", "US"],
  "Asia/Singapore": ["Singapore", "Singapore", "SG"],
};

/** What comes without `$select`: no department. https://learn.microsoft.com/graph/api/user-get */
export const USER_DEFAULTS = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];

/** Everything that the tenant knows of a Graph user. */
export function userView(person: Person): Record<string, unknown> {
  const [city, country, usageLocation] = cities[person.zone] ?? [null, null, null];
  return {
    businessPhones: [],
    displayName: person.name,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: city,
    preferredLanguage: person.locale,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: true,
    city,
    companyName: person.guestOf ?? "Nordlicht Werke",
    country,
    department: person.department || null,
    employeeOrgData: person.department ? { costCenter: null, division: person.department } : null,
    mailNickname: person.userPrincipalName.split("@")[0],
    proxyAddresses: [`SMTP:${person.mail}`, ...(person.alias ? [`smtp:${person.alias}`] : [])],
    usageLocation,
    userType: person.guestOf ? "Guest" : "Member",
  };
}
