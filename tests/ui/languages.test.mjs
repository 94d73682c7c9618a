// Every language has every message, with the same values and the plurals of its own; and its words fit into the rooms.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ROOT, desk } from "./window.mjs";

const { FluentResource } = createRequire(join(ROOT, "ui/"))("@fluent/bundle");
const MESSAGES = join(ROOT, "messages");
const OTHERS = ["es", "zh", "pt-BR", "ru"];

/** A catalogue's patterns, by `id` and `id.attribute`. */
function patterns(language) {
  const { body } = new FluentResource(readFileSync(join(MESSAGES, `${language}.ftl`), "utf8"));
  return new Map(
    body.flatMap(({ id, value, attributes }) => [
      [id, value],
      ...Object.entries(attributes).map(([name, value]) => [`${id}.${name}`, value]),
    ]),
  );
}

/** Every part of a pattern, those of its variants among them. */
function parts(pattern) {
  if (!Array.isArray(pattern)) return pattern && typeof pattern === "object" ? inner(pattern) : [];
  return pattern.flatMap((part) => parts(part));
}

function inner(part) {
  const of = [part.selector, ...(part.args ?? []), ...(part.variants ?? []).map(({ value }) => value)];
  return [part, ...of.flatMap((one) => parts(one))];
}

const names = (pattern) =>
  new Set(
    parts(pattern)
      .filter(({ type }) => type === "var")
      .map(({ name }) => name),
  );

const selects = (pattern) => parts(pattern).filter(({ type }) => type === "select");
const words = ({ variants }) => variants.map(({ key }) => key).filter(({ type }) => type === "str");
const PLURAL = ["zero", "one", "two", "few", "many", "other"];
const isPlural = (select) => words(select).every(({ value }) => PLURAL.includes(value));

test("the catalogues are those that the programs know", () => {
  const catalogues = readdirSync(MESSAGES).filter((name) => name.endsWith(".ftl"));
  assert.deepEqual(catalogues.sort(), ["en", ...OTHERS].map((tag) => `${tag}.ftl`).sort());
});

for (const language of OTHERS)
  describe(language, () => {
    const [english, own] = [patterns("en"), patterns(language)];

    test("has every message and no other", () => {
      assert.deepEqual(
        [...english.keys()].filter((id) => !own.has(id)),
        [],
        "missing",
      );
      assert.deepEqual(
        [...own.keys()].filter((id) => !english.has(id)),
        [],
        "unknown",
      );
    });

    test("names what the English message names", () => {
      const whole = (catalogue) => {
        const named = new Map();
        // A language may say in the title what another says in the detail.
        for (const [id, pattern] of catalogue) {
          const [message] = id.split(".");
          named.set(message, new Set([...(named.get(message) ?? []), ...names(pattern)]));
        }
        return named;
      };
      const wanted = whole(english);
      const wrong = [...whole(own)].flatMap(([id, has]) => {
        const known = wanted.get(id) ?? new Set();
        // A language may say a number without its digits, and a month by word or number.
        const lost = [...known].filter((name) => !has.has(name) && !["count", "month"].includes(name));
        const strange = [...has].filter((name) => !known.has(name) && name !== "number");
        return [...lost.map((name) => `${id} lacks ${name}`), ...strange.map((name) => `${id} has ${name}`)];
      });
      assert.deepEqual(wrong, []);
    });

    test("chooses by the same words, and by the plurals of its own", () => {
      const needed = new Intl.PluralRules(language)
        .resolvedOptions()
        // Millions, in Romance languages.
        .pluralCategories.filter((category) => language === "ru" || category !== "many");
      const wrong = [...own].flatMap(([id, pattern]) => {
        const known = selects(english.get(id)).flatMap((select) => words(select).map(({ value }) => value));
        return selects(pattern).flatMap((select) => {
          const keys = words(select).map(({ value }) => value);
          if (!isPlural(select))
            return keys
              .filter((key) => !known.includes(key) && !/^[A-Z][a-z]{2}$/.test(key))
              .map((key) => `${id}: ${key}`);
          const numbers = select.variants.map(({ key }) => key).filter(({ type }) => type === "num");
          const few = numbers.some(({ value }) => value > 1);
          return keys.length === 1 && few
            ? []
            : needed
                .filter((category) => !keys.includes(category))
                .map((category) => `${id}: no ${category}`);
        });
      });
      assert.deepEqual(wrong, []);
    });

    test("has no exclamation marks, and no message that was only copied", () => {
      const text = (pattern) => (typeof pattern === "string" ? pattern : "");
      assert.deepEqual(
        [...own].filter(([, pattern]) => /[!！¡]/.test(text(pattern))).map(([id]) => id),
        [],
      );
      const sentence = (pattern) => text(pattern).split(" ").length > 5;
      assert.deepEqual(
        [...own]
          .filter(([id, pattern]) => sentence(pattern) && pattern === english.get(id))
          .map(([id]) => id),
        [],
      );
    });
  });

