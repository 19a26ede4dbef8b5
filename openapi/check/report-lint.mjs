// Prints what the linter found, one line a finding, and fails on any.
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
const report = JSON.parse(text.slice(text.indexOf("{")));
for (const problem of report.problems) {
  const place = problem.location?.[0];
  console.error(`${problem.severity} ${place?.source?.ref ?? ""}${place?.pointer ?? ""}: ${problem.message} (${problem.ruleId})`);
}
const { errors, warnings } = report.totals;
console.log(`Contracts linted: ${errors} errors, ${warnings} warnings`);
if (errors + warnings > 0) process.exit(1);
