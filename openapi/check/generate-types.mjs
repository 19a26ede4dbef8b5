// One declaration file for each contract; the generator is the one front-end teams are told to use.
import { readdirSync, mkdirSync } from "node:fs";
import { execFileSync } from "node:child_process";

const contracts = readdirSync("..").filter((name) => name.endsWith(".yaml"));
if (contracts.length === 0) throw new Error("no contract found beside this folder");
mkdirSync("generated", { recursive: true });
for (const name of contracts) {
  const target = `generated/${name.replace(".yaml", ".ts")}`;
  execFileSync("npx", ["--no-install", "openapi-typescript", `../${name}`, "--output", target], { stdio: "inherit" });
}
