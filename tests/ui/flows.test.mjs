// What a person does in the window, by keyboard wherever there is something to press.
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
const push = (change) => window.page.evaluate((change) => window.stub.connection(change), change);
const refuse = (command, problem) =>
  window.page.evaluate(([command, problem]) => (window.stub.refusals[command] = problem), [command, problem]);
/** Waits for a view, whose title has the focus. */
const titled = (name) => window.page.locator("h1:focus", { hasText: name }).waitFor();

/** Opens a store's menu by keyboard and goes down so many entries. */
async function menu(downs) {
  await window.tabTo("store-more");
  await window.press("ArrowDown", ...Array(downs).fill("ArrowDown"), "Enter");
}

test("an app is added, and what the platform says of it stands in place", async () => {
  await open({ scenario: "empty" });
  await window.tabTo("connect-store");
  await window.press("Enter");
  await titled("Add app");
  await window.tabTo("app-name");
  await window.page.keyboard.type("Reseller");
  await window.tabTo("app-key");
  await window.page.keyboard.type("524880");
  await window.tabTo("app-secret");
  assert.equal(await window.at("app-secret").getAttribute("type"), "password");
  await window.page.keyboard.type("a-secret ");
  await window.tabTo("app-callback");
  await window.page.keyboard.type("http://127.0.0.1:17653/callback");
  assert.equal(await window.at("answers").count(), 0);
  await window.press("Enter");
  await window.at("app-check").waitFor();
  assert.match(await window.at("app-check").textContent(), /AliExpress accepts/);
  assert.deepEqual(await window.calls("addApp"), [
    [
      {
        name: "Reseller",
        key: "524880",
        platform: "aliexpress",
        callback: "http://127.0.0.1:17653/callback",
        answers: "nothing",
        secret: "string",
      },
    ],
  ]);
  assert.match(await window.page.locator("main").textContent(), /White space around the secret/);
  assert.equal(await window.at("app-secret").inputValue(), "");
  await window.press("Enter");
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "editApp"));
  const [[id, form]] = await window.calls("editApp");
  assert.deepEqual(
    [id, form.secret],
    ["app-1", "object"],
    "a second press changes the same app, and leaves its secret",
  );
});

test("a callback on the web asks what answers there", async () => {
  await open({ scenario: "app", hash: "#apps/app-1" });
  await window.at("answers-hand-over").check();
  await window.at("save-page").click();
  await window.page.getByText("/home/you/Downloads/sellerkey.html").waitFor();
  await window.at("answers-backend").check();
  await window.at("framework").getByText("Flask").click();
  await window.at("hand-on").waitFor();
  assert.deepEqual((await window.calls("handOn")).flat(), ["express", "flask"]);
  await window.at("answers-import").check();
  await window.page.getByText("Save the app first").waitFor();
  await window.at("test-callback").click();
  await window.at("callback-tested").waitFor();
});

test("a mistake is shown at its field, which gets the focus; nothing typed is lost", async () => {
  await open({ scenario: "empty", hash: "#apps/new" });
  await refuse("addApp", { code: "key-character", params: {} });
  await window.at("app-name").fill("Reseller");
  await window.at("app-key").fill("52 4880");
  await window.at("app-save").click();
  await window.at("problem").waitFor();
  assert.equal(await window.focused(), "app-key");
  assert.equal(await window.at("app-key").getAttribute("aria-invalid"), "true");
  assert.equal(await window.at("app-name").inputValue(), "Reseller");
  assert.match(await window.at("problem").textContent(), /no app key has/);
});

test("an app that the platform refuses is saved all the same, and the remedy is the window's", async () => {
  await open({ scenario: "app", hash: "#apps/app-1" });
  const params = {
    answer: "IncompleteSignature",
    message: "no",
    request_id: "21",
    remedy: "check-secret",
  };
  await refuse("checkApp", { code: "gateway-refused", params });
  await window.at("app-save").click();
  await window.at("problem").waitFor();
  const words = await window.at("problem").textContent();
  assert.match(words, /IncompleteSignature/);
  assert.match(words, /save it again under Apps/);
  assert.match(words, /saved all the same/);
});

