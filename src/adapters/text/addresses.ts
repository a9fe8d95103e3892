/** Where an address leads: to tools and sources of work, through a shortener, into a chat, or anywhere else. */
export interface Address {
  readonly host: string;
  readonly kind: "work" | "shortened" | "chat" | "foreign";
}

const ADDRESSES_MAX = 50;
const ADDRESS = /(?:https?:\/\/|www\.)([^\s/?#:@<>()[\]"',;]{1,253})/g;
const WORK =
  /(?:^|\.)(?:sharepoint\.com|office\.com|office365\.com|microsoft\.com|outlook\.com|live\.com|aka\.ms|teams\.ms|viva\.cloud|yammer\.com|github\.com|gitlab\.com|atlassian\.net|google\.com|wikipedia\.org|youtube\.com|youtu\.be|linkedin\.com|doi\.org|arxiv\.org|iso\.org|europa\.eu|gov|edu|gv\.at|bund\.de)$/;
const SHORTENED =
  /^(?:bit\.ly|tinyurl\.com|cutt\.ly|t\.co|goo\.gl|ow\.ly|is\.gd|rb\.gy|shorturl\.at|rebrand\.ly|s\.id|t\.ly|v\.gd|shorte\.st|adf\.ly)$/;
const CHAT = /^(?:t\.me|telegram\.me|wa\.me|chat\.whatsapp\.com|discord\.gg)$/;

/** The addresses of pages in a text in lower case, fifty at most. */
export function addressesIn(lower: string): Address[] {
  const addresses: Address[] = [];
  for (const [, host = ""] of lower.matchAll(ADDRESS)) {
    const bare = host.replace(/^www\./, "");
    addresses.push({ host: bare, kind: kindOf(bare) });
    if (addresses.length === ADDRESSES_MAX) break;
  }
  return addresses;
}

function kindOf(host: string): Address["kind"] {
  if (WORK.test(host)) return "work";
  if (SHORTENED.test(host)) return "shortened";
  return CHAT.test(host) ? "chat" : "foreign";
}
