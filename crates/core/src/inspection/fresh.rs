//! The right request for a code that was just authorized: the sign covers the code, so it is made anew.

use iop::Timestamp;
use iop::inspect::Mended;
use url::Url;
use zeroize::Zeroizing;

use super::{InspectionError, Report};
use crate::error::Error;
use crate::sellerkey::Sellerkey;

impl Sellerkey {
    /// Signs the right token call for a code, or for the code in the address that the browser ended on.
    pub fn mend_for(&self, report: &Report, typed: &str) -> Result<Mended, Error> {
        let now = match &report.app {
            Some(app) => self.gateway_now(app)?,
            None => self.now(),
        };
        Ok(report.mend_for(typed, Timestamp::from_millis(now.as_millisecond()))?)
    }
}

impl Report {
    pub(super) fn mend_for(&self, typed: &str, now: Timestamp) -> Result<Mended, InspectionError> {
        let mended = self.inspection.mended.as_ref().filter(|mended| mended.takes_code());
        let mended = mended.ok_or(InspectionError::NotTokenCall)?;
        let secret = self.secret.as_ref().ok_or(InspectionError::NoSecret)?;
        let code = code_of(typed).ok_or(InspectionError::NoCode)?;
        Ok(mended.with_code(secret, &code, now))
    }
}

fn code_of(typed: &str) -> Option<Zeroizing<String>> {
    let typed = typed.trim();
    let in_address = Url::parse(typed).ok().and_then(|url| {
        url.query_pairs().find(|(name, _)| name == "code").map(|(_, code)| code.into_owned())
    });
    let code = Zeroizing::new(in_address.unwrap_or_else(|| typed.to_owned()));
    let fits = |char: char| !char.is_whitespace() && !char.is_control();
    (!code.is_empty() && code.chars().all(fits)).then_some(code)
}