test("a refusal is inspected, and its number copied, only where the gateway gave it one", async () => {
  await open({ scenario: "app" });
  await window.at("connect-store").click();
  await window.at("authorize-link").waitFor();
  const refused = async (id) => {
    const params = { answer: "IncompleteSignature", message: "no", request_id: id, remedy: "check-secret" };
    await push({ stage: "failed", problem: { code: "gateway-refused", params } });
    await window.at("problem").getByText(`(request ${id})`).waitFor();
    const copy = window.page.getByRole("button", { name: "Copy request id" });
    return [await window.at("inspect-this").count(), await copy.count()];
  };
  assert.deepEqual(await refused("21"), [1, 1]);
  assert.deepEqual(await refused("—"), [0, 0]);
});

test("an app with stores says why it stays; one without is removed", async () => {
  await open({ scenario: "few", hash: "#apps" });
  await window.at("remove-app").first().click({ force: true });
  assert.equal(await window.at("ask-remove-app").count(), 0);
  await window.page.getByText("2 stores are connected through it").waitFor();
  await window.close();
  await open({ scenario: "app", hash: "#apps" });
  await window.tabTo("remove-app");
  await window.press("Enter");
  await window.at("ask-yes").press("Enter");
  await window.page.getByText("No apps yet").waitFor();
});

test("a store is connected by a pasted address, and confirmed", async () => {
  await open({ scenario: "app" });
  await window.tabTo("connect-store");
  await window.press("Enter");
  await window.at("paste-address").waitFor();
  await titled("Connect a store");
  await window.tabTo("paste-address");
  await window.page.keyboard.type("nonsense");
  await window.press("Enter");
  await window.at("note").waitFor();
  assert.match(await window.at("note").textContent(), /neither an address nor a code/);
  await window.page.keyboard.type("https://backend.example.app/api/aliexpress/callback?code=3_1&state=sk1.x");
  await window.press("Enter");
  await window.at("confirm-account").waitFor();
  assert.match(
    await window.page.locator("main").textContent(),
    /sunny@example.com \(2208000001034\) authorized/,
  );
  await window.tabTo("confirm-account");
  await window.press("Enter");
  await window.at("store-card").waitFor();
  assert.match(await window.at("news").textContent(), /“sunny@example.com” is connected/);
  assert.match(await window.at("announced").textContent(), /is connected/);
  assert.deepEqual(await window.calls("settle"), [["arrival-new", "accept"]]);
  await titled("Stores");
});

test("a store is authorized again, by the account that is named; Cancel leads back", async () => {
  await open({ scenario: "few" });
  await menu(0);
  await window.at("log-in-as").waitFor();
  await titled("Re-authorize “Sunrise Gadgets”");
  assert.match(await window.at("log-in-as").textContent(), /sunrise@example.com/);
  assert.deepEqual(await window.calls("connect"), [[{ app: "app-1", store: "store-1", name: null }]]);
  await window.tabTo("cancel-connection");
  await window.press("Enter");
  await window.at("store-card").first().waitFor();
  await titled("Stores");
});

test("the button stands on the card where it is needed", async () => {
  await open({ scenario: "few" });
  const states = await window
    .at("store-state")
    .evaluateAll((all) => all.map((one) => [one.dataset.state, one.textContent]));
  assert.deepEqual(states, [
    ["connected", "Connected"],
    ["authorization_ending", "2 days left"],
    ["needs_authorization", "Re-authorize"],
  ]);
  const cards = await window.at("store-card").all();
  const counts = await Promise.all(cards.map((card) => card.getByTestId("reauthorize").count()));
  assert.deepEqual(counts, [0, 1, 1]);
  assert.equal(await window.at("test-hint").count(), 1);
});

test("with several apps one is chosen; with the sandbox's alone too", async () => {
  await open({ scenario: "few" });
  await window.tabTo("connect-store");
  await window.press("Enter");
  await titled("Connect a store");
  await window.page.getByRole("radio", { name: "Nordic" }).check();
  await window.at("connect-through").click();
  await window.at("authorize-link").waitFor();
  assert.deepEqual(await window.calls("connect"), [[{ app: "app-2", store: null, name: null }]]);
  await window.close();
  await open({ scenario: "app" });
  await window.page.evaluate(() => {
    Object.assign(window.stub.house.overview.apps[0], { platform: "sandbox" });
    window.stub.changed();
  });
  await window.at("connect-store").click();
  await window.at("connect-through").waitFor();
  assert.deepEqual(await window.calls("connect"), []);
});

