// Where tokens go by themselves, as a person sees it: on the card, on the store's page, in the form, at the foot.
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

const open = async (options) => (window = await house.open({ scenario: "delivering", ...options }));
const stub = (act, value) => window.page.evaluate(act, value);
const card = (id) => window.page.locator(`[data-store="${id}"]`);
const words = async (part) => (await part.textContent()).replace(/\s+/g, " ").trim();
const line = (id) => card(id).getByTestId("delivery-line");

test("a card says where and when a token arrived, in one line, and nothing where none goes anywhere", async () => {
  await open();
  assert.equal(await words(line("store-1")), "Delivered to railway, 2 hours ago");
  assert.equal(await words(line("store-2")), "Delivered to 3 places, last 2 hours ago");
  await window.close();
  await open({ scenario: "few" });
  assert.equal(await window.at("delivery-line").count(), 0);
});

test("what failed is late on the card, says when it is tried again, and is tried now by keyboard", async () => {
  await open();
  assert.match(
    await words(line("store-3")),
    /^Not delivered to shop\.example; next try in 4 minutes Try now$/,
  );
  const colour = (selector) =>
    window.page.evaluate((selector) => getComputedStyle(document.querySelector(selector)).color, selector);
  const late = await stub(() => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.color = "var(--late)";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  assert.equal(await colour('[data-store="store-3"] [data-testid="delivery-line"] span'), late);
  await window.tabTo("try-now");
  await window.press("Enter");
  await line("store-3").filter({ hasText: "Delivered to 2 places" }).waitFor();
  assert.deepEqual(await window.calls("deliverNow"), [["delivery-2"]]);
});

test("a card follows what the background delivers", async () => {
  await open();
  await stub(() => {
    const { deliveries } = window.stub.house.overview.stores[2];
    Object.assign(deliveries[0], { up_to_date: true, failure: null, next_try_at: null });
    window.stub.changed();
  });
  await line("store-3").filter({ hasText: "Delivered to 2 places" }).waitFor();
});

test("the page lists each place with what it is, what failed and its cure, and delivers on demand", async () => {
  await open({ hash: "#stores/store-3" });
  const [hook, railway] = [window.at("delivery").first(), window.at("delivery").nth(1)];
  assert.match(
    await words(hook),
    /shop\.example A webhook .*https:\/\/shop\.example\/hooks\/token\?….*An older token arrived 2 hours ago.*HTTP 500.*Next try in 4 minutes/,
  );
  assert.match(
    await words(railway),
    /A command .*railway variable set.*The present token arrived 2 hours ago/,
  );
  await hook.getByTestId("deliver-now").click();
  await window.at("delivery-failure").waitFor({ state: "detached" });
});

test("what failed is said in the window's language, and as it was kept where nothing is known of it", async () => {
  await open({ hash: "#stores/store-3", language: "zh" });
  assert.match(await words(window.at("delivery-failure")), /^shop\.example 返回 HTTP 500/);
  await stub(() => {
    window.stub.house.overview.stores[2].deliveries[0].failure.params = {};
    window.stub.changed();
  });
  await window
    .at("delivery-failure")
    .filter({ hasText: /^shop\.example answered HTTP 500/ })
    .waitFor();
});

test("a removal is asked about, and can be left", async () => {
  await open({ hash: "#stores/store-1" });
  await window.at("remove-delivery").click();
  await window.at("ask-remove-delivery").waitFor();
  await window.press("Escape");
  assert.deepEqual(await window.calls("removeDelivery"), []);
  await window.at("remove-delivery").click();
  await window.at("ask-yes").click();
  await window.at("delivery").waitFor({ state: "detached" });
  assert.deepEqual(await window.calls("removeDelivery"), [["delivery-1"]]);
});

const FORMS = {
  command: [["delivery-command", "railway variable set 'A B' --stdin"]],
  webhook: [["delivery-address", "https://shop.example/hooks/token"]],
  file: [["delivery-path", "/srv/shop/token"]],
};
const PLACES = {
  command: {
    kind: "command",
    line: "railway variable set 'A B' --stdin",
    format: "raw",
    variable: "ALIEXPRESS_ACCESS_TOKEN",
  },
  webhook: { kind: "webhook", address: "https://shop.example/hooks/token" },
  file: {
    kind: "file",
    path: "/srv/shop/token",
    mode: "600",
    owner: "",
    format: "raw",
    variable: "ALIEXPRESS_ACCESS_TOKEN",
  },
};

async function begin(kind, options) {
  await open({ hash: "#stores/store-1", ...options });
  await window.at("add-delivery").click();
  await window.at(`delivery-kind-${kind}`).check();
  for (const [field, value] of FORMS[kind]) await window.at(field).fill(value);
}

for (const kind of ["command", "webhook", "file"]) {
  test(`the form for a ${kind} asks for what it needs, with defaults that are safe`, async () => {
    await begin(kind);
    if (kind === "command")
      assert.deepEqual(await window.at("delivery-words").locator("code").allTextContents(), [
        "railway",
        "variable",
        "set",
        "A B",
        "--stdin",
      ]);
    await window.at("delivery-save").click();
    await window.at("delivery-added").waitFor();
    const [[store, asked]] = await window.calls("addDelivery");
    assert.equal(store, "store-1");
    assert.deepEqual(asked, { name: "", place: PLACES[kind], secret: "object", now: true });
    const said = await words(window.at("delivery-added"));
    assert.equal(/clipboard/.test(said), kind === "webhook", said);
    assert.equal(await window.focused(), "add-delivery");
  });

  for (const theme of ["light", "dark"])
    test(`the form for a ${kind} is good to read, ${theme}, wide and narrow`, async () => {
      for (const width of [960, 420]) {
        await begin(kind, { theme, width });
        assert.deepEqual(await faults(window.page), []);
        const wide = await stub(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(wide, false, "nothing hangs over the edge");
        if (width === 960) await window.close();
      }
    });
}

for (const [kind, code, field] of [
  ["command", "delivery-no-program", "delivery-command"],
  ["webhook", "delivery-not-https", "delivery-address"],
  ["webhook", "delivery-bad-secret", "delivery-secret"],
  ["file", "delivery-path-not-whole", "delivery-path"],
  ["file", "delivery-bad-mode", "delivery-mode"],
  ["file", "no-such-owner", "delivery-owner"],
  ["file", "delivery-name-taken", "delivery-name"],
])
  test(`${code} stands at its field, which has the focus`, async () => {
    await begin(kind);
    await stub((code) => {
      const params = { program: "railway", path: "token", name: "nobody" };
      window.stub.refusals.addDelivery = { code, params };
    }, code);
    await window.at("delivery-save").click();
    await window.at("problem").waitFor();
    assert.equal(await window.at("problem").getAttribute("data-code"), code);
    assert.equal(await window.focused(), field);
  });

test("a quote that does not end is said while it is typed", async () => {
  await begin("command");
  await window.at("delivery-command").fill("sh -c 'cat");
  await window.at("problem").waitFor();
  assert.match(await words(window.at("problem")), /quote.*does not end/);
});

test("where the question is answered with Cancel nothing is added, and what was typed stays", async () => {
  await begin("file");
  await stub(() => void (window.stub.answer = false));
  await window.at("delivery-save").click();
  await window.at("delivery-not-added").waitFor();
  assert.equal(await window.at("delivery").count(), 1);
  assert.equal(await window.at("delivery-path").inputValue(), "/srv/shop/token");
});

test("a first delivery that fails is said with its cure, and the delivery is there", async () => {
  await begin("webhook");
  await stub(() => {
    window.stub.first = { code: "delivery-answered", params: { host: "shop.example", status: "500" } };
  });
  await window.at("delivery-save").click();
  assert.match(await words(window.at("delivery-added")), /first delivery did not work.*HTTP 500/);
  assert.equal(await window.at("delivery").count(), 2);
});

for (const theme of ["light", "dark"])
  test(`what has not arrived for long stands at the window's foot until it does, ${theme}`, async () => {
    await open({ theme, width: 420 });
    assert.equal(await window.at("foot-note").count(), 0, "a first failure is no alarm");
    await stub(() => {
      window.stub.house.overview.stores[2].deliveries[0].overdue = true;
      window.stub.changed();
    });
    assert.match(
      await words(window.at("not-arriving")),
      /The token of “Playa Deportes” does not arrive at shop\.example\. See why/,
    );
    assert.deepEqual(await faults(window.page), []);
    await stub(() => {
      window.stub.house.overview.stores[2].deliveries[0].overdue = false;
      window.stub.changed();
    });
    await window.at("foot-note").waitFor({ state: "detached" });
  });
