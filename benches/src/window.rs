//! The desktop app's window beside a blank one: first paint, a usable list, memory, wake-ups. What stands on the screen
//! is read from the X server, a column of pixels at a time, so that neither program has to do anything for it.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, ImageFormat, MapState,
};
use x11rb::rust_connection::RustConnection;

use crate::desk::{Desk, Outcome, Running};
use crate::gateway::Gateway;
use crate::listing::fill;
use crate::pairs::{Ratio, in_turn};
use crate::table::{Goal, Row, Unit};
use crate::tokens::connect;

const STORES: u32 = 100;
const OURS: &str = "sellerkey-desktop";
const BLANK: &str = "blank-window";
/// `--ground` of the UI's light face; the blank page has it too.
const GROUND: u32 = 0x00f6_f6f4;
/// `--panel`, which cards stand on.
const PANEL: u32 = 0x00ff_ffff;
/// A column through the cards.
const COLUMN: i16 = 560;

/// From the start until something stands in the window.
pub fn measure() -> Outcome<Vec<Row>> {
    let desk = Desk::with_screen()?;
    desk.run("sellerkey", &["status"])?;
    fill(&desk, 0, STORES)?;
    let eye = Eye::open(&desk)?;
    let painted = |program: &str| shown(&desk, &eye, program, is_painted).unwrap_or(f64::NAN);
    let listed = || shown(&desk, &eye, OURS, is_list).unwrap_or(f64::NAN);
    Ok(vec![
        row(
            "start to first paint",
            Goal::AtMost(1.15),
            Unit::Seconds,
            in_turn(25, || painted(OURS), || painted(BLANK)),
        ),
        row(
            "start to a usable list of 100 stores",
            Goal::AtMost(1.15),
            Unit::Seconds,
            in_turn(25, listed, || painted(BLANK)),
        ),
    ])
}

/// What it holds, and how often it wakes, when nothing happens: with a gateway that answers, and an app whose secret is there.
pub fn at_rest() -> Outcome<Vec<Row>> {
    let desk = Desk::with_screen()?;
    let gateway = Gateway::with(&desk, 1)?;
    connect(&desk, &gateway)?;
    fill(&desk, 1, STORES)?;
    goes_on(&desk)?;
    let [memory, hidden, wakes] = in_turn_at_rest(&desk, &Eye::open(&desk)?)?;
    Ok(vec![
        row("idle memory (PSS, all processes), window open", Goal::AtMost(1.15), Unit::Bytes, memory),
        row("idle memory, closed to the tray", Goal::AtMost(0.5), Unit::Bytes, hidden),
        row("idle wake-ups in 30 s", Goal::More(1.0), Unit::Count, wakes),
    ])
}

fn row(what: &str, goal: Goal, unit: Unit, ratio: Ratio) -> Row {
    Row {
        what: what.to_owned(),
        beside: "a blank Tauri window of the same profile".to_owned(),
        goal,
        unit,
        ratio,
    }
}

struct Eye {
    screen: RustConnection,
    root: u32,
}

impl Eye {
    fn open(desk: &Desk) -> Outcome<Self> {
        let (screen, number) = RustConnection::connect(desk.display())?;
        Ok(Self { root: screen.setup().roots[number].root, screen })
    }

    /// A column of the screen, as `0x00RRGGBB`.
    fn column(&self) -> Outcome<Vec<u32>> {
        let image =
            self.screen.get_image(ImageFormat::Z_PIXMAP, self.root, COLUMN, 0, 1, 680, !0)?.reply()?;
        let pixel = |bytes: &[u8]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
        Ok(image.data.chunks_exact(4).map(pixel).collect())
    }
}