test("the authorize link has the address, and only the shell opens it", async () => {
  await open({ scenario: "app" });
  await window.at("connect-store").click();
  const link = window.at("authorize-link");
  assert.match(await link.getAttribute("href"), /^https:\/\/api-sg.aliexpress.com\/oauth\/authorize\?/);
  assert.equal(await link.textContent(), "api-sg.aliexpress.com");
  const before = window.page.url();
  await link.click();
  await window.at("open-again").click();
  await window.at("copy-link").click();
  assert.equal(window.page.url(), before);
  assert.deepEqual([await window.calls("openAgain"), await window.calls("copyLink")], [[[], []], [[]]]);
});

test("after 20 s without an answer it says what may be wrong, and offers to paste", async () => {
  await open({ scenario: "empty", clock: new Date("2026-11-24T10:00:00Z") });
  await window.at("try-sandbox").click();
  await window.page.clock.runFor(100);
  await window.at("authorize-link").waitFor();
  await window.page.clock.runFor(19_000);
  assert.equal(await window.at("paste-address").count(), 0);
  await window.page.clock.runFor(2000);
  await window.at("late").waitFor();
  assert.match(await window.at("late").textContent(), /cannot be reached/);
  assert.equal(await window.at("paste-address").count(), 1);
});

test("what fails says where, and how to go on", async () => {
  await open({ scenario: "app" });
  await window.at("connect-store").click();
  await window.at("authorize-link").waitFor();
  await push({ stage: "exchanging" });
  await push({
    stage: "failed",
    problem: {
      code: "gateway-answer-lost",
      params: { host: "api-sg.aliexpress.com", reason: "reset" },
    },
  });
  assert.match(
    await window.page.locator("[data-standing=failed]").textContent(),
    /Exchange the code.*a code is never sent twice/s,
  );
  await window.at("try-again").click();
  await window.at("paste-address").waitFor();
  assert.equal((await window.calls("connect")).length, 2);
});

for (const [word, ways] of [
  ["different", ["keep-both", "move", "drop"]],
  ["incomparable", ["confirm-account", "keep-both", "drop"]],
])
  test(`a ${word} account is never taken without a word`, async () => {
    await open({ scenario: "app" });
    await window.at("connect-store").click();
    await window.at("authorize-link").waitFor();
    const arrival = {
      id: "parked",
      account: "sunny@example.com",
      account_id: "1",
      assessment: word,
      store_name: "Nordic",
      expected: "nordic@example.com",
    };
    await push({ stage: "confirming", arrival });
    for (const way of ways) await window.at(way).waitFor();
    await window.at("drop").click();
    await window.at("news").waitFor();
    assert.deepEqual(await window.calls("settle"), [["parked", "drop"]]);
  });

test("tokens that wait are settled among the stores, and the focus stays in sight", async () => {
  await open({ scenario: "full" });
  assert.equal(await window.at("waiting").count(), 4);
  await window.at("keep-both").first().press("Enter");
  await window.page.waitForFunction(() => document.querySelectorAll("[data-testid=waiting]").length === 3);
  assert.deepEqual(await window.calls("settle"), [["arrival-different", "keep-both"]]);
  await titled("Stores");
});

test("a link that came late is said, and leaves what is being typed alone", async () => {
  await open({ scenario: "app", hash: "#apps/new" });
  await window.at("app-name").fill("Half typed");
  const late = {
    app_id: "",
    stage: "failed",
    problem: { code: "state-late", params: {} },
  };
  await push(late);
  assert.equal(await window.at("app-name").inputValue(), "Half typed");
  await window.at("nav-stores").click();
  assert.match(await window.at("problem").textContent(), /That authorization is over.*Begin again/s);
  assert.equal(await window.at("try-again").count(), 0);
  await window.at("cancel-connection").click();
  await window.at("connect-store").waitFor();
});

