//! Tensors of other libraries and languages in the same process, by [DLPack](https://dmlc.github.io/dlpack/latest/), without a copy.
//!
//! | from | to | copies | can fail |
//! | --- | --- | --- | --- |
//! | [`Array`] | [`DlpackTensor`] | no | no |
//! | `*mut DLManagedTensorVersioned` | [`DlpackTensor`], which owns it | no | if it is of another version |
//! | [`DlpackTensor`] | [`View`] | no | if dtype, shape, strides, device or alignment differ |
//! | [`DlpackTensor`] | [`ViewMut`](crate::view::ViewMut), by an unsafe function | no | as above, and if it is read-only |
//! | [`DlpackTensor`] of any strides | [`Array`] | `NBYTES` | if dtype, shape or device differ |
//! | [`View`] | [`DlpackView`], for the time of a call | no | no |
//!
//! NumPy, PyTorch, JAX, CuPy and others give and take these tensors, in Python as a capsule named `dltensor_versioned`. The types of the
//! interface are those of the crate [dlpack-ffi](https://docs.rs/dlpack-ffi). Tensors of version 1 are read, in memory that the processor
//! reaches.
//!
//! ```
//! use haversack::interop::dlpack::DlpackTensor;
//! use haversack::{Array, Rank2, View, array};
//!
//! // Gives an array away: a C function may take the pointer, and owns the elements then.
//! let raw = <array![f32; 2, 3]>::arange().into_dlpack().into_raw();
//!
//! // SAFETY: the pointer leads to a tensor that nobody else owns or writes.
//! let tensor = unsafe { DlpackTensor::from_raw(raw) }?;
//! let view: View<'_, f32, Rank2<2, 3>> = tensor.view()?;
//! assert_eq!(view[[1, 2]], 5.0);
//!
//! let copy: Result<Array<f64, Rank2<3, 2>>, _> = tensor.to_array();
//! assert_eq!(copy.unwrap_err().to_string(), "expected float64 (3, 2), found float32 (2, 3)");
//! # Ok::<(), haversack::DataError>(())
//! ```

mod raw;

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::marker::PhantomData;
use core::ptr;

use dlpack_ffi::{DLDataType, DLDataTypeCode, DLDeviceType};
#[doc(no_inline)]
pub use dlpack_ffi::{DLDevice, DLManagedTensorVersioned, DLTensor};

use crate::array::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::footprint::Fits;
use crate::interop::error::{DataError, DataErrorKind, DataPart, ExpectedArray, FoundArray, MemoryOrder, Mismatch};
use crate::layout::{Layout, MAX_RANK, strided_offset};
use crate::shape::Shape;
use crate::storage::StorageOwned;
use crate::view::View;

pub use raw::DlpackTensor;

/// The dtypes of DLPack: NumPy's name, the code, the bits.
const DTYPES: [(&str, DLDataTypeCode, u8); 15] = [
    ("bool", DLDataTypeCode::kDLBool, 8),
    ("uint8", DLDataTypeCode::kDLUInt, 8),
    ("uint16", DLDataTypeCode::kDLUInt, 16),
    ("uint32", DLDataTypeCode::kDLUInt, 32),
    ("uint64", DLDataTypeCode::kDLUInt, 64),
    ("int8", DLDataTypeCode::kDLInt, 8),
    ("int16", DLDataTypeCode::kDLInt, 16),
    ("int32", DLDataTypeCode::kDLInt, 32),
    ("int64", DLDataTypeCode::kDLInt, 64),
    ("float16", DLDataTypeCode::kDLFloat, 16),
    ("bfloat16", DLDataTypeCode::kDLBfloat, 16),
    ("float32", DLDataTypeCode::kDLFloat, 32),
    ("float64", DLDataTypeCode::kDLFloat, 64),
    ("complex64", DLDataTypeCode::kDLComplex, 64),
    ("complex128", DLDataTypeCode::kDLComplex, 128),
];

/// Checks that DLPack has a dtype.
#[track_caller]
const fn has_dtype<T: Dtype>() {
    assert!(T::DTYPE.fields.is_empty(), "DLPack has no records: give each field as a tensor, `a.field(..).to_owned()`");
    assert!(
        T::IS_BORROWED,
        "DLPack has no newtypes: name the dtype that it wraps, `inner` and `wrap` give views of it"
    );
}

