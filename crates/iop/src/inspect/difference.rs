//! From the text that was signed to the right one, by its components: path, names, values, what joins them.

use url::form_urlencoded;

use super::call::{Call, Kind};
use super::layout::Encodings;
use super::mended::parameters_of;
use super::search::{Match, Space};
use super::{Case, Encoding, Joining, Segment, SegmentKind, is_secret_name, stamp};

/// A component. Two are the same where all of this is.
#[derive(Clone, PartialEq, Eq)]
struct Token {
    /// The parameter that it belongs to; nothing for path and secret.
    owner: String,
    text: String,
    secret: bool,
}

/// What stands for the app's secret, which is in no segment.
const SECRET: &str = "…";

/// Up to so many pairs of components are compared; a longer middle is replaced as a whole.
const MOST_PAIRS: usize = 1_000_000;

/// The difference for a recipe that was found; empty where there is none.
pub(super) fn of(case: &Case<'_>, call: &Call, space: &Space<'_>, found: &Match) -> Vec<Segment> {
    let Some(kind) = &call.kind else { return Vec::new() };
    between(&signed(space, found), &right(case, kind))
}

/// The components of the text that a recipe signs.
fn signed(space: &Space<'_>, found: &Match) -> Vec<Token> {
    let base = &space.bases[found.base];
    let style = found.style;
    let encoder = space.encodings.get(style.encoding);
    let frame = |text: &str| encoder.framed(text);
    let secrets = secret_values(base.slots.iter().filter_map(|slot| Some((&*slot.name, slot.value?))));
    let mut tokens = Vec::new();
    let secret = || Token { owner: String::new(), text: SECRET.to_owned(), secret: true };
    tokens.extend(found.wrap.before().then(secret));
    let path = &space.paths[found.path].text;
    if space.encodings.is_framed(style.encoding) {
        tokens.push(Token::new("", frame(path)));
    } else {
        tokens.extend(path_tokens(path));
    }
    let mut separator = if style.joining == Joining::Query { "?" } else { "" };
    for at in &found.places {
        let slot = &base.slots[*at];
        let change = found.changes.iter().find(|(changed, _)| changed == at);
        let moment = found.moment.as_deref().filter(|_| slot.name == "timestamp");
        let value = match change {
            Some((_, number)) => slot.others[*number].value.as_ref().map(|value| value.as_str()),
            None => moment.or(slot.value),
        };
        let Some(value) = value else { continue };
        tokens.push(Token::new("", frame(separator)));
        separator = style.joining.separator();
        tokens.push(Token::new(&slot.name, frame(&slot.name)));
        tokens.push(Token::new("", frame(style.joining.equals())));
        tokens.push(Token {
            secret: is_secret(&slot.name, value, &secrets),
            ..Token::new(&slot.name, encoder.valued(value))
        });
    }
    tokens.extend(found.wrap.behind().then(secret));
    tokens.retain(|token| !token.text.is_empty());
    tokens
}

/// The components of the right text: that of the mended request, with the timestamp that was sent where it is one.
fn right(case: &Case<'_>, kind: &Kind) -> Vec<Token> {
    let sent = case.request.get("timestamp").unwrap_or_default();
    let millis = stamp::digits(sent).is_some_and(|number| number >= 100_000_000_000);
    let is_good = millis || stamp::parse_documented(sent).is_some();
    let now = case.now.to_string();
    let parameters = parameters_of(case, kind, if is_good { sent } else { &now });
    let secrets = secret_values(parameters.iter());
    let interface = kind.interface();
    let mut tokens = match &interface {
        crate::Interface::System(path) => path_tokens(path.as_str()),
        crate::Interface::Business => Vec::new(),
    };
    for (name, value) in parameters.iter() {
        tokens.push(Token::new(name, name.to_owned()));
        tokens.push(Token { secret: is_secret(name, value, &secrets), ..Token::new(name, value.to_owned()) });
    }
    tokens
}

