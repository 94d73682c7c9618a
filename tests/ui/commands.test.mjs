// The contract between window and shell, as far as their texts show it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), "utf8");
const backend = read("ui/src/lib/backend.ts");
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found).sort();

test("the window asks for what it is allowed, all of it and nothing else", () => {
  const allowed = read("src-tauri/permissions/main.toml").match(/commands\.allow = \[(.*?)\]/s)[1];
  assert.deepEqual(all(backend, /invoke(?:<[^(]*>)?\("(\w+)"/g), all(allowed, /"(\w+)"/g));
});

test("the window listens to the events that the shell sends", () => {
  assert.deepEqual(
    all(backend, /listen(?:<[^(]*>)?\("(\w+)"/g),
    all(read("src-tauri/src/door.rs"), /^const [A-Z]+: &str = "(\w+)"/gm),
  );
});

test("nothing but backend.ts knows Tauri", () => {
  const files = readdirSync(join(ROOT, "ui/src"), { recursive: true }).filter((name) =>
    /\.(svelte|ts)$/.test(name),
  );
  assert.ok(files.length > 40);
  assert.deepEqual(
    files.filter((name) => read(join("ui/src", name)).includes("@tauri-apps")),
    [join("lib", "backend.ts")],
  );
});
