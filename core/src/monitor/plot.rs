//! A recording as a picture: time across, bytes up.
//!
//! | module | holds |
//! | --- | --- |
//! | `scale` | the units of both axes, and the limit above which a value is not drawn to scale |
//! | `lanes` | the lanes of the phases |
//! | `text` | the width of text, and the room for it |
//! | `picture` | the drawing |
//! | `words` | the same in words, for readers who do not see it |

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
    /// Returns the recording as a drawing in SVG. The current bytes are a filled curve, and above it is what was reached between the
    /// samples. The peak has its value, the resident bytes are a thin line, the phases are bands with labels, and the budgets are lines.
    ///
    /// Text has the colour of the page's text, and that of the reader's system where the drawing is an image; curves are middle tones, which
    /// are visible on white and on dark. The `<title>` and `<desc>` say in words what
    /// the drawing shows. A value above 4 times the peak is not drawn to scale: such a budget lies at the upper edge, and such resident
    /// bytes are in the legend. The drawing needs no font and no other file.
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
    /// If the file cannot be written. The error has the path, and the message of the operating system.
    pub fn write_svg(&self, path: impl AsRef<Path>) -> Result<(), RecordError> {
        replace(path.as_ref(), &self.plot())
    }
}
