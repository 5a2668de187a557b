//! A recording as a picture: time across, bytes up.
//!
//! | module | holds |
//! | --- | --- |
//! | `scale` | the units of both axes, and what is too high to be shown |
//! | `lanes` | where phases lie |
//! | `text` | how wide text is, and where there is room for it |
//! | `picture` | what is drawn |
//! | `words` | the same for those who do not see it |

mod lanes;
mod picture;
mod scale;
mod text;
mod words;

use std::format;
use std::path::Path;
use std::string::String;

use super::record::{RecordError, Recording, replace};

impl Recording {
    /// The recording as a drawing in SVG: the current bytes as a filled curve, above it what was reached between the samples, the
    /// peak with its value, the resident bytes as a thin line, the phases as bands with their labels, the budgets as lines.
    ///
    /// Middle tones on no background: it is seen on white and on dark. Its `<title>` and `<desc>` say in words what it shows. What is
    /// more than 4 times the peak is not drawn to scale: a budget lies at the upper edge then, and the legend has the resident bytes.
    /// No font and no other file is needed.
    ///
    /// ```
    /// use haversack::monitor::{Recording, Sample};
    /// use std::time::Duration;
    ///
    /// let mut recording = Recording::with_capacity(4096);
    /// for second in 0..60 {
    ///     recording.add(Sample::new(Duration::from_secs(second), 4096 * second as usize));
    /// }
    /// let svg = recording.with_title("A cache").with_budget("SRAM", 262_144).plot();
    /// assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    /// assert!(svg.contains("A cache") && svg.contains("peak 236 KiB") && svg.contains("SRAM 256 KiB"));
    /// ```
    pub fn plot(&self) -> String {
        let svg = picture::draw(self);
        let (tag, rest) = svg.split_once(">\n").unwrap_or((&svg, ""));
        let words = words::of(self);
        format!("{tag} role=\"img\" style=\"max-width:100%;height:auto\">\n{words}{rest}")
    }

    /// Writes [`plot`](Self::plot) to a file, which is replaced at once or not at all.
    ///
    /// # Errors
    /// The file cannot be written: the path, and what the operating system said.
    pub fn write_svg(&self, path: impl AsRef<Path>) -> Result<(), RecordError> {
        replace(path.as_ref(), &self.plot())
    }
}
