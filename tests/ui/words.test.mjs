// Every word of the window stands in the catalogue, and every word of the catalogue's `ui-` part in the window.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const catalogue = readFileSync(join(ROOT, "messages/en.ftl"), "utf8");
const messages = [...catalogue.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id);
const known = new Set(messages);

const UI = sources("ui/src", /\.(svelte|ts)$/);
const SHELL = sources("src-tauri/src", /\.rs$/);

function sources(folder, pattern) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => ({ name: join(folder, name), body: readFileSync(join(ROOT, folder, name), "utf8") }));
}

const used = new Set(
  [...UI, ...SHELL].flatMap(({ body }) => [...body.matchAll(/["'](ui-[a-z\d-]+)["']/g)].map(([, id]) => id)),
);

test("no message stands in the catalogue twice", () => {
  assert.deepEqual(
    messages.filter((id, at) => messages.indexOf(id) !== at),
    [],
  );
});

test("every message that is used is there", () => {
  const asked = UI.flatMap(({ body }) =>
    [...body.matchAll(/\btext\(\s*"([a-z][\w-]*)"/g)].map(([, id]) => id),
  );
  assert.deepEqual(
    [...used, ...asked].filter((id) => !known.has(id)),
    [],
  );
  assert.ok(asked.length > 150, `only ${asked.length} uses were found`);
});

test("every ui- message is used, and what the window says otherwise is said elsewhere too", () => {
  const [cures, others] = [
    messages.filter((id) => id.startsWith("ui-cure-")),
    messages.filter((id) => /^ui-(?!cure-)/.test(id)),
  ];
  assert.deepEqual(
    others.filter((id) => !used.has(id) && !known.has(id.replace("ui-", ""))),
    [],
  );
  const named = (id) => id.replace("ui-cure-", "");
  assert.deepEqual(
    cures.filter((id) => !known.has(`error-${named(id)}`) && !known.has(`cure-${named(id)}`)),
    [],
  );
});

test("no component has words of its own", () => {
  const found = UI.filter(({ name }) => name.endsWith(".svelte")).flatMap(({ name, body }) =>
    wordsIn(body).map((words) => `${name}: ${words}`),
  );
  assert.deepEqual(found, []);
});

test("the scan for words sees them", () => {
  assert.deepEqual(wordsIn('<p class="x">Hello {name}</p><input placeholder="Type here" />'), [
    "Hello",
    "Type here",
  ]);
});

/** Text between tags, and attributes that are read or shown. */
function wordsIn(component) {
  const markup = withoutExpressions(
    component.replace(/<!--.*?-->/gs, "").replace(/<(script|style)\b.*?<\/\1>/gs, ""),
  );
  const attributes = [
    ...markup.matchAll(
      /\b(?:aria-label|placeholder|title|alt|label|says|help|what|yes)="([^"{]*[a-z][^"]*)"/gi,
    ),
  ];
  const texts = [...markup.replace(/<[^>]*>/g, "\n").matchAll(/[^\n]*[a-z][^\n]*/gi)];
  return [...texts.map(([words]) => words.trim()), ...attributes.map(([, words]) => words)];
}

/** `{…}` with all that is nested in it. */
function withoutExpressions(markup) {
  let depth = 0;
  let rest = "";
  for (const char of markup) {
    if (char === "{") depth += 1;
    if (depth === 0) rest += char;
    if (char === "}") depth -= 1;
  }
  return rest;
}
