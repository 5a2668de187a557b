//! Numbers in CSV files, row by row. The crate [csv](https://docs.rs/csv) reads the format.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `pd.read_csv("log.csv").to_numpy()` | `Rows::<f64, Rank1<3>>::read_csv("log.csv")?` |
//! | `np.loadtxt("log.csv", delimiter=";")` | `Rows::read_csv_from(csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_path("log.csv")?)?` |

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::str::FromStr;

use csv::{ByteRecord, Reader};

use super::error::{DataError, DataErrorKind, DataFormat, DataPart};
use super::npy::read::refused;
use super::preflight::printable;
use crate::dtype::Dtype;
use crate::rows::{BoundOwned, Rows};
use crate::shape::Shape;
use crate::shape::dim::Dim;
use crate::storage::Storage;

/// # Files of text
impl<T: Dtype + FromStr, N: Dim, MAX: BoundOwned<T, (N,), W>, W: Storage> Rows<T, (N,), MAX, W> {
    /// Reads a CSV file: below a line of names, `N` numbers in each row, with commas between them. Allocates rows as they come, or with a
    /// bound the bytes of `MAX` rows, and the crate csv's buffers.
    ///
    /// ```
    /// use haversack::{Axis, Rank1, Rows};
    ///
    /// # let directory = tempfile::tempdir().unwrap();
    /// # let path = directory.path().join("log.csv");
    /// # std::fs::write(&path, "time,temperature\n0,20.5\n1,22.5\n")?;
    /// // time,temperature
    /// // 0,20.5
    /// // 1,22.5
    /// let log = Rows::<f64, Rank1<2>>::read_csv(&path)?;
    /// assert_eq!(log.len(), 2);
    /// assert_eq!(log.row(1)[[1]], 22.5);
    ///
    /// let error = Rows::<u8, Rank1<2>>::read_csv(&path).unwrap_err();
    /// assert!(error.to_string().ends_with("log.csv: expected uint8 at index [0, 1], found 20.5"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`DataError`], which names the row and the column, counted from 0 below the names; rows of another number of columns;
    /// more rows than `MAX`.
    pub fn read_csv(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let path = path.as_ref();
        let read = || {
            let refused = |source| refused(DataFormat::Csv, "open", path, source);
            let file = File::open(path).map_err(refused)?;
            if file.metadata().map_err(refused)?.is_dir() {
                return Err(DataErrorKind::Directory { format: DataFormat::Csv });
            }
            rows(Reader::from_reader(file))
        };
        read().map_err(|kind| DataError::from(kind).in_file(path))
    }

    /// Reads the rows of a reader of the crate csv, which says how numbers are separated, and whether there are names. Allocates as
    /// [`read_csv`](Self::read_csv).
    ///
    /// # Errors
    /// At run time: as [`read_csv`](Self::read_csv).
    pub fn read_csv_from(reader: Reader<impl Read>) -> Result<Self, DataError> {
        rows(reader).map_err(DataError::from)
    }
}

fn rows<T: Dtype + FromStr, N: Dim, MAX: BoundOwned<T, (N,), W>, W: Storage>(
    mut reader: Reader<impl Read>,
) -> Result<Rows<T, (N,), MAX, W>, DataErrorKind> {
    let (mut rows, mut record) = (Rows::new(), ByteRecord::new());
    while reader.read_byte_record(&mut record).map_err(fault)? {
        let row = rows.len();
        if record.len() != <(N,)>::LEN {
            return Err(DataErrorKind::Columns { row: row as u64, expected: <(N,)>::LEN, found: record.len() });
        }
        let Ok(mut item) = rows.extended(1) else {
            return Err(DataErrorKind::TooManyRows { bound: row as u64, found: row as u64 + 1 });
        };
        for (column, (element, field)) in item.as_mut_slice().iter_mut().zip(&record).enumerate() {
            let number = str::from_utf8(field).ok().and_then(|text| text.trim().parse().ok());
            *element = number.ok_or_else(|| DataErrorKind::Element {
                index: vec![row, column],
                expected: T::DTYPE.numpy,
                found: printable(field),
            })?;
        }
    }
    Ok(rows)
}

fn fault(error: csv::Error) -> DataErrorKind {
    match error.into_kind() {
        csv::ErrorKind::Io(source) => DataErrorKind::Io { action: "read", source },
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => DataErrorKind::Columns {
            row: pos.map_or(0, |position| position.record().saturating_sub(1)),
            expected: expected_len as usize,
            found: len as usize,
        },
        kind => DataErrorKind::Invalid { part: DataPart::Payload, source: format!("{kind:?}").into() },
    }
}
