//! A plan as a picture: time across, offsets up.

use core::fmt::{self, Display, Formatter, Write};

use crate::describe::{Described, Label};
use crate::number::{Grouped, InBytes, one_line};
use crate::scale::{Area, BOTTOM, HEIGHT, LEFT, RIGHT, Scale, TOP, WIDTH};

/// The width of a character, in pixels, and the distance of two lines of text.
const CHARACTER: f64 = 7.3;
const LINE: f64 = 14.0;
/// The length at which names are cut, except in titles.
const NAME: usize = 80;
/// Middle tones: white text stands out from them, and they stand out from white and from dark grey.
const COLOURS: [&str; 8] = ["#3b6fa0", "#a8572c", "#3d7d45", "#8a4f9e", "#a04a5c", "#2f7a7a", "#7a6a1f", "#5a5fb0"];

impl Described<'_> {
    /// Draws the plan as SVG: time across, offsets up, a rectangle with a title for every slot.
    ///
    /// Text and edges take the colour of the page, so that they can be seen on white and on dark. A slot in place of another is
    /// pale with a dashed edge. The line on which most bytes are live is shaded. If a name does not fit into its rectangle, it
    /// is only in the title. The drawing has no empty line, so that it can stand in Markdown.
    #[inline]
    pub fn svg(&self) -> impl Display {
        fmt::from_fn(|f| {
            let drawing = Drawing { plan: self, scale: Scale::of(self) };
            drawing.write_head(f)?;
            self.labels.iter().try_for_each(|label| drawing.write_slot(f, label))?;
            drawing.write_peak_line(f)?;
            self.labels.iter().try_for_each(|label| drawing.write_name(f, label))?;
            drawing.write_offsets(f)?;
            drawing.write_times(f)?;
            writeln!(f, "</svg>")
        })
    }

    /// Returns [`svg`](Self::svg) as a `String`.
    #[inline]
    #[cfg(feature = "alloc")]
    pub fn to_svg(&self) -> alloc::string::String {
        alloc::format!("{}", self.svg())
    }
}

struct Drawing<'p, 'a> {
    plan: &'p Described<'a>,
    scale: Scale<'a>,
}

impl Drawing<'_, '_> {
    #[inline]
    fn write_head(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plan = self.plan.plan;
        let (width, height) = (RIGHT + 12.0, BOTTOM + 42.0);
        write!(f, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" ")?;
        write!(f, "style=\"max-width:100%;height:auto\" role=\"img\" ")?;
        writeln!(f, "font-family=\"ui-monospace, monospace\" font-size=\"12\" fill=\"currentColor\">")?;
        let name = Escaped(one_line(self.plan.name, NAME));
        writeln!(f, "<title>Memory plan of {name}</title>")?;
        writeln!(f, "<text x=\"8\" y=\"18\" font-weight=\"bold\">{name}</text>")?;
        write!(f, "<text x=\"8\" y=\"36\">PEAK {}", InBytes(plan.peak()))?;
        write!(
            f,
            " &#183; LOWER_BOUND {} &#183; TOTAL_WITHOUT_SHARING {}",
            Grouped(plan.lower_bound()),
            Grouped(plan.total_without_sharing())
        )?;
        if let Some(limit) = self.plan.budget {
            write!(f, " &#183; budget {}", Escaped(one_line(limit.written, 24)))?;
        }
        writeln!(f, "</text>")
    }

    #[inline]
    fn area(&self, label: &Label<'_>) -> Option<Area> {
        self.scale.area(label, self.plan.plan.offsets()[label.buffer])
    }

    #[inline]
    fn write_slot(&self, f: &mut Formatter<'_>, label: &Label<'_>) -> fmt::Result {
        let Some(Area { x, y, width, height }) = self.area(label) else { return Ok(()) };
        let colour = COLOURS[label.buffer % COLOURS.len()];
        write!(f, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" ")?;
        let pale = if label.in_place_of.is_some() { " fill-opacity=\"0.35\" stroke-dasharray=\"4 3\"" } else { "" };
        write!(f, "fill=\"{colour}\"{pale} stroke=\"currentColor\" stroke-width=\"0.8\"><title>")?;
        let (name, offset) = (one_line(label.name, usize::MAX), self.plan.plan.offsets()[label.buffer]);
        write!(f, "{}: {} at offset {}", Escaped(name), InBytes(label.size), Grouped(offset))?;
        if let Some(other) = label.in_place_of {
            write!(f, ", in place of {}", Escaped(one_line(other, usize::MAX)))?;
        }
        writeln!(f, "</title></rect>")
    }

