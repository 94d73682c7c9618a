//! The form of a sign that was sent.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::Output;

/// The sign that the platform's documentation prints on every page and that signs nothing.
pub(super) const PLACEHOLDER: &str = "D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC";

/// A sign that may be the output of a hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SignShape {
    /// The bytes that the hash gave: 32, 20 or 16.
    pub(super) digest: Vec<u8>,
    pub(super) output: Output,
}

impl SignShape {
    /// Decodes a sign once, so that no recipe has to be tried in several forms. Nothing where no hash gives this.
    pub(super) fn of(sign: &str) -> Option<Self> {
        let fits = |digest: &Vec<u8>| matches!(digest.len(), 16 | 20 | 32);
        if let Some(digest) = hex::decode(sign).ok().filter(fits) {
            let lower = sign.bytes().any(|byte| byte.is_ascii_lowercase());
            return Some(Self { digest, output: if lower { Output::LowerHex } else { Output::UpperHex } });
        }
        let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        // A plus sign in a query is a space where it was not encoded.
        let sign = sign.replace(' ', "+");
        let decoded = [alphabet::STANDARD, alphabet::URL_SAFE]
            .iter()
            .find_map(|alphabet| GeneralPurpose::new(alphabet, config).decode(&sign).ok());
        decoded.filter(fits).map(|digest| Self { digest, output: Output::Base64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sign_can_be() {
        let of = |sign: &str| SignShape::of(sign).map(|shape| (shape.digest.len(), shape.output));
        assert_eq!(of(PLACEHOLDER), Some((32, Output::UpperHex)));
        assert_eq!(of(&PLACEHOLDER.to_lowercase()), Some((32, Output::LowerHex)));
        assert_eq!(of(&PLACEHOLDER[..32]), Some((16, Output::UpperHex)));
        assert_eq!(of(&PLACEHOLDER[..40]), Some((20, Output::UpperHex)));
        assert_eq!(of("0T8qA76U2arp+TP/p7E+ClrYSj2uvGKkWKPDguwukew="), Some((32, Output::Base64)));
        assert_eq!(of("0T8qA76U2arp TP/p7E ClrYSj2uvGKkWKPDguwukew"), Some((32, Output::Base64)));
        assert_eq!(of("0T8qA76U2arp-TP_p7E-ClrYSj2uvGKkWKPDguwukew"), Some((32, Output::Base64)));
        for none in ["", "x", &PLACEHOLDER[..62], "D13F2A03"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