/// What to keep, to delete and to insert: the longest common subsequence of the components. Empty where all is kept.
fn between(signed: &[Token], right: &[Token]) -> Vec<Segment> {
    if signed == right {
        return Vec::new();
    }
    let same = |pair: &(&Token, &Token)| pair.0 == pair.1;
    let front = signed.iter().zip(right).take_while(same).count();
    let rest = |tokens: &[Token]| tokens.len() - front;
    let back = signed.iter().rev().zip(right.iter().rev()).take_while(same).count();
    let back = back.min(rest(signed)).min(rest(right));
    let (from, to) = (&signed[front..signed.len() - back], &right[front..right.len() - back]);
    let mut segments = Vec::new();
    signed[..front].iter().for_each(|token| push(&mut segments, SegmentKind::Keep, token));
    if from.len() * to.len() > MOST_PAIRS {
        for token in from {
            push(&mut segments, SegmentKind::Delete, token);
        }
        for token in to {
            push(&mut segments, SegmentKind::Insert, token);
        }
    } else {
        align(from, to, &mut segments);
    }
    signed[signed.len() - back..].iter().for_each(|token| push(&mut segments, SegmentKind::Keep, token));
    segments
}

fn align(from: &[Token], to: &[Token], segments: &mut Vec<Segment>) {
    let width = to.len() + 1;
    let mut common = vec![0_u32; (from.len() + 1) * width];
    for one in (0..from.len()).rev() {
        for other in (0..to.len()).rev() {
            common[one * width + other] = if from[one] == to[other] {
                common[(one + 1) * width + other + 1] + 1
            } else {
                common[(one + 1) * width + other].max(common[one * width + other + 1])
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < from.len() || other < to.len() {
        if one < from.len() && other < to.len() && from[one] == to[other] {
            push(segments, SegmentKind::Keep, &from[one]);
            (one, other) = (one + 1, other + 1);
        } else if one < from.len()
            && (other == to.len() || common[(one + 1) * width + other] >= common[one * width + other + 1])
        {
            push(segments, SegmentKind::Delete, &from[one]);
            one += 1;
        } else {
            push(segments, SegmentKind::Insert, &to[other]);
            other += 1;
        }
    }
}

/// Neighbours of one kind are one piece, unless one of them is a secret.
fn push(segments: &mut Vec<Segment>, kind: SegmentKind, token: &Token) {
    match segments.last_mut() {
        Some(last) if last.kind == kind && !last.secret && !token.secret => last.text.push_str(&token.text),
        _ => segments.push(Segment { kind, text: token.text.clone(), secret: token.secret }),
    }
}

impl Token {
    fn new(owner: &str, text: String) -> Self {
        Self { owner: owner.to_owned(), text, secret: false }
    }
}

/// `/rest`, `/` and `auth/token/create`, so that each of them can be too much or missing.
fn path_tokens(path: &str) -> Vec<Token> {
    let prefix = path.find("/rest/").map(|at| at + 5).or_else(|| path.find("/sync/").map(|at| at + 5));
    let bare = |path: &str| if path.starts_with("rest/") { Some(4) } else { None };
    let (prefix, rest) = path.split_at(prefix.or_else(|| bare(path)).unwrap_or(0));
    let (slash, rest) = rest.split_at(usize::from(rest.starts_with('/')));
    [prefix, slash, rest]
        .map(|part| Token::new("", part.to_owned()))
        .into_iter()
        .filter(|t| !t.text.is_empty())
        .collect()
}

/// Codes, tokens and secrets that are long enough to be known again.
fn secret_values<'v>(pairs: impl Iterator<Item = (&'v str, &'v str)>) -> Vec<&'v str> {
    pairs.filter(|(name, value)| is_secret_name(name) && value.len() >= 16).map(|(_, value)| value).collect()
}

/// Also a value that has a secret in it, such as a callback address with its code.
fn is_secret(name: &str, value: &str, secrets: &[&str]) -> bool {
    let query = value.split_once(['?', '#']).map_or("", |(_, query)| query);
    is_secret_name(name)
        || secrets.iter().any(|secret| value.contains(secret))
        || form_urlencoded::parse(query.as_bytes()).any(|(name, _)| is_secret_name(&name))
}

impl Encodings {
    /// Whether an encoding changes more than values.
    fn is_framed(&self, at: usize) -> bool {
        matches!(self.get(at).encoding, Encoding::Text(_))
    }
}
