// What closing the window means: asked by keyboard, in light and dark, and chosen under Settings.
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

const open = async (options) => (window = await house.open(options));
const cross = async () => {
  await window.page.evaluate(() => window.stub.closing());
  await window.at("closing").waitFor();
};

for (const theme of ["light", "dark"])
  test(`the question has no fault, ${theme}, narrow`, async () => {
    await open({ theme, width: 420 });
    await cross();
    assert.deepEqual(await faults(window.page), []);
  });

test("the question is answered by keyboard, and the answer is kept where that is wanted", async () => {
  await open();
  await cross();
  await window.press("Escape");
  await window.at("closing").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("closeWindow"), []);

  await cross();
  await window.tabTo("closing-remember");
  await window.press("Space");
  await window.tabTo("closing-quit");
  await window.press("Enter");
  assert.deepEqual(await window.calls("closeWindow"), [[false, true]]);
});

test("what is chosen under Settings is asked for and shown", async () => {
  await open({ hash: "#settings" });
  await window.at("start-at-login").click();
  assert.deepEqual(await window.calls("setAutostart"), [[true]]);
  await window.at("closing-choice").getByText("Quit").click();
  assert.deepEqual(await window.calls("setClosing"), [["quit"]]);
  assert.match(await window.at("way-back").innerText(), /no tray icons/);

  await window.page.evaluate(
    () => (window.stub.refusals.setAutostart = { code: "no-autostart", params: { reason: "x" } }),
  );
  await window.at("start-at-login").click();
  await window.at("problem").waitFor();
  assert.equal(await window.at("start-at-login").isChecked(), true, "it stands as it was");
});
