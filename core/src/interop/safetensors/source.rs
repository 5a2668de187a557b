//! Tensors by name, out of a reader whose header is checked.

use std::io::SeekFrom;

use super::header::{self, PREAMBLE, ReadSeek, TensorHeader, Visit};
use crate::array::Array;
use crate::dtype::{Dtype, NoElements};
use crate::interop::error::Names;
use crate::interop::error::{DataErrorKind, ExpectedArray, MemoryOrder};
use crate::interop::payload;
use crate::interop::preflight::{Agreed, Described, ExpectedData, Turns, preflight};
use crate::interop::turn::no_bool;
use crate::shape::Shape;
use crate::storage::StorageOwned;
use crate::view::View;

/// The tensors of a file.
pub struct TensorSource<'r> {
    pub(super) reader: &'r mut dyn ReadSeek,
    /// The length of the header.
    pub(super) header: u64,
}

impl TensorSource<'_> {
    pub(super) fn each(&mut self, visit: &mut Visit<'_>) -> Result<(), DataErrorKind> {
        header::each(self.reader, self.header, visit)
    }

    /// Compares a tensor with a type. Gives its first byte in the file.
    fn agree(&mut self, name: &str, expected: &ExpectedData, turns: Turns) -> Result<(u64, Agreed), DataErrorKind> {
        let mut agreed = None;
        self.each(&mut |theirs, tensor| {
            if theirs == name {
                agreed = Some((PREAMBLE + tensor.begin, compared(&tensor, expected, turns)?));
            }
            Ok(())
        })?;
        let Some((behind_header, agreed)) = agreed else { return Err(self.missing()?) };
        Ok((behind_header + self.header, agreed))
    }

    /// Returns the error that there is no tensor of a name.
    fn missing(&mut self) -> Result<DataErrorKind, DataErrorKind> {
        let mut names = Names::default();
        self.each(&mut |name, _| {
            names.add(|| name.to_owned());
            Ok(())
        })?;
        Ok(names.missing())
    }

    /// Compares a tensor with an array that is to be read.
    pub(super) fn check<T: Dtype, S: Shape>(&mut self, name: &str) -> Result<(), DataErrorKind> {
        self.agree(name, &expected::<T, S>(), TURNS).map(drop)
    }

    pub(super) fn array<T: Dtype, S: Shape, W: StorageOwned>(
        &mut self,
        name: &str,
    ) -> Result<Array<T, S, W>, DataErrorKind> {
        let (begin, agreed) = self.agree(name, &expected::<T, S>(), TURNS)?;
        self.reader.seek(SeekFrom::Start(begin)).map_err(DataErrorKind::io("read"))?;
        let mut array = Array::zeros();
        payload::read(&mut self.reader, agreed, S::AXES, array.as_mut_slice())?;
        Ok(array)
    }

    /// Returns a view of a tensor in the bytes of the file.
    pub(super) fn view<'a, T: Dtype, S: Shape>(
        &mut self,
        bytes: &'a [u8],
        name: &str,
    ) -> Result<View<'a, T, S>, DataErrorKind> {
        let turns = Turns { byte_order: false, memory_order: false };
        let (begin, agreed) = self.agree(name, &expected::<T, S>(), turns)?;
        let bytes = &bytes[begin as usize..][..agreed.nbytes];
        let elements = T::borrowed(bytes).map_err(|refusal| match refusal {
            NoElements::NotAligned => {
                DataErrorKind::NotAligned { expected: align_of::<T>(), found: bytes.as_ptr().addr() as u64 }
            }
            NoElements::NoElement { position } => no_bool(S::AXES, position, bytes[position]),
        })?;
        let view = View::try_from(elements);
        Ok(view.unwrap_or_else(|_| unreachable!("there are as many bytes as the array has")))
    }
}

/// Reading turns bytes on machines that are not little-endian, as the format is.
const TURNS: Turns = Turns { byte_order: true, memory_order: false };

fn expected<T: Dtype, S: Shape>() -> ExpectedData {
    let array = ExpectedArray::of::<T, S>();
    ExpectedData { array, nbytes: S::LEN * size_of::<T>() }
}

fn compared(tensor: &TensorHeader, expected: &ExpectedData, turns: Turns) -> Result<Agreed, DataErrorKind> {
    let described = Described {
        dtype: tensor.dtype.clone(),
        shape: tensor.shape(),
        swapped: cfg!(target_endian = "big") && expected.array.dtype.itemsize > 1,
        memory_order: MemoryOrder::RowMajor,
        nbytes: Some(tensor.end - tensor.begin),
    };
    preflight(expected, &described, turns)
}
