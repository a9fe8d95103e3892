import { type Archive, invalid, type Part } from "./export-archive.ts";
import { readNetworkIds } from "./export-tables.ts";

const NETWORKS_MAX = 1_000;

/** The tables of the one network that is read. */
export interface NetworkPart {
  /** Null when nothing says which network it is. */
  readonly id: string | null;
  readonly parts: readonly Part[];
}

/**
 * Finds the tables of one network. An export with external networks has a folder for each, named by the network's id.
 *
 * @param wanted - the id of the network to read; null for the only one
 * @throws AppError EXPORT_INVALID when there are no messages, or of several networks
 */
export async function networkPartOf(archive: Archive, wanted: string | null): Promise<NetworkPart> {
  const messages = archive.parts.filter(({ table }) => table === "messages");
  if (messages.length === 0) throw invalid("the archive holds no Messages.csv");
  const listed = await readNetworkIds(archive, NETWORKS_MAX);
  const ids = new Set(wanted === null ? listed : [...listed, wanted]);
  const networkOf = ({ folders }: Part) => folders.findLast((folder) => ids.has(folder)) ?? null;

  const found = new Set(messages.map(networkOf));
  const chosen = wanted !== null && found.has(wanted) ? wanted : ([...found][0] ?? null);
  if (found.size > 1 && chosen !== wanted) {
    const names = [...found].map((id) => id ?? "(no folder)").join(", ");
    throw invalid(`the export holds several networks: ${names}; name the one to import with --network`);
  }
  if (wanted !== null && chosen !== null && chosen !== wanted) throw invalid(`the export holds network ${chosen} only`);
  return {
    id: chosen ?? wanted ?? (listed.length === 1 ? listed[0] : undefined) ?? null,
    parts: archive.parts.filter((part) => networkOf(part) === chosen && part.table !== "networks"),
  };
}
