//! Two things measured in turn, so that whatever else the machine does falls on both; and their ratio with its spread.

/// What came of a comparison: the middle of the ratios of the pairs, with their quartiles.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    pub ours: f64,
    pub beside: f64,
    pub middle: f64,
    pub low: f64,
    pub high: f64,
}

/// Measures ours and what stands beside it in turn, so many times, after one round that does not count. Which of the two
/// goes first changes with each pair.
pub fn in_turn(pairs: usize, mut ours: impl FnMut() -> f64, mut beside: impl FnMut() -> f64) -> Ratio {
    ours();
    beside();
    let mut measured: Vec<(f64, f64)> = Vec::with_capacity(pairs);
    for pair in 0..pairs {
        measured.push(if pair % 2 == 0 {
            let first = ours();
            (first, beside())
        } else {
            let first = beside();
            (ours(), first)
        });
    }
    Ratio::of(&measured)
}

impl Ratio {
    /// Of pairs that were measured.
    pub fn of(measured: &[(f64, f64)]) -> Self {
        let sorted = |values: Vec<f64>| {
            let mut values = values;
            values.sort_by(f64::total_cmp);
            values
        };
        let ratios = sorted(measured.iter().map(|(ours, beside)| ours / beside).collect());
        let ours = sorted(measured.iter().map(|(ours, _)| *ours).collect());
        let beside = sorted(measured.iter().map(|(_, beside)| *beside).collect());
        Self {
            ours: at(&ours, 50),
            beside: at(&beside, 50),
            middle: at(&ratios, 50),
            low: at(&ratios, 25),
            high: at(&ratios, 75),
        }
    }
}

fn at(sorted: &[f64], percent: usize) -> f64 {
    sorted.get((sorted.len().saturating_sub(1)) * percent / 100).copied().unwrap_or(f64::NAN)
}
