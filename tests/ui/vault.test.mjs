// Where secrets are kept: chosen while there are none, and opened with a passphrase.
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

/** Settings as they are in the shell from now on. */
const settings = (change) =>
  window.page.evaluate(async (change) => {
    Object.assign(window.stub.house.settings, change);
    window.location.hash = "#stores";
    await new Promise((done) => setTimeout(done, 50));
    window.location.hash = "#settings";
  }, change);

const open = async (options) => {
  window = await house.open({ hash: "#settings", ...options });
};

test("what holds secrets stays where it is, and says so", async () => {
  await open();
  assert.match(await window.at("vault-setting").innerText(), /In the keychain of this computer/);
  assert.equal(await window.at("vault").count(), 0);
});

for (const theme of ["light", "dark"])
  test(`encrypted files are chosen with a passphrase that is typed twice, ${theme}`, async () => {
    await open({ theme, width: 420 });
    await settings({ vault_can_change: true });
    await window.at("vault").getByText("Encrypted files").click();
    await window.at("passphrase").fill("several words");
    await window.at("passphrase-again").fill("several word");
    assert.equal(await window.at("vault-make").isDisabled(), true);
    assert.match(await window.at("vault-setting").innerText(), /The two differ/);
    assert.deepEqual(await faults(window.page), []);
    await window.at("passphrase-again").fill("several words");
    await window.at("vault-make").click();
    assert.deepEqual(await window.calls("chooseVault"), [["file", "several words"]]);
    await window.at("passphrase").waitFor({ state: "detached" });
    await window.at("vault").getByText("Keychain").click();
    assert.deepEqual((await window.calls("chooseVault")).at(-1), ["keychain", null]);
  });

for (const theme of ["light", "dark"])
  test(`sealed secrets are opened from the note at the foot, by keyboard, ${theme}`, async () => {
    await open({ theme, hash: "#stores", width: 420 });
    await settings({ vault: "file", keychain: { code: "passphrase-missing", params: {} } });
    await window.at("unlock").waitFor();
    assert.match(await window.at("foot-note").innerText(), /Unlock under Settings/);
    assert.deepEqual(await faults(window.page), []);
    await window.page.evaluate(
      () => (window.stub.refusals.unlockVault = { code: "passphrase-wrong", params: {} }),
    );
    await window.tabTo("unlock-passphrase");
    await window.page.keyboard.type("wrong words");
    await window.press("Enter");
    await window.at("problem").first().waitFor();
    await window.page.evaluate(() => delete window.stub.refusals.unlockVault);
    await window.press("Enter");
    await window.at("unlock").waitFor({ state: "detached" });
    assert.equal(await window.at("foot-note").count(), 0);
    assert.equal((await window.calls("unlockVault")).length, 2);
  });
