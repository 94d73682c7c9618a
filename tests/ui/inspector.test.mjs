// The room Inspector, by keyboard wherever there is something to press.
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

const open = async (options) => (window = await house.open({ hash: "#inspector", ...options }));
const words = (testid) => window.at(testid).textContent();
const findings = () => window.at("finding").evaluateAll((all) => all.map((one) => one.dataset.finding));

/** Pastes, types a secret, and inspects, by keyboard alone. */
async function inspect(text, secret = "a-secret") {
  await window.tabTo("inspect-input");
  await window.press("ControlOrMeta+a");
  await window.page.keyboard.insertText(text);
  await window.tabTo("inspect-secret");
  await window.page.keyboard.insertText(secret);
  await window.press("Enter");
}

test("the room stands between Apps and Activity", async () => {
  await open();
  const rooms = await window.page.locator("nav a").evaluateAll((all) => all.map((one) => one.dataset.testid));
  assert.deepEqual(rooms, ["nav-stores", "nav-apps", "nav-inspector", "nav-activity", "nav-settings"]);
});

test("the mended request stands first, then what was signed, every mistake and the text", async () => {
  await open();
  await inspect("wrong");
  await window.at("mended").waitFor();
  assert.deepEqual(await window.calls("inspect"), [
    [
      { from: "pasted", text: "wrong" },
      { from: "typed", secret: "typed" },
    ],
  ]);
  assert.deepEqual(await findings(), [
    "plain-hash",
    "secret-wrapped",
    "path-has-rest",
    "unknown-parameter:redirect_uri",
    "dummy-code",
  ]);
  assert.match(await words("mistakes"), /5 mistakes/);
  assert.match(await words("recipe"), /SHA256\( secret/);
  assert.match(await words("verdict"), /This is what your program signed.*Leave redirect_uri out\./s);
  const shown = await window.page
    .locator("[data-finding=path-has-rest] [data-testid=difference]")
    .locator("del, ins")
    .evaluateAll((all) => all.map((one) => [one.tagName, getComputedStyle(one).textDecorationLine]));
  assert.deepEqual(shown[0], ["DEL", "line-through"]);
  assert.deepEqual(shown.at(-1), ["INS", "underline"]);
  const [mended, verdict] = await Promise.all(
    ["mended", "verdict"].map((testid) => window.at(testid).boundingBox()),
  );
  assert.ok(mended.y + mended.height <= verdict.y && verdict.y < 680, "both begin on the first screen");
  assert.match(await words("announced"), /This is what your program signed/);
});

test("every part of the mended request is copied by the shell, not by the window", async () => {
  await open();
  await inspect("wrong");
  for (const part of ["curl", "text", "sign"]) {
    await window.tabTo(`copy-${part}`);
    await window.press("Enter");
    await window.at(`copy-${part}`).getByText("Copied").waitFor();
  }
  assert.deepEqual((await window.calls("copyMended")).flat(), ["curl", "text", "sign"]);
  await window.at("copy-ticket").press("Enter");
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "copyTicket"));
  assert.equal(await window.page.evaluate(() => navigator.clipboard.readText()), "");
});

test("nothing is taken of the old result while the next is on its way", async () => {
  await open();
  await inspect("wrong");
  await window.at("mended").waitFor();
  await inspect("slow");
  await window.at("inspecting").waitFor();
  for (const button of ["copy-curl", "copy-text", "copy-sign", "copy-ticket", "send-dry-run"]) {
    assert.equal(await window.at(button).isDisabled(), true, button);
  }
  await window.page.evaluate(() => window.stub.cancel());
  await window.page.locator("[data-verdict=cancelled]").waitFor();
  assert.equal(await window.at("copy-curl").isDisabled(), false);
});

test("a code is put in, and leaves the field", async () => {
  await open();
  await inspect("wrong");
  await window.tabTo("put-code");
  await window.press("Enter");
  assert.equal(await window.focused(), "fresh-code");
  assert.equal(await window.at("fresh-code").getAttribute("type"), "password");
  await window.page.keyboard.type("3_524880_x");
  await window.press("Enter");
  await window.at("fresh-code").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("mend"), [["string"]]);
});

