// Links for owners who are somewhere else, as a person makes, reads and takes them back.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { desk } from "./window.mjs";

let house;
let window;
before(async () => (house = await desk()));
after(() => house.close());
afterEach(async () => {
  assert.deepEqual(window.complaints, []);
  await window.close();
});

const open = async (options) => (window = await house.open(options));
const refuse = (command, problem) =>
  window.page.evaluate(([command, problem]) => (window.stub.refusals[command] = problem), [command, problem]);

test("a link for an owner who is elsewhere is made, read and taken back, by keyboard", async () => {
  await open({ scenario: "few", hash: "#apps" });
  await window.at("link-app").first().press("Enter");
  await window.at("link-name").fill("Sunrise");
  await window.at("link-days").selectOption({ label: "30 days" });
  await window.press("Enter");
  await window.at("link").waitFor();
  assert.deepEqual(await window.calls("makeLink"), [
    [{ app: "app-1", store: null, name: "Sunrise", days: 30 }],
  ]);
  assert.match(await window.at("link").innerText(), /^https:.*&state=sk1\./);
  assert.match(await window.at("link-words").innerText(), /authorize the app “Reseller EU”. It works once/);
  const heard = window.at("ask-link").locator("[aria-live]");
  assert.match(await heard.textContent(), /^Send this link to the owner of the account\./);
  assert.equal(await window.focused(), "link");
  await window.press("Enter");
  assert.equal(await window.at("link").count(), 1, "a second Enter does not take it away");
  await window.tabTo("ask-yes");
  await window.press("Enter");
  await window.at("ask-link").waitFor({ state: "detached" });
  assert.equal(await window.focused(), "link-app");
  assert.equal(
    await window.at("link-app").count(),
    1,
    "none for a callback that leads to the owner's own computer",
  );

  await window.page.evaluate(() => (location.hash = "#stores"));
  const waiting = window.at("elsewhere");
  await waiting.getByText("For “Sunrise”, through Reseller EU, until").waitFor();
  const about = await window.at("give-up").getAttribute("aria-describedby");
  assert.match(
    await window.page.locator(`id=${about}`).textContent(),
    /Sunrise/,
    "which one it ends is heard",
  );
  await refuse("takeBackLink", { code: "link-over", params: {} });
  await window.at("give-up").press("Enter");
  await window.at("problem").waitFor();
  assert.equal(await window.focused(), "give-up", "who came too late reads why");
  await refuse("takeBackLink", undefined);
  await window.press("Enter");
  await waiting.waitFor({ state: "detached" });
  assert.match(await window.at("news").textContent(), /The link is taken back/);
  assert.equal((await window.calls("takeBackLink")).length, 2);
});

test("a link for a store that is here says whom to log in as, and which one ends", async () => {
  await open({ scenario: "few" });
  const asked = window.at("ask-link");
  const ends = asked.getByText("A link that waits for this store ends.");
  const ask = async () => {
    await window.at("store-more").first().click();
    await window.at("link-store").click();
    await asked.waitFor();
  };
  await refuse("makeLink", { code: "link-life", params: {} });
  await ask();
  await window.at("ask-yes").click();
  await asked.getByText("A link is good for an hour to thirty days.").waitFor();
  await refuse("makeLink", undefined);
  assert.equal(await ends.count(), 0, "there is none");
  await window.at("ask-yes").click();
  await window.at("link-words").getByText("once more").waitFor();
  assert.deepEqual((await window.calls("makeLink")).at(-1), [
    { app: "app-1", store: "store-1", name: null, days: 7 },
  ]);
  await window.press("Escape");
  await asked.waitFor({ state: "detached" });
  await ask();
  await ends.waitFor();
  const heard = asked.locator("[aria-live]");
  assert.equal(await heard.textContent(), "", "what was said of the one before is not said of this one");
});

test("a link for a new store says that another one of that name ends", async () => {
  await open({ scenario: "few", hash: "#apps" });
  const asked = window.at("ask-link");
  const ends = asked.getByText("A link that waits for this store ends.");
  const ask = async () => {
    await window.at("link-app").first().press("Enter");
    await asked.waitFor();
  };
  await ask();
  await window.at("link-name").fill("Sunrise");
  assert.equal(await ends.count(), 0);
  await window.press("Enter");
  await window.at("link").waitFor();
  await window.press("Escape");
  await ask();
  await window.at("link-name").fill("sunrise ");
  await ends.waitFor();
  await window.at("link-name").fill("Ändern");
  await ends.waitFor({ state: "detached" });
  await window.press("Enter");
  await window.at("link").waitFor();
  const heard = asked.locator("[aria-live]");
  const until = /^Send this link to the owner of the account\./;
  assert.match(await heard.textContent(), until);
  await window.press("Escape");
  await ask();
  await window.at("link-name").fill("ändern");
  assert.equal(await ends.count(), 0, "the core takes these for two names");
  await window.press("Enter");
  await window.at("link").waitFor();
  assert.match(await heard.textContent(), until, "the same words are heard again");
});

test("a link that came when nobody could read it any more is taken back, and that is said", async () => {
  await open({ scenario: "few", hash: "#apps" });
  const announced = async (words) => assert.equal((await window.at("announced").textContent()).trim(), words);
  const make = async () => {
    await window.at("link-app").first().press("Enter");
    await window.at("link-name").fill("Sunrise");
    await window.press("Enter");
  };
  const asked = (command) =>
    window.page.waitForFunction((command) => window.stub.calls.at(-1)[0] === command, command);
  const unseen = async () => {
    await make();
    await asked("makeLink");
    await window.press("Escape");
    await window.at("ask-link").waitFor({ state: "detached" });
    await window.page.evaluate(() => window.stub.endLink());
    // What is asked for last is the list without it.
    await asked("overview");
  };
  await window.page.evaluate(() => (window.stub.holdLink = true));
  await unseen();
  await announced("Nobody has seen the link that was being made: it is taken back.");
  assert.deepEqual(await window.calls("takeBackLink"), [["attempt-Sunrise"]]);

  await window.page.evaluate(() => (window.stub.holdLink = false));
  await make();
  await window.at("link").waitFor();
  await window.press("Escape");
  await window.page.evaluate(() => (window.stub.holdLink = true));
  await unseen();
  await announced(
    "Nobody has seen the link that was being made: it is taken back. The one that waited before it has ended too.",
  );

  await refuse("takeBackLink", { code: "link-over", params: {} });
  await unseen();
  await announced("That link cannot be used any more.");
});
