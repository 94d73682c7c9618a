//! A token goes to an address on the web, signed by the rules of [Standard Webhooks](https://www.standardwebhooks.com/),
//! which libraries in most languages check: `webhook-id`, `webhook-timestamp`, `webhook-signature`.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{DeliveryError, Parcel, WebAddress};
use crate::error::Error;
use crate::gateway::{Http, Posted};
use crate::proxy::Proxy;

/// What a webhook is signed with: `whsec_` and 24 to 64 bytes in base64, as the standard writes it. Never printed by
/// accident.
#[derive(Clone)]
pub struct WebhookSecret(Zeroizing<Vec<u8>>);

/// That a receiver did not accept, and how long it wants to be left alone.
pub(crate) struct NotAccepted {
    pub(crate) error: Error,
    pub(crate) wait: Option<SignedDuration>,
}

const PREFIX: &str = "whsec_";

impl WebhookSecret {
    /// A new one, of 32 random bytes.
    pub fn random() -> Result<Self, DeliveryError> {
        let mut bytes = Zeroizing::new(vec![0; 32]);
        getrandom::fill(&mut bytes).map_err(|_| DeliveryError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// Reads the form that receivers keep.
    pub fn parse(text: &str) -> Result<Self, DeliveryError> {
        let coded = text.trim().strip_prefix(PREFIX).ok_or(DeliveryError::BadSecret)?;
        let bytes = Zeroizing::new(STANDARD.decode(coded).map_err(|_| DeliveryError::BadSecret)?);
        if (24..=64).contains(&bytes.len()) { Ok(Self(bytes)) } else { Err(DeliveryError::BadSecret) }
    }

    /// The form that receivers keep.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{PREFIX}{}", STANDARD.encode(&*self.0)))
    }

    /// The signature of a message.
    fn sign(&self, id: &str, seconds: i64, body: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(format!("{id}.{seconds}.").as_bytes());
        mac.update(body.as_bytes());
        Some(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret(…)")
    }
}

/// Posts the token. Accepted is what is answered with a 2xx.
pub(crate) async fn send(
    address: &WebAddress,
    secret: &WebhookSecret,
    parcel: &Parcel,
    now: Timestamp,
    (http, proxy): (&Http, &Proxy),
) -> Result<(), NotAccepted> {
    let (id, seconds) = (parcel.key(), now.as_second());
    let body = body(parcel, now);
    let signature = secret.sign(&id, seconds, &body).unwrap_or_default();
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", &id),
        ("webhook-id", &id),
        ("webhook-timestamp", &seconds.to_string()),
        ("webhook-signature", &signature),
    ];
    let host = address.host();
    let at_once = |error: Error| NotAccepted { error, wait: None };
    match http.post_to(address.url(), &headers, &body, proxy).await.map_err(|error| at_once(error.into()))? {
        Posted { status: 200..=299, .. } => Ok(()),
        Posted { status: 300..=399, .. } => Err(at_once(DeliveryError::Redirected { host }.into())),
        Posted { status, retry_after } => {
            Err(NotAccepted { error: DeliveryError::Answered { host, status }.into(), wait: retry_after })
        }
    }
}

fn body(parcel: &Parcel, now: Timestamp) -> Zeroizing<String> {
    let Parcel { store, grant, .. } = parcel;
    let sent = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let data = json!({
        "store": { "id": store.id, "name": store.name.as_str(), "account_id": store.account.id() },
        "access_token": parcel.token(),
        "token_until": parcel.until(),
        "generation": grant.generation,
    });
    Zeroizing::new(json!({ "type": "token.renewed", "timestamp": sent, "data": data }).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_is_signed_as_published() {
        // https://github.com/standard-webhooks/standard-webhooks, the reference libraries' tests.
        let secret = WebhookSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a secret");
        let signed = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    #[test]
    fn a_secret_is_written_as_receivers_keep_it_and_never_printed() {
        let secret = WebhookSecret::random().expect("bytes");
        let text = secret.expose();
        assert_eq!(*WebhookSecret::parse(&format!(" {} \n", *text)).expect("read").expose(), *text);
        assert!(!format!("{secret:?}").contains(&text[8..]));
        for bad in ["", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_%%%"] {
            assert_eq!(WebhookSecret::parse(bad).err(), Some(DeliveryError::BadSecret), "{bad}");
        }
    }
}
