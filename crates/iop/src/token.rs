//! The calls that make and renew tokens.

use crate::{
    ApiPath, AppKey, AppSecret, AuthorizationCode, Endpoints, Interface, Parameters, RefreshToken,
    SignedRequest, Timestamp,
};

/// A call that answers a [`crate::Grant`].
#[derive(Clone, Debug)]
pub struct TokenCall {
    operation: Operation,
    /// Whether the twin under `/auth/token/security` is asked, whose answer leaves out nick and account.
    security: bool,
}

/// What a token call hands in.
#[derive(Clone, Debug)]
pub enum Operation {
    /// A code for the first pair of tokens.
    Create(AuthorizationCode),
    /// A refresh token for a new pair. It renews the access token's life, never the authorization's.
    Refresh(RefreshToken),
}

impl TokenCall {
    /// Exchanges a code.
    pub fn create(code: AuthorizationCode) -> Self {
        Self { operation: Operation::Create(code), security: false }
    }

    /// Renews a token.
    pub fn refresh(token: RefreshToken) -> Self {
        Self { operation: Operation::Refresh(token), security: false }
    }

    /// The free dry run: a create call whose code cannot be real. A right key, secret and recipe answer
    /// `InvalidCode`; it uses nothing up.
    pub fn dry_run() -> Self {
        Self::create(AuthorizationCode::new("sellerkey-dry-run"))
    }

    /// The same call at its `security` twin.
    #[must_use]
    pub fn without_personal_fields(mut self) -> Self {
        self.security = true;
        self
    }

    /// The path that is signed, and that stands behind the token base.
    pub fn path(&self) -> ApiPath {
        ApiPath::constant(match (&self.operation, self.security) {
            (Operation::Create(_), false) => "/auth/token/create",
            (Operation::Create(_), true) => "/auth/token/security/create",
            (Operation::Refresh(_), false) => "/auth/token/refresh",
            (Operation::Refresh(_), true) => "/auth/token/security/refresh",
        })
    }

    /// The signed request. Carries nothing that the endpoint does not know: `redirect_uri`, `grant_type` and
    /// `client_secret` are none of its parameters, and `uuid` is a documented cause of `InvalidCode`.
    pub fn request(
        &self,
        endpoints: &Endpoints,
        app_key: &AppKey,
        secret: &AppSecret,
        timestamp: Timestamp,
    ) -> SignedRequest {
        let mut parameters = Parameters::new();
        match &self.operation {
            Operation::Create(code) => parameters.set("code", code.expose()),
            Operation::Refresh(token) => parameters.set("refresh_token", token.expose()),
        };
        let interface = Interface::System(self.path());
        SignedRequest::new(endpoints, &interface, app_key, secret, parameters, timestamp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Platform;

    #[test]
    fn four_calls_four_paths_and_only_known_parameters() {
        let endpoints = Platform::aliexpress().endpoints().expect("addresses");
        let key = AppKey::parse("1").expect("a key");
        let code = AuthorizationCode::new("3_1_x");
        let token = RefreshToken::new("r");
        let table = [
            (TokenCall::create(code.clone()), "/auth/token/create", "code"),
            (TokenCall::create(code).without_personal_fields(), "/auth/token/security/create", "code"),
            (TokenCall::refresh(token.clone()), "/auth/token/refresh", "refresh_token"),
            (
                TokenCall::refresh(token).without_personal_fields(),
                "/auth/token/security/refresh",
                "refresh_token",
            ),
        ];
        for (call, path, name) in table {
            let request = call.request(&endpoints, &key, &AppSecret::new("s"), Timestamp::from_millis(1));
            assert_eq!(request.url().path(), format!("/rest{path}"));
            let names: Vec<_> = url::form_urlencoded::parse(request.form().as_bytes())
                .map(|(name, _)| name.into_owned())
                .collect();
            assert_eq!(names, ["app_key", name, "sign_method", "timestamp", "sign"]);
        }
    }
}
