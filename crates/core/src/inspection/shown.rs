//! The right request as it may be shown to whoever stands behind: what was pasted or typed and is alive is left out.

use iop::Vector;
use iop::inspect::{Finding, MASK, Mended, NO_CODE, Segment};
use zeroize::Zeroizing;

use super::ticket::is_opaque;
use super::words::shown_id;
use super::{Report, is_live, params_of};
use crate::error::Params;
use crate::steps;

/// Stands for what is left out while a line is put together; encoded as itself, and no value of any request.
const GAP: &str = "sellerkey-leaves-this-out";

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// A code, a token or a secret stands here.
    Hidden,
}

/// The right request in pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownMended {
    /// The text to sign.
    pub base: Vec<Piece>,
    /// Its sign.
    pub sign: Option<String>,
    /// The cURL line.
    pub curl: Option<Vec<Piece>>,
}

/// A step to the sign, as it may be shown.
#[derive(Clone, Debug)]
pub struct ShownStep {
    /// The catalogue's `explain-…`.
    pub id: &'static str,
    /// Which sentence says why, by its whole name.
    pub why: &'static str,
    /// Its value.
    pub own: Vec<Piece>,
    /// The vector's.
    pub vector: String,
}

impl Report {
    /// The right request, or one that was signed anew for a code, without what is alive.
    pub fn shown(&self, mended: &Mended) -> ShownMended {
        let gapped = self.gapped(mended);
        let base = iop::base_text(&gapped.interface, &gapped.parameters());
        ShownMended {
            base: pieces(&base),
            sign: mended.sign.clone(),
            curl: gapped.curl().map(|line| pieces(&line)),
        }
    }

    /// Every step to the sign of the right request, beside those of the vector that comes with them.
    pub fn shown_steps(&self, mended: &Mended) -> Option<(Vec<ShownStep>, Vector)> {
        let secret = self.secret.as_ref()?;
        let of = |mended: &Mended| steps::of(secret, &mended.interface, &mended.parameters());
        let (whole, vector) = of(mended);
        let (gapped, _) = of(&self.gapped(mended));
        let shown = whole.into_iter().zip(gapped).map(|(whole, gapped)| {
            // What is made from the text says nothing of it; the text itself is shown with its gaps.
            let made = ["length", "inner", "outer", "sign"].contains(&whole.id);
            let own = pieces(if made { &whole.own } else { &gapped.own });
            ShownStep { id: whole.id, why: whole.why, own, vector: whole.vector }
        });
        Some((shown.collect(), vector))
    }

    /// With a gap in the place of every value that is alive.
    fn gapped(&self, mended: &Mended) -> Mended {
        let live = &self.live;
        let hides = |name: &str, value: &str| {
            name != "sign"
                && value != NO_CODE
                && (is_live(name) || live.iter().any(|one| value.contains(one)))
        };
        let form = mended.form.iter().map(|(name, value)| {
            let value = if hides(name, value) { Zeroizing::new(GAP.to_owned()) } else { value.clone() };
            (name.clone(), value)
        });
        Mended { form: form.collect(), ..mended.clone() }
    }

    /// A piece of the difference.
    pub fn shown_segment(&self, segment: &Segment) -> Piece {
        let live = || self.live.iter().any(|one| segment.text.contains(one));
        if (segment.secret && segment.text != NO_CODE) || live() {
            Piece::Hidden
        } else {
            Piece::Text(segment.text.clone())
        }
    }

    /// A finding's id, where a name that may be a token is left out.
    pub fn shown_id(&self, finding: &Finding) -> String {
        shown_id(finding)
    }

    /// What a finding's sentences name, where that may be shown.
    pub fn shown_params(&self, finding: &Finding) -> Params {
        let mut params = params_of(finding);
        for value in params.values_mut().filter(|value| self.hides(value)) {
            MASK.clone_into(value);
        }
        params
    }

    /// [`Report::other_key`], where that may be shown.
    pub fn shown_other_key(&self) -> Option<String> {
        let sent = self.other_key()?;
        Some(if self.hides(sent) { MASK } else { sent }.to_owned())
    }

