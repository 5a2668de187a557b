//! Tensors as other libraries make them: who frees them, and what is refused.

use core::cell::Cell;
use core::ffi::c_void;
use core::ptr::{self, NonNull};

use dlpack_ffi::{
    DLDataType, DLDevice, DLDeviceType, DLManagedTensorVersioned, DLPACK_FLAG_BITMASK_IS_COPIED,
    DLPACK_FLAG_BITMASK_READ_ONLY, DLPackVersion, DLTensor,
};

use super::DlpackTensor;
use crate::array::Array;
use crate::interop::error::DataError;
use crate::layout::Const;
use crate::shape::{Rank1, Rank2};
use crate::view::{View, ViewMut};

thread_local! {
    /// Counts the calls of the deleter.
    static FREED: Cell<usize> = const { Cell::new(0) };
}

/// A tensor of another library, with all that it owns.
struct Foreign {
    elements: Vec<u8>,
    shape: Vec<i64>,
    strides: Vec<i64>,
}

unsafe extern "C" fn free(managed: *mut DLManagedTensorVersioned) {
    // SAFETY: `Foreign::tensor` made both of boxes.
    let managed = unsafe { Box::from_raw(managed) };
    // SAFETY: as above.
    drop(unsafe { Box::from_raw(managed.manager_ctx.cast::<Foreign>()) });
    FREED.set(FREED.get() + 1);
}

impl Foreign {
    /// Returns the tensor after `change`, which may make it wrong in a way that is to be refused.
    fn tensor(
        self,
        dtype: (u8, u8),
        change: impl FnOnce(&mut DLManagedTensorVersioned),
    ) -> Result<DlpackTensor, DataError> {
        let mut foreign = Box::new(self);
        let strides = if foreign.strides.is_empty() { ptr::null_mut() } else { foreign.strides.as_mut_ptr() };
        let tensor = DLTensor {
            data: foreign.elements.as_mut_ptr().cast(),
            device: DLDevice { device_type: DLDeviceType::kDLCPU, device_id: 0 },
            ndim: foreign.shape.len() as i32,
            dtype: DLDataType { code: dtype.0, bits: dtype.1, lanes: 1 },
            shape: foreign.shape.as_mut_ptr(),
            strides,
            byte_offset: 0,
        };
        let mut managed = Box::new(DLManagedTensorVersioned {
            version: DLPackVersion { major: 1, minor: 3 },
            manager_ctx: Box::into_raw(foreign).cast::<c_void>(),
            deleter: Some(free),
            flags: 0,
            dl_tensor: tensor,
        });
        change(&mut managed);
        // SAFETY: T1, but for what `change` did, which is refused.
        unsafe { DlpackTensor::from_raw(NonNull::from(Box::leak(managed))) }
    }
}

/// Returns the bytes 0, 1, 2, .. as a tensor of these lengths.
fn bytes(count: u8, shape: &[i64], strides: &[i64]) -> Foreign {
    Foreign { elements: (0..count).collect(), shape: shape.to_vec(), strides: strides.to_vec() }
}

const UINT8: (u8, u8) = (1, 8);

#[test]
fn a_tensor_is_viewed_where_it_lies_and_freed_once() {
    let before = FREED.get();
    let tensor = bytes(8, &[2, 3], &[-4, 1]).tensor(UINT8, |managed| managed.dl_tensor.byte_offset = 4).unwrap();
    let ours: View<'_, u8, Rank2<2, 3>, (crate::layout::Back<Const<4>>, Const<1>)> = tensor.view().unwrap();
    assert!(ptr::eq(&ours[[1, 0]], tensor.tensor().data.cast()));
    assert_eq!(ours.to_owned().as_slice(), [4, 5, 6, 0, 1, 2]);
    assert_eq!(tensor.to_array::<u8, Rank2<2, 3>, crate::Inline>().unwrap().as_slice(), [4, 5, 6, 0, 1, 2]);
    let error = tensor.view::<u8, Rank2<2, 3>, (Const<3>, Const<1>)>().unwrap_err();
    assert_eq!(error.to_string(), "of shape [2, 3], expected strides [3, 1], found [-4, 1]");
    assert_eq!(FREED.get(), before);
    drop(tensor);
    assert_eq!(FREED.get(), before + 1);

    // Given away and taken back: still one owner.
    let raw = bytes(3, &[3], &[]).tensor(UINT8, |_| {}).unwrap().into_raw();
    assert_eq!(FREED.get(), before + 1);
    // SAFETY: T1, nobody else owns it.
    let tensor = unsafe { DlpackTensor::from_raw(raw) }.unwrap();
    // Without strides, as before version 1.2: row-major.
    assert_eq!(tensor.view::<u8, Rank1<3>, (Const<1>,)>().unwrap().as_slice(), [0, 1, 2]);
    drop(tensor);
    assert_eq!(FREED.get(), before + 2);
    // A library that frees nothing.
    let kept = bytes(1, &[1], &[]).tensor(UINT8, |managed| managed.deleter = None).unwrap().into_raw();
    // SAFETY: T1, nobody else owns it.
    drop(unsafe { DlpackTensor::from_raw(kept) });
    // SAFETY: `tensor` made it, and its deleter was taken away.
    unsafe { free(kept.as_ptr()) };
}