test("among more than six, stores are found by name, account or state", async () => {
  await open({ scenario: "few" });
  assert.equal(await window.at("store-search").count(), 0);
  await window.close();
  await open({ scenario: "full" });
  await window.tabTo("store-search");
  await window.page.keyboard.type("store 12");
  await window.page.getByText("11 stores of 300").waitFor();
  await window.at("more-stores").scrollIntoViewIfNeeded();
  await window.page.waitForFunction(
    () => document.querySelectorAll("[data-testid=store-card]").length === 11,
  );
  await window.press("Tab", "Tab", "Enter");
  await window.page.getByText("2 stores of 300").waitFor();
  await window.at("store-search").fill("nobody");
  await window.page.getByText("No store fits.").waitFor();
});

test("a store is renamed, and the focus comes back to its menu", async () => {
  await open({ scenario: "few" });
  await menu(5);
  await window.at("ask-rename").waitFor();
  assert.equal(await window.focused(), "store-name");
  await window.press("ControlOrMeta+a");
  await window.page.keyboard.type("Sunset");
  await window.press("Enter");
  await window.at("news").waitFor();
  assert.match(await window.at("news").textContent(), /“Sunrise Gadgets” is now called “Sunset”/);
  await window.at("ask-rename").waitFor({ state: "detached" });
  assert.equal(await window.focused(), "store-more");
});

test("a refused name stays in its question", async () => {
  await open({ scenario: "few" });
  await refuse("renameStore", {
    code: "name-taken",
    params: { name: "Nordic Home" },
  });
  await menu(5);
  await window.press("Enter");
  assert.match(await window.at("ask-rename").getByTestId("problem").textContent(), /“Nordic Home” is taken/);
  await window.press("Escape");
  await window.at("ask-rename").waitFor({ state: "detached" });
  assert.equal(await window.focused(), "store-more");
});

test("a store is forgotten once it is said that its token lives on", async () => {
  await open({ scenario: "few", hash: "#stores/store-1" });
  await menu(6);
  assert.match(
    await window.at("ask-forget").textContent(),
    /AliExpress keeps the token alive until it ends by itself/,
  );
  await window.press("Escape");
  await window.at("ask-forget").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("forgetStore"), []);
  await window.press("ArrowUp", "Enter");
  await window.at("ask-yes").press("Enter");
  await window.page.getByText("Forgot “Sunrise Gadgets”.").first().waitFor();
  assert.equal(await window.at("store-card").count(), 2);
  await titled("Stores");
});

test("a menu is walked by arrow keys, and Escape leads back", async () => {
  await open({ scenario: "few" });
  await window.tabTo("store-more");
  await window.press("ArrowUp");
  assert.equal(await window.focused(), "forget-store");
  await window.press("ArrowDown");
  assert.equal(await window.focused(), "reauthorize");
  await window.press("End", "Home", "ArrowDown");
  assert.equal(await window.focused(), "check-store");
  await window.press("Escape");
  assert.equal(await window.focused(), "store-more");
  await window.press("ArrowDown", "ArrowDown", "Enter");
  await window.at("health").waitFor();
});

test("a copied token says when the clipboard is cleared, and until when it is good", async () => {
  await open({ scenario: "few", clock: new Date("2026-11-24T10:00:00Z") });
  await window.tabTo("copy-token");
  await window.press("Enter");
  const said = window.at("copied-token").first();
  await said.getByText("cleared after 30 s").waitFor();
  assert.match(await said.textContent(), /good until 14 Dec/);
  await window.page.clock.runFor(31_000);
  await said.getByText("Cleared from the clipboard.").waitFor();
  assert.match(await said.textContent(), /good until 14 Dec/);
});

test("the detail has deadlines, the last error with its cure, and what happened", async () => {
  await open({ scenario: "few" });
  await window.page.getByRole("link", { name: "Playa Deportes" }).press("Enter");
  await titled("Playa Deportes");
  const error = await window.at("last-error").textContent();
  assert.match(error, /IllegalRefreshToken.*Re-authorize the store.*2101d8a517012345678901234e/s);
  await window.at("last-error").getByRole("button").click();
  assert.equal(
    await window.page.evaluate(() => navigator.clipboard.readText()),
    "2101d8a517012345678901234e",
  );
  assert.deepEqual(await window.calls("activity"), [["store-3"]]);
});