    /// Writes the name into its rectangle, and the bytes below it, if there is room.
    #[inline]
    fn write_name(&self, f: &mut Formatter<'_>, label: &Label<'_>) -> fmt::Result {
        let Some(Area { x, y, width, height }) = self.area(label) else { return Ok(()) };
        let name = one_line(label.name, usize::MAX);
        let fits = |characters: usize| characters as f64 * CHARACTER + 6.0 <= width;
        if !fits(name.clone().count()) || height < LINE + 2.0 {
            return Ok(());
        }
        let bytes = fits(Grouped(label.size).width()) && height >= 2.0 * LINE + 4.0;
        let (middle, baseline) = (x + width / 2.0, y + height / 2.0 + if bytes { -3.0 } else { 4.0 });
        let colour = if label.in_place_of.is_some() { "" } else { " fill=\"#fff\"" };
        write!(
            f,
            "<text x=\"{middle:.1}\" y=\"{baseline:.1}\" text-anchor=\"middle\"{colour} pointer-events=\"none\">"
        )?;
        write!(f, "{}", Escaped(name))?;
        if bytes {
            write!(f, "<tspan x=\"{middle:.1}\" dy=\"{LINE}\">{}</tspan>", Grouped(label.size))?;
        }
        writeln!(f, "</text>")
    }

    /// Marks the line on which most bytes are live, with a shade over the slots and a bar above them.
    #[inline]
    fn write_peak_line(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.plan.plan.lower_bound() == 0 {
            return Ok(());
        }
        let at = self.plan.plan.peak_at();
        let line = self.plan.lines.iter().find(|line| self.plan.is_peak(line));
        let (from, to) = line.map_or((at, at), |line| (line.start, line.end));
        let x = self.scale.x(from);
        let width = (self.scale.x(to) - x).max(2.0);
        writeln!(
            f,
            "<rect x=\"{x:.1}\" y=\"{TOP}\" width=\"{width:.1}\" height=\"{HEIGHT}\" fill=\"#000\" fill-opacity=\"0.2\" \
             pointer-events=\"none\"/>"
        )?;
        writeln!(f, "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"3\"/>", TOP - 5.0)?;
        let middle = (x + width / 2.0).clamp(LEFT + 2.0 * CHARACTER, RIGHT - 2.0 * CHARACTER);
        writeln!(f, "<text x=\"{middle:.1}\" y=\"{:.1}\" text-anchor=\"middle\">peak</text>", TOP - 9.0)
    }

    /// Writes the axis on the left: 0, the peak, and the most live bytes if there is room for them.
    #[inline]
    fn write_offsets(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let plan = self.plan.plan;
        writeln!(f, "<path d=\"M{LEFT} {TOP}V{BOTTOM}H{RIGHT}\" fill=\"none\" stroke=\"currentColor\"/>")?;
        let room = self.scale.length(plan.lower_bound()) >= LINE && self.scale.y(plan.lower_bound()) - TOP >= LINE;
        let marks = [Some(0), room.then_some(plan.lower_bound()), (plan.peak() > 0).then_some(plan.peak())];
        for bytes in marks.into_iter().flatten() {
            let (y, right) = (self.scale.y(bytes), LEFT - 8.0);
            write!(f, "<path d=\"M{LEFT} {y:.1}h-5\" stroke=\"currentColor\"/>")?;
            writeln!(f, "<text x=\"{right}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", y + 4.0, Grouped(bytes))?;
        }
        Ok(())
    }

    /// Writes the axis below: the numbers of the lines, as many as there is room for.
    #[inline]
    fn write_times(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut free = LEFT - CHARACTER;
        for line in self.plan.lines {
            let middle = (self.scale.x(line.start) + self.scale.x(line.end)) / 2.0;
            let digits = line.number.checked_ilog10().unwrap_or(0) + 1;
            let half = f64::from(digits) * CHARACTER / 2.0 + 2.0;
            if middle - half >= free && middle + half <= RIGHT + CHARACTER {
                let y = BOTTOM + LINE + 2.0;
                writeln!(f, "<text x=\"{middle:.1}\" y=\"{y}\" text-anchor=\"middle\">{}</text>", line.number)?;
                free = middle + half;
            }
        }
        let word = if self.plan.lines.is_empty() { "time" } else { "line" };
        let (middle, y) = (LEFT + WIDTH / 2.0, BOTTOM + 2.0 * LINE + 6.0);
        writeln!(f, "<text x=\"{middle}\" y=\"{y}\" text-anchor=\"middle\">{word}</text>")
    }
}

/// Text between tags.
struct Escaped<I>(I);

impl<I: Iterator<Item = char> + Clone> Display for Escaped<I> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.clone().try_for_each(|character| match character {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            _ => f.write_char(character),
        })
    }
}