#[test]
fn a_tensor_is_written_where_it_lies_and_freed_once() {
    let before = FREED.get();
    let of_columns =
        |change: fn(&mut DLManagedTensorVersioned)| bytes(6, &[2, 3], &[1, 2]).tensor(UINT8, change).unwrap();
    let mut tensor = of_columns(|managed| managed.flags = DLPACK_FLAG_BITMASK_IS_COPIED.into());
    // SAFETY: nobody else has the elements.
    let view: ViewMut<'_, u8, Rank2<2, 3>, (Const<1>, Const<2>)> = unsafe { tensor.view_mut() }.unwrap();
    view.column(1).fill(9);
    assert_eq!(FREED.get(), before);
    assert_eq!(tensor.to_array::<u8, Rank2<2, 3>, crate::Heap>().unwrap().as_slice(), [0, 9, 4, 1, 9, 5]);
    drop(tensor);
    assert_eq!(FREED.get(), before + 1);

    let mut read_only = of_columns(|managed| managed.flags = DLPACK_FLAG_BITMASK_READ_ONLY.into());
    // SAFETY: nobody else has the elements.
    let error = unsafe { read_only.view_mut::<u8, Rank2<2, 3>, (Const<1>, Const<2>)>() }.unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected elements that may be written, found them read-only: they can be viewed, or copied by `to_array`"
    );
    assert!(read_only.view::<u8, Rank2<2, 3>, (Const<1>, Const<2>)>().is_ok());
    // Each row is the same: readable, and no two places to write.
    let mut repeated = bytes(3, &[2, 3], &[0, 1]).tensor(UINT8, |_| {}).unwrap();
    assert!(repeated.view::<u8, Rank2<2, 3>, (Const<0>, Const<1>)>().is_ok());
    // SAFETY: nobody else has the elements.
    let error = unsafe { repeated.view_mut::<u8, Rank2<2, 3>, (Const<0>, Const<1>)>() }.unwrap_err();
    assert_eq!(error.to_string(), "of shape [2, 3], strides [0, 1] lead to an element twice: it cannot be written");
    let mut bools = bytes(3, &[3], &[1]).tensor((6, 8), |_| {}).unwrap();
    // SAFETY: nobody else has the elements.
    let error = unsafe { bools.view_mut::<bool, Rank1<3>, (Const<1>,)>() }.unwrap_err();
    assert_eq!(error.to_string(), "expected 0 or 1 at index [2], found 2");
    drop((read_only, repeated, bools));
    assert_eq!(FREED.get(), before + 4);

    // An array that was given away, from which a tensor is written after it came back.
    let raw = Array::<f32, Rank1<3>>::arange().into_dlpack().into_raw();
    // SAFETY: T1, nobody else owns it.
    let mut again = unsafe { DlpackTensor::from_raw(raw) }.unwrap();
    // SAFETY: nobody else has the elements.
    unsafe { again.view_mut::<f32, Rank1<3>, (Const<1>,)>() }.unwrap().fill(2.5);
    assert_eq!(again.view::<f32, Rank1<3>, (Const<1>,)>().unwrap().as_slice(), [2.5; 3]);
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    let error = |tensor: Result<DlpackTensor, DataError>| {
        let viewed = tensor.and_then(|tensor| tensor.view::<u8, Rank1<3>, (Const<1>,)>().map(|_| ()));
        viewed.unwrap_err().to_string()
    };
    let (tensor, before) = (|| bytes(4, &[3], &[1]), FREED.get());
    let cases = [
        (tensor().tensor((0, 8), |_| {}), "expected uint8 (3,), found int8 (3,)"),
        (tensor().tensor((17, 4), |_| {}), "expected uint8 (3,), found DLPack's dtype 17 of 4 bits, 1 lanes (3,)"),
        (
            tensor().tensor(UINT8, |managed| managed.dl_tensor.dtype.lanes = 4),
            "expected uint8 (3,), found DLPack's dtype 1 of 8 bits, 4 lanes (3,)",
        ),
        (bytes(4, &[2, 2], &[2, 1]).tensor((2, 32), |_| {}), "expected uint8 (3,), found float32 (2, 2)"),
        (bytes(1, &[], &[]).tensor(UINT8, |_| {}), "expected uint8 (3,), found uint8 ()"),
        (bytes(6, &[3], &[2]).tensor(UINT8, |_| {}), "of shape [3], expected strides [1], found [2]"),
        (
            tensor().tensor(UINT8, |managed| managed.dl_tensor.device.device_type = DLDeviceType::kDLCUDA),
            "memory of DLPack's device 0 of type 2 is not supported",
        ),
        (
            tensor().tensor(UINT8, |managed| managed.dl_tensor.data = ptr::null_mut()),
            "expected 3 bytes of payload, found 0: the end is missing",
        ),
        (
            tensor().tensor(UINT8, |managed| managed.version.major = 2),
            "expected version 1 of a DLPack tensor, found version 2.3",
        ),
    ];
    let count = cases.len();
    for (tensor, expected) in cases {
        assert_eq!(error(tensor), expected);
    }
    assert_eq!(FREED.get(), before + count);
}