test("activity is filtered by store and copied by row", async () => {
  await open({ scenario: "few", hash: "#activity" });
  await window.at("activity").waitFor();
  assert.equal(await window.page.locator("tbody tr").count(), 7);
  await window.at("activity-store").selectOption("Nordic Home");
  await window.page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
  await window.page.getByRole("button", { name: "Copy row" }).first().click();
  assert.match(
    await window.page.evaluate(() => navigator.clipboard.readText()),
    /\tasked\tNordic Home\t.*\/auth\/token\/create\t0\t/,
  );
});

test("a theme is worn at once, and kept", async () => {
  await open({ scenario: "empty", hash: "#settings" });
  const ground = () => window.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await ground(), "rgb(246, 246, 244)");
  await window.page.getByRole("button", { name: "Dark" }).press("Enter");
  assert.equal(await ground(), "rgb(25, 24, 23)");
  assert.equal(await window.page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.deepEqual(await window.calls("setTheme"), [["dark"]]);
});

test("everything is removed only for a typed word", async () => {
  await open({ scenario: "few", hash: "#settings" });
  await window.tabTo("remove-everything");
  await window.press("Enter");
  await window.at("remove-word").waitFor();
  await window.press("Enter");
  assert.deepEqual(await window.calls("removeEverything"), []);
  await window.page.keyboard.type("remove");
  await window.press("Enter");
  await window.page.getByText("No stores yet").waitFor();
});

test("the foot speaks only when something is wrong", async () => {
  await open({ scenario: "few" });
  assert.equal(await window.at("foot-note").count(), 0);
  await window.page.context().setOffline(true);
  await window.at("foot-note").getByText("No network.").waitFor();
  await window.page.context().setOffline(false);
  await window.at("foot-note").waitFor({ state: "detached" });
  await window.close();
  await open({ scenario: "failing" });
  await window.at("foot-note").getByText("The keychain is locked.").waitFor();
});

test("what never should fail and did is said at the foot, with where the log is, until it is read", async () => {
  await open({ scenario: "few" });
  const problem = {
    code: "panicked",
    params: { path: "/home/you/sellerkey.log" },
  };
  await window.page.evaluate((problem) => window.stub.trouble(problem), problem);
  await window.at("foot-note").waitFor();
  assert.match(await window.at("foot-note").textContent(), /never should.*\/home\/you\/sellerkey\.log/s);
  await window.page.getByRole("button", { name: "Dismiss" }).click();
  assert.equal(await window.at("foot-note").count(), 0);
});

test("a browser is chosen among those that are there, or by its path", async () => {
  await open({ scenario: "few", hash: "#settings" });
  await window.at("browser").selectOption("Firefox");
  await window.at("browser").selectOption("Another program…");
  await refuse("setBrowser", {
    code: "browser-no-program",
    params: { path: "firefox" },
  });
  await window.at("browser-path").fill("firefox");
  await window.press("Enter");
  await window.at("problem").waitFor();
  assert.match(
    await window.at("problem").textContent(),
    /no program at “firefox”.*whole path, such as \/usr\/bin\/firefox/s,
  );
  await refuse("setBrowser", undefined);
  await window.at("browser-path").fill("/usr/bin/firefox");
  await window.at("browser-save").click();
  await window.at("problem").waitFor({ state: "detached" });
  await window.at("browser").selectOption("The system's own");
  assert.equal(await window.at("browser-path").count(), 0);
  assert.deepEqual((await window.calls("setBrowser")).flat(), [
    { kind: "entry", id: "org.mozilla.firefox.desktop" },
    { kind: "program", path: "firefox" },
    { kind: "program", path: "/usr/bin/firefox" },
    { kind: "system" },
  ]);
});

test("a browser that is gone stays chosen, and is said on the way", async () => {
  await open({ scenario: "failing", hash: "#settings" });
  assert.match(await window.at("browser").textContent(), /gone\.desktop, no longer installed/);
  assert.equal(await window.at("browser").inputValue(), "entry:gone.desktop");
  await window.close();
  await open({ scenario: "app" });
  await window.at("connect-store").click();
  await window.at("authorize-link").waitFor();
  const gone = async (reason) => {
    const params = { browser: "gone.desktop", reason };
    await push({ notes: [{ id: "ui-browser-gone", params, stray: null }] });
  };
  await gone("not-installed");
  const note = window.at("note");
  await note.getByText("“gone.desktop” is no longer installed, so the page is in").waitFor();
  await gone("no such file");
  await note.getByText("“gone.desktop” could not be opened (no such file), so the page is in").waitFor();
});

