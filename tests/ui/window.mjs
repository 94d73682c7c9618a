// A window on the built UI: Chromium, the policy of tauri.conf.json, and the stub in the shell's place.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const tools = createRequire(join(ROOT, "target/tools/node/"));
const { chromium } = tools("playwright-core");
const { source: AXE } = tools("axe-core");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Builds the UI with the stub in the place of backend.ts. */
async function build(outDir) {
  const { build } = await import(join(ROOT, "ui/node_modules/vite/dist/node/index.js"));
  await build({
    root: join(ROOT, "ui"),
    configFile: join(ROOT, "ui/vite.config.ts"),
    logLevel: "warn",
    resolve: {
      alias: [{ find: /^(\.\.?\/)+(lib\/)?backend$/, replacement: join(ROOT, "tests/ui/backend.stub.ts") }],
    },
    build: { outDir, emptyOutDir: true },
  });
}

function serve(folder) {
  const { csp } = JSON.parse(readFileSync(join(ROOT, "tauri.conf.json"), "utf8")).app.security;
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = pathname === "/" ? "/index.html" : pathname;
    try {
      const body = readFileSync(join(folder, file));
      response
        .writeHead(200, { "Content-Type": TYPES[extname(file)], "Content-Security-Policy": csp })
        .end(body);
    } catch {
      response.writeHead(204).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function findBrowser() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // The next one, then.
    }
  }
  throw new Error("Chromium is missing");
}

/** The browser and the built UI, for a whole test file. */
export async function desk() {
  const built = mkdtempSync(join(tmpdir(), "sellerkey-ui-"));
  await build(built);
  const [server, browser] = await Promise.all([
    serve(built),
    chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] }),
  ]);
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    open: (options) => open(browser, origin, options),
    async close() {
      await browser.close();
      server.close();
      rmSync(built, { recursive: true });
    },
  };
}

/** A window. `complaints` collects what must never be: errors and breaches of the policy. */
async function open(
  browser,
  origin,
  {
    scenario = "few",
    theme = "light",
    width = 960,
    height = 680,
    hash = "",
    clock,
    language = "",
    address = "",
  } = {},
) {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    locale: "en-GB",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.setDefaultTimeout(5000);
  if (clock) await page.clock.install({ time: clock });
  await page.goto(`${origin}/?scenario=${scenario}${language && `&lang=${language}`}${address}${hash}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return {
    page,
    complaints,
    at: (testid) => page.getByTestId(testid),
    calls: (command) =>
      page.evaluate(
        (command) => window.stub.calls.filter(([name]) => name === command).map(([, ...args]) => args),
        command,
      ),
    focused: () =>
      page.evaluate(() => document.activeElement?.dataset.testid ?? document.activeElement?.tagName),
    /** Walks there by Tab alone. */
    async tabTo(testid) {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press("Tab");
        if ((await this.focused()) === testid) return;
      }
      throw new Error(`Tab does not lead to ${testid}`);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    close: () => context.close(),
  };
}

/** What axe finds, one line each. */
export async function faults(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ runOnly: { type: "tag", values } }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id}: ${node.target} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`),
  );
}
