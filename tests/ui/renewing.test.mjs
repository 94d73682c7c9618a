// That a token stays alive, as a person sees it: what each store has to expect, and renewing one or many by hand.
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
const stub = (act, value) => window.page.evaluate(act, value);
const refuse = (command, problem) =>
  stub(([command, problem]) => (window.stub.refusals[command] = problem), [command, problem]);
const card = (id) => window.page.locator(`[data-store="${id}"]`);
const words = async (part) => (await part.textContent()).replace(/\s+/g, " ").trim();
const titled = (name) => window.page.locator("h1:focus", { hasText: name }).waitFor();

/** Opens the first store's menu by keyboard, and chooses. */
async function choose(testid) {
  await window.tabTo("store-more");
  await window.press("ArrowDown");
  for (let steps = 0; (await window.focused()) !== testid; steps += 1) {
    assert.ok(steps < 9, `${testid} is in the menu`);
    await window.press("ArrowDown");
  }
  await window.press("Enter");
}

const BUSY = { answer: "ServiceTimeout", message: "timed out", request_id: "21", remedy: "try-later" };
const FAILED = [
  { store_id: "store-2", store_name: "Store 2", problem: { code: "gateway-refused", params: BUSY } },
  {
    store_id: "store-3",
    store_name: "Store 3",
    problem: { code: "authorization-withdrawn", params: { store: "Store 3" } },
  },
];

/** By what a store is: its pill, what its card says, and what more its own view says. */
const OUTLOOKS = {
  renewing: ["Connected", null, /Renewed by Sellerkey .*, next about/],
  "app-refused": [
    "Connected",
    /Renewals are paused: the platform refuses the app “Nordic”/,
    /answered InvalidAppkey.*tokens are kept.*Compare the app key/,
  ],
  retrying: [
    "Connected",
    /The platform had trouble; trying again at \d\d:\d\d/,
    /3 renewals in a row.*is good until.*nothing is to be done/,
  ],
  unreachable: [
    "Renewal late",
    /The platform could not be reached; trying again at \d\d:\d\d/,
    /One renewal did not work\. The token ended yesterday|One renewal did not work\. The token ended today/,
  ],
  last: ["Connected", null, /lasts as long as the authorization: re-authorize by \d/],
  late: ["Renewal late", /should have been renewed by now/, /as soon as nothing is in the way/],
  dead: [
    "Connected",
    /When it was checked, .*, the platform did not take this token/,
    /Renew now under More/,
  ],
  ending: ["3 days left", null, /Re-authorize by .*no renewal puts that off/],
  watched: ["Connected", /Only watched: another program renews/, /copy is good until.*import the new tokens/],
  moved: ["Moved", /Moved to another computer/, /good until.*not renewed.*restore its export.*re-authorize/],
  impossible: ["Connected", /cannot be renewed: re-authorize by \d/, /gave nothing to renew it with/],
  "watched-ended": ["Re-authorize", /The watched token has ended/, /import the tokens that it uses now/],
  "impossible-ended": ["Re-authorize", /ended, and it could not be renewed/, /Re-authorize the store/],
  over: ["Re-authorize", /The authorization is over/, /It ended yesterday .*Re-authorize the store/],
  refused: ["Re-authorize", /withdrawn, or renewed elsewhere/, /let only one of the two do so/],
  "answer-lost": ["Re-authorize", /answer to a renewal was lost/, /Re-authorize the store/],
};

