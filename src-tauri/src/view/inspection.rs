//! What the room Inspector takes and shows. What was typed or pasted never comes back: where a piece of text is the
//! value of a code, a token or a secret, the piece is empty and says so.

use std::collections::BTreeMap;

use iop::inspect::{Finding, Mended, Remark, Segment, SegmentKind};
use iop::{GatewayError, snippet};
use sellerkey_core::gateway::GatewayFailure;
use sellerkey_core::inspection::{DryRun, Piece, Report, Verdict};
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

use super::Problem;

/// What is to be inspected. It comes from the UI and never goes back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum RequestForm {
    Pasted {
        text: String,
    },
    /// One that the activity keeps.
    Kept {
        request_id: String,
    },
}

/// Whose secret is to be tried. It comes from the UI and never goes back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum SecretForm {
    /// Without a secret: what needs none is found.
    Nowhere,
    Typed {
        secret: String,
    },
    /// Of a stored app; stays in Rust.
    App {
        id: String,
    },
}

/// What was refused, and what is known of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct InspectionView {
    /// In which form it came: the catalogue's `notation-…`.
    pub notation: String,
    /// In which of several ways it was understood: the catalogue's `remark-…`.
    pub remarks: Vec<RemarkView>,
    pub verdict: VerdictWord,
    /// How the sign was made, as a formula without secrets.
    pub recipe: Option<String>,
    pub findings: Vec<FindingView>,
    /// From the text that was signed to the right one.
    pub difference: Vec<SegmentView>,
    pub mended: Option<MendedView>,
    pub recipes_tried: u32,
    pub elapsed_ms: u32,
    /// What the gateway answered, where that was pasted.
    pub answer: Option<Problem>,
    /// What the catalogue's `inspect-other-key` names, where the request came with another app's key.
    pub other_key: Option<OtherKeyView>,
}

/// Whose keys differ.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct OtherKeyView {
    /// The key that came with the request.
    pub sent: String,
    /// The app whose secret was tried.
    pub app: String,
    /// Its key.
    pub key: String,
}

/// What can be said in one line: the catalogue's `verdict-…`.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum VerdictWord {
    Right,
    RightButRefused,
    Wrong,
    Unexplained,
    NoSecret,
    NoSign,
    Masked,
    Text,
    Answer,
    Cancelled,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct RemarkView {
    pub name: String,
    pub count: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct FindingView {
    /// `unknown-parameter:redirect_uri`.
    pub id: String,
    /// The catalogue's `finding-…`.
    pub name: String,
    /// Whether it shows in the text that was signed.
    pub in_text: bool,
    pub params: BTreeMap<String, String>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct PieceView {
    pub text: String,
    /// Whether something stands here that is not shown.
    pub hidden: bool,
}

/// A piece on its way to another.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct SegmentView {
    pub kind: SegmentWord,
    pub text: String,
    pub hidden: bool,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum SegmentWord {
    Keep,
    Delete,
    Insert,
}

/// The right request.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct MendedView {
    /// The text to sign.
    pub base: Vec<PieceView>,
    /// Nothing without a secret.
    pub sign: Option<String>,
    pub curl: Option<Vec<PieceView>>,
    /// Whether a code that was really authorized has to be put in before it is sent.
    pub wants_code: bool,
    /// Whether it may be sent as a dry run.
    pub may_send: bool,
}

/// What is copied of the right request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum MendedPart {
    Text,
    Sign,
    Curl,
}

/// What came of the dry run.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct DryRunView {
    /// Whether the gateway took key and sign, and stopped at the dummy code only.
    pub taken: bool,
    pub answer: Option<Problem>,
}

/// A request that the activity keeps.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct KeptRequestView {
    /// Without any code, token or secret.
    pub text: String,
    pub app_id: Option<String>,
}

/// How the right request is signed, step by step, beside a published example.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct StepsView {
    pub steps: Vec<StepView>,
    /// The published example's app secret.
    pub published_secret: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct StepView {
    /// The catalogue's `explain-…`.
    pub name: String,
    /// The catalogue's message that says why.
    pub why: String,
    pub own: Vec<PieceView>,
    pub published: String,
}

/// The lines that sign, for a user's own program.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum LanguageWord {
    Javascript,
    Python,
    Php,
}