test("a proxy that cannot be read is said, none is pressed, and a new choice mends it", async () => {
  await open({ scenario: "unreadable-proxy", hash: "#settings" });
  await window.at("problem").getByText("something after its port").waitFor();
  const pressed = () => window.at("proxy").locator("[aria-pressed=true]").allTextContents();
  assert.deepEqual(await pressed(), []);
  await window.at("proxy").getByText("None").press("Enter");
  await window.at("problem").waitFor({ state: "detached" });
  assert.deepEqual(await pressed(), ["None"]);
});

test("a proxy is named, saved and tested; a password in its address is refused at the field", async () => {
  await open({ scenario: "few", hash: "#settings" });
  await window.at("proxy").getByText("None").press("Enter");
  await window.at("proxy-test").click();
  await window.at("proxy-reached").getByText("api-sg.aliexpress.com answers.").waitFor();
  await window.at("proxy").getByText("An address").press("Enter");
  assert.equal(await window.at("proxy-reached").count(), 0, "what was said of another way is no longer true");
  await refuse("setProxy", { code: "proxy-password", params: {} });
  await window.at("proxy-address").fill("http://me:word@proxy.example");
  await window.press("Enter");
  await window.at("problem").waitFor();
  assert.match(await window.at("problem").textContent(), /would be a secret.*asks for none/s);
  assert.equal(await window.at("proxy-address").getAttribute("aria-invalid"), "true");
  await refuse("setProxy", undefined);
  await refuse("testProxy", {
    code: "gateway-unreachable",
    params: { host: "api-sg.aliexpress.com", reason: "refused" },
  });
  await window.at("proxy-address").fill("http://proxy.example:3128");
  assert.equal(
    await window
      .at("proxy-test")
      .textContent()
      .then((words) => words.trim()),
    "Save and test",
  );
  await window.press("Enter");
  await window.at("problem").getByText("cannot be reached").waitFor();
  assert.equal(
    await window
      .at("proxy-test")
      .textContent()
      .then((words) => words.trim()),
    "Test",
  );
  const kinds = (await window.calls("setProxy")).flat();
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ["none", "address", "address"],
  );
  assert.equal((await window.calls("testProxy")).length, 2);
});

test("the log says where it is", async () => {
  await open({ scenario: "few", hash: "#settings" });
  await window.page.getByRole("button", { name: "Copy path: Log" }).click();
  assert.equal(
    await window.page.evaluate(() => navigator.clipboard.readText()),
    "/home/you/.local/share/sellerkey/sellerkey.log",
  );
});

test("tokens that a backend has are imported, by keyboard, and their account confirmed", async () => {
  await open({ scenario: "app", hash: "#apps/app-1" });
  await window.at("answers-import").check();
  await window.at("app-save").click();
  await window.at("import-now").press("Enter");
  await titled("Import tokens through “Reseller EU”");
  assert.ok(await window.at("import-submit").isDisabled());
  await window.tabTo("import-text");
  await window.page.keyboard.insertText("no JSON");
  await refuse("importTokens", {
    code: "import-unreadable",
    params: { reason: "json" },
  });
  await window.at("import-submit").click();
  await window.at("problem").waitFor();
  assert.equal(await window.focused(), "import-text");
  assert.match(await window.at("problem").textContent(), /Paste the JSON that the token call answered/);
  await refuse("importTokens", undefined);
  await window.at("import-text").fill('{"access_token":"5000a","refresh_token":"5000r"}');
  await window.at("import-watch").check();
  await window.at("import-name").fill("Taken over");
  await window.press("Enter");
  await window.at("taken-over").waitFor();
  await titled("Confirm the account");
  assert.match(
    await window.at("taken-over").textContent(),
    /These are tokens of sunny@example.com \(2208000001034\)/,
  );
  assert.equal(await window.at("unproved").count(), 0);
  assert.ok(!(await window.page.content()).includes("5000a"), "what was pasted is gone");
  await window.at("confirm-account").press("Enter");
  await titled("Stores");
  assert.match(await window.at("news").textContent(), /“sunny@example.com” is imported/);
  assert.deepEqual(await window.calls("importTokens"), [
    [{ app: "app-1", text: "string", name: null, watch: false }],
    [{ app: "app-1", text: "string", name: "Taken over", watch: true }],
  ]);
  assert.deepEqual(await window.calls("settle"), [["store-new", "accept"]]);
});

