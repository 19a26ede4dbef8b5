// Prints what the linter found, one line a finding, and fails on any.
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
// One report for each contract, written one after the other.
const reports = JSON.parse(`[${text.slice(text.indexOf("{")).replace(/^\}\{/gm, "},{")}]`);
for (const problem of reports.flatMap((report) => report.problems)) {
  const place = problem.location?.[0];
  console.error(`${problem.severity} ${place?.source?.ref ?? ""}${place?.pointer ?? ""}: ${problem.message} (${problem.ruleId})`);
}
const sum = (kind) => reports.reduce((total, report) => total + report.totals[kind], 0);
console.log(`${reports.length} contracts linted: ${sum("errors")} errors, ${sum("warnings")} warnings`);
if (reports.length === 0 || sum("errors") + sum("warnings") > 0) process.exit(1);
