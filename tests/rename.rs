//! Lengths that were computed get names: of arrays in their memory, of views with their strides.

use haversack::{Array, Axis, Inline, View, array, dims, shape};

dims! { Training = 5; Test = 3; Samples = 8; Raw = 10; Window = 3; Places = 8; Flat = 15; }

#[test]
fn an_array_keeps_its_memory() {
    let (training, test) = (<array![i32; Training, 2]>::arange(), <array![i32; Test, 2]>::ones());
    let joined = training.concat(Axis::<0>, &test);
    let pointer = joined.as_slice().as_ptr();
    let samples: array![i32; Samples, 2] = joined.rename(shape![Samples, 2]);
    assert_eq!(samples.as_slice().as_ptr(), pointer);
    assert_eq!(samples.row(6), array![1, 1]);
    assert_eq!(samples.rename(shape![8, 2]).sum(), 51);
    let inline: Array<u8, (Test,), Inline> = <array![u8; 3; Inline]>::arange().rename(shape![Test]);
    assert_eq!(inline.as_slice(), [0, 1, 2]);
    let empty = <array![u8; 0, 4]>::zeros().rename(shape![{ 2 - 2 }, 4]);
    assert_eq!(empty.len(), 0);
}

#[test]
fn a_view_keeps_its_strides() {
    let raw = <array![f32; Raw]>::arange();
    let windows = raw.sliding_windows(shape![Window], shape![..]).rename(shape![Places, Window]);
    let sums: array![f32; Places] = windows.sum_axis(Axis::<1>).eval();
    assert_eq!(sums[7], 24.0);
    let mut a = <array![u8; Training, 3]>::zeros();
    a.t_mut().rename(shape![Window, 5]).row(1).fill(7);
    assert_eq!(a.column(1), array![7, 7, 7, 7, 7].rename(shape![Training]));
    let named = <array![u8; Training, Window]>::arange();
    let flat: View<'_, u8, (Flat,)> = named.flatten().rename(shape![Flat]);
    assert_eq!(flat[14], 14);
}
