// What a release tells of itself to copies that look for updates: with a key all of it, without one nothing, with half a
// key no release at all.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TAURI = join(ROOT, "ui/node_modules/@tauri-apps/cli/tauri.js");
const BUNDLES = [
  "Sellerkey_0.2.0_amd64.AppImage",
  "Sellerkey_0.2.0_aarch64.AppImage",
  "Sellerkey_0.2.0_x86_64.app.tar.gz",
  "Sellerkey_0.2.0_aarch64.app.tar.gz",
  "Sellerkey_0.2.0_x64-setup.exe",
  "Sellerkey_0.2.0_x64_en-US.msi",
];

let keys;
let place;
const signer = (...words) => execFileSync(process.execPath, [TAURI, "signer", ...words], { stdio: "ignore" });
before(() => {
  keys = mkdtempSync(join(tmpdir(), "sellerkey-keys-"));
  for (const name of ["ours", "other"])
    signer("generate", "--ci", "--password", "a word", "--write-keys", join(keys, name));
});
after(() => rmSync(keys, { recursive: true }));
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "sellerkey-release-"));
  cpSync(join(ROOT, "packaging/updates.mjs"), join(place, "packaging/updates.mjs"));
  mkdirSync(join(place, "ui"));
  mkdirSync(join(place, "files"));
  symlinkSync(join(ROOT, "ui/node_modules"), join(place, "ui/node_modules"));
  writeFileSync(join(place, "CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n## 0.2.0 – 2026-12-24\n\n### Added\n\n- A thing.\n\n## 0.1.0\n\n- Older.\n");
});
afterEach(() => rmSync(place, { recursive: true }));

const secret = (name) => ({
  TAURI_SIGNING_PRIVATE_KEY: readFileSync(join(keys, name), "utf8"),
  TAURI_SIGNING_PRIVATE_KEY_PASSWORD: "a word",
});
const set = (name) => cpSync(join(keys, `${name}.pub`), join(place, "packaging/update.pub"));
const run = (env, ...words) =>
  spawnSync(process.execPath, ["packaging/updates.mjs", ...words], {
    cwd: place,
    encoding: "utf8",
    env: { PATH: process.env.PATH, GITHUB_REPOSITORY: "sellerkey/sellerkey", ...env },
  });
const made = (name) => JSON.parse(readFileSync(join(place, name), "utf8"));
function sign(name, version) {
  writeFileSync(join(place, "files", name), name);
  signer("sign", "--private-key-path", join(keys, "ours"), "--password", "a word", "--app-version", version, join(place, "files", name));
}
const latest = () => run({}, "latest", "files", "0.2.0", "2026-12-24T10:00:00+01:00");

test("without a key a build is as it is", () => {
  assert.equal(run({ TAURI_SIGNING_PRIVATE_KEY: "" }, "configuration", "target/updates.json").status, 0);
  assert.deepEqual(made("target/updates.json"), {});
});

test("with a key a build knows it, and one address", () => {
  set("ours");
  const { status, stderr } = run(secret("ours"), "configuration", "target/updates.json");
  assert.equal(status, 0, stderr);
  assert.deepEqual(made("target/updates.json"), {
    bundle: { createUpdaterArtifacts: true },
    plugins: {
      updater: {
        pubkey: readFileSync(join(keys, "ours.pub"), "utf8").trim(),
        endpoints: ["https://github.com/sellerkey/sellerkey/releases/latest/download/latest.json"],
        requireSignedVersion: true,
      },
    },
  });
});

test("while a key is changed, a release is signed by the old one and knows the new one", () => {
  set("ours");
  cpSync(join(keys, "other.pub"), join(place, "packaging/update.next.pub"));
  const { status, stderr } = run(secret("ours"), "configuration", "target/updates.json");
  assert.equal(status, 0, stderr);
  const { pubkey } = made("target/updates.json").plugins.updater;
  assert.equal(pubkey, readFileSync(join(keys, "other.pub"), "utf8").trim());
});

test("half a key, or two halves of two, are refused, and the secret is not said", () => {
  const halves = [
    [null, secret("ours"), /update\.pub is not there/],
    ["ours", {}, /is not set/],
    ["other", secret("ours"), /not the other half/],
    ["ours", { ...secret("ours"), TAURI_SIGNING_PRIVATE_KEY_PASSWORD: "another" }, /does not sign/],
  ];
  for (const [key, env, says] of halves) {
    rmSync(join(place, "packaging/update.pub"), { force: true });
    if (key) set(key);
    const { status, stdout, stderr } = run(env, "configuration", "target/updates.json");
    assert.equal(status, 1);
    assert.match(stderr, says);
    assert.ok(!existsSync(join(place, "target/updates.json")));
    assert.ok(!(stdout + stderr).includes(readFileSync(join(keys, "ours"), "utf8").trim()));
  }
});

test("a release announces each signed bundle, with what the changelog says", () => {
  for (const name of BUNDLES) sign(name, "0.2.0");
  const { status, stderr } = latest();
  assert.equal(status, 0, stderr);
  const { version, notes, pub_date, platforms } = made("files/latest.json");
  assert.deepEqual([version, notes, pub_date], ["0.2.0", "### Added\n\n- A thing.", "2026-12-24T09:00:00.000Z"]);
  assert.deepEqual(Object.keys(platforms).length, BUNDLES.length);
  const { url, signature } = platforms["linux-x86_64"];
  assert.equal(url, "https://github.com/sellerkey/sellerkey/releases/download/v0.2.0/Sellerkey_0.2.0_amd64.AppImage");
  assert.equal(signature, readFileSync(join(place, "files", `${BUNDLES[0]}.sig`), "utf8").trim());
});

test("nothing signed announces nothing; a bundle that is missing, or of another version, stops the release", () => {
  for (const name of BUNDLES) writeFileSync(join(place, "files", name), name);
  assert.equal(latest().status, 0);
  assert.ok(!existsSync(join(place, "files/latest.json")));
  for (const name of BUNDLES.slice(1)) sign(name, "0.2.0");
  assert.match(latest().stderr, /linux-x86_64: one signed file is wanted, and there are 0/);
  sign(BUNDLES[0], "0.1.0");
  assert.match(latest().stderr, /not signed for version 0\.2\.0/);
  assert.ok(!existsSync(join(place, "files/latest.json")));
});

test("every step of a release that bundles the app has what updates need, and nothing else has the secret", () => {
  const release = readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8");
  const steps = release.split(/^ {6}- /m);
  const bundles = steps.filter((step) => /tauri build/.test(step));
  assert.equal(bundles.length, 3);
  for (const step of bundles) assert.match(step, /--config target\/updates\.json/);
  for (const step of steps.filter((step) => /secrets\.TAURI_SIGNING/.test(step)))
    assert.match(step, /tauri build|updates\.mjs configuration/);
});
