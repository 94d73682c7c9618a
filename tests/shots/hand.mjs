// A hand at the window, by WebKitWebDriver: hand.mjs ADDRESS STEP... where a step is `click PART`, `type PART VALUE`,
// `choose PART VALUE` or `see PART`, and a part is a data-testid. Each waits until its part is there.
const [address, ...steps] = process.argv.slice(2);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function ask(method, path, body) {
  const answer = await fetch(`${address}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.message || value.error}`);
  return value;
}

async function patiently(attempt) {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const { sessionId } = await patiently(() => ask("POST", "/session", { capabilities: {} }));
const window = `/session/${sessionId}`;
const acts = {
  see: () => undefined,
  click: (part) => ask("POST", `${part}/click`, {}),
  type: (part, text) => ask("POST", `${part}/value`, { text }),
  choose: async (part, value) => {
    const option = { using: "css selector", value: `option[value="${value}"]` };
    const found = await ask("POST", `${part}/element`, option);
    await ask("POST", `${window}/element/${found[ELEMENT]}/click`, {});
  },
};

for (const step of steps) {
  const [act, name, ...value] = step.split(" ");
  await patiently(async () => {
    const wanted = { using: "css selector", value: `[data-testid="${name}"]` };
    const found = await ask("POST", `${window}/element`, wanted);
    await acts[act](`${window}/element/${found[ELEMENT]}`, value.join(" "));
  });
}
// Off what was clicked last, which would look chosen.
const away = { type: "pointerMove", duration: 0, x: 1, y: 1 };
await ask("POST", `${window}/actions`, { actions: [{ type: "pointer", id: "mouse", actions: [away] }] });
await ask("DELETE", window);