impl Eye {
    /// Asks the window that is shown to close, as a window manager does.
    fn close(&self) -> Outcome {
        let atom = |name: &str| -> Outcome<u32> {
            Ok(self.screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        let (protocols, delete) = (atom("WM_PROTOCOLS")?, atom("WM_DELETE_WINDOW")?);
        for window in self.screen.query_tree(self.root)?.reply()?.children {
            let shown = self.screen.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            let known = self.screen.get_property(false, window, protocols, AtomEnum::ATOM, 0, 16)?.reply()?;
            if shown && known.value32().is_some_and(|mut known| known.any(|one| one == delete)) {
                let event = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
                self.screen.send_event(false, window, EventMask::NO_EVENT, event)?.check()?;
                return Ok(());
            }
        }
        Err("no window is shown".into())
    }
}

fn is_painted(column: &[u32]) -> bool {
    column.iter().filter(|pixel| **pixel == GROUND).count() > column.len() / 10
}

/// Three cards at least, one below the other, on the ground between them.
fn is_list(column: &[u32]) -> bool {
    let changes = column.windows(2).filter(|pair| pair[0] == GROUND && pair[1] != GROUND).count();
    let cards = column.iter().filter(|pixel| **pixel == PANEL).count();
    is_painted(column) && changes >= 3 && cards > column.len() / 4
}

/// Seconds from before a program is started until its window shows something. The program is ended, and the screen is
/// black again, before this returns.
fn shown(desk: &Desk, eye: &Eye, program: &str, there: fn(&[u32]) -> bool) -> Outcome<f64> {
    let begun = Instant::now();
    let running = desk.start(program, &[])?;
    let took = loop {
        if there(&eye.column()?) {
            break begun.elapsed().as_secs_f64();
        }
        if begun.elapsed() > Duration::from_secs(20) {
            return Err(format!("{program} shows nothing").into());
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    ended(running)?;
    let end = Instant::now() + Duration::from_secs(10);
    while eye.column()?.contains(&GROUND) && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(took)
}

/// Chooses what a person does who closes the window for the first time: the app goes on.
fn goes_on(desk: &Desk) -> Outcome {
    let registry = rusqlite::Connection::open(desk.registry())?;
    registry.execute("INSERT INTO setting (name, value) VALUES ('desktop.close', 'background')", [])?;
    Ok(())
}

/// The app with its window, the app with its window closed, and the blank window, each at rest, in turn.
fn in_turn_at_rest(desk: &Desk, eye: &Eye) -> Outcome<[Ratio; 3]> {
    let mut measured: [Vec<(f64, f64)>; 3] = Default::default();
    for _ in 0..3 {
        let (open, wakes) = rested(desk, OURS, || Ok(()))?;
        let (hidden, _) = rested(desk, OURS, || eye.close())?;
        let (blank, beside) = rested(desk, BLANK, || Ok(()))?;
        for (pairs, pair) in measured.iter_mut().zip([(open, blank), (hidden, blank), (wakes, beside)]) {
            pairs.push(pair);
        }
    }
    Ok(measured.map(|pairs| Ratio::of(&pairs)))
}

/// Bytes that a program at rest and all below it hold, and how often they wake in half a minute.
fn rested(desk: &Desk, program: &str, act: impl FnOnce() -> Outcome) -> Outcome<(f64, f64)> {
    let running = desk.start(program, &[])?;
    std::thread::sleep(Duration::from_secs(5));
    act()?;
    std::thread::sleep(Duration::from_secs(5));
    let family = family(running.id());
    let before = woken(&family);
    std::thread::sleep(Duration::from_secs(30));
    let (after, memory) = (woken(&family), family.iter().map(|id| memory(*id)).sum::<u64>());
    ended(running)?;
    // Threads that have ended meanwhile are in neither count.
    let wakes: u64 = after.iter().map(|(id, now)| now - before.get(id).unwrap_or(&0).min(now)).sum();
    #[expect(clippy::cast_precision_loss, reason = "some hundred megabytes")]
    let measured = (memory as f64, wakes as f64);
    Ok(measured)
}

/// Ends a program and whatever it left, and waits until all of them are gone.
fn ended(running: Running) -> Outcome {
    let family = family(running.id());
    drop(running);
    let end = Instant::now() + Duration::from_secs(10);
    while family.iter().any(|id| std::fs::exists(format!("/proc/{id}")).unwrap_or(false)) {
        if Instant::now() > end {
            return Err("something of it runs on".into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// A process and all that descend from it.
fn family(id: u32) -> Vec<u32> {
    let mut found = vec![id];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        let tasks = std::fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
        for task in tasks {
            let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
            found.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
        at += 1;
    }
    found
}

fn memory(id: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let pss = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    pss.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or_default() * 1024
}

/// How often each thread of these processes has gone to sleep by itself, and so was woken.
fn woken(family: &[u32]) -> HashMap<u32, u64> {
    let tasks = family
        .iter()
        .flat_map(|id| std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten());
    let counted = tasks.filter_map(|task| {
        let text = std::fs::read_to_string(task.path().join("status")).ok()?;
        let count = text.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
        Some((task.file_name().to_str()?.parse().ok()?, count.trim().parse().ok()?))
    });
    counted.collect()
}
