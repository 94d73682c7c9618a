const languages = {words};
const part = (id) => document.getElementById(id);
const primary = (tag) => tag.split("-")[0].toLowerCase();
const known = Object.keys(languages);
const language = navigator.languages.map((tag) => known.find((one) => primary(one) === primary(tag))).find(Boolean) ?? "en";
const words = languages[language];
document.documentElement.lang = language;
for (const place of document.querySelectorAll("[data-word]")) place.textContent = words[place.dataset.word];
const query = new URLSearchParams(location.search);
const [code, state] = ["code", "state"].map((name) => (query.getAll(name).length === 1 ? query.get(name) : ""));
if (code && state) {
  const address = part("address");
  part("open").href = "sellerkey://oauth/callback?" + new URLSearchParams({ code, state });
  address.value = location.href;
  for (const event of ["focus", "click"]) address.addEventListener(event, () => address.select());
  part("copy").addEventListener("click", () => {
    address.select();
    // The newer clipboard is closed to pages without https.
    part("copy").textContent = document.execCommand("copy") ? words.copied : words["by-hand"];
  });
  part("arrived").hidden = false;
} else {
  part("title").textContent = words["no-code-title"];
  part("nothing").hidden = false;
}
