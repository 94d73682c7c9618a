// Every room, empty, full and failing, light and dark, narrow and wide: axe finds nothing, nothing overflows, and
// neither an error nor a breach of the content security policy is reported.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desk, faults } from "./window.mjs";

const WIDTHS = [420, 960, 1600];
const PROBLEM = {
  code: "gateway-refused",
  params: {
    answer: "InvalidCode",
    message: "no",
    request_id: "21",
    remedy: "authorize-again",
  },
};

const stage = (change) => (window) =>
  window.page.evaluate((change) => window.stub.connection(change), change);
const failed = (reached) => async (window) => {
  await stage({
    stage: reached,
    url: "https://api-sg.aliexpress.com/",
    host: "api-sg.aliexpress.com",
  })(window);
  await stage({ stage: "failed", problem: PROBLEM })(window);
};

/** Tokens that nothing proves, up to the question whose they are. */
async function takeOver(window) {
  await window.page.evaluate(() => (window.stub.house.health = { alive: null, answer: null }));
  await window.at("import-text").fill("{}");
  await window.at("import-submit").click();
  await window.at("unproved").waitFor();
}

/** Pastes, types a secret, and inspects; then all the way up again. */
const inspect =
  (text, secret = "s") =>
  async (window) => {
    await window.at("inspect-input").fill(text);
    await window.at("inspect-secret").fill(secret);
    await window.at("inspect-run").click();
    await window.at(text.includes("'") ? "problem" : "verdict").waitFor();
    await window.page.evaluate(() => window.scrollTo(0, 0));
  };

/** Makes a link, up to what is to be sent. */
async function makeLink(window) {
  await window.at("link-app").first().click();
  await window.at("ask-yes").click();
  await window.at("link").waitFor();
}

/** What is looked at in a scenario: a place, and what is done there first. */
const VIEWS = {
  empty: [
    ["#stores"],
    ["#apps"],
    ["#activity"],
    ["#settings"],
    ["#inspector"],
    ["#apps/new", (window) => window.at("app-callback").fill("https://backend.example/callback")],
  ],
  full: [
    ["#stores"],
    ["#apps"],
    ["#activity"],
    ["#settings"],
    ["#stores/store-8"],
    ["#stores/connect"],
    ["#apps/app-1", (window) => window.at("answers-backend").check()],
    ["#apps/import:app-1"],
    ["#settings", (window) => window.at("browser").selectOption("program")],
  ],
  outlooks: [
    ["#stores"],
    ["#apps"],
    ["#activity"],
    ...["app-refused", "retrying", "unreachable", "late", "dead", "refused", "longer"].map((id) => [
      `#stores/${id}`,
    ]),
    [
      "#stores/renewing",
      async (window) => {
        await window.at("store-more").click();
        await window.at("renew-store").click();
        await window.at("renewed-store").waitFor();
        await window.at("store-more").click();
        await window.at("tag-store").click();
        await window.at("known-tags").waitFor();
      },
    ],
  ],
  renewing: [
    ["#stores"],
    [
      "#stores",
      (window) =>
        window.page.evaluate((problem) => {
          const failed = [1, 2].map((at) => ({
            store_id: `store-${at}`,
            store_name: "W".repeat(80),
            problem,
          }));
          window.stub.renewing({ done: 30, renewed: 28, failed, stopping: true });
        }, PROBLEM),
    ],
    [
      "#stores",
      async (window) => {
        await window.page.evaluate(() => {
          window.stub.house.overview.renewing = null;
          window.stub.house.not_renewed = {
            code: "renewal-paused",
            params: { app: "Nordic", answer: "InvalidAppkey" },
          };
          window.stub.changed();
        });
        await window.at("not-renewed").waitFor();
        await window.at("copy-token").first().click();
        await window.at("copy-not-renewed").waitFor();
      },
    ],
  ],
  thousand: [["#stores"], ["#stores", (window) => window.at("renew-all").click()]],
  failing: [["#stores"], ["#apps"], ["#activity"], ["#settings"]],
  few: [
    ["#apps/import:app-1", (window) => takeOver(window)],
    ["#apps", (window) => makeLink(window)],
    ["#stores", (window) => window.press("Enter")],
    ["#stores", (window) => window.at("store-more").first().click()],
    ["#stores", (window) => window.at("forget-store").click()],
  ],
  inspector: [
    ["#inspector", inspect("wrong")],
    [
      "#inspector",
      async (window) => {
        await window.at("mended-whole").click();
        await window.at("put-code").click();
        for (const summary of await window.page.locator("summary").all()) await summary.click();
        await window.at("step").first().waitFor();
        await window.at("snippet").waitFor();
        await window.at("send-dry-run").click();
        await window.at("dry-run").waitFor();
      },
    ],
    ["#inspector", inspect("unmatched")],
    ["#inspector", inspect("right")],
    ["#inspector", inspect("wrong", "")],
    ["#inspector", inspect("answer")],
    ["#inspector", inspect("curl\n -d 'a")],
  ],
  app: [
    ["#stores", (window) => window.at("connect-store").click()],
    [
      "#stores",
      stage({
        notes: [
          { id: "ui-clock-off", params: { minutes: "9" }, stray: null },
          {
            id: "ui-stray",
            params: {},
            stray: { code: "state-unknown", params: {} },
          },
        ],
      }),
    ],
    [
      "#stores",
      stage({
        stage: "confirming",
        arrival: {
          id: "a",
          account: "a@example.com",
          account_id: "1",
          assessment: "different",
          store_name: "Nordic",
          expected: "b@example.com",
        },
      }),
    ],
    ["#stores", failed("checking")],
    ["#stores", failed("exchanging")],
    [
      "#stores",
      stage({
        app_id: "",
        stage: "failed",
        problem: { code: "state-late", params: {} },
      }),
    ],
  ],
};

let house;
before(async () => (house = await desk()));
after(() => house.close());

for (const [scenario, views] of Object.entries(VIEWS))
  for (const theme of ["light", "dark"])
    test(`${scenario}, ${theme}`, async () => {
      const window = await house.open({ scenario, theme });
      const found = [];
      for (const [place, act] of views) {
        await window.page.evaluate((place) => (location.hash = place), place);
        // A room is read when somebody goes there.
        await window.page.getByRole("heading", { level: 1 }).waitFor();
        await act?.(window);
        for (const width of WIDTHS) {
          await window.page.setViewportSize({ width, height: 680 });
          const wider = await window.page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          const wrong = await faults(window.page);
          if (wider > 0) wrong.push(`${wider} px too wide`);
          found.push(...wrong.map((fault) => `${place} ${width}: ${fault}`));
        }
      }
      assert.deepEqual([...found, ...window.complaints], []);
      await window.close();
    });

test("axe and the policy are awake", async () => {
  const window = await house.open();
  await window.page.evaluate(() => {
    document
      .querySelector("main")
      .insertAdjacentHTML("beforeend", '<p style="color: #ccc"><img src="/x.png"></p>');
    document.querySelector("h1").style.color = "#ddd";
  });
  const found = (await faults(window.page)).map((fault) => fault.split(":")[0]);
  assert.deepEqual(found.sort(), ["color-contrast", "image-alt"]);
  assert.match(window.complaints.join(), /style-src 'self'/);
  await window.close();
});