    fn hides(&self, value: &str) -> bool {
        self.live.iter().any(|one| value.contains(one)) || is_opaque(value)
    }

    /// Whether something of it is alive, so that what is copied of it is a secret.
    pub fn holds_live(&self, mended: &Mended) -> bool {
        self.shown(mended).base.contains(&Piece::Hidden)
    }
}

/// What stands before and behind a signed text as the old recipe has it there: a secret, whosever it is.
pub(super) fn around(text: &str) -> Vec<String> {
    let begin = ["/", "access_token", "app_key"].iter().filter_map(|start| text.find(start)).min();
    let before = &text[..begin.unwrap_or_default()];
    let stamp = text.rfind("timestamp").map_or("", |at| &text[at + "timestamp".len()..]);
    let behind = stamp.trim_start_matches(|char: char| char.is_ascii_digit() || "-:TZ.".contains(char));
    let opaque = |text: &str| text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let behind = if !before.is_empty() && text.ends_with(before) { before } else { behind };
    let kept =
        [before, behind].into_iter().filter(|part| opaque(part) || (!before.is_empty() && *part == before));
    kept.map(str::to_owned).collect()
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, part) in text.split(GAP).enumerate() {
        if at > 0 {
            pieces.push(Piece::Hidden);
        }
        if !part.is_empty() {
            pieces.push(Piece::Text(part.to_owned()));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use iop::AppSecret;
    use jiff::Timestamp;

    use super::super::{Progress, inspect, read};
    use super::*;

    const SECRET: &str = "theSecretOfAnApp0123456789";
    const CODE: &str = "3_524880_aLiveCodeOfSomebodys0123456789";
    const TOKEN: &str = "50000701aLiveTokenOfSomebodys0123456789";

    fn report(request: &str) -> Report {
        let now = Timestamp::from_millisecond(1_795_514_400_000).expect("a time");
        let evidence = read(request).expect("a request");
        inspect(evidence, Some(AppSecret::new(SECRET)), now, &Progress::default())
    }

    fn text(pieces: &[Piece]) -> String {
        let of = |piece: &Piece| if let Piece::Text(text) = piece { text.clone() } else { "█".to_owned() };
        pieces.iter().map(of).collect()
    }

    #[test]
    fn codes_and_tokens_are_left_out_and_all_else_is_shown() {
        for (request, shown, whole) in [
            (
                format!("https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&code={CODE}&sign=A"),
                "/auth/token/createapp_key524880code█sign_methodsha256timestamp1795514400000".to_owned(),
                CODE,
            ),
            (
                format!(
                    "https://api-sg.aliexpress.com/sync?app_key=524880&method=aliexpress.a.b&access_token={TOKEN}\
                     &note=of+{TOKEN}&size=5&sign=A"
                ),
                "access_token█app_key524880methodaliexpress.a.bnote█sign_methodsha256size5timestamp1795514400000"
                    .to_owned(),
                TOKEN,
            ),
        ] {
            let report = report(&request);
            let mended = report.inspection.mended.as_ref().expect("a mended request");
            let seen = report.shown(mended);
            assert_eq!(text(&seen.base), shown);
            let curl = text(&seen.curl.clone().expect("a line"));
            assert!(curl.starts_with("curl --request POST 'https://api-sg") && curl.contains('█'), "{curl}");
            assert!(!format!("{seen:?}").contains(whole) && mended.base.contains(whole));
            assert!(report.holds_live(mended));
            let (steps, _) = report.shown_steps(mended).expect("steps");
            assert!(!format!("{steps:?}").contains(whole));
            let sign = steps.iter().find(|step| step.id == "sign").map(|step| text(&step.own));
            assert_eq!(sign, mended.sign, "made of the whole text");
            let segments = report.inspection.difference.iter().map(|segment| report.shown_segment(segment));
            assert!(!text(&segments.collect::<Vec<_>>()).contains(whole));
        }
    }

    #[test]
    fn what_stands_around_a_signed_text_is_left_out() {
        let other = "anotherAppsSecret0123456789";
        let middle = "/rest/auth/token/createapp_key1codetestsign_methodsha256timestamp1771289931678";
        for text in
            [format!("{other}{middle}{other}"), format!("{other}{middle}"), format!("{middle}{other}")]
        {
            let report = report(&text);
            let findings = &report.inspection.findings;
            let params: Vec<_> = findings.iter().map(|finding| report.shown_params(finding)).collect();
            let segments = report.inspection.difference.iter().map(|segment| report.shown_segment(segment));
            let seen = format!("{params:?} {:?}", segments.collect::<Vec<_>>());
            assert!(!findings.is_empty() && !seen.contains(other), "{seen}");
        }
    }

    #[test]
    fn a_token_in_the_place_of_a_name_is_left_out_too() {
        let create = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=test&sign=A";
        let report = report(&format!("{create}&{TOKEN}=&forged=%1b%5d0%0aline"));
        let findings = report.findings(crate::message::Catalogue::english());
        let seen = format!("{findings:?} {}", report.ticket(None));
        assert!(seen.contains("unknown-parameter:***") && !seen.contains(TOKEN), "{seen}");
    }

    #[test]
    fn nothing_that_was_pasted_makes_a_line_of_its_own_in_a_ticket() {
        let create = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1%1b%0aforged&code=test";
        let ticket = report(create).ticket(None);
        assert!(ticket.contains("1  forged"), "{ticket}");
        assert!(!ticket.chars().any(|char| char.is_control() && char != '\n'), "{ticket:?}");
    }

    #[test]
    fn many_names_of_tokens_take_no_longer_than_others() {
        let pair = |at: u32| format!("&t{at}token=value-{at:08}&p{at}=value-{at:08}x");
        let pairs = (0..4000).map(pair).collect::<Vec<_>>().concat();
        let begun = std::time::Instant::now();
        let report =
            report(&format!("https://api-sg.aliexpress.com/sync?app_key=1&method=a.b{pairs}&sign=A"));
        let shown = report.shown(report.inspection.mended.as_ref().expect("a mended request"));
        let ticket = report.ticket(None);
        assert!(
            !ticket.contains("token=value") && !format!("{shown:?}").contains("tokenvalue"),
            "by their names"
        );
        let searched = report.elapsed;
        assert!(begun.elapsed() < searched + std::time::Duration::from_secs(4), "{:?}", begun.elapsed());
    }

    #[test]
    fn a_code_that_is_none_is_shown() {
        let report =
            report("https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&code=test&sign=A");
        let mended = report.inspection.mended.as_ref().expect("a mended request");
        assert!(text(&report.shown(mended).base).contains("codetest") && !report.holds_live(mended));
    }

    #[test]
    fn a_fresh_code_is_signed_and_not_shown() {
        let report =
            report("https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&code=test&sign=A");
        let later = iop::Timestamp::from_millis(1_795_514_500_000);
        for typed in [CODE.to_owned(), format!(" https://backend.example/callback?code={CODE}&state=x\n")] {
            let mended = report.mend_for(&typed, later).expect("signed");
            let base =
                format!("/auth/token/createapp_key524880code{CODE}sign_methodsha256timestamp1795514500000");
            assert_eq!(*mended.base, base);
            let sign = iop::sign(&AppSecret::new(SECRET), &base).to_string();
            assert_eq!(mended.sign.as_deref(), Some(sign.as_str()));
            let curl = mended.curl().expect("a line");
            assert!(curl.contains(CODE) && curl.ends_with(&format!("&sign={sign}'")), "{}", *curl);
            assert!(!mended.wants_code && report.holds_live(&mended));
            assert!(!format!("{:?}", report.shown(&mended)).contains(CODE));
        }
        for nonsense in ["", " ", "two words"] {
            assert!(report.mend_for(nonsense, later).is_err(), "{nonsense:?}");
        }
    }
}