describe("in the window", () => {
  let house;
  before(async () => (house = await desk()));
  after(() => house.close());

  const ROOMS = ["#stores", "#stores/store-1", "#apps", "#apps/new", "#inspector", "#activity", "#settings"];

  for (const language of OTHERS)
    for (const scenario of ["few", "empty"])
      test(`${language} fits, ${scenario}`, async () => {
        const window = await house.open({ scenario, language });
        const found = [];
        for (const place of ROOMS)
          for (const width of [960, 420]) {
            await window.page.setViewportSize({ width, height: 680 });
            await window.page.evaluate((place) => (location.hash = place), place);
            await window.page.waitForTimeout(60);
            const add = (all) => found.push(...all.map((what) => `${place} ${width}: ${what}`));
            add(await window.page.evaluate(misfits));
            for (const more of await window.page.getByTestId("store-more").all()) {
              await more.click();
              add(await window.page.evaluate(misfits));
              await more.evaluate((button) => (button.parentElement.style.marginLeft = "90px"));
              await window.page.waitForTimeout(60);
              add(await window.page.evaluate(misfits));
              await more.evaluate((button) => (button.parentElement.style.marginLeft = ""));
              await window.page.keyboard.press("Escape");
            }
          }
        assert.equal(await window.page.evaluate(() => document.documentElement.lang), language);
        assert.deepEqual([...found, ...window.complaints], []);
        await window.close();
      });

  for (const scenario of ["outlooks", "delivering", "inspector"])
    test(`Chinese has no spaces of other languages, ${scenario}`, async () => {
      const window = await house.open({ scenario, language: "zh" });
      const found = [];
      for (const place of ["#stores", "#stores/store-1", "#stores/store-3", "#inspector", "#settings"]) {
        await window.page.evaluate((place) => (location.hash = place), place);
        await window.page.waitForTimeout(60);
        if (place === "#inspector") {
          await window.at("inspect-try").click();
          await window.at("effort").waitFor();
        }
        found.push(...(await window.page.evaluate(gaps)).map((what) => `${place}: ${what}`));
      }
      assert.deepEqual([...found, ...window.complaints], []);
      await window.close();
    });

  test("what does not fit is seen", async () => {
    const window = await house.open({ language: "ru" });
    await window.page.evaluate(() => {
      const button = document.querySelector("main button");
      button.style.width = "20px";
      button.style.whiteSpace = "nowrap";
      document.querySelector("h1").textContent = "ui-stores";
    });
    const found = (await window.page.evaluate(misfits)).join();
    assert.match(found, /ui-stores/);
    assert.match(found, /px out of/);
    await window.close();
  });

  test("another language is chosen in Settings, and the room stays", async () => {
    const window = await house.open({ hash: "#settings" });
    assert.equal(await window.page.getByRole("heading", { level: 1 }).innerText(), "Settings");
    await window.at("language").selectOption({ label: "Español" });
    await window.page.waitForFunction(() => document.documentElement.lang === "es");
    const title = window.page.getByRole("heading", { level: 1 });
    await title.waitFor();
    assert.equal(await title.innerText(), patterns("es").get("ui-settings"));
    await window.close();
  });

  test("a page that nobody told speaks the browser's language where it can", async () => {
    const window = await house.open({ language: "sv" });
    assert.equal(await window.page.evaluate(() => document.documentElement.lang), "en");
    await window.close();
  });
});

/** Runs in the page: spaces where Chinese has none, between its characters and behind its punctuation. */
function gaps() {
  const texts = [...document.querySelectorAll("p, li, dd, h1, h2, button")].flatMap((box) =>
    [...box.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
  );
  const gap = /[\p{Script=Han}。；：，] +[\p{Script=Han}“]/u;
  return texts.filter(({ data }) => gap.test(data.trim())).map(({ data }) => `a space in “${data.trim()}”`);
}

/** Runs in the page: words that stand out of their box, and ids that nobody worded. */
function misfits() {
  const found = [];
  const wider = document.documentElement.scrollWidth - window.innerWidth;
  if (wider > 0) found.push(`${wider} px too wide`);
  for (const box of document.querySelectorAll(
    "button, .button, .pill, label, h1, h2, h3, th, td, select, dt, dd",
  )) {
    const style = getComputedStyle(box);
    if (style.display === "inline" || style.textOverflow === "ellipsis" || box.clientWidth === 0) continue;
    const out = box.scrollWidth - box.clientWidth;
    if (out > 1) found.push(`${out} px out of ${box.tagName} “${box.textContent.trim().slice(0, 60)}”`);
  }
  for (const [id] of document.body.innerText.matchAll(/\b(ui|error|cure|finding)-[a-z]+(-[a-z]+)*\b/g))
    found.push(id);
  return found;
}
