//! Every value on the way to a sign, beside a published vector worked in the same way.

use iop::{AppSecret, Interface, Parameters, Steps, Vector};

/// A step: what it is called, and its value here and in the vector.
#[derive(Clone, Debug)]
pub struct Step {
    /// The catalogue's `explain-…`.
    pub id: &'static str,
    /// Which sentence says why, by its whole name.
    pub why: &'static str,
    /// Its value; may hold a code or a token.
    pub own: String,
    /// The vector's.
    pub vector: String,
}

/// The steps of a call, beside those of the vector that is most like it.
pub fn of(secret: &AppSecret, interface: &Interface, parameters: &Parameters) -> (Vec<Step>, Vector) {
    let [create, order] = Vector::published();
    let by_path = matches!(interface, Interface::System(path) if !path.as_str().starts_with("/auth/"));
    let vector = if by_path { order } else { create };
    let own = Steps::of(secret, interface, parameters);
    let other = Steps::of(&vector.secret, &vector.interface, &vector.parameters);
    let system = own.path.is_some();
    let of = |system, business| if own.path.is_some() { system } else { business };
    let step =
        |id, why, value: fn(&Steps) -> String| Step { id, why, own: value(&own), vector: value(&other) };
    let method = match (system, parameters.get("method")) {
        (false, Some(_)) => "explain-method-belongs",
        (false, None) => "explain-method-missing",
        (true, None) => "explain-method-not-needed",
        (true, Some(_)) => "explain-method-signed",
    };
    let steps = vec![
        step("formula", of("explain-formula-system", "explain-formula-business"), formula),
        step("path", of("explain-path-system", "explain-path-business"), |steps| {
            steps.path.clone().unwrap_or_default()
        }),
        step("parameters", "explain-parameters-why", pairs),
        step("method", method, |steps| {
            let method = steps.pairs.iter().find(|(name, _)| name == "method");
            method.map_or_else(String::new, |(_, value)| value.to_string())
        }),
        step("text", "explain-text-why", |steps| steps.text.to_string()),
        step("length", "explain-length-why", |steps| steps.text.len().to_string()),
        step("inner", "explain-inner-why", |steps| hex::encode(steps.inner)),
        step("outer", "explain-outer-why", |steps| hex::encode(steps.outer)),
        step("sign", "explain-sign-why", |steps| steps.sign.to_string()),
    ];
    (steps, vector)
}

fn formula(steps: &Steps) -> String {
    let names = steps.pairs.iter().map(|(name, _)| format!("\"{name}\" + {name}"));
    let path = steps.path.iter().map(|path| format!("\"{path}\""));
    let text = path.chain(names).collect::<Vec<_>>().join(" + ");
    format!("UPPER(HEX(HMAC_SHA256(key = app_secret, text = {text})))")
}

fn pairs(steps: &Steps) -> String {
    let width = steps.pairs.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let lines = steps.pairs.iter().map(|(name, value)| format!("{name:width$}  {}", on_one_line(value)));
    lines.collect::<Vec<_>>().join("\n")
}

/// `␊` for a line break, and the like.
fn on_one_line(value: &str) -> String {
    let shown = |char: char| match char {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(char)).unwrap_or('?'),
        char => char,
    };
    value.chars().map(shown).collect()
}
