// A person at the browser that the app opened: chooses an account on the authorize page and presses a button.
"use strict";

const { chromium } = require("playwright-core");

const [port, account] = process.argv.slice(2);
const PATIENCE = 20000;

async function patiently(attempt) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await attempt().catch((error) => (Date.now() > end ? Promise.reject(error) : null));
    if (found) return found;
    if (Date.now() > end) throw new Error("it did not come");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function main() {
  const browser = await patiently(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const page = await patiently(async () => pages().find((one) => one.url().includes("/oauth/authorize")));
  await page.click(`[data-testid=account-${account}]`);
  await page.click("[data-testid=authorize]");
  const title = await patiently(async () => (page.url().includes("/oauth/authorize") ? null : page.title()));
  console.log(title);
  await page.close();
  await browser.close();
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
