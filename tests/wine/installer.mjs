// node tests/wine/installer.mjs PROGRAMS VERSION OUT: an installer for Windows of the programs in a folder, for a test.
//
// Tauri's bundler makes none without a download from GitHub, of its plug-in for NSIS, and takes no other file for it.
// So this fills in the bundler's own template, from tauri.conf.json, as the bundler does (windows/nsis/mod.rs), with a
// stand-in for the plug-in (plugin.c), and lets makensis make of it what Wine runs here: a program of 64 bits.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { createRequire } from "node:module";

/** The bundler that the CLI of ui/package.json is made with. */
const BUNDLER = "tauri-bundler-2.10.3";
const NSIS = "/usr/share/nsis";

const [programs, version, out] = process.argv.slice(2);
const work = resolve(out, "nsis");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const require = createRequire(resolve("target/tools/node/x"));
const template = require("handlebars").create();
template.registerHelper("or", (first, second) => first || second);
template.registerHelper("no-escape", (text) => text);
template.registerHelper("association-description", (text, extension) => text || `${extension.toUpperCase()} File`);

const source = bundler();
const script = template.compile(source("installer.nsi"), { noEscape: true })(escaped(data()));
write("installer.nsi", script.replace(/^Unicode true$/m, "Target amd64-unicode"));
for (const name of ["utils.nsh", "FileAssociation.nsh"]) write(name, source(name));
standIns();
execFileSync("makensis", ["-INPUTCHARSET", "UTF8", "-V1", "installer.nsi"], {
  cwd: work,
  stdio: ["ignore", "inherit", "inherit"],
});

/** What reads the bundler's files, which have to be the same that are in the CLI. */
function bundler() {
  const [name, number] = [BUNDLER.replace(/-[\d.]+$/, ""), BUNDLER.replace(/^.*-/, "")];
  execFileSync("cargo", ["info", "--quiet", `${name}@${number}`], { stdio: ["ignore", "ignore", "inherit"] });
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  const folder = readdirSync(registry)
    .map((index) => join(registry, index, BUNDLER, "src/bundle/windows/nsis"))
    .find(existsSync);
  if (folder === undefined) fail(`cargo has not brought the source of ${BUNDLER}`);
  const modules = "ui/node_modules/@tauri-apps";
  const cli = readdirSync(modules)
    .filter((name) => name.startsWith("cli-"))
    .flatMap((name) => readdirSync(join(modules, name)).map((file) => join(modules, name, file)))
    .find((file) => file.endsWith(".node"));
  const binary = readFileSync(cli);
  return (file) => {
    const text = readFileSync(join(folder, file));
    if (!binary.includes(text)) fail(`${cli} has another ${file} than ${BUNDLER}: name the bundler that it is made with`);
    return text.toString();
  };
}

function data() {
  const { productName, identifier, mainBinaryName, bundle, plugins } = JSON.parse(readFileSync("tauri.conf.json"));
  const { nsis, allowDowngrades, webviewInstallMode, wix, ...other } = bundle.windows;
  const { installMode, installerHooks, installerIcon, languages, displayLanguageSelector, ...more } = nsis;
  const unknown = Object.keys({ ...other, ...more });
  if (unknown.length > 0) fail(`tauri.conf.json tells of ${unknown} for Windows, of which this knows nothing`);
  write("license", readFileSync(bundle.licenseFile, "utf8"));
  for (const language of languages) write(`${language}.nsh`, source(`languages/${language}.nsh`));
  // The loader is what the program wants beside it where it is linked by GNU's tools: the bundler takes it too.
  const file = (name) => resolve(programs, name);
  const [main, binaries] = [file(`${mainBinaryName}.exe`), { [file("sellerkey.exe")]: "sellerkey.exe" }];
  const resources = { [file("WebView2Loader.dll")]: ["", "WebView2Loader.dll"] };
  const sizes = [main, ...Object.keys(binaries), ...Object.keys(resources)].map((path) => statSync(path).size);
  return {
    additional_plugins_path: work,
    allow_downgrades: String(allowDowngrades),
    arch: "x64",
    binaries,
    bundle_id: identifier,
    compression: "zlib",
    copyright: bundle.copyright,
    deep_link_protocols: plugins["deep-link"].desktop.schemes,
    display_language_selector: String(displayLanguageSelector),
    estimated_size: Math.floor(sizes.reduce((sum, size) => sum + size) / 1024),
    install_mode: installMode,
    install_webview2_mode: webviewInstallMode.type,
    installer_hooks: resolve(installerHooks),
    installer_icon: resolve(installerIcon),
    language_files: languages.map((language) => join(work, `${language}.nsh`)),
    languages,
    license: join(work, "license"),
    main_binary_name: mainBinaryName,
    main_binary_path: main,
    manufacturer: bundle.publisher,
    out_file: "setup.exe",
    product_name: productName,
    resources,
    resources_dirs: [""],
    version,
    version_with_build: `${version}.0`,
    webview2_installer_args: webviewInstallMode.silent ? "/silent" : "",
  };
}

function standIns() {
  const plugin = ["-shared", "-Os", "-s", "-o", join(work, "nsis_tauri_utils.dll"), "tests/wine/plugin.c"];
  execFileSync("x86_64-w64-mingw32-gcc", ["-Wall", "-Wextra", "-Werror", ...plugin, "-lshell32"], { stdio: "inherit" });
  // NSIS before 3.09 has no words for Windows' restart manager, of which Wine tells nothing anyway.
  if (existsSync(`${NSIS}/Include/Win/RestartManager.nsh`)) return;
  mkdirSync(join(work, "Win"));
  const macro = (head, ...lines) => [`!macro RestartManager_${head}`, ...lines, "!macroend\n"].join("\n");
  const none = macro("StartSession session", 'StrCpy ${session} ""');
  const nothing = macro("RegisterFile session file") + macro("EndSession session");
  write("Win/RestartManager.nsh", `!define RmForceShutdown 1\n${none}${nothing}`);
}

/** With the mark of UTF-8, as the bundler writes its files. */
function write(name, text) {
  writeFileSync(join(work, name), `\ufeff${text}`);
}

/** The bundler's own rule for what stands in the script. */
function escaped(value) {
  const codes = { '"': '$\\"', $: "$$", "`": "$\\`", "\n": "$\\n", "\t": "$\\t", "\r": "$\\r" };
  if (typeof value === "string") return value.replace(/["$`\n\t\r]/g, (found) => codes[found]);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
