//! Buffers as comma-separated values: `id,lower,upper,size`, and `alignment` as a fifth column if it is not 1 everywhere.
//!
//! The format is that of [MiniMalloc](https://github.com/google/minimalloc), whose instances are the usual benchmark; the
//! fifth column is ours.

use core::error::Error;
use core::fmt::{self, Display, Formatter, Write};
use core::str::Lines;

use crate::buffer::Buffer;

/// The columns, in their order.
const COLUMNS: [&str; 5] = ["id", "lower", "upper", "size", "alignment"];

/// A line of a file: a buffer and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The name: any text without a comma and a line break.
    pub id: &'a str,
    /// The buffer. Its alignment is 1 if the file has no column for it.
    pub buffer: Buffer,
}

/// An error in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvError<'a> {
    /// The number of the line, from 1.
    pub line: usize,
    /// The name of the column. For the first line, and for a line that is too long, it stands for all columns.
    pub column: &'static str,
    /// The expected value.
    pub expected: &'static str,
    /// The text that was found.
    pub found: &'a str,
}

impl Display for CsvError<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let CsvError { line, column, expected, found } = self;
        write!(f, "line {line}, column {column}: expected {expected}, found `{found}`")
    }
}

impl Error for CsvError<'_> {}

/// Reads a file. Returns an iterator over its records, each of which may be an error. Allocates nothing.
///
/// Empty lines are skipped, and so are spaces around values. A live range that ends before it starts is left to
/// [`Requirements::of`](crate::Requirements::of), which reports it with the number of the buffer.
///
/// ```
/// use haversack_plan::{Buffer, csv};
///
/// let file = "id,lower,upper,size\nweights,0,9,4096\nx,2,4,100\n";
/// let buffers: Result<Vec<Buffer>, _> = csv::read(file)?.map(|record| Ok(record?.buffer)).collect();
/// assert_eq!(buffers?, [Buffer::new(0, 9, 4096, 1), Buffer::new(2, 4, 100, 1)]);
///
/// let error = csv::read("id,lower,upper,size\nx,2,four,100\n")?.next().unwrap().unwrap_err();
/// assert_eq!(error.to_string(), "line 2, column upper: expected a whole number, found `four`");
/// # Ok::<(), haversack_plan::csv::CsvError>(())
/// ```
///
/// # Errors
/// Returns an error if the first line is neither `id,lower,upper,size` nor `id,lower,upper,size,alignment`.
#[inline]
pub fn read(text: &str) -> Result<Records<'_>, CsvError<'_>> {
    let mut lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines();
    let header = lines.next().unwrap_or("");
    let columns = header.split(',').count();
    if !(4..=5).contains(&columns) || !header.split(',').map(str::trim).eq(COLUMNS.into_iter().take(columns)) {
        let expected = "`id,lower,upper,size` or `id,lower,upper,size,alignment`";
        return Err(CsvError { line: 1, column: ALL, expected, found: header });
    }
    Ok(Records { lines, line: 1, columns })
}

const ALL: &str = "id to alignment";

/// The records of a file: see [`read`].
#[derive(Clone, Debug)]
pub struct Records<'a> {
    lines: Lines<'a>,
    line: usize,
    columns: usize,
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, CsvError<'a>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let text = self.lines.next()?;
            self.line += 1;
            if !text.trim().is_empty() {
                return Some(self.record(text));
            }
        }
    }
}

impl<'a> Records<'a> {
    #[inline]
    fn record(&self, text: &'a str) -> Result<Record<'a>, CsvError<'a>> {
        let error = |column, expected, found| CsvError { line: self.line, column, expected, found };
        let mut values = text.split(',').map(str::trim);
        let id = values.next().unwrap_or("");
        let mut numbers = [0, 0, 0, 1];
        for (number, column) in numbers.iter_mut().zip(&COLUMNS[1..self.columns]) {
            let found = values.next().ok_or(error(column, "a value in this column", text))?;
            // `parse` accepts a plus sign.
            let digits = found.bytes().all(|byte| byte.is_ascii_digit());
            let whole = if digits { found.parse().ok() } else { None };
            let expected =
                if digits && !found.is_empty() { "a number of the machine's width" } else { "a whole number" };
            *number = whole.ok_or(error(column, expected, found))?;
            if *number == 0 && *column == "alignment" {
                return Err(error(column, "1 or more", found));
            }
        }
        if values.next().is_some() {
            return Err(error(ALL, "no more values than the first line has", text));
        }
        let [lower, upper, size, alignment] = numbers;
        Ok(Record { id, buffer: Buffer::new(lower, upper, size, alignment) })
    }
}

/// Writes a file that [`read`] reads. It has the fifth column only if an alignment is not 1.
///
/// ```
/// use haversack_plan::{Buffer, csv};
///
/// let mut file = String::new();
/// csv::write(&mut file, &[csv::Record { id: "x", buffer: Buffer::new(2, 4, 100, 64) }])?;
/// assert_eq!(file, "id,lower,upper,size,alignment\nx,2,4,100,64\n");
/// # Ok::<(), haversack_plan::csv::WriteError>(())
/// ```
///
/// # Errors
/// Returns an error for an id that a reader would not return unchanged, before anything is written. Returns the errors of
/// `out`.
#[inline]
pub fn write<'a>(out: &mut impl Write, records: &[Record<'a>]) -> Result<(), WriteError<'a>> {
    let unreadable = |id: &str| id.contains([',', '\n', '\r']) || id.trim() != id;
    if let Some((record, Record { id, .. })) = records.iter().enumerate().find(|(_, record)| unreadable(record.id)) {
        return Err(WriteError::Id { record, id });
    }
    let aligned = records.iter().any(|record| record.buffer.alignment != 1);
    writeln!(out, "id,lower,upper,size{}", if aligned { ",alignment" } else { "" })?;
    for Record { id, buffer } in records {
        write!(out, "{id},{},{},{}", buffer.lower, buffer.upper, buffer.size)?;
        if aligned {
            write!(out, ",{}", buffer.alignment)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The reason why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError<'a> {
    /// A reader would not return an id unchanged.
    Id {
        /// The number of its record, from 0.
        record: usize,
        /// The id, which has a comma or a line break, or spaces around it.
        id: &'a str,
    },
    /// The output refused the text.
    Out(fmt::Error),
}

impl From<fmt::Error> for WriteError<'_> {
    #[inline]
    fn from(error: fmt::Error) -> Self {
        WriteError::Out(error)
    }
}

impl Display for WriteError<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Id { record, id } => write!(
                f,
                "record {record}: expected an id without comma and line break and without spaces around it, found `{id}`"
            ),
            WriteError::Out(error) => write!(f, "{error}"),
        }
    }
}

impl Error for WriteError<'_> {}
