// Drives Chromium for the tests: each line of JSON is a job, and is answered by a line of JSON.
"use strict";

const { createInterface } = require("node:readline");
const { chromium } = require("playwright-core");

const PATIENCE = 15000;
let browser;
let page;
let troubles = [];
let asked = null;

const jobs = {
  async open({ url, look: { scripts, dark, width, trusting } }) {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      colorScheme: dark ? "dark" : "light",
      viewport: { width, height: 800 },
      ignoreHTTPSErrors: trusting,
    });
    context.setDefaultTimeout(PATIENCE);
    page = await context.newPage();
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) troubles.push(message.text());
    });
    const inner = await context.newCDPSession(page);
    await inner.send("Page.enable");
    inner.on("Page.frameRequestedNavigation", ({ url }) => (asked = url));
    await page.goto(url);
  },
  address: async () => page.url(),
  // Where the page last asked the browser to go, whether or not anything answers there.
  asked: async () => asked,
  lands: ({ start }) => page.waitForURL((url) => url.href.startsWith(start)).then(() => page.url()),
  click: ({ selector }) => page.click(selector),
  press: ({ key }) => page.keyboard.press(key),
  text: ({ selector }) => page.innerText(selector),
  run: ({ script }) => page.evaluate(script),
  // What the page and the browser complained of since the last time.
  troubles: async () => troubles.splice(0),
};

async function main() {
  browser = await chromium.launch({
    executablePath: process.argv[2],
    args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP *.example 127.0.0.1"],
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const { job, ...words } = JSON.parse(line);
    const answer = await jobs[job](words).then(
      (value) => ({ value: value ?? null }),
      (error) => ({ error: String(error) }),
    );
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  await browser.close();
}

main();