/// Returns DLPack's name of a dtype.
fn dtype_of(dtype: &DtypeInfo) -> DLDataType {
    let found = DTYPES.iter().find(|(numpy, ..)| *numpy == dtype.numpy);
    let (code, bits) = found.map_or((DLDataTypeCode::kDLOpaqueHandle, 0), |&(_, code, bits)| (code, bits));
    DLDataType { code: code.0 as u8, bits, lanes: 1 }
}

/// Returns NumPy's name of a dtype, or a description where there is none.
fn name_of(dtype: DLDataType) -> String {
    let DLDataType { code, bits, lanes } = dtype;
    let found = DTYPES.iter().find(|&&(_, a, b)| lanes == 1 && a.0 == u32::from(code) && b == bits);
    found.map_or_else(
        || format!("DLPack's dtype {code} of {bits} bits, {lanes} lanes"),
        |(numpy, ..)| String::from(*numpy),
    )
}

/// A shape and strides as DLPack has them.
struct Lengths<S, L>(PhantomData<(S, L)>);

impl<S: Shape, L: Layout> Lengths<S, L> {
    const SHAPE: [i64; MAX_RANK] = {
        let (mut lengths, mut axis) = ([0; MAX_RANK], 0);
        while axis < S::RANK {
            lengths[axis] = S::AXES[axis] as i64;
            axis += 1;
        }
        lengths
    };
    const STRIDES: [i64; MAX_RANK] = {
        let (mut strides, mut axis) = ([0; MAX_RANK], 0);
        while axis < S::RANK {
            strides[axis] = L::STRIDES[axis] as i64;
            axis += 1;
        }
        strides
    };
}

/// Describes elements of these types from `first` on. Nobody writes lengths and strides through the pointers.
fn describe<T: Dtype, S: Shape, L: Layout>(first: *mut T) -> DLTensor {
    DLTensor {
        data: if S::COUNT == 0 { ptr::null_mut() } else { first.cast() },
        device: DLDevice { device_type: DLDeviceType::kDLCPU, device_id: 0 },
        ndim: S::RANK as i32,
        dtype: dtype_of(&T::DTYPE),
        shape: const { &Lengths::<S, L>::SHAPE }.as_ptr().cast_mut(),
        strides: const { &Lengths::<S, L>::STRIDES }.as_ptr().cast_mut(),
        byte_offset: 0,
    }
}

/// A view as DLPack's tensor, for a function that reads it and returns.
///
/// ```
/// use haversack::array;
/// use haversack::interop::dlpack::DLTensor;
///
/// /// A function of another language.
/// extern "C" fn rank(tensor: *const DLTensor) -> i32 {
///     unsafe { (*tensor).ndim }
/// }
///
/// let a = <array![f32; 2, 3]>::arange();
/// assert_eq!(rank(a.t().into_dlpack().as_ptr()), 2);
/// ```
pub struct DlpackView<'a> {
    tensor: DLTensor,
    lends: PhantomData<&'a ()>,
}

impl DlpackView<'_> {
    /// Returns a pointer to the tensor, for as long as this value and the borrowed elements live. Nobody may write through it.
    pub fn as_ptr(&self) -> *const DLTensor {
        &self.tensor
    }
}

/// # As tensors of DLPack
impl<'a, T: Dtype, S: Shape, L: Layout> View<'a, T, S, L> {
    /// Returns the same elements as DLPack's tensor, to be read. Copies nothing.
    ///
    /// # Checked at build time
    /// That DLPack has the dtype: it has no records and no newtypes.
    pub fn into_dlpack(self) -> DlpackView<'a> {
        const { has_dtype::<T>() };
        DlpackView { tensor: describe::<T, S, L>(self.raw().pointer().as_ptr()), lends: PhantomData }
    }
}

