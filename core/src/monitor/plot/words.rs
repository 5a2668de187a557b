//! A drawing in words, which browsers read aloud.

use std::format;
use std::string::String;

use crate::footprint::bytes::Bytes;
use crate::monitor::record::{Recording, printed};

/// Returns the elements `<title>` and `<desc>`.
pub(super) fn of(recording: &Recording) -> String {
    let mut words =
        format!("Samples: {} in {}.", recording.samples().len(), seconds(recording.duration().as_secs_f64()));
    if let (Some(peak), Some(last)) = (recording.peak(), recording.samples().last()) {
        let at = seconds(peak.at.as_secs_f64());
        words += &format!(" Peak {} bytes by {at}; {} bytes at the end.", exact(peak.peak), exact(last.current));
        let resident = recording.samples().iter().filter_map(|sample| sample.resident).max();
        words += &resident.map_or(String::new(), |most| format!(" Resident: {} bytes at most.", exact(most)));
        for budget in recording.budgets() {
            let is = if peak.peak > budget.bytes { "exceeded" } else { "kept" };
            words += &format!(" Budget {}, {} bytes: {is}.", printed(&budget.label), exact(budget.bytes));
        }
    }
    for phase in recording.phases() {
        let (begin, end) = (seconds(phase.begin.as_secs_f64()), seconds(phase.end.as_secs_f64()));
        let (label, peak, increment) = (printed(&phase.label), exact(phase.peak), phase.increment());
        words += &format!("\nPhase {label}: {begin} to {end}, peak {peak} bytes, increment {increment:+} bytes.");
    }
    format!("<title>{}</title>\n<desc>{}</desc>\n", escaped(&printed(recording.title())), escaped(&words))
}

fn seconds(seconds: f64) -> String {
    format!("{seconds:.3} s")
}

fn exact(bytes: usize) -> String {
    Bytes(bytes as u64).exact().as_str().into()
}

/// Escapes text between tags. XML has no place for most control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for line in text.split('\n') {
        let line = printed(line).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        escaped += if escaped.is_empty() { "" } else { "\n" };
        escaped += &line;
    }
    escaped
}