test("imported tokens that nothing proves are said to be, and can be refused", async () => {
  await open({ scenario: "few", hash: "#apps" });
  await window.at("import-tokens").first().press("Enter");
  await window.page.evaluate(() => (window.stub.house.health = { alive: null, answer: null }));
  await window.at("import-text").fill("{}");
  await window.at("import-submit").click();
  await window.at("unproved").waitFor();
  await window.at("drop").press("Enter");
  await titled("Stores");
  assert.match(await window.at("news").textContent(), /The new tokens were forgotten/);
  assert.deepEqual(await window.calls("settle"), [["store-new", "drop"]]);
});

test("an authorization that the command line began is finished here by its address, or ended", async () => {
  await open({ scenario: "few" });
  assert.equal(await window.at("elsewhere").count(), 0);
  await window.page.evaluate(() => {
    const attempt = {
      app_name: "Nordic",
      store_name: null,
      expires_at: new Date().toISOString(),
    };
    window.stub.house.overview.elsewhere = [
      { ...attempt, id: "first" },
      { ...attempt, id: "second", store_name: "Sunrise" },
    ];
    // As when one comes back from the terminal.
    window.dispatchEvent(new Event("focus"));
  });
  await window.at("elsewhere").nth(1).getByText("“Sunrise”, through Nordic").waitFor();
  await window.at("give-up").first().press("Enter");
  await window.page.waitForFunction(() => document.querySelectorAll("[data-testid=elsewhere]").length === 1);
  assert.deepEqual(await window.calls("giveUp"), [["first"]]);
  await refuse("pasteElsewhere", { code: "state-unknown", params: {} });
  await window.at("paste-address").fill("https://a.example/?code=3_1&state=sk1.x");
  await window.press("Enter");
  await window.at("problem").getByText("belongs to no authorization").waitFor();
  await refuse("pasteElsewhere", undefined);
  await window.press("Enter");
  await window.at("confirm-account").waitFor();
});

test("what was laid takes no connection away when nothing newer can be had", async () => {
  await open({ scenario: "failing", address: "&laid=few" });
  await window.page.evaluate(() => window.stub.connection({ stage: "waiting" }));
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "overview"));
  await window.page.waitForTimeout(100);
  assert.equal(await window.at("cancel-connection").count(), 1);
});

test("what the shell laid in the page is shown without asking, and asked for once the window stands", async () => {
  const cards = () => window.at("store-card").count();
  await open({ scenario: "failing", address: "&laid=few" });
  assert.ok((await cards()) > 0, "nobody answers, and they are there");
  await window.at("problem").waitFor();
  assert.ok((await cards()) > 0, "and stay");
  await window.close();

  await open({ scenario: "few", address: "&laid=empty" });
  await window.at("store-card").first().waitFor();
});

test("the face that was chosen is there without the settings", async () => {
  await open({ scenario: "without-settings", theme: "light", address: "&theme=dark" });
  const face = () => window.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(await face(), "rgb(25, 24, 23)");
});

test("a connection that came on after the page was laid is caught up with", async () => {
  await open({ scenario: "connecting", address: "&laid=few" });
  await window.at("cancel-connection").waitFor();
});

for (const [page, laid] of [
  ["an empty page", ""],
  ["a page with stores", "&laid=few"],
])
  test(`a connection that begins in ${page} while an older overview is on its way stays`, async () => {
    await open({ scenario: "few", address: `${laid}&held` });
    await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "overview"));
    await window.page.evaluate(() => window.stub.connection({ stage: "waiting" }));
    await window.at("cancel-connection").waitFor();
    await window.page.evaluate(() => window.stub.endOverviews());
    await window.page.waitForTimeout(100);
    assert.equal(await window.at("cancel-connection").count(), 1);
  });
