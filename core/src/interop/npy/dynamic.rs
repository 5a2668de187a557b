//! Views whose types are values, as NumPy writes arrays.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::read::refused;
use super::write::{ROOM, before_payload};
use crate::interop::error::{DataError, DataErrorKind, DataFormat};
use crate::interop::replace::replace;
use crate::view::DynView;

/// # Files of NumPy
impl DynView<'_> {
    /// Writes a `.npy` file, NumPy's `np.save`: in C's order, whatever the strides. Allocates nothing but paths.
    ///
    /// ```
    /// use haversack::{Array, Rank2, array};
    /// # let directory = tempfile::tempdir().unwrap();
    /// # let path = directory.path().join("columns.npy");
    /// let a = array![[1, 2], [3, 4]];
    /// a.t().into_dyn().write_npy(&path)?;
    /// assert_eq!(Array::<i32, Rank2<2, 2>>::read_npy(&path)?, array![[1, 3], [2, 4]]);
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: as [`Array::write_npy`](crate::Array::write_npy); [`Unsupported`](DataErrorKind::Unsupported) for the dtype `bf16`,
    /// which the format has not.
    pub fn write_npy(&self, path: impl AsRef<Path>) -> Result<(), DataError> {
        let path = path.as_ref();
        let refused = |action, source| DataError::from(refused(DataFormat::Npy, action, path, source));
        replace(path, refused, |file: &mut File| self.write_npy_to(file)).map_err(|error| error.in_file(path))
    }

    /// Writes the array in the `.npy` format, in C's order, and flushes. Allocates nothing.
    ///
    /// # Errors
    /// At run time: as [`write_npy`](Self::write_npy). Part of the array may be written then.
    pub fn write_npy_to(&self, mut writer: impl Write) -> Result<(), DataError> {
        if self.dtype().numpy == "bfloat16" {
            let feature = String::from("the dtype bf16 in a .npy file");
            return Err(DataErrorKind::Unsupported { feature }.into());
        }
        self.write(&mut writer).map_err(|source| DataErrorKind::Io { action: "write", source }.into())
    }

    fn write(&self, writer: &mut dyn Write) -> io::Result<()> {
        let mut room = [0; ROOM];
        writer.write_all(before_payload(&self.dtype(), self.shape(), &mut room)?)?;
        // The header is written: its room is for elements.
        let (mut filled, mut result) = (0, io::Result::Ok(()));
        self.each(|index| {
            let Some(element) = self.erased().at(index) else { return false };
            let bytes = element.bytes();
            if filled + bytes.len() > room.len() {
                result = writer.write_all(&room[..filled]);
                filled = 0;
            }
            match room.get_mut(filled..filled + bytes.len()) {
                Some(place) => {
                    place.copy_from_slice(bytes);
                    filled += bytes.len();
                }
                None if result.is_ok() => result = writer.write_all(bytes),
                None => {}
            }
            result.is_ok()
        });
        result?;
        writer.write_all(&room[..filled])?;
        writer.flush()
    }
}
