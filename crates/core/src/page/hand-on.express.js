// Before the route that spends the code. sellerkey.html is what `sellerkey callback page` prints, beside package.json.
app.get("/api/aliexpress/callback", (request, response, next) => {
  if (!String(request.query.state).startsWith("sk1.")) return next();
  response.set("Cache-Control", "no-store").sendFile("sellerkey.html", { root: "." });
});
