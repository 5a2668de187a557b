//! Records in rows: each column of numbers has a format of its own.
//!
//! Follows `StructuredVoidFormat` of NumPy 2.4's `arrayprint.py`.

use core::fmt::{self, Write, from_fn};

use super::{NumberFormat, Shown, Style, len};
use crate::dtype::{Printed, PrintedFields};

/// The number of columns whose formats are kept. Nothing is allocated, so each element computes those of further columns again.
const KEPT: usize = 8;

/// The format of all records of one array.
pub(in crate::array) struct RecordFormat<'a> {
    shown: &'a Shown<'a>,
    precision: usize,
    scalar: bool,
    style: Style,
    columns: [Option<NumberFormat>; KEPT],
    /// Characters of every record, before it is padded.
    width: usize,
}

impl<'a> RecordFormat<'a> {
    pub(super) fn new(shown: &'a Shown<'a>, precision: usize, scalar: bool, style: Style) -> Self {
        let mut format = RecordFormat { shown, precision, scalar, style, columns: [None; KEPT], width: 0 };
        let mut count = 0;
        shown(&mut |element| {
            count = 0;
            each_number(element, &mut |_| count += 1);
        });
        for column in 0..count.min(KEPT) {
            format.columns[column] = Some(format.of_column(column));
        }
        let mut width = None;
        shown(&mut |element| {
            if let (None, Printed::Record(fields)) = (width, element) {
                width = Some(len(from_fn(|f| format.write_unpadded(fields, f))));
            }
        });
        format.width = width.unwrap_or(0);
        format
    }

    pub(super) fn width(&self) -> usize {
        self.width.max(self.style.width)
    }

    pub(super) fn write(&self, fields: &dyn PrintedFields, out: &mut dyn Write) -> fmt::Result {
        self.style.pad(self.width, out, |out| self.write_unpadded(fields, out))
    }

    fn write_unpadded(&self, fields: &dyn PrintedFields, out: &mut dyn Write) -> fmt::Result {
        let mut column = 0;
        write_fields(fields, out, &mut |number, out| {
            let kept = self.columns.get(column).copied().flatten();
            let format = kept.unwrap_or_else(|| self.of_column(column));
            column += 1;
            format.write(number, out)
        })
    }

    /// Returns the format of the numbers in a column. Records in records have columns, too.
    fn of_column(&self, column: usize) -> NumberFormat {
        let in_column = |visit: &mut dyn FnMut(Printed)| {
            (self.shown)(&mut |element| {
                let mut at = 0;
                each_number(element, &mut |number| {
                    if at == column {
                        visit(number);
                    }
                    at += 1;
                });
            });
        };
        NumberFormat::new(&in_column, self.precision, self.scalar, self.style.of_part(self.style.plus))
    }
}

/// Calls `visit` with every number of an element, also of records in it.
fn each_number(element: Printed, visit: &mut dyn FnMut(Printed)) {
    match element {
        Printed::Record(fields) => fields.each(&mut |field| each_number(field, visit)),
        number => visit(number),
    }
}

/// Writes the fields of a record in brackets, `(20.5, 3)`, each number as `write` does.
pub(super) fn write_fields(
    fields: &dyn PrintedFields,
    out: &mut dyn Write,
    write: &mut dyn FnMut(Printed, &mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    let (mut count, mut written) = (0, out.write_str("("));
    fields.each(&mut |field| {
        if written.is_err() {
            return;
        }
        let comma = out.write_str(if count > 0 { ", " } else { "" });
        count += 1;
        written = comma.and_then(|()| match field {
            Printed::Record(inner) => write_fields(inner, out, write),
            number => write(number, out),
        });
    });
    written?;
    out.write_str(if count == 1 { ",)" } else { ")" })
}
