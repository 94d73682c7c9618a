// A person at the browser that the app opened: chooses an account on the authorize page and presses a button; where a
// hand-over page comes then, presses its button too. Says what the page shows at the end, and at which address.
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
  const button = "[data-testid=authorize]";
  const page = await patiently(async () => {
    // Tabs of earlier authorizations stand open still, without a button.
    for (const one of browser.contexts().flatMap((context) => context.pages()))
      if (one.url().includes("/oauth/authorize") && (await one.isVisible(button))) return one;
  });
  await page.click(`[data-testid=account-${account}]`);
  await page.click(button);
  // A link to an app leaves the page where it is.
  await patiently(async () => !page.url().includes("/oauth/authorize") || page.isVisible("#sent"));
  await page.waitForLoadState();
  if (await page.isVisible("#open")) await page.click("#open");
  console.log(JSON.stringify({ url: page.url(), text: await page.innerText("body") }));
  await browser.close();
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
