//! The drawing.

use std::format;
use std::string::String;
use std::vec::Vec;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::lanes::{self, Bar};
use super::scale::PlotScale;
use super::text::{Area, FreeArea, fitting, width};
use crate::footprint::bytes::Bytes;
use crate::monitor::record::{Recording, Sample, printed};

const WIDTH: i32 = 960;
const LEFT: i32 = 84;
const RIGHT: i32 = WIDTH - 24;
/// The top of the lanes.
const TOP: i32 = 62;
const LANE: i32 = 21;
/// The height of the curve.
const HEIGHT: i32 = 330;
const TICKS: i32 = 30;
const LEGEND: i32 = 34;
/// Sizes of text in pixels.
const SMALL: f64 = 12.0;
const LARGE: f64 = 17.0;

/// The colour of text and axes. The finished drawing has the text colour of the page in its place: see [`draw`].
const TEXT: RGBColor = RGBColor(0x75, 0x7b, 0x85);
/// `TEXT` as plotters writes it.
const TEXT_IN_SVG: &str = "\"#757B85\"";
/// The text colour of a drawing that is no part of a page: an image follows the reader's system.
const COLOURS_OF_AN_IMAGE: &str = "<style>svg:root { color: #24292f } \
    @media (prefers-color-scheme: dark) { svg:root { color: #d8dee6 } }</style>\n";
/// The colours of curves are middle tones: as far from white as from dark grey.
const CURRENT: RGBColor = RGBColor(0x3a, 0x80, 0xc4);
const PEAK: RGBColor = RGBColor(0xd0, 0x45, 0x4c);
const RESIDENT: RGBColor = RGBColor(0x8f, 0x6d, 0xc8);
const BUDGET: RGBColor = RGBColor(0xb5, 0x76, 0x14);
/// The colours of phases. White text stands out from them.
const PHASES: [RGBColor; 6] = [
    RGBColor(0x2f, 0x7a, 0x7a),
    RGBColor(0x8a, 0x4f, 0x9e),
    RGBColor(0x3d, 0x7d, 0x45),
    RGBColor(0xa8, 0x57, 0x2c),
    RGBColor(0x5a, 0x5f, 0xb0),
    RGBColor(0x7a, 0x6a, 0x1f),
];

type Root<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Chart<'r, 'a> = ChartContext<'r, SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

pub(super) fn draw(recording: &Recording) -> String {
    let bars = lanes::of(recording);
    let lanes = bars.iter().map(|bar| bar.lane as i32 + 1).max().unwrap_or(0);
    let top = TOP + lanes * LANE + if lanes > 0 { 4 } else { 0 };
    let height = top + HEIGHT + TICKS + LEGEND;
    let mut svg = String::new();
    let root = SVGBackend::with_string(&mut svg, (WIDTH as u32, height as u32)).into_drawing_area();
    let picture = Picture {
        recording,
        scale: PlotScale::of(recording),
        samples: recording.samples_within((RIGHT - LEFT) as usize),
        top,
    };
    // A `String` takes every write, and text is measured without a font.
    let drawn = picture.draw(&root, &bars).and_then(|()| root.present());
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    drop(root);
    let svg = svg.replace(TEXT_IN_SVG, "\"currentColor\"");
    match svg.split_once(">\n") {
        Some((tag, rest)) => format!("{tag}>\n{COLOURS_OF_AN_IMAGE}{rest}"),
        None => svg,
    }
}

struct Picture<'r> {
    recording: &'r Recording,
    scale: PlotScale,
    /// At most one sample per pixel.
    samples: Vec<Sample>,
    /// The top of the curve.
    top: i32,
}

fn text<'a>(size: f64, colour: &'a RGBColor, h: HPos, bold: bool) -> TextStyle<'a> {
    let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
    // The backend divides by this factor.
    TextStyle::from(("sans-serif", size * 1.24, style).into_font()).color(colour).pos(Pos::new(h, VPos::Center))
}

