const query = new URLSearchParams(location.search);
const code = query.get("code");
const state = query.get("state");
if (code && state) {
  document.getElementById("open").href = "sellerkey://oauth/callback?" + new URLSearchParams({ code, state });
  const address = document.getElementById("address");
  address.value = location.href;
  address.addEventListener("focus", () => address.select());
  document.getElementById("arrived").hidden = false;
} else {
  document.getElementById("title").textContent = "Nothing to hand over";
  document.getElementById("nothing").hidden = false;
}