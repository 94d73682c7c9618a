// What people set who see, move or read differently: 200 % and 400 % zoom, high contrast, wide text, less motion; and a
// first run by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { desk } from "./window.mjs";

const PLACES = ["#stores", "#apps", "#apps/new", "#inspector", "#activity", "#settings"];

let house;
before(async () => (house = await desk()));
after(() => house.close());

async function walk(window, look) {
  const found = [];
  for (const place of PLACES) {
    await window.page.evaluate((place) => (location.hash = place), place);
    await window.page.waitForTimeout(50);
    found.push(...(await look()).map((what) => `${place}: ${what}`));
  }
  return found;
}

/** Runs in the page: what stands out of the window, or out of its own box. */
function cutOff() {
  const wider = document.documentElement.scrollWidth - window.innerWidth;
  const boxes = [...document.querySelectorAll("button, .button, label, h1, h2, h3, dt, dd, p, select")];
  const out = boxes.filter((box) => {
    const style = getComputedStyle(box);
    if (style.display === "inline" || style.textOverflow === "ellipsis" || box.clientWidth === 0)
      return false;
    const clips = style.overflowY !== "visible" && box.scrollHeight - box.clientHeight > 2;
    return box.scrollWidth - box.clientWidth > 1 || (clips && style.overflowY === "hidden");
  });
  return [
    ...(wider > 0 ? [`${wider} px too wide`] : []),
    ...out.map((box) => `${box.tagName} “${box.textContent.trim().slice(0, 50)}”`),
  ];
}

// A window of 960 px shows 480 at 200 %, and one of 1280 shows 320 at 400 % (WCAG 1.4.4 and 1.4.10).
for (const [zoom, width] of [
  ["200 %", 480],
  ["400 %", 320],
])
  for (const scenario of ["empty", "full"])
    test(`nothing is cut off at ${zoom}, ${scenario}`, async () => {
      const window = await house.open({ scenario, width, height: 340 });
      const found = await walk(window, () => window.page.evaluate(cutOff));
      assert.deepEqual([...found, ...window.complaints], []);
      await window.close();
    });

test("text may be set wider and higher (WCAG 1.4.12)", async () => {
  const window = await house.open({ scenario: "full" });
  await window.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        "p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
  });
  assert.deepEqual(await walk(window, () => window.page.evaluate(cutOff)), []);
  await window.close();
});

test("what is cut off is seen", async () => {
  const window = await house.open();
  await window.page.evaluate(() => {
    const button = document.querySelector("main button");
    Object.assign(button.style, { width: "30px", minWidth: "0", whiteSpace: "nowrap" });
  });
  assert.match((await window.page.evaluate(cutOff)).join(), /BUTTON/);
  await window.close();
});

test("in high contrast each button has an edge, the focus an outline, and the pressed choice a mark", async () => {
  const window = await house.open({ scenario: "full" });
  await window.page.emulateMedia({ forcedColors: "active" });
  const found = await walk(window, () =>
    window.page.evaluate(() => {
      const faults = [];
      for (const button of document.querySelectorAll("button.button, a.button")) {
        const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(button);
        const edge = (borderTopStyle !== "none" && borderTopWidth !== "0px") || outlineStyle !== "none";
        if (button.checkVisibility() && !edge) faults.push(`no edge: “${button.textContent.trim()}”`);
      }
      const looks = (one) => {
        const { backgroundColor, borderTopColor, borderTopWidth, color } = getComputedStyle(one);
        return [backgroundColor, borderTopColor, borderTopWidth, color].join();
      };
      for (const group of document.querySelectorAll("[role=group]")) {
        const pressed = group.querySelector('[aria-pressed="true"]');
        const other = group.querySelector('[aria-pressed="false"]');
        if (pressed && other && looks(pressed) === looks(other))
          faults.push(`pressed looks like the rest: “${pressed.textContent.trim()}”`);
      }
      return faults;
    }),
  );
  for (let steps = 0; steps < 12; steps += 1) {
    await window.page.keyboard.press("Tab");
    const [what, outline] = await window.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const what = document.activeElement.textContent.trim().slice(0, 40);
      return [what, outlineStyle !== "none" && outlineWidth !== "0px"];
    });
    if (!outline) found.push(`no focus on “${what}”`);
  }
  assert.deepEqual(found, []);
  await window.close();
});

test("a line of life stands out in high contrast, of the system's own colours", async () => {
  const window = await house.open({ scenario: "full" });
  await window.page.emulateMedia({ forcedColors: "active" });
  const lines = await window.page.evaluate(() =>
    [...document.querySelectorAll(".life svg")].map((line) => {
      const fill = (part) => getComputedStyle(line.querySelector(part)).fill;
      return [fill(".track"), fill(".lived"), getComputedStyle(document.body).backgroundColor];
    }),
  );
  assert.ok(lines.length > 3, `${lines.length} lines`);
  for (const colours of lines) assert.equal(new Set(colours).size, 3, colours.join());
  const plain = await house.open({ scenario: "full" });
  const usual = await plain.page.evaluate(
    () => getComputedStyle(document.querySelector(".life .lived")).fill,
  );
  assert.ok(!lines.flat().includes(usual), "not the colour of every other day");
  await plain.close();
  await window.close();
});

test("nothing moves where less motion is wanted", async () => {
  const window = await house.open({ scenario: "app" });
  await window.at("connect-store").click();
  await window.page.locator(".now .dot").waitFor();
  const moving = () =>
    window.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === "running" && effect.getTiming().duration > 1)
        .map(({ effect }) => effect.target.className.baseVal ?? effect.target.className),
    );
  assert.deepEqual(await moving(), []);
  await window.page.emulateMedia({ reducedMotion: "no-preference" });
  assert.ok((await moving()).length > 0, "what moves for everybody else");
  await window.close();
});

test("the first run, by keyboard alone: from the empty list to an app and a connection", async () => {
  const window = await house.open({ scenario: "empty" });
  await window.tabTo("nav-apps");
  await window.press("Enter");
  await window.tabTo("new-app");
  await window.press("Enter");
  await window.at("app-name").waitFor();
  for (const [field, value] of [
    ["app-name", "My shop"],
    ["app-key", "524880"],
    ["app-secret", "a secret"],
    ["app-callback", "http://127.0.0.1:17653/callback"],
  ]) {
    await window.tabTo(field);
    await window.page.keyboard.type(value);
  }
  await window.tabTo("app-save");
  await window.press("Enter");
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "addApp"));
  const [[form]] = await window.calls("addApp");
  assert.equal(form.key, "524880");
  await window.tabTo("nav-stores");
  await window.press("Enter");
  await window.tabTo("connect-store");
  await window.press("Enter");
  await window.page.waitForFunction(() => window.stub.calls.some(([name]) => name === "connect"));
  assert.deepEqual(window.complaints, []);
  await window.close();
});