#[test]
fn elements_are_looked_at_where_their_type_asks_for_it() {
    let bools = bytes(4, &[2, 2], &[2, 1]).tensor((6, 8), |_| {}).unwrap();
    let error = bools.view::<bool, Rank2<2, 2>, (Const<2>, Const<1>)>().unwrap_err();
    assert_eq!(error.to_string(), "expected 0 or 1 at index [1, 0], found 2");
    let error = bools.to_array::<bool, Rank2<2, 2>, crate::Heap>().unwrap_err();
    assert_eq!(error.to_string(), "expected 0 or 1 at index [1, 0], found 2");
    let row = bytes(2, &[2], &[1]).tensor((6, 8), |_| {}).unwrap();
    assert_eq!(row.view::<bool, Rank1<2>, (Const<1>,)>().unwrap().as_slice(), [false, true]);

    // Elements of two bytes at an odd address.
    let to_odd = |managed: &mut DLManagedTensorVersioned| {
        managed.dl_tensor.byte_offset = 1 - managed.dl_tensor.data.addr() as u64 % 2;
    };
    let tensor = bytes(6, &[2], &[1]).tensor((1, 16), to_odd).unwrap();
    let address = tensor.tensor().data.addr() as u64 | 1;
    let error = tensor.view::<u16, Rank1<2>, (Const<1>,)>().unwrap_err();
    let expected =
        format!("expected elements at a multiple of 2 bytes, found the first at {address}: they can be read");
    assert!(error.to_string().starts_with(&expected), "{error}");
    let copy: Array<u16, Rank1<2>> = tensor.to_array().unwrap();
    assert_eq!(copy[1] - copy[0], 0x0202);
}

#[test]
fn arrays_go_away_and_come_back_in_their_memory() {
    let a = Array::<f32, Rank2<2, 3>>::arange();
    let first = a.as_slice().as_ptr();
    let tensor = a.into_dlpack();
    assert!(ptr::eq(first, tensor.tensor().data.cast()));
    let data = tensor.tensor().data.cast::<[f32; 6]>();
    let raw = tensor.into_raw();
    // SAFETY: nobody else has the tensor; the library that got it writes.
    unsafe { *data = [0.0, 1.0, 2.0, 3.0, 4.0, 7.0] };
    // SAFETY: T1, nobody else owns it.
    let tensor = unsafe { DlpackTensor::from_raw(raw) }.unwrap();
    let again: View<'_, f32, Rank2<2, 3>> = tensor.view().unwrap();
    assert_eq!(again.as_slice(), [0.0, 1.0, 2.0, 3.0, 4.0, 7.0]);

    let none = Array::<f32, Rank2<0, 3>>::zeros().into_dlpack();
    assert!(none.tensor().data.is_null());
    assert_eq!(none.view::<f32, Rank2<0, 3>, (Const<3>, Const<1>)>().unwrap().len(), 0);
    let scalar = Array::<f64, ()>::full(2.5).into_dlpack();
    assert_eq!(scalar.view::<f64, (), ()>().unwrap()[[]], 2.5);

    let columns = Array::<i16, Rank2<2, 3>>::arange();
    let view = columns.t().into_dlpack();
    // SAFETY: the view lives, and nobody writes.
    let DLTensor { ndim, dtype, shape, strides, .. } = unsafe { view.as_ptr().read() };
    assert_eq!((ndim, dtype.code, dtype.bits), (2, 0, 16));
    // SAFETY: they are constants, of as many lengths as a shape has at most.
    let lengths = [shape, strides].map(|lengths| unsafe { lengths.cast::<[i64; 2]>().read() });
    assert_eq!(lengths, [[3, 2], [1, 3]]);
}
