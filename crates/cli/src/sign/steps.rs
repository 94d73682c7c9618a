//! `sellerkey sign --explain`: every value on the way to the sign, beside a published vector worked in the same way.

use iop::{AppSecret, Interface, Parameters, Steps, Vector};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::layout::{harmless, wrapped};
use crate::terminal::{Colour, Terminal};

/// A step: what it is called, and its value here and in the vector.
pub struct Step {
    id: &'static str,
    /// Which sentence says why.
    why: &'static str,
    own: String,
    vector: String,
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

/// The steps as JSON.
pub fn shape(terminal: &Terminal, steps: &[Step]) -> Vec<Value> {
    let title = |step: &Step| terminal.text(&format!("explain-{}", step.id), &[]);
    let row = |step: &Step| {
        json!({
            "id": step.id,
            "title": title(step),
            "detail": terminal.text(step.why, &[]),
            "value": step.own,
            "vector": step.vector,
        })
    };
    steps.iter().map(row).collect()
}

pub fn print(terminal: &Terminal, steps: &[Step], vector: &Vector) -> Result<(), Failure> {
    let labels = ["explain-own", "explain-vector"].map(|id| terminal.text(id, &[]));
    let column = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    for (at, step) in steps.iter().enumerate() {
        let title = terminal.text(&format!("explain-{}", step.id), &[]);
        terminal.line(&format!("{}  {}", at + 1, terminal.paint(Colour::Bold, &title)))?;
        for line in wrapped(&terminal.text(step.why, &[]), terminal.width() - 3) {
            terminal.line(&format!("   {line}"))?;
        }
        for (label, value) in labels.iter().zip([&step.own, &step.vector]) {
            let value = if value.is_empty() { terminal.text("explain-none", &[]) } else { value.clone() };
            let lines: Vec<_> = match step.id {
                "formula" => wrapped(&value, terminal.width() - column - 5),
                _ => value.lines().map(harmless).collect(),
            };
            for (at, line) in lines.iter().enumerate() {
                let label = if at == 0 { label.as_str() } else { "" };
                let label = terminal.paint(Colour::Soft, &format!("{label:column$}"));
                terminal.line(&format!("   {label}  {line}"))?;
            }
        }
        terminal.line("")?;
    }
    let secret = terminal.text("explain-vector-secret", &[("secret", vector.secret.expose())]);
    terminal.line(&format!("{}\n", terminal.paint(Colour::Soft, &secret)))
}

fn formula(steps: &Steps) -> String {
    let names = steps.pairs.iter().map(|(name, _)| format!("\"{name}\" + {name}"));
    let path = steps.path.iter().map(|path| format!("\"{path}\""));
    let text = path.chain(names).collect::<Vec<_>>().join(" + ");
    format!("UPPER(HEX(HMAC_SHA256(key = app_secret, text = {text})))")
}

fn pairs(steps: &Steps) -> String {
    let width = steps.pairs.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let lines = steps.pairs.iter().map(|(name, value)| format!("{name:width$}  {}", harmless(value)));
    lines.collect::<Vec<_>>().join("\n")
}
