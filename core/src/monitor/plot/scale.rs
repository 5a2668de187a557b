//! The units of both axes.

use core::time::Duration;
use std::format;
use std::string::String;

use crate::monitor::record::Recording;

/// The factor above the peak beyond which a value is not drawn to scale.
const HIGHER: f64 = 4.0;
/// The room above the highest value, for its label.
const HEADROOM: f64 = 1.15;

/// The range of both axes, in their units.
pub(super) struct PlotScale {
    pub(super) time: PlotAxis,
    pub(super) bytes: PlotAxis,
}

/// An axis that begins at zero.
pub(super) struct PlotAxis {
    pub(super) end: f64,
    unit: &'static str,
    size: f64,
}

impl PlotAxis {
    /// Makes an axis in the largest unit of which `end` has at least one, or in the smallest unit.
    fn to(end: f64, units: &[(f64, &'static str)]) -> PlotAxis {
        let (size, unit) = units.iter().copied().rfind(|(size, _)| end >= *size).unwrap_or(units[0]);
        PlotAxis { end: end / size, unit, size }
    }

    pub(super) fn units(&self, value: f64) -> f64 {
        value / self.size
    }

    /// Returns the label of a tick.
    pub(super) fn tick(&self, value: f64) -> String {
        // Ticks are round numbers, except for rounding errors of binary fractions.
        let text = format!("{value:.4}");
        format!("{} {}", text.trim_end_matches('0').trim_end_matches('.'), self.unit)
    }
}

const BYTES: [(f64, &str); 5] = [
    (1.0, "B"),
    (1024.0, "KiB"),
    (1024.0 * 1024.0, "MiB"),
    (1024.0 * 1024.0 * 1024.0, "GiB"),
    (1024.0 * 1024.0 * 1024.0 * 1024.0, "TiB"),
];
const TIMES: [(f64, &str); 5] = [(1e-6, "µs"), (1e-3, "ms"), (1.0, "s"), (300.0, "min"), (18_000.0, "h")];

impl PlotScale {
    pub(super) fn of(recording: &Recording) -> PlotScale {
        let peak = recording.peak().map_or(0, |sample| sample.peak) as f64;
        let resident = recording.samples().iter().filter_map(|sample| sample.resident);
        let others = resident.chain(recording.budgets().iter().map(|budget| budget.bytes));
        let shown = others.map(|bytes| bytes as f64).filter(|bytes| *bytes <= HIGHER * peak);
        let highest = shown.fold(peak, f64::max).max(16.0);
        let duration = match recording.duration() {
            Duration::ZERO => 1e-3,
            duration => duration.as_secs_f64(),
        };
        PlotScale { time: time(duration), bytes: PlotAxis::to(highest * HEADROOM, &BYTES) }
    }

    pub(super) fn is_off(&self, bytes: usize) -> bool {
        self.bytes.units(bytes as f64) > self.bytes.end
    }
}

/// Makes the time axis. It has minutes from five on, and hours from five on: below, the smaller unit reads better.
fn time(seconds: f64) -> PlotAxis {
    let axis = PlotAxis::to(seconds, &TIMES);
    let size = match axis.unit {
        "min" => 60.0,
        "h" => 3600.0,
        _ => axis.size,
    };
    PlotAxis { end: seconds / size, size, ..axis }
}
