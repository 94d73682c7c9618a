// A request to try the inspector on: the one that Sellerkey began with, signed by its recipe with a secret that is
// no app's.
export const EXAMPLE = {
  secret: "aThrowAwaySecretToTryThis",
  request:
    "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&code=test&sign_method=sha256" +
    "&timestamp=1771289931678&redirect_uri=https%3A%2F%2Fbackend.example%2Fapi%2Faliexpress%2Fcallback" +
    "&sign=8EFE5610C1DE9C4BE1C84EA9E645BD6F3157055B8689318484B931252EB55790",
};
