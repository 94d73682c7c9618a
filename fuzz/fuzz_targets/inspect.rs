//! Any text into the inspector: `./x fuzz` runs it.

#![no_main]

use std::ops::ControlFlow;

use iop::inspect::{Case, SentRequest, inspect, read};
use iop::{AppKey, AppSecret, Timestamp};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(evidence) = read(text) else { return };
    let none = SentRequest::default();
    let request = evidence.request.as_ref().unwrap_or(&none);
    let secret = AppSecret::new("helloworld");
    let app_key = AppKey::parse("524880").ok();
    let case = Case {
        request,
        signed_text: evidence.signed_text.as_deref(),
        secret: Some(&secret),
        app_key: app_key.as_ref(),
        callback: Some("https://a.example/cb"),
        platform: None,
        received_at: evidence.received_at,
        now: Timestamp::from_millis(1_771_289_931_678),
    };
    // The first few thousand recipes: all of them would take the time of the other inputs.
    let inspection = inspect(&case, &mut |_| ControlFlow::Break(()));
    let _ = (request.masked(), inspection.mended.and_then(|mended| mended.curl()));
});
