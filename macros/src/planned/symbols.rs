//! The section `# Memory plan` if the source does not tell all bytes. The bytes that it tells are numbers. All others stand as
//! they are written.

use quote::ToTokens;
use syn::Expr;

use super::docs::{Named, Timed};
use super::expand::{Buffer, BufferOf, Planned};
use super::read::Read;
use crate::text::{code, cut, grouped, tidy};

impl Read {
    /// Returns the bytes of a callee: `` [`g::PEAK`] ``. It is a link if the callee's name means the same beside the function
    /// as inside of it.
    pub(super) fn peak_of(&self, callee: &Expr) -> String {
        let peak = code(&format!("{}::PEAK", tidy(callee.to_token_stream())));
        // rustdoc supports no generic arguments in the names that it links.
        if self.has_items || peak.contains('<') { peak } else { format!("[{peak}]") }
    }
}

impl Planned<'_> {
    /// Returns a table with a row for each line, and a text that says where the numbers are.
    pub(super) fn in_symbols(&self, name: &str) -> String {
        let mut text = String::from("| line | code | slot | bytes | live after | |\n");
        text.push_str("| ---: | :--- | :--- | ---: | ---: | :--- |\n");
        let named = self.named();
        for line in self.timed() {
            let mut taken = named.iter().filter(|label| label.lower >= line.start && label.lower < line.end);
            let (slot, bytes, note) = taken.next().map(|label| self.row(&named, label)).unwrap_or_default();
            let Timed { number, code: source, end, .. } = line;
            let (source, live) =
                (code(&cut(source)), self.live(&named, |buffer| buffer.lower < end && end < buffer.upper));
            text.push_str(&format!("| {number} | {source} | {slot} | {bytes} | {live} | {note} |\n"));
            for label in taken {
                let (slot, bytes, note) = self.row(&named, label);
                text.push_str(&format!("| | | {slot} | {bytes} | | {note} |\n"));
            }
        }
        text.push('\n');
        if let Some(limit) = self.limit {
            text.push_str(&format!("Its budget is {}. ", limit.in_docs()));
        }
        if self.is_generic() {
            text.push_str(&format!("The bytes depend on the parameters: `{name}::<..>::PEAK`; the drawing is `{name}::<..>::PLAN.to_svg()`.\n"));
        } else {
            text.push_str(&self.links());
            text.push_str(&format!("The drawing is `{name}::PLAN.to_svg()`, the table `{name}::PLAN.to_text()`.\n"));
        }
        text
    }

    /// Whether the docs may link to items that are not public.
    pub(super) fn links_to_callees(&self) -> bool {
        self.in_numbers().is_none() && self.read.calls.iter().any(|call| call.peak.is_some())
    }

    /// Returns the cells of a row: the name of the label, its bytes, and a note.
    fn row(&self, named: &[Named], label: &Named) -> (String, String, String) {
        let slot = code(&label.name);
        if let Some(other) = &label.in_place_of {
            return (slot, "0".into(), format!("in place of {}", code(other)));
        }
        let buffer = &self.buffers[label.buffer];
        let bytes = match buffer.kind {
            BufferOf::Slot(slot) => self.read.slots[slot].ty.bytes.text(),
            BufferOf::Call(_) => self.symbol(named, buffer),
        };
        let note = match buffer.kind {
            BufferOf::Slot(_) => String::new(),
            BufferOf::Call(_) => {
                let at = buffer.lower;
                format!("meanwhile {} live", self.live(named, |buffer| buffer.lower <= at && at < buffer.upper))
            }
        };
        (slot, bytes, note)
    }

    /// Returns the bytes of the buffers that are live: a number, and the names of the buffers whose bytes the source does not
    /// tell.
    fn live(&self, named: &[Named], is_live: impl Fn(&Buffer) -> bool) -> String {
        let live = || self.buffers.iter().filter(|buffer| is_live(buffer));
        let known = live().filter_map(|buffer| self.known(buffer)).fold(0u128, |sum, bytes| sum + bytes as u128);
        let unknown = live().filter(|buffer| self.known(buffer).is_none());
        let mut terms: Vec<String> = unknown.map(|buffer| self.symbol(named, buffer)).collect();
        if known > 0 || terms.is_empty() {
            terms.insert(0, grouped(known));
        }
        terms.join(" + ")
    }

    /// Returns a symbol for bytes that are not known: the name of a slot, or the peak of a planned function.
    fn symbol(&self, named: &[Named], buffer: &Buffer) -> String {
        match buffer.kind {
            BufferOf::Slot(_) => {
                let label = named.iter().find(|label| self.buffers[label.buffer].kind == buffer.kind);
                label.map(|label| code(&label.name)).unwrap_or_default()
            }
            BufferOf::Call(call) => match (&self.read.calls[call].peak, self.known(buffer)) {
                (Some(peak), _) => peak.clone(),
                (None, Some(bytes)) => grouped(bytes as u128),
                (None, None) => "`Product::SCRATCH`".into(),
            },
        }
    }
}
