// Doctor in Settings: every result in sign and word, what to do, Fix, and the support bundle that is shown first.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { desk, faults } from "./window.mjs";

let house;
let window;
before(async () => (house = await desk()));
after(() => house.close());
afterEach(async () => {
  assert.deepEqual(window.complaints, []);
  await window.close();
});

const open = async (options) => {
  window = await house.open({ hash: "#settings", ...options });
};

const examine = async () => {
  await window.at("doctor-examine").click();
  await window.at("doctor-summary").waitFor();
};

const row = (code) => window.page.locator(`[data-testid=doctor-finding][data-code="${code}"]`);

for (const theme of ["light", "dark"])
  for (const width of [420, 960])
    test(`every result is told by a word too, ${theme}, ${width}`, async () => {
      await open({ theme, width });
      await examine();
      const words = { good: "good", bad: "bad", note: "note", "not-examined": "not examined" };
      for (const [outcome, word] of Object.entries(words)) {
        const rows = window.page.locator(`[data-testid=doctor-finding][data-outcome=${outcome}]`);
        assert.match(await rows.first().innerText(), new RegExp(word));
      }
      assert.match(await window.at("doctor-summary").innerText(), /3 things are wrong/);
      await window.at("bundle-show").click();
      await window.at("bundle-text").waitFor();
      assert.deepEqual(await faults(window.page), []);
      const wider = await window.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      assert.ok(wider <= 0, `${wider} px too wide`);
    });

test("what is not well says what to do, and what is well does not", async () => {
  await open();
  await examine();
  assert.match(await row("clock-far").innerText(), /timedatectl/);
  assert.match(await row("gateway-refused").getByTestId("doctor-remedy").innerText(), /secret/);
  assert.equal(await row("vault-keychain").getByTestId("doctor-remedy").count(), 0);
});

test("what loses something is asked about first; the rest is mended at once; both by keyboard", async () => {
  await open();
  await window.tabTo("doctor-examine");
  await window.press("Enter");
  await window.at("doctor-summary").waitFor();
  await row("registry-damaged").getByTestId("doctor-fix").focus();
  await window.press("Enter");
  await window.at("ask-fix").waitFor();
  assert.match(await window.at("ask-fix").innerText(), /deliveries, settings and the record do not/);
  await window.press("Escape");
  assert.deepEqual(await window.calls("fixFinding"), []);
  await row("registry-damaged").getByTestId("doctor-fix").focus();
  await window.press("Enter");
  await window.at("ask-yes").click();
  await window.at("doctor-fixed").waitFor();
  assert.match(await window.at("doctor-fixed").innerText(), /1 apps and 3 stores/);
  await row("registry-damaged").waitFor({ state: "detached" });
  await row("agent-stale").getByTestId("doctor-fix").click();
  await row("agent-stale").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("fixFinding"), [["rebuild"], ["remove-socket"]]);
  assert.equal((await window.calls("examine")).length, 3, "and examined again");
});

/** Closes the question, and asks again before the browser has told that it is closed. */
const askAgain = () =>
  window.page.evaluate(async () => {
    document.querySelector("[data-testid=ask-fix]").requestClose();
    for (let turns = 0; turns < 20; turns += 1) await null;
    document.querySelector("[data-code=registry-damaged] [data-testid=doctor-fix]").click();
  });

test("a question that is asked while another one closes stays, and can be closed", async () => {
  await open();
  await examine();
  await row("registry-damaged").getByTestId("doctor-fix").click();
  await window.at("ask-fix").waitFor();
  await askAgain();
  await window.page.waitForTimeout(300);
  assert.equal(await window.at("ask-fix").evaluate((dialog) => dialog.open), true);
  await window.press("Escape");
  await window.at("ask-fix").waitFor({ state: "detached" });
});

test("what was begun in a question that was closed ends no other one, and is looked at again", async () => {
  await open();
  await examine();
  await window.page.evaluate(() => (window.stub.holdFix = true));
  await row("registry-damaged").getByTestId("doctor-fix").click();
  await window.at("ask-yes").click();
  await askAgain();
  await window.page.evaluate(() => window.stub.endFix());
  await window.at("doctor-fixed").waitFor();
  assert.equal(await window.at("ask-fix").evaluate((dialog) => dialog.open), true);
  await row("registry-damaged").waitFor({ state: "detached" });
  assert.equal((await window.calls("examine")).length, 2, "and examined again");
});

test("the bundle is shown before it is saved, and names nobody unless that is ticked", async () => {
  await open();
  await examine();
  assert.deepEqual(await window.calls("bundle"), []);
  await window.at("bundle-show").click();
  assert.match(await window.at("bundle-text").inputValue(), /"names": false/);
  assert.deepEqual(await window.calls("saveBundle"), []);
  await window.at("bundle-names").check();
  await window.page.waitForFunction(() =>
    document.querySelector("[data-testid=bundle-text]").value.includes("true"),
  );
  await window.at("bundle-save").click();
  await window.page.getByText("sellerkey-support.json").first().waitFor();
  assert.deepEqual(await window.calls("bundle"), [[false], [true]]);
});

test("an examination that fails says why", async () => {
  await open();
  await window.page.evaluate(() => (window.stub.refusals.examine = { code: "registry-busy", params: {} }));
  await window.at("doctor-examine").click();
  await window.at("problem").waitFor();
});
