// What a front end builds on beyond the linter's rules: an example beside every body, and no Java behind a name.
import { readdirSync, readFileSync } from "node:fs";
import yaml from "js-yaml";

const METHODS = ["get", "post", "put", "patch", "delete"];
// Their content is the caller's own, so that no example could be right.
const BYTES = /^(application\/octet-stream|application\/vnd\.openxmlformats|text\/turtle)/;
const JAVA = /^(JsonNode|ObjectNode|JsonNodeType|UUID|Instant|LocalDate|Locale|InputStream|File|byte|Map|List|Object)/;
const found = [];

const resolved = (api, schema) => (schema?.$ref ? api.components.schemas[schema.$ref.split("/").pop()] : schema);

// A table has an example where it is the lines of a list; a report as a table names its columns itself.
const body = (place, type, { schema = {}, example, examples }, beside) => {
  if (!type.endsWith("json") && (schema.$ref || ["object", "array"].includes(schema.type)))
    found.push(`${place}: ${type} is text or bytes, but its schema is that of JSON`);
  if (BYTES.test(type)) return;
  if (type === "text/csv" && (schema.format === "binary" || !beside?.properties?.items)) return;
  if (example === undefined && !examples) found.push(`${place}: ${type} has no example`);
};

for (const file of readdirSync("..").filter((name) => name.endsWith(".yaml"))) {
  const api = yaml.load(readFileSync(`../${file}`, "utf8"));
  for (const name of Object.keys(api.components.schemas)) if (JAVA.test(name)) found.push(`${file}: schema ${name} is Java's`);
  for (const [path, item] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(item).filter(([name]) => METHODS.includes(name))) {
      const place = `${file} ${method} ${path}`;
      for (const [type, content] of Object.entries(operation.requestBody?.content ?? {})) body(`${place} request`, type, content);
      for (const [status, response] of Object.entries(operation.responses))
        for (const [type, content] of Object.entries(response.content ?? {}))
          body(`${place} ${status}`, type, content, resolved(api, response.content["application/json"]?.schema));
    }
}
found.forEach((line) => console.error(line));
console.log(`Bodies and names: ${found.length} defects`);
if (found.length > 0) process.exit(1);