impl InspectionView {
    /// What may be seen of a report.
    pub fn of(report: &Report) -> Self {
        let Report { evidence, inspection, .. } = report;
        let refused = |answer: &GatewayError| GatewayFailure::Refused(Box::new(answer.clone()));
        Self {
            notation: evidence.notation.id().to_owned(),
            remarks: evidence.remarks.iter().copied().map(RemarkView::of).collect(),
            verdict: report.verdict().into(),
            recipe: inspection.recipe.as_ref().map(ToString::to_string),
            findings: inspection.findings.iter().map(|finding| FindingView::of(report, finding)).collect(),
            difference: inspection
                .difference
                .iter()
                .map(|segment| SegmentView::of(report, segment))
                .collect(),
            mended: inspection.mended.as_ref().map(|mended| MendedView::of(report, mended)),
            recipes_tried: u32::try_from(inspection.recipes_tried).unwrap_or(u32::MAX),
            elapsed_ms: u32::try_from(report.elapsed.as_millis()).unwrap_or(u32::MAX),
            answer: evidence.answer.as_ref().map(|answer| Problem::of(&refused(answer))),
            other_key: OtherKeyView::of(report),
        }
    }
}

impl OtherKeyView {
    fn of(report: &Report) -> Option<Self> {
        let (sent, app) = (report.shown_other_key()?, report.app.as_ref()?);
        Some(Self { sent, app: app.name.to_string(), key: app.key.as_str().to_owned() })
    }
}

impl RemarkView {
    fn of(remark: Remark) -> Self {
        let count = if let Remark::OneOf(count) = remark { count } else { 0 };
        Self { name: remark.id().to_owned(), count: u32::try_from(count).unwrap_or(u32::MAX) }
    }
}

impl FindingView {
    fn of(report: &Report, finding: &Finding) -> Self {
        let params = report.shown_params(finding).into_iter().map(|(name, value)| (name.to_owned(), value));
        Self {
            id: report.shown_id(finding),
            name: finding.mistake.name().to_owned(),
            in_text: finding.mistake.shows_in_text(),
            params: params.collect(),
        }
    }
}

impl SegmentView {
    fn of(report: &Report, segment: &Segment) -> Self {
        let PieceView { text, hidden } = report.shown_segment(segment).into();
        let kind = match segment.kind {
            SegmentKind::Keep => SegmentWord::Keep,
            SegmentKind::Delete => SegmentWord::Delete,
            SegmentKind::Insert => SegmentWord::Insert,
        };
        Self { kind, text, hidden }
    }
}

impl MendedView {
    /// What may be seen of the right request.
    pub fn of(report: &Report, mended: &Mended) -> Self {
        let shown = report.shown(mended);
        let pieces = |pieces: Vec<Piece>| pieces.into_iter().map(PieceView::from).collect();
        Self {
            base: pieces(shown.base),
            sign: shown.sign,
            curl: shown.curl.map(pieces),
            wants_code: mended.wants_code,
            may_send: report.can_be_sent(),
        }
    }
}

impl DryRunView {
    /// What a dry run showed.
    pub fn of(sent: &DryRun) -> Self {
        let refused = |answer: &GatewayError| GatewayFailure::Refused(Box::new(answer.clone()));
        match sent.failure() {
            None => Self { taken: true, answer: sent.answer.as_ref().map(|one| Problem::of(&refused(one))) },
            Some(failure) => Self { taken: false, answer: Some(Problem::of(failure)) },
        }
    }
}

impl StepsView {
    /// What may be seen of the steps.
    pub fn of(report: &Report, mended: &Mended) -> Option<Self> {
        let (steps, vector) = report.shown_steps(mended)?;
        let steps = steps.into_iter().map(|step| StepView {
            name: step.id.to_owned(),
            why: step.why.to_owned(),
            own: step.own.into_iter().map(PieceView::from).collect(),
            published: step.vector,
        });
        Some(Self { steps: steps.collect(), published_secret: vector.secret.expose().to_owned() })
    }
}

impl From<Piece> for PieceView {
    fn from(piece: Piece) -> Self {
        match piece {
            Piece::Text(text) => Self { text, hidden: false },
            Piece::Hidden => Self { text: String::new(), hidden: true },
        }
    }
}

impl LanguageWord {
    /// Its lines.
    pub fn snippet(self) -> &'static str {
        match self {
            Self::Javascript => snippet::JAVASCRIPT,
            Self::Python => snippet::PYTHON,
            Self::Php => snippet::PHP,
        }
    }
}

impl From<Verdict> for VerdictWord {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Right => Self::Right,
            Verdict::RightButRefused => Self::RightButRefused,
            Verdict::Wrong => Self::Wrong,
            Verdict::Unexplained => Self::Unexplained,
            Verdict::NoSecret => Self::NoSecret,
            Verdict::NoSign => Self::NoSign,
            Verdict::Masked => Self::Masked,
            Verdict::Text => Self::Text,
            Verdict::Answer => Self::Answer,
            Verdict::Cancelled => Self::Cancelled,
        }
    }
}
