//! `sellerkey sign --explain`: every value on the way to the sign, beside a published vector worked in the same way.

use iop::Vector;
use sellerkey_core::steps::Step;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::layout::{columns, harmless, padded, wrapped};
use crate::terminal::{Colour, Terminal};

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
    let column = labels.iter().map(|label| columns(label)).max().unwrap_or_default();
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
                let label = terminal.paint(Colour::Soft, &padded(label, column));
                terminal.line(&format!("   {label}  {line}"))?;
            }
        }
        terminal.line("")?;
    }
    let secret = terminal.text("explain-vector-secret", &[("secret", vector.secret.expose())]);
    terminal.line(&format!("{}\n", terminal.paint(Colour::Soft, &secret)))
}