impl Picture<'_> {
    fn draw(&self, root: &Root<'_>, bars: &[Bar<'_>]) -> Drawn {
        let mut chart = ChartBuilder::on(root)
            .margin_top(self.top)
            .margin_right(WIDTH - RIGHT)
            .margin_bottom(LEGEND)
            .y_label_area_size(LEFT)
            .x_label_area_size(TICKS)
            .build_cartesian_2d(0.0..self.scale.time.end, 0.0..self.scale.bytes.end)?;
        self.draw_phases(root, &chart, bars)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .bold_line_style(TEXT.mix(0.25))
            .light_line_style(TEXT.mix(0.0))
            .axis_style(TEXT)
            .x_labels(10)
            .y_labels(7)
            .x_label_formatter(&|value| self.scale.time.tick(*value))
            .y_label_formatter(&|value| self.scale.bytes.tick(*value))
            .label_style(("sans-serif", SMALL * 1.24, &TEXT))
            .draw()?;
        self.draw_curves(&mut chart)?;
        self.draw_lines(root, &chart)?;
        self.draw_head(root)?;
        self.draw_legend(root, recording_lacks(self.recording, bars))
    }

    fn point(&self, seconds: f64, bytes: usize) -> (f64, f64) {
        (self.scale.time.units(seconds), self.scale.bytes.units(bytes as f64))
    }

    /// Draws bars in their lanes, and pale bands behind the curve.
    fn draw_phases(&self, root: &Root<'_>, chart: &Chart<'_, '_>, bars: &[Bar<'_>]) -> Drawn {
        let x = |seconds: f64| chart.backend_coord(&self.point(seconds, 0)).0;
        for (number, bar) in bars.iter().enumerate() {
            let colour = PHASES[number % PHASES.len()];
            let (left, end) = (x(bar.phase.begin.as_secs_f64()), x(bar.phase.end.as_secs_f64()));
            let (right, top) = (end.max(left + 2), TOP + bar.lane as i32 * LANE);
            let middle = top + (LANE - 3) / 2;
            root.draw(&Rectangle::new([(left, top), ((right - 1).max(left + 1), top + LANE - 3)], colour.filled()))?;
            if bar.lane == 0 {
                let bottom = self.top + HEIGHT;
                root.draw(&Rectangle::new([(left, self.top), (right, bottom)], colour.mix(0.09).filled()))?;
            }
            let label = printed(&bar.phase.label);
            let behind = f64::from(bar.free.map_or(RIGHT, x) - right);
            let inside = f64::from(right - left) - 8.0;
            if width(&label, SMALL) > inside && width(&label, SMALL) <= behind - 8.0 {
                root.draw(&Text::new(label, (right + 4, middle), text(SMALL, &TEXT, HPos::Left, false)))?;
            } else if let Some(label) = fitting(&label, SMALL, inside) {
                root.draw(&Text::new(label, (left + 4, middle), text(SMALL, &WHITE, HPos::Left, false)))?;
            }
        }
        Ok(())
    }

    fn draw_curves(&self, chart: &mut Chart<'_, '_>) -> Drawn {
        let seconds = |sample: &Sample| sample.at.as_secs_f64();
        let current = self.samples.iter().map(|sample| self.point(seconds(sample), sample.current));
        let starts = self.samples.first().into_iter().chain(&self.samples);
        let steps = starts.zip(&self.samples).flat_map(|(before, sample)| {
            [self.point(seconds(before), sample.peak), self.point(seconds(sample), sample.peak)]
        });
        chart.draw_series(AreaSeries::new(steps, 0.0, CURRENT.mix(0.2)))?;
        chart.draw_series(AreaSeries::new(current.clone(), 0.0, CURRENT.mix(0.35)))?;
        chart.draw_series(LineSeries::new(current, CURRENT.stroke_width(2)))?;
        let resident = self.samples.iter().filter_map(|sample| Some((seconds(sample), sample.resident?)));
        let shown = resident.filter(|(_, bytes)| !self.scale.is_off(*bytes));
        chart.draw_series(LineSeries::new(shown.map(|(at, bytes)| self.point(at, bytes)), RESIDENT.stroke_width(1)))?;
        Ok(())
    }

    /// Draws budgets and the peak, with their labels where there is room.
    fn draw_lines(&self, root: &Root<'_>, chart: &Chart<'_, '_>) -> Drawn {
        let (left, right) = (f64::from(LEFT), f64::from(RIGHT));
        let whole = Area { left, right, top: f64::from(self.top) + 1.0, bottom: f64::from(self.top + HEIGHT) };
        let mut room = FreeArea { whole, taken: Vec::new() };
        let peak = self.recording.peak().map(|sample| (sample.peak, self.point(sample.at.as_secs_f64(), sample.peak)));
        for sample in &self.samples {
            let resident = sample.resident.filter(|bytes| !self.scale.is_off(*bytes));
            for bytes in resident.into_iter().chain([sample.current]) {
                let (x, y) = chart.backend_coord(&self.point(sample.at.as_secs_f64(), bytes));
                let (x, y) = (f64::from(x), f64::from(y));
                room.taken.push(Area { left: x - 1.0, right: x + 1.0, top: y - 1.0, bottom: y + 1.0 });
            }
        }
        let mut lines = Vec::new();
        for budget in self.recording.budgets() {
            let is_off = self.scale.is_off(budget.bytes);
            let y = if is_off { self.top } else { chart.backend_coord(&self.point(0.0, budget.bytes)).1 };
            root.draw(&PathElement::new([(LEFT, y), (RIGHT, y)], BUDGET.stroke_width(2)))?;
            room.taken.push(Area { left, right, top: f64::from(y) - 1.0, bottom: f64::from(y) + 1.0 });
            let bytes = Bytes(budget.bytes as u64);
            let more = if is_off { " (off the scale)" } else { "" };
            lines.push((format!("{} {bytes}{more}", printed(&budget.label)), f64::from(y)));
        }
        if let Some((bytes, point)) = peak {
            let at = chart.backend_coord(&point);
            let (x, y) = (f64::from(at.0), f64::from(at.1));
            room.taken.push(Area { left: x - 4.0, right: x + 4.0, top: y - 4.0, bottom: y + 4.0 });
            root.draw(&Circle::new(at, 4, PEAK.filled()))?;
            let label = format!("peak {}", Bytes(bytes as u64));
            let half = width(&label, SMALL) / 2.0 + 9.0;
            let beside = |y: f64| [(x, y), (x + half, y), (x - half, y)];
            let middles = [y - 14.0, y, y + 15.0, y - 30.0, y + 30.0].map(beside);
            self.place(root, &mut room, &label, middles.as_flattened())?;
        }
        for (label, y) in lines {
            let middles = [y - 10.0, y + 11.0].map(|y| [(right, y), (left, y), ((left + right) / 2.0, y)]);
            self.place(root, &mut room, &label, middles.as_flattened())?;
        }
        Ok(())
    }

    fn place(&self, root: &Root<'_>, room: &mut FreeArea, label: &str, middles: &[(f64, f64)]) -> Drawn {
        let (x, y) = room.place(label, SMALL, middles);
        root.draw(&Text::new(label, (x as i32, y as i32), text(SMALL, &TEXT, HPos::Center, true)))
    }

    fn draw_head(&self, root: &Root<'_>) -> Drawn {
        let title = fitting(&printed(self.recording.title()), LARGE, f64::from(RIGHT - 24)).unwrap_or_default();
        root.draw(&Text::new(title, (24, 22), text(LARGE, &TEXT, HPos::Left, true)))?;
        let words = match self.recording.peak() {
            None => "no samples".into(),
            Some(peak) => {
                let bytes = Bytes(peak.peak as u64);
                let (seconds, count) = (self.recording.duration().as_secs_f64(), self.recording.samples().len());
                format!("peak {bytes} ({bytes:#} bytes) · samples: {count} in {seconds:.3} s")
            }
        };
        root.draw(&Text::new(words, (24, 45), text(SMALL, &TEXT, HPos::Left, false)))
    }

    fn draw_legend(&self, root: &Root<'_>, lacking: u64) -> Drawn {
        let y = self.top + HEIGHT + TICKS + LEGEND / 2;
        let resident = self.recording.samples().iter().filter_map(|sample| sample.resident).max();
        let resident = resident.map(|most| {
            let off = if self.scale.is_off(most) { ", off the scale" } else { "" };
            (RESIDENT.filled(), 2, format!("resident ({} at most{off})", Bytes(most as u64)))
        });
        let keys = [
            (CURRENT.mix(0.6).filled(), 10, "allocated".into()),
            (CURRENT.mix(0.25).filled(), 10, "most between two samples".into()),
        ];
        let mut x = LEFT;
        for (colour, height, label) in keys.into_iter().chain(resident) {
            root.draw(&Rectangle::new([(x, y - height / 2), (x + 16, y + height - height / 2)], colour))?;
            let end = x + 22 + width(&label, SMALL) as i32 + 18;
            root.draw(&Text::new(label, (x + 22, y), text(SMALL, &TEXT, HPos::Left, false)))?;
            x = end;
        }
        if lacking > 0 {
            let label = format!("{lacking} phases not shown");
            root.draw(&Text::new(label, (RIGHT, y), text(SMALL, &TEXT, HPos::Right, false)))?;
        }
        Ok(())
    }
}

fn recording_lacks(recording: &Recording, bars: &[Bar<'_>]) -> u64 {
    (recording.phases().len() - bars.len()) as u64 + recording.phases_dropped()
}
