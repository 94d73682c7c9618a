//! The tray's icon: the program's own, with a mark for the worst state of all stores. The marks differ in colour and in
//! shape.

use tauri::image::Image;

/// The worst state of all stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// There is no store.
    None,
    /// A disc.
    Good,
    /// A triangle.
    Late,
    /// A square.
    Ended,
}

/// A mark takes so much of the icon's width.
const SHARE: f64 = 0.56;

/// So wide its white edge is, in marks.
const EDGE: f64 = 0.13;

/// The icon with its mark at the lower right.
pub fn marked(icon: &Image<'_>, mark: Mark) -> Image<'static> {
    let (width, height) = (icon.width(), icon.height());
    let mut pixels = icon.rgba().to_vec();
    let Some([red, green, blue]) = colour(mark) else { return Image::new_owned(pixels, width, height) };
    let side = f64::from(width.min(height)) * SHARE;
    let (left, top) = (f64::from(width) - side, f64::from(height) - side);
    for (at, pixel) in pixels.chunks_exact_mut(4).enumerate() {
        let at = u32::try_from(at).unwrap_or_default();
        let (column, row) = (f64::from(at % width.max(1)), f64::from(at / width.max(1)));
        let place = ((column + 0.5 - left) / side, (row + 0.5 - top) / side);
        if !covers(mark, place, 0.0) {
            continue;
        }
        let inner = covers(mark, place, EDGE);
        pixel.copy_from_slice(&if inner { [red, green, blue, 255] } else { [255; 4] });
    }
    Image::new_owned(pixels, width, height)
}

fn colour(mark: Mark) -> Option<[u8; 3]> {
    match mark {
        Mark::None => None,
        Mark::Good => Some([0x15, 0x80, 0x3d]),
        // The icon itself is near to the darker one.
        Mark::Late => Some([0xfb, 0xbf, 0x24]),
        Mark::Ended => Some([0xb9, 0x1c, 0x1c]),
    }
}

/// Whether a mark, made smaller by so much on each side, covers this place of its square.
fn covers(mark: Mark, (x, y): (f64, f64), smaller: f64) -> bool {
    match mark {
        Mark::None => false,
        Mark::Good => (x - 0.5).hypot(y - 0.5) <= 0.5 - smaller,
        // Its sides rise twice as steeply as they go, so an edge is wider along a row.
        Mark::Late => (x - 0.5).abs() <= (y - smaller * 2.2) / 2.0 && y >= 0.0 && y <= 1.0 - smaller,
        Mark::Ended => {
            let within = smaller..=1.0 - smaller;
            within.contains(&x) && within.contains(&y)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_differ_in_colour_and_in_shape() {
        let icon = Image::new_owned(vec![0; 32 * 32 * 4], 32, 32);
        let drawn = |mark| marked(&icon, mark).rgba().to_vec();
        let shape = |mark| drawn(mark).chunks(4).map(|pixel| pixel[3] > 0).collect::<Vec<_>>();
        let marks = [Mark::None, Mark::Good, Mark::Late, Mark::Ended];
        for (at, one) in marks.into_iter().enumerate() {
            for other in &marks[at + 1..] {
                assert_ne!(colour(one), colour(*other));
                assert_ne!(shape(one), shape(*other), "{one:?}, {other:?}");
            }
        }
        assert!(
            shape(Mark::Good).iter().filter(|covered| **covered).count() > 150,
            "large enough to be seen"
        );
    }
}
