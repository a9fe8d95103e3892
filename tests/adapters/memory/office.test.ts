import { memoryOffice } from "#adapters/memory/office.ts";
import { officeContract } from "#tests/support/contracts/office.ts";

let machineTime = Temporal.Instant.from("2026-11-22T00:00Z");
const office = {
  ...memoryOffice(() => machineTime),
  letPass(seconds: number) {
    machineTime = machineTime.add({ seconds });
  },
};

officeContract(() => office);