test("a dry run says what its answer proves", async () => {
  await open();
  await inspect("wrong");
  await window.tabTo("send-dry-run");
  await window.press("Enter");
  assert.match(await words("dry-run"), /takes app key, secret and sign/);
  await window.close();
  await open();
  await inspect("unmatched");
  await window.at("mended").waitFor();
  assert.equal(await window.at("send-dry-run").count(), 0, "only where the shell allows it");
});

test("what a dry run showed, or shows late, does not stand under the next request", async () => {
  await open();
  await inspect("wrong");
  await window.at("send-dry-run").press("Enter");
  await window.at("dry-run").waitFor();
  await window.at("put-code").press("Enter");
  await window.page.keyboard.type("3_524880_x");
  await inspect("refused");
  await window.page.locator("[data-verdict=right-but-refused]").waitFor();
  assert.equal(await window.at("dry-run").count(), 0);
  assert.equal(await window.at("fresh-code").count(), 0, "nor a code that was typed for the other");
  assert.equal(await window.focused(), "inspect-secret", "and focus stays where it was");

  await window.page.evaluate(() => (window.stub.holdDryRun = true));
  await window.at("send-dry-run").press("Enter");
  await inspect("right");
  await window.page.locator("[data-verdict=right]").waitFor();
  await window.page.evaluate(() => window.stub.answerDryRun());
  assert.equal(await window.at("dry-run").count(), 0);
});

test("what is hidden is said to be, and nothing stands in its place", async () => {
  await open();
  await inspect("unmatched");
  await window.at("mended-whole").click();
  assert.match(await words("mended-text"), /refresh_token••••hiddensign_method/);
  assert.match(await words("mended"), /What is hidden here is in what you copy/);
  assert.match(await words("verdict"), /none of 1,284,096 recipes makes it/);
  assert.equal(await window.at("difference").count(), 0);
});

test("a right sign is said to be right", async () => {
  await open();
  await inspect("right");
  assert.match(await words("verdict"), /The sign is right\..*No mistake.*Nothing else stands against/s);
  assert.equal(await window.at("finding").count(), 0);
});

test("without a secret, what needs none is found", async () => {
  await open();
  await window.at("secret-from").getByText("None").click();
  await window.at("inspect-input").fill("wrong");
  await window.at("inspect-input").press("Control+Enter");
  await window.at("mended").waitFor();
  assert.deepEqual((await window.calls("inspect"))[0][1], { from: "nowhere" });
  assert.equal(await window.at("copy-curl").count(), 0);
  assert.match(await words("mended"), /With the app secret/);
});

test("the secret of a saved app is named, and never asked for", async () => {
  await open();
  await window.page.getByRole("button", { name: "Of a saved app" }).press("Enter");
  assert.equal(await window.at("inspect-secret").count(), 0);
  await window.at("inspect-app").selectOption("Nordic");
  await window.at("inspect-input").fill("wrong");
  await window.at("inspect-run").click();
  await window.at("mended").waitFor();
  assert.deepEqual((await window.calls("inspect"))[0][1], { from: "app", id: "app-2" });
});

test("a request with another app's key is said to have it", async () => {
  await open();
  await inspect("others");
  assert.match(await words("other-key"), /names the app key 111111, and “Nordic” has 524880/);
  await inspect("wrong");
  await window.at("other-key").waitFor({ state: "detached" });
});

test("what cannot be read is shown at its place, which is selected", async () => {
  await open();
  await inspect("curl https://a.example\n  -d 'app_key=1");
  await window.at("problem").waitFor();
  assert.match(await words("problem"), /Line 2, column 6: this quotation mark is not closed/);
  assert.equal(await window.focused(), "inspect-input");
  const selected = await window
    .at("inspect-input")
    .evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, "'app_key=1");
  assert.equal(await window.at("inspect-input").getAttribute("aria-invalid"), "true");
});

test("a long run says how far it is, and can be cancelled", async () => {
  await open();
  await inspect("slow");
  await window.at("inspecting").waitFor();
  await window.page.evaluate(() => window.stub.tried(12_000));
  assert.match(await words("inspecting"), /12,000 recipes tried…/);
  assert.equal(await window.at("inspect-run").isDisabled(), true);
  await window.at("inspect-cancel").press("Enter");
  await window.at("verdict").waitFor();
  assert.match(await words("verdict"), /ended after 24,000 recipes/);
  assert.equal(await window.at("inspecting").count(), 0);
});

