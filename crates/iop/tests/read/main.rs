//! What people paste, and what it means.

mod any;
mod bad;
mod good;

use iop::inspect::{Evidence, Place, Remark};

/// The address that most of the pastes have.
const CREATE: &str = "https://api-sg.aliexpress.com/rest/auth/token/create";

/// An evidence as one line: notation, verb, address, pairs with the first letter of their place, then what else came.
/// `~` stands for [`CREATE`].
fn line(evidence: &Evidence) -> String {
    let mut words = vec![evidence.notation.id().to_owned()];
    if let Some(request) = &evidence.request {
        words.extend(request.verb.clone());
        words.extend(request.address.as_ref().map(|address| address.as_str().replace(CREATE, "~")));
        words.extend(request.pairs.iter().map(|pair| {
            let place = match pair.place {
                Place::Query => 'q',
                Place::Form => 'f',
                Place::Multipart => 'm',
                Place::File => 'F',
                Place::Json => 'j',
                Place::Header => 'h',
            };
            format!("{place}:{}={}", pair.name, pair.value)
        }));
    }
    words.extend(evidence.signed_text.as_ref().map(|text| format!("[{text}]")));
    words.extend(
        evidence
            .answer
            .as_ref()
            .map(|answer| format!("<{} {}>", answer.code, answer.request_id.as_deref().unwrap_or_default())),
    );
    words.extend(evidence.received_at.map(|at| format!("@{at}")));
    words.extend(evidence.remarks.iter().map(|remark| match remark {
        Remark::OneOf(number) => format!("!{}:{number}", remark.id()),
        remark => format!("!{}", remark.id()),
    }));
    words.join(" ")
}
