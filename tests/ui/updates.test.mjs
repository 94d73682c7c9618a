// New versions under Settings: by whom they come, what was found, how far it is, and what went wrong.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { desk, faults } from "./window.mjs";

const RELEASE = {
  version: "0.2.0",
  published: "2026-11-20T09:30:00Z",
  notes: "What is <b>new</b>:\n\n" + "a line of it\n".repeat(40) + "w".repeat(200),
};
const REASON = { host: "updates.example", reason: "connection refused" };
const STAGES = {
  off: { stage: "off" },
  "by packages": { stage: "by-packages" },
  idle: { stage: "idle" },
  looking: { stage: "looking" },
  newest: { stage: "newest" },
  found: { stage: "found", release: RELEASE },
  "found without a word": { stage: "found", release: { version: "0.2.0", published: null, notes: null } },
  downloading: { stage: "downloading", release: RELEASE, done_kib: 12 * 1024, whole_kib: 80 * 1024 },
  "downloading so much": { stage: "downloading", release: RELEASE, done_kib: 12 * 1024, whole_kib: null },
  finishing: { stage: "finishing", release: RELEASE },
  failed: { stage: "failed", release: null, problem: { code: "update-unreachable", params: REASON } },
  refused: { stage: "failed", release: RELEASE, problem: { code: "update-not-signed", params: {} } },
};

let house;
let window;
before(async () => (house = await desk()));
after(() => house.close());
afterEach(async () => {
  assert.deepEqual(window.complaints, []);
  await window.close();
});

/** Settings, where updates stand so. */
const open = async (update, options) => {
  window = await house.open({ hash: "#stores", ...options });
  await window.page.evaluate((update) => {
    window.stub.update = update;
    window.location.hash = "#settings";
  }, update);
  await window.page.locator(`[data-testid=updates][data-stage="${update.stage}"]`).waitFor();
};

const stage = (wanted) =>
  window.page.locator(`[data-testid=updates][data-stage="${wanted}"]`).waitFor({ timeout: 3000 });
const says = () => window.at("updates").innerText();

for (const theme of ["light", "dark"])
  for (const width of [320, 960])
    for (const [name, update] of Object.entries(STAGES))
      test(`${name}, ${theme}, ${width}`, async () => {
        await open(update, { theme, width });
        assert.deepEqual(await faults(window.page), []);
        const wider = await window.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(wider <= 0, `${wider} px too wide`);
      });

test("a copy without a key says so, and there is nothing to press", async () => {
  await open(STAGES.off);
  assert.match(await says(), /This copy does not look for updates itself/);
  assert.equal(await window.at("updates").getByRole("button").count(), 0);
});

test("a copy of a package names the package manager, and there is nothing to press", async () => {
  await open(STAGES["by packages"]);
  assert.match(await says(), /Update with your package manager/);
  assert.equal(await window.at("updates").getByRole("button").count(), 0);
});

test("nobody is asked before a person asks; what is found is shown as text", async () => {
  await open(STAGES.idle);
  assert.deepEqual(await window.calls("lookForUpdate"), []);
  await window.at("update-look").click();
  await stage("found");
  assert.match(await window.at("update-stands").innerText(), /Version 0\.2\.0/);
  assert.match(await says(), /Published 20 Nov 2026/);
  assert.match(await window.at("update-notes").inputValue(), /<b>Nothing<\/b> here is markup/);
  assert.deepEqual(await window.calls("installUpdate"), [], "and nothing is installed");
});

test("that there is none is told aloud", async () => {
  await open(STAGES.idle);
  await window.page.evaluate(() => (window.stub.looked = { stage: "newest" }));
  await window.at("update-look").click();
  await window.page.getByRole("status").filter({ hasText: "Version 0.1.0 is the newest." }).waitFor();
});

test("who says no to the system's own question keeps what was found", async () => {
  await open(STAGES.found);
  await window.page.evaluate(() => (window.stub.answer = false));
  await window.at("update-install").click();
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "installUpdate"));
  await stage("found");
  assert.equal(await window.at("update-install").getAttribute("aria-disabled"), "false");
});

test("a download shows how far it is, and is stopped by keyboard, where the focus is not lost", async () => {
  await open(STAGES.found);
  await window.at("update-install").focus();
  await window.press("Enter");
  await stage("downloading");
  const bar = window.at("updates").getByRole("progressbar", { name: /Downloading version 0\.2\.0/ });
  assert.equal(await bar.getAttribute("value"), null, "nobody knows yet how much it is");
  await window.page.evaluate((update) => window.stub.updating(update), STAGES.downloading);
  await window.page.getByText("12 of 80 MB").waitFor();
  assert.equal(await bar.getAttribute("value"), String(12 * 1024));
  assert.equal(await window.at("update-look").getAttribute("aria-disabled"), "true");
  assert.notEqual(await window.focused(), "BODY");
  await window.at("update-stop").focus();
  await window.press("Enter");
  await stage("found");
  assert.notEqual(await window.focused(), "BODY");
  assert.equal((await window.calls("stopUpdate")).length, 1);
});

test("what went wrong has a cure, and can be tried again", async () => {
  await open(STAGES.refused);
  const problem = window.at("problem");
  assert.match(await problem.innerText(), /thrown away[\s\S]*Do not install the file by hand/);
  await window.at("update-install").click();
  await stage("downloading");
  assert.equal(await problem.count(), 0);
});

test("a search that failed can be made again", async () => {
  await open(STAGES.failed);
  assert.match(await window.at("problem").innerText(), /updates\.example[\s\S]*connection refused/);
  assert.equal(await window.at("update-install").count(), 0);
  await window.at("update-look").click();
  await stage("found");
});