test("each store says on its card in one sentence what its token has to expect, and more in its own view", async () => {
  await open({ scenario: "outlooks" });
  for (const [id, [pill, sentence, more]] of Object.entries(OUTLOOKS)) {
    await window.page.evaluate(() => (location.hash = "#stores"));
    await card(id).waitFor();
    assert.equal(await words(card(id).getByTestId("store-state")), pill, id);
    const said = card(id).getByTestId("outlook");
    if (sentence === null) assert.equal(await said.count(), 0, id);
    else assert.match(await words(said), sentence);
    await window.page.evaluate((id) => (location.hash = `#stores/${id}`), id);
    await titled(id);
    const whole = await words(window.at("outlook"));
    if (sentence !== null) assert.match(whole, sentence);
    assert.match(whole, more);
    assert.ok(!/undefined|\{|NaN|Invalid/.test(whole.replace("InvalidAppkey", "")), whole);
  }
});

test("a token that renews by itself says so beside its end, and one that does not says nothing of it", async () => {
  await open({ scenario: "outlooks" });
  assert.match(await words(card("renewing")), /token until .*, renews by itself/);
  for (const id of ["app-refused", "retrying", "late", "last", "watched", "impossible"])
    assert.doesNotMatch(await words(card(id)), /renews by itself/);
});

test("a refused app leads to the room Apps, where its cure stands and what is paused", async () => {
  await open({ scenario: "outlooks", hash: "#stores/app-refused" });
  await window.page.getByRole("link", { name: "Look at the app" }).press("Enter");
  await titled("Apps");
  assert.match(
    await words(window.at("app-cure")),
    /Renewals of its store are paused\. Compare the app key with the one/,
  );
});

test("what keeps a platform from being reached is cured as such, not as an answer of the platform", async () => {
  await open({ scenario: "outlooks", hash: "#stores/unreachable" });
  const said = await words(window.at("last-error"));
  assert.match(said, /cannot be reached: timed out\. Check the network, the proxy and the firewall/);
  assert.doesNotMatch(said, /gateway-unreachable|Read the gateway's message/);
});

test("a store's view says who renews it, when next, and what the last check showed", async () => {
  await open({ scenario: "outlooks", hash: "#stores/renewing" });
  const main = window.page.locator("main");
  assert.match(await words(main), /Renewal by Sellerkey, next about \d/);
  assert.match(await words(main), /Checked never/);
  for (const [id, who] of Object.entries({
    "app-refused": /Renewal by Sellerkey, paused/,
    late: /Renewal by Sellerkey, due now/,
    last: /Renewal by Sellerkey, not again in this authorization/,
    watched: /Renewal another program renews it/,
    impossible: /Renewal the token cannot be renewed/,
    dead: /Checked dead, \d/,
  })) {
    await window.page.evaluate((id) => (location.hash = `#stores/${id}`), id);
    await titled(id);
    assert.match(await words(main), who);
  }
  await window.page.evaluate(() => (location.hash = "#stores/refused"));
  await titled("refused");
  assert.doesNotMatch(await words(main), /by Sellerkey/);
});

test("a check is kept with when it was, and says what came of it", async () => {
  await open({ scenario: "outlooks", hash: "#stores/dead" });
  await stub(() => (window.stub.house.health = { alive: null, answer: null }));
  await choose("check-store");
  await window.at("health").getByText("says nothing about this token").waitFor();
  assert.match(await words(window.page.locator("main")), /Checked nothing certain, \d/);
  await stub(() => (window.stub.house.health = { alive: true, answer: null }));
  await choose("check-store");
  await window.at("health").getByText("The token is alive.").waitFor();
  assert.match(await words(window.page.locator("main")), /Checked alive, \d/);
  assert.doesNotMatch(await words(window.at("outlook")), /did not take this token/);
});

test("a store is renewed by hand, which shows while it runs and when it is done", async () => {
  await open({ scenario: "outlooks", hash: "#stores/late" });
  await stub(() => (window.stub.holdRenewals = true));
  await choose("renew-store");
  await window.at("under-way").getByText("Renewing the token").waitFor();
  await stub(() => window.stub.endRenewals());
  await window.at("renewed-store").getByText("“late” has a new token, until").waitFor();
  assert.equal(await window.at("under-way").count(), 0);
  assert.deepEqual(await window.calls("renewStore"), [["late"]]);
  assert.equal(await window.focused(), "store-more");
});

test("a renewal by hand that fails says why and what to do, in the window's words", async () => {
  await open({ scenario: "outlooks", hash: "#stores/app-refused" });
  await refuse("renewStore", { code: "renewal-paused", params: { app: "Nordic", answer: "InvalidAppkey" } });
  await choose("renew-store");
  await window.at("problem").waitFor();
  assert.match(await words(window.at("problem")), /refuses the app “Nordic”.*Check the app under Apps/);
  assert.equal(await window.at("renewed-store").count(), 0);
});

test("what cannot be renewed here is not offered to be", async () => {
  await open({ scenario: "outlooks" });
  for (const id of ["watched", "impossible", "over"]) {
    await card(id).getByTestId("store-more").click();
    assert.equal(await window.at("renew-store").count(), 0, id);
    await window.press("Escape");
  }
  await card("renewing").getByTestId("store-more").click();
  assert.equal(await window.at("renew-store").count(), 1);
});

test("a few stores are renewed at once without a question, and what failed is said with its cure", async () => {
  await open({ scenario: "outlooks" });
  await stub(() => (window.stub.holdRenewals = true));
  await window.tabTo("renew-all");
  await window.press("Enter");
  await window.at("renewing").getByText("Renewing: 0 of 17").waitFor();
  assert.equal(await window.at("ask-renew-all").count(), 0);
  await window.press("Enter");
  assert.equal((await window.calls("renewStores")).length, 1, "one job at a time");
  await stub((failed) => window.stub.renewing({ done: 9, renewed: 7, failed }), FAILED);
  await window.at("renewing").getByText("Renewing: 9 of 17").waitFor();
  const bar = window.at("renewing").getByRole("progressbar", { name: "Renewing: 9 of 17" });
  assert.equal(await bar.evaluate(({ value, max }) => value / max), 9 / 17);
  await stub((failed) => window.stub.endRenewals({ done: 17, renewed: 14, idle: 1, failed }), FAILED);
  await window.at("renewed").getByText("14 renewed, 2 failed, 1 with nothing to renew.").waitFor();
  assert.equal(await window.at("renewing").count(), 0);
  const failed = await words(window.at("not-renewed"));
  assert.match(failed, /Store 2 .*ServiceTimeout.* The platform has trouble\. Try again later\./);
  assert.match(failed, /Store 3 .*takes the refresh token of “Store 3” no more.*Re-authorize the store\./);
  assert.doesNotMatch(failed, /sellerkey connect|\{/);
  await window.at("renewed-dismiss").press("Enter");
  assert.equal(await window.at("not-renewed").count(), 0);
});

test("many are asked about first, can be stopped, and those not begun are said", async () => {
  await open({ scenario: "thousand" });
  await stub(() => (window.stub.holdRenewals = true));
  await window.tabTo("renew-all");
  await window.press("Enter");
  await window.at("ask-renew-all").getByText("Renew 1,000 stores?").waitFor();
  await window.press("Escape");
  await window.at("ask-renew-all").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("renewStores"), []);
  await window.press("Enter");
  await window.at("ask-yes").press("Enter");
  await window.at("stop-renewing").press("Enter");
  await window.at("renewing").getByText("Stopping").waitFor();
  await window.at("stop-renewing").press("Enter");
  assert.equal((await window.calls("stopRenewing")).length, 1);
  await stub(() => window.stub.endRenewals({ done: 30, renewed: 30, stopping: true }));
  await window
    .at("renewed")
    .getByText("30 renewed, 0 failed, 0 with nothing to renew. 970 were not begun.")
    .waitFor();
  await titled("Stores");
});

test("renewals that are under way when the window opens show, and their end too", async () => {
  await open({ scenario: "renewing" });
  await window.at("renewing").getByText("Renewing: 12 of 40").waitFor();
  assert.equal(await window.at("renew-all").getAttribute("aria-disabled"), "true");
  await window.at("renew-all").press("Enter");
  assert.deepEqual(await window.calls("renewStores"), []);
  await stub((failed) => {
    window.stub.renewing({ done: 40, renewed: 38, failed });
    window.stub.house.overview.renewing = null;
    window.stub.changed();
  }, FAILED);
  await window.at("renewed").getByText("38 renewed, 2 failed").waitFor();
  assert.equal(await window.at("renewing").count(), 0);
});

test("the end of renewals is said aloud in another room, and stands among the stores", async () => {
  await open({ scenario: "renewing", hash: "#settings" });
  await stub(() => {
    window.stub.renewing({ done: 40, renewed: 40 });
    window.stub.house.overview.renewing = null;
    window.stub.changed();
  });
  await window.at("announced").getByText("40 renewed, 0 failed").waitFor();
  await window.at("nav-stores").press("Enter");
  await window.at("renewed").getByText("40 renewed, 0 failed").waitFor();
});

test("a refused job of renewals says so, and can be begun again", async () => {
  await open({ scenario: "outlooks" });
  await refuse("renewStores", { code: "store-not-found", params: { name: "gone" } });
  await window.at("renew-all").press("Enter");
  await window.at("problem").getByText("No store is called “gone”.").waitFor();
  await refuse("renewStores", undefined);
  await window.at("renew-all").press("Enter");
  await window.at("renewed").getByText("17 renewed").waitFor();
});

test("stores are found by tag, app, state and words together, and those shown are renewed", async () => {
  await open({ scenario: "outlooks" });
  await window.at("store-tag").selectOption("eu");
  await window.at("store-found").getByText("2 stores of 17").waitFor();
  await window.at("store-search").fill("VIP");
  await window.at("store-found").getByText("1 store of 17").waitFor();
  assert.match(await words(window.at("renew-all")), /Renew the one shown/);
  await window.at("renew-all").press("Enter");
  await window.at("renewed").getByText("1 renewed").waitFor();
  assert.deepEqual(await window.calls("renewStores"), [[["renewing"]]]);
  await window.at("store-search").fill("");
  await window.at("store-tag").selectOption("All tags");
  await window.at("store-app").selectOption("Nordic");
  await window.at("store-found").getByText("1 store of 17").waitFor();
  assert.equal(await card("app-refused").count(), 1);
  await window.page.getByRole("link", { name: "app-refused" }).press("Enter");
  await titled("app-refused");
  await window.page.getByRole("link", { name: "Back to Stores" }).press("Enter");
  await titled("Stores");
  assert.equal(await window.at("store-card").count(), 1, "what was looked for is kept");
});

test("a store is tagged by keyboard, from what is typed and from tags in use", async () => {
  await open({ scenario: "outlooks" });
  await choose("tag-store");
  await window.at("store-tags").waitFor();
  assert.equal(await window.focused(), "store-tags");
  assert.equal(await window.at("store-tags").inputValue(), "eu, vip");
  await window.at("known-tags").getByRole("button", { name: "vip", pressed: true }).press("Enter");
  assert.equal(await window.at("store-tags").inputValue(), "eu");
  await refuse("tagStore", { code: "tag-invalid", params: {} });
  await window.at("store-tags").fill("eu, Spring sale ,, eu");
  await window.press("Enter");
  await window.at("ask-tags").getByTestId("problem").getByText("1 to 40 characters").waitFor();
  await refuse("tagStore", undefined);
  await window.press("Enter");
  await window.at("ask-tags").waitFor({ state: "detached" });
  assert.match(await words(window.at("news")), /“renewing” is tagged: eu, spring sale\./);
  assert.deepEqual((await window.calls("tagStore")).at(-1), ["renewing", ["eu", "spring sale"]]);
  const tags = await card("renewing").getByTestId("tags").getByRole("listitem").allTextContents();
  assert.deepEqual(tags, ["eu", "spring sale"]);
  assert.equal(await window.focused(), "store-more");
});

test("a tag that is chosen and no store has any more can be taken back", async () => {
  await open({ scenario: "outlooks" });
  await window.at("store-tag").selectOption("vip");
  await stub(() => {
    for (const store of window.stub.house.overview.stores) store.tags = [];
    window.stub.changed();
  });
  await window.at("store-found").getByText("No store fits.").waitFor();
  await window.at("store-tag").selectOption("All tags");
  await card("renewing").waitFor();
});

test("an app that has gone online is worth one more authorization, which is offered and not urged", async () => {
  await open({ scenario: "outlooks" });
  const hint = card("longer").getByTestId("longer-hint");
  assert.match(
    await words(hint),
    /This app has gone online: authorize once more, and it lasts for 60 days\./,
  );
  assert.equal(await words(card("longer").getByTestId("store-state")), "Connected");
  assert.equal(await window.at("longer-hint").count(), 1);
  const button = card("longer").getByTestId("reauthorize");
  assert.ok(await button.evaluate((button) => button.classList.contains("plain")));
  await window.page.evaluate(() => (location.hash = "#stores/longer"));
  await titled("longer");
  assert.equal(await window.at("longer-hint").count(), 1);
  assert.equal(await window.at("test-hint").count(), 0, "it is in Test no more");
  await window.at("reauthorize").press("Enter");
  await window.at("authorize-link").waitFor();
  assert.deepEqual(await window.calls("connect"), [[{ app: "app-1", store: "longer", name: null }]]);
});

test("a keychain that is locked while a renewal is due is said at the foot, and goes when it is unlocked", async () => {
  await open({ scenario: "few" });
  await stub(() => window.stub.blocked({ code: "keychain-locked", params: {} }));
  const foot = window.at("foot-note");
  await foot.getByText("The keychain is locked.").waitFor();
  assert.match(await words(foot), /A renewal is due\. Unlock the keychain .*goes on by itself\./);
  assert.doesNotMatch(await words(foot), /try again/, "nobody has to");
  assert.match(await words(window.at("announced")), /The keychain is locked/);
  await stub(() => window.stub.blocked(null));
  await foot.waitFor({ state: "detached" });
  await window.close();
  await open({ scenario: "renewing" });
  await window.at("foot-note").getByText("The keychain is locked.").waitFor();
});

test("a keychain that is locked is said once, whoever found it so", async () => {
  await open({ scenario: "failing" });
  await stub(() => window.stub.blocked({ code: "keychain-locked", params: {} }));
  await window.at("blocked").waitFor();
  assert.equal(await window.at("foot-note").getByText("The keychain is locked.").count(), 1);
});

test("a copied token that could not be renewed says so beside it", async () => {
  await open({ scenario: "few" });
  await stub((params) => {
    window.stub.house.not_renewed = { code: "gateway-refused", params };
  }, BUSY);
  await window.at("copy-token").first().press("Enter");
  await window.at("copied-token").first().getByText("Copied.").waitFor();
  assert.match(
    await words(window.at("copy-not-renewed")),
    /The token of “Sunrise Gadgets” lives, and could not be renewed: .*ServiceTimeout.*Try again later/,
  );
});

test("a store that comes to need somebody of itself is said aloud", async () => {
  await open({ scenario: "few" });
  const become = (change) =>
    stub((change) => {
      Object.assign(window.stub.house.overview.stores[0], change);
      window.stub.changed();
    }, change);
  await become({ tags: ["eu"] });
  await card("store-1").getByTestId("tags").waitFor();
  assert.equal(await words(window.at("announced")), "");
  await become({ state: "needs_authorization", ended: "refused" });
  await window.at("announced").getByText("“Sunrise Gadgets” needs to be looked at.").waitFor();
});

test("renewals are readable in the record", async () => {
  await open({ scenario: "outlooks", hash: "#activity" });
  const rows = window.page.locator("tbody tr");
  await rows.nth(1).waitFor();
  assert.match(await words(rows.nth(0)), /Token renewed \/auth\/token\/refresh.*good/);
  assert.match(await words(rows.nth(1)), /Token not renewed \/auth\/token\/refresh.*IllegalRefreshToken/);
});

test("a thousand stores are shown and searched without waiting, and all can be reached", async () => {
  await open({ scenario: "thousand" });
  await window.at("store-card").first().waitFor();
  const took = await window.page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const timed = async (act) => {
      const begun = performance.now();
      await act();
      await frame();
      return performance.now() - begun;
    };
    const shown = [];
    for (let run = 0; run < 3; run += 1) {
      location.hash = "#settings";
      while (document.querySelector("[data-testid=store-card]")) await frame();
      shown.push(
        await timed(async () => {
          location.hash = "#stores";
          while (!document.querySelector("[data-testid=store-card]")) await frame();
        }),
      );
    }
    const search = document.querySelector("[data-testid=store-search]");
    const typed = [];
    for (const word of ["s", "st", "store 9", "", "eu"])
      typed.push(
        await timed(() => {
          search.value = word;
          search.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      );
    search.value = "";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    // Somebody else may use this computer meanwhile.
    return { shown: Math.min(...shown), typed: typed.sort((one, other) => one - other)[2] };
  });
  assert.ok(took.shown < 200, `shown after ${took.shown} ms`);
  assert.ok(took.typed < 50, `found after ${took.typed} ms`);
  const cards = window.at("store-card");
  for (let more = 0; (await cards.count()) < 1000; more += 1) {
    assert.ok(more < 100, `${await cards.count()} cards only`);
    await window
      .at("more-stores")
      .scrollIntoViewIfNeeded({ timeout: 500 })
      .catch(() => {});
  }
  assert.equal(await window.at("more-stores").count(), 0);
});