/// # As tensors of DLPack
impl<T: Dtype, S: Shape> Array<T, S> {
    /// Returns the array as DLPack's tensor, which owns it. Copies no elements; allocates the description.
    ///
    /// The elements are aligned as those of an array are, to 64 bytes or less, and not to the 256 bytes that DLPack speaks of: most
    /// libraries do not ask for them.
    ///
    /// # Checked at build time
    /// That DLPack has the dtype: it has no records and no newtypes.
    pub fn into_dlpack(self) -> DlpackTensor {
        const { has_dtype::<T>() };
        DlpackTensor::of_array(self)
    }
}

impl DlpackTensor {
    /// Returns a view of the elements, where they lie. Copies nothing; bools are looked through.
    ///
    /// # Checked at build time
    /// That DLPack has the dtype: it has no records and no newtypes.
    ///
    /// # Errors
    /// At run time: [`Mismatch`](DataErrorKind::Mismatch) if dtype or shape differ, [`Layout`](DataErrorKind::Layout) if strides do,
    /// [`NotAligned`](DataErrorKind::NotAligned), [`Unsupported`](DataErrorKind::Unsupported) of memory that the processor does not reach,
    /// [`Element`](DataErrorKind::Element) for a bool that is neither 0 nor 1.
    pub fn view<T: Dtype, S: Shape, L: Layout>(&self) -> Result<View<'_, T, S, L>, DataError> {
        const { has_dtype::<T>() };
        self.check::<T, S>()?;
        Ok(View::new(self.raw_view()?))
    }

    /// Copies the elements, whatever their strides and alignment. Allocates `NBYTES`.
    ///
    /// # Checked at build time
    /// As for [`view`](Self::view).
    ///
    /// # Errors
    /// At run time: as [`view`](Self::view), but for strides and alignment.
    pub fn to_array<T: Dtype, S: Shape, W: StorageOwned>(&self) -> Result<Array<T, S, W>, DataError> {
        const { has_dtype::<T>() };
        let () = Fits::<T, S>::ADDRESSABLE;
        self.check::<T, S>()?;
        let (strides, mut wrong) = (self.strides_as(S::AXES), None);
        let array = Array::from_fn(|index: S::Index| {
            let index = index.as_ref();
            let read = strided_offset(S::AXES, &strides[..S::RANK], index).map(|offset| self.read::<T>(offset));
            read.unwrap_or(Err(0)).unwrap_or_else(|byte| {
                wrong.get_or_insert_with(|| no_element(index, byte));
                T::default()
            })
        });
        wrong.map_or(Ok(array), |kind| Err(kind.into()))
    }

    /// Compares device, dtype and shape.
    fn check<T: Dtype, S: Shape>(&self) -> Result<(), DataErrorKind> {
        let DLTensor { device: DLDevice { device_type, device_id }, dtype, data, .. } = *self.tensor();
        if ![DLDeviceType::kDLCPU, DLDeviceType::kDLCUDAHost, DLDeviceType::kDLROCMHost].contains(&device_type) {
            let feature = format!("memory of DLPack's device {device_id} of type {}", device_type.0);
            return Err(DataErrorKind::Unsupported { feature });
        }
        let (axes, found) = (self.axes(), dtype_of(&T::DTYPE));
        let unlike_dtype = (found.code, found.bits, found.lanes) != (dtype.code, dtype.bits, dtype.lanes);
        let unlike_shape = !axes.iter().copied().eq(S::AXES.iter().map(|&length| length as i64));
        if unlike_dtype || unlike_shape {
            return Err(DataErrorKind::Mismatch(Box::new(Mismatch {
                dtype: unlike_dtype,
                shape: unlike_shape,
                byte_order: false,
                memory_order: false,
                expected: ExpectedArray::of::<T, S>(),
                found: FoundArray {
                    dtype: name_of(dtype),
                    shape: axes.iter().map(|&length| length as u64).collect(),
                    swapped: false,
                    memory_order: MemoryOrder::Strided,
                },
            })));
        }
        if S::COUNT > 0 && data.is_null() {
            let expected = Array::<T, S>::NBYTES as u64;
            return Err(DataErrorKind::Truncated { part: DataPart::Payload, expected, found: 0 });
        }
        Ok(())
    }
}

/// Returns the error of a byte that is no bool.
fn no_element(index: &[usize], byte: u8) -> DataErrorKind {
    DataErrorKind::Element { index: index.to_vec(), expected: "0 or 1", found: format!("{byte}") }
}