test("a table that is cleared is empty, in the shell too, and a late answer does not fill it again", async () => {
  await open();
  await inspect("slow");
  await window.at("inspecting").waitFor();
  await window.at("inspect-clear").press("Enter");
  await window.page.evaluate(() => window.stub.cancel());
  await window.at("inspect-try").waitFor();
  assert.equal(await window.at("verdict").count(), 0);
  assert.equal(await window.at("inspect-secret").inputValue(), "");
  assert.equal((await window.calls("clearInspection")).length, 1);
});

test("the result stays while one looks elsewhere; the typed secret does not", async () => {
  await open();
  await inspect("wrong");
  await window.at("mended").waitFor();
  await window.at("nav-apps").click();
  await window.at("nav-inspector").click();
  await window.at("mended").waitFor();
  assert.equal(await window.at("inspect-input").inputValue(), "wrong");
  assert.equal(await window.at("inspect-secret").inputValue(), "");
});

test("the example can be tried by whoever only looks", async () => {
  await open({ scenario: "empty" });
  await window.tabTo("inspect-try");
  await window.press("Enter");
  await window.at("mended").waitFor();
  assert.match(await window.at("inspect-input").inputValue(), /app_key=524880&code=test/);
  assert.equal(await window.page.getByText("Of a saved app").count(), 0, "there is none");
});

test("a refused request of the record is inspected with its app", async () => {
  await open({ hash: "#activity" });
  await window.tabTo("inspect-this");
  await window.press("Enter");
  await window.at("verdict").waitFor();
  assert.deepEqual(await window.calls("keptRequest"), [["2101d8a517012345678901234"]]);
  const [[request, secret]] = await window.calls("inspect");
  assert.equal(request.from, "kept");
  assert.deepEqual(secret, { from: "app", id: "app-1" });
  assert.match(await words("verdict"), /refused all the same.*another secret/s);
  await window.at("inspect-input").fill("wrong");
  await window.at("inspect-run").click();
  await window.page.waitForFunction(
    () => window.stub.calls.filter(([name]) => name === "inspect").length === 2,
  );
  assert.deepEqual((await window.calls("inspect"))[1][0], { from: "pasted", text: "wrong" });
});

test("a mebibyte is pasted, and the room goes on", async () => {
  await open();
  const started = Date.now();
  await window.page.evaluate(() => {
    const field = document.querySelector("textarea");
    field.value = `wrong ${"x".repeat((1 << 20) - 6)}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await window.at("inspect-run").click();
  await window.at("mended").waitFor();
  const [[request]] = await window.calls("inspect");
  assert.equal(request.text.length, 1 << 20);
  assert.ok(Date.now() - started < 5000, `${Date.now() - started} ms`);
});

test("the lines that sign are there in three languages", async () => {
  await open();
  await inspect("wrong");
  await window.page.locator("summary").filter({ hasText: "A right sign" }).press("Enter");
  await window.at("snippet").waitFor();
  await window.page.getByRole("button", { name: "Python" }).press("Enter");
  await window.page.getByRole("button", { name: "Copy lines" }).press("Enter");
  await window.page.getByRole("button", { name: "Copy lines" }).getByText("Copied").waitFor();
  assert.deepEqual((await window.calls("snippet")).flat(), ["javascript", "python"]);
  assert.match(await window.page.evaluate(() => navigator.clipboard.readText()), /app\.get/);
});

test("every step to the sign stands beside the published example's", async () => {
  await open();
  await inspect("wrong");
  await window.at("step-by-step").locator("summary").press("Enter");
  await window.at("step").first().waitFor();
  const steps = await window.at("step").evaluateAll((all) => all.map((one) => one.dataset.step));
  assert.deepEqual(steps, ["path", "method", "text", "sign"]);
  assert.match(await window.page.locator("[data-step=text]").textContent(), /code••••hidden.*3_500102_Jx/s);
  assert.match(await words("step-by-step"), /Its app secret is “helloworld”/);
});

test("what is missing is said in the window's words, not in the command line's", async () => {
  await open();
  await inspect("wrong");
  await window.page.evaluate(() => (window.stub.nameless = true));
  await window.at("step-by-step").locator("summary").press("Enter");
  await window.at("step").waitFor();
  assert.match(await words("step"), /it is missing.*Put method in/);
  assert.doesNotMatch(await words("step-by-step"), /--/);
});
