const part = (id) => document.getElementById(id);
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
    part("copy").textContent = document.execCommand("copy") ? "Copied" : "Copy the marked text by hand";
  });
  part("arrived").hidden = false;
} else {
  part("title").textContent = "Nothing to hand over";
  part("nothing").hidden = false;
}