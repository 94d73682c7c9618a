// Signs one token request so many times by ae_sdk, and prints nanoseconds for one.
import { createRequire } from "node:module";

const { DropshipperClient } = createRequire(process.argv[2])("ae_sdk");
const rounds = Number(process.argv[3]);
const client = new DropshipperClient({ app_key: "524880", app_secret: "theSecretOfTheTestApp0123456789", session: "" });
const parameters = {
  method: "/auth/token/create",
  timestamp: "1771289931678",
  code: "3_524880_JxZ05Ux3cnnSSUm6dCxYg6Q26",
  app_key: "524880",
  sign_method: "sha256",
};
const sign = () => client.sign(parameters);
for (let warm = 0; warm < 5000; warm += 1) sign();
const begun = process.hrtime.bigint();
for (let round = 0; round < rounds; round += 1) sign();
console.log(Number(process.hrtime.bigint() - begun) / rounds);
