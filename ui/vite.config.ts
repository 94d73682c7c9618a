import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

/**
 * WebKit keeps a script at one byte a character where all of it is ASCII, and at two otherwise: a few dashes and quotation
 * marks would double it. Scripts whose words are in another script stay as they are.
 */
const ascii: Plugin = {
  name: "ascii",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const escaped = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      if (escaped.length < 2 * chunk.code.length) chunk.code = escaped;
    }
  },
};

export default defineConfig({
  plugins: [svelte(), ascii],
  clearScreen: false,
  // The catalogue stands beside this folder.
  server: { fs: { allow: [".."] } },
  build: {
    target: "es2022",
    // The content security policy allows files of our own and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
