// node packaging/licences.mjs PACKAGE: what others wrote and the program holds, with their licences' texts.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOTS = { sellerkey: "sellerkey-cli", "sellerkey-desktop": "sellerkey-desktop" };
// What the built UI is made of.
const UI = ["@fluent/bundle", "@tauri-apps/api", "svelte"];
const TEXT = /^(licen[cs]e|copying|notice|unlicense|copyright)/i;

const wanted = process.argv[2];
const parts = [...crates(ROOTS[wanted]), ...(wanted === "sellerkey-desktop" ? UI.map(npm) : [])];
const texts = new Map();
for (const part of parts) {
  for (const text of part.texts) texts.set(text, [...(texts.get(text) ?? []), part.name]);
}
console.log("Sellerkey holds these works of others, under these licences:\n");
for (const { name, licence } of parts) console.log(`  ${name}: ${licence}`);
for (const [text, names] of texts) {
  console.log(`\n${"-".repeat(78)}\n${names.join(", ")}\n\n${text}`);
}

function crates(root) {
  const target = /host: (.*)/.exec(execFileSync("rustc", ["-vV"], { encoding: "utf8" }))[1];
  const words = ["metadata", "--format-version=1", "--locked", "--filter-platform", target];
  const { packages, resolve } = JSON.parse(execFileSync("cargo", words, { encoding: "utf8", maxBuffer: 1 << 28 }));
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((one) => [one.id, one]));
  const found = new Set();
  const open = [packages.find((one) => one.name === root).id];
  while (open.length > 0) {
    const id = open.pop();
    if (found.has(id)) continue;
    found.add(id);
    // Not what only builds or tests it.
    const linked = nodes.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null));
    open.push(...linked.map((dep) => dep.pkg));
  }
  return [...found]
    .map((id) => byId.get(id))
    .filter((one) => one.source)
    .map((one) => part(`${one.name} ${one.version}`, one.license ?? "see its text", dirname(one.manifest_path)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function npm(name) {
  const folder = join("ui/node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return part(`${name} ${version}`, license, folder);
}

function part(name, licence, folder) {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && TEXT.test(file.name))
    .map((file) => file.name)
    .sort();
  const read = (file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return { name, licence, texts: files.map(read).filter((text) => text.length > 0) };
}
