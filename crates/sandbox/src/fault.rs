//! Faults that the next requests meet, as the control side asks for them.

use std::time::Duration;

use serde::Deserialize;

use crate::refusal::AskedCode;

/// The paths that can have a fault.
const PATHS: [&str; 5] = [
    "/auth/token/create",
    "/auth/token/refresh",
    "/auth/token/security/create",
    "/auth/token/security/refresh",
    "/sync",
];

/// The longest delay, ten minutes: longer than any program waits.
const LONGEST_DELAY_MS: u64 = 600_000;

/// What happens to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The request is carried out after this time.
    Delay(Duration),
    /// The request is carried out, and the connection is cut instead of an answer.
    LostAnswer,
    /// HTTP 500 without anything being done.
    Status500,
    /// A page with HTTP 200, as a proxy or a wrong address has it, without anything being done.
    Html200,
    /// JSON that breaks off, without anything being done.
    BadJson,
    /// This refusal, without anything being done.
    Code(AskedCode),
}

/// The faults that are to come, in the order in which they were asked for.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Pending>);

#[derive(Debug)]
struct Pending {
    path: String,
    fault: Fault,
    times: u32,
}

/// What `POST /faults` takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FaultRequest {
    path: String,
    kind: Kind,
    code: Option<String>,
    delay_ms: Option<u64>,
    times: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Delay,
    LostAnswer,
    #[serde(rename = "status_500")]
    Status500,
    #[serde(rename = "html_200")]
    Html200,
    BadJson,
    Code,
}

/// Why a fault cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FaultError {
    #[error("path has to be a token call such as /auth/token/refresh, without /rest, or /sync")]
    Path,
    #[error("a delay needs delay_ms, from 1 to 600000")]
    Delay,
    #[error("the kind code needs a code, 64 letters, digits, dots, dashes and underscores at most")]
    Code,
    #[error("times has to be 1 at least")]
    Times,
}

impl Faults {
    /// Adds a fault. `times` is 1 where it is not said; a `code` or a `delay_ms` that the kind has no use for is
    /// passed over.
    pub(crate) fn add(&mut self, request: FaultRequest) -> Result<(), FaultError> {
        if !PATHS.contains(&request.path.as_str()) {
            return Err(FaultError::Path);
        }
        let fault = match request.kind {
            Kind::Delay => {
                let delay = request.delay_ms.filter(|ms| (1..=LONGEST_DELAY_MS).contains(ms));
                Fault::Delay(Duration::from_millis(delay.ok_or(FaultError::Delay)?))
            }
            Kind::LostAnswer => Fault::LostAnswer,
            Kind::Status500 => Fault::Status500,
            Kind::Html200 => Fault::Html200,
            Kind::BadJson => Fault::BadJson,
            Kind::Code => {
                let code = request.code.as_deref().and_then(AskedCode::parse);
                Fault::Code(code.ok_or(FaultError::Code)?)
            }
        };
        let times = request.times.unwrap_or(1);
        if times == 0 {
            return Err(FaultError::Times);
        }
        self.0.push(Pending { path: request.path, fault, times });
        Ok(())
    }

    /// The fault that a request to this path meets, if any; it is used up by that.
    pub(crate) fn take(&mut self, path: &str) -> Option<Fault> {
        let at = self.0.iter().position(|pending| pending.path == path)?;
        let pending = &mut self.0[at];
        pending.times -= 1;
        if pending.times == 0 { Some(self.0.remove(at).fault) } else { Some(pending.fault.clone()) }
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(faults: &mut Faults, json: &str) -> Result<(), FaultError> {
        faults.add(serde_json::from_str(json).expect(json))
    }

    #[test]
    fn used_up_one_after_the_other_path_by_path() {
        let mut faults = Faults::default();
        add(&mut faults, r#"{"path":"/sync","kind":"html_200","times":2}"#).expect("a fault");
        add(&mut faults, r#"{"path":"/sync","kind":"lost_answer"}"#).expect("a fault");
        add(&mut faults, r#"{"path":"/auth/token/create","kind":"bad_json"}"#).expect("a fault");
        let taken: Vec<_> = (0..4).map(|_| faults.take("/sync")).collect();
        let expected = [Some(Fault::Html200), Some(Fault::Html200), Some(Fault::LostAnswer), None];
        assert_eq!(taken, expected);
        assert_eq!(faults.take("/auth/token/create"), Some(Fault::BadJson));
        add(&mut faults, r#"{"path":"/sync","kind":"status_500"}"#).expect("a fault");
        faults.clear();
        assert_eq!(faults.take("/sync"), None);
    }

    #[test]
    fn what_makes_no_fault() {
        let table = [
            (r#"{"path":"/rest/auth/token/create","kind":"bad_json"}"#, FaultError::Path),
            (r#"{"path":"/sync","kind":"delay"}"#, FaultError::Delay),
            (r#"{"path":"/sync","kind":"delay","delay_ms":600001}"#, FaultError::Delay),
            (r#"{"path":"/sync","kind":"code"}"#, FaultError::Code),
            (r#"{"path":"/sync","kind":"code","code":"a b"}"#, FaultError::Code),
            (r#"{"path":"/sync","kind":"bad_json","times":0}"#, FaultError::Times),
        ];
        for (json, expected) in table {
            assert_eq!(add(&mut Faults::default(), json), Err(expected), "{json}");
        }
        for json in [
            r#"{"path":"/sync"}"#,
            r#"{"path":"/sync","kind":"crash"}"#,
            r#"{"path":"/sync","kind":"delay","more":1}"#,
            r#"{"path":"/sync","kind":"bad_json","times":-1}"#,
        ] {
            assert!(serde_json::from_str::<FaultRequest>(json).is_err(), "{json}");
        }
    }
}
