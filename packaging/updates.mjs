// node packaging/updates.mjs JOB: what lets the app look for updates itself. docs/releasing.md says how a maintainer
// makes the key.
//
//   configuration FILE             writes what a build is to have over tauri.conf.json: nothing where there is no key,
//                                  else key, address, and that Tauri signs its bundles. Half a key is refused.
//   latest FOLDER VERSION DATE     writes FOLDER/latest.json, which announces the signed bundles of that folder:
//                                  nothing where none is signed; one that is missing is refused.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PUBLIC = "packaging/update.pub";
/** The key of later releases, while one is changed: this release is signed by the old one, and knows the new one. */
const NEXT = "packaging/update.next.pub";
const SECRET = "TAURI_SIGNING_PRIVATE_KEY";

/** The names that Tauri's updater looks under, and whose file stands there. */
const TARGETS = {
  "linux-x86_64": /_amd64\.AppImage$/,
  "linux-aarch64": /_aarch64\.AppImage$/,
  "darwin-x86_64": /_x86_64\.app\.tar\.gz$/,
  "darwin-aarch64": /_aarch64\.app\.tar\.gz$/,
  "windows-x86_64-nsis": /_x64-setup\.exe$/,
  // All of them speak the languages of the app; that of the installer's few words is one.
  "windows-x86_64-msi": /_x64_en-US\.msi$/,
};

const repository = () => process.env.GITHUB_REPOSITORY ?? fail("GITHUB_REPOSITORY says where releases are, as OWNER/NAME");

function configuration(file) {
  mkdirSync(dirname(file), { recursive: true });
  const [has, signs] = [existsSync(PUBLIC), Boolean(process.env[SECRET])];
  if (!has && !signs) {
    console.log("No key: what is built does not look for updates itself.");
    return writeFileSync(file, "{}\n");
  }
  if (!has) fail(`${SECRET} is set, and ${PUBLIC} is not there`);
  if (!signs) fail(`${PUBLIC} is there, and the secret ${SECRET} is not set`);
  const signed = readFileSync(PUBLIC, "utf8").trim();
  if (keyId(signed) !== keyId(signatureOfNothing())) fail(`${SECRET} is not the other half of ${PUBLIC}`);
  const pubkey = existsSync(NEXT) ? readFileSync(NEXT, "utf8").trim() : signed;
  const endpoints = [`https://github.com/${repository()}/releases/latest/download/latest.json`];
  const updater = { pubkey, endpoints, requireSignedVersion: true };
  writeFileSync(file, `${JSON.stringify({ bundle: { createUpdaterArtifacts: true }, plugins: { updater } }, null, 2)}\n`);
  console.log(`Signed by the key ${keyId(signed)}, announced at ${endpoints[0]}; later ones by ${keyId(pubkey)}`);
}

function latest(folder, version, date) {
  const files = readdirSync(folder);
  const signed = files.filter((name) => name.endsWith(".sig")).map((name) => name.slice(0, -".sig".length));
  if (signed.length === 0) return console.log("Nothing is signed: no update is announced.");
  const platforms = {};
  for (const [target, pattern] of Object.entries(TARGETS)) {
    const found = signed.filter((name) => pattern.test(name) && files.includes(name));
    if (found.length !== 1) fail(`${target}: one signed file is wanted, and there are ${found.length}`);
    const [name] = found;
    const signature = readFileSync(join(folder, `${name}.sig`), "utf8").trim();
    if (signedVersion(signature) !== version) fail(`${name} is not signed for version ${version}`);
    const url = `https://github.com/${repository()}/releases/download/v${version}/${encodeURIComponent(name)}`;
    platforms[target] = { url, signature };
  }
  const announcement = { version, notes: notes(version), pub_date: new Date(date).toISOString(), platforms };
  writeFileSync(join(folder, "latest.json"), `${JSON.stringify(announcement, null, 2)}\n`);
  console.log(`${Object.keys(platforms).length} bundles of version ${version} are announced.`);
}

/** What the changelog says of a version. */
function notes(version) {
  const parts = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
  const own = parts.find((part) => part.split(/\s/, 1)[0] === version) ?? fail(`CHANGELOG.md does not know ${version}`);
  return own.slice(own.indexOf("\n")).trim();
}

/** Minisign's files hold a comment, then base64 that begins with two letters and the key's id. */
function keyId(text) {
  const [, line] = Buffer.from(text, "base64").toString().split("\n");
  const bytes = Buffer.from(line ?? "", "base64");
  if (bytes.length < 42) fail("a key or a signature cannot be read");
  return Buffer.from(bytes.subarray(2, 10)).reverse().toString("hex").toUpperCase();
}

/** The version that Tauri writes into the comment that is signed too. */
function signedVersion(signature) {
  const lines = Buffer.from(signature, "base64").toString().split("\n");
  const comment = lines.find((line) => line.startsWith("trusted comment: ")) ?? "";
  return /\tversion:([^\t]+)/.exec(comment)?.[1];
}

function signatureOfNothing() {
  const folder = mkdtempSync(join(tmpdir(), "sellerkey-key-"));
  try {
    const file = join(folder, "nothing");
    writeFileSync(file, "");
    const tauri = createRequire(join(process.cwd(), "ui/")).resolve("@tauri-apps/cli/tauri.js");
    execFileSync(process.execPath, [tauri, "signer", "sign", file], { stdio: ["ignore", "ignore", "inherit"] });
    return readFileSync(`${file}.sig`, "utf8");
  } catch {
    return fail(`${SECRET} does not sign: is it whole, and its password ${SECRET}_PASSWORD right?`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fail(what) {
  console.error(`packaging/updates.mjs: ${what}`);
  process.exit(1);
}

const [job, ...words] = process.argv.slice(2);
if (job === "configuration" && words.length === 1) configuration(...words);
else if (job === "latest" && words.length === 3) latest(...words);
else fail("say configuration FILE, or latest FOLDER VERSION DATE");
