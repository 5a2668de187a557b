//! Loops over parts of a 1000 x 1000 array. `tests/codegen.rs` reads the machine code that the compiler makes of them.
#![allow(missing_docs, reason = "the names say what is summed, and how")]

use haversack::layout::{Back, Step};
use haversack::{Const, Rank1, Rank2, View, array, shape};

type Matrix<'a, T> = View<'a, T, Rank2<1000, 1000>>;
type Row<'a, T> = View<'a, T, Rank1<1000>>;
type Column<'a, T> = View<'a, T, Rank1<1000>, (Const<1000>,)>;
type Window<'a, T> = View<'a, T, Rank2<32, 32>, (Const<1000>, Const<1>)>;
type Transposed<'a, T> = View<'a, T, Rank2<1000, 1000>, (Const<1>, Const<1000>)>;
type Thinned<'a, T> = View<'a, T, Rank2<500, 1000>, (Step<Const<1000>, 2>, Back<Const<1>>)>;

macro_rules! sums {
    ($($view:ident $dtype:ident: $iterated:ident, $walked:ident;)*) => {$(
        #[inline(never)]
        pub fn $iterated(v: $view<'_, $dtype>) -> $dtype {
            v.iter().sum()
        }

        #[inline(never)]
        pub fn $walked(v: $view<'_, $dtype>) -> $dtype {
            let mut sum = $dtype::default();
            for &element in v {
                sum += element;
            }
            sum
        }
    )*};
}

sums! {
    Matrix u32: matrix_u32_iterated, matrix_u32_walked;
    Matrix f32: matrix_f32_iterated, matrix_f32_walked;
    Row u32: row_u32_iterated, row_u32_walked;
    Row f32: row_f32_iterated, row_f32_walked;
    Column u32: column_u32_iterated, column_u32_walked;
    Column f32: column_f32_iterated, column_f32_walked;
    Window u32: window_u32_iterated, window_u32_walked;
    Window f32: window_f32_iterated, window_f32_walked;
    Transposed u32: transposed_u32_iterated, transposed_u32_walked;
    Transposed f32: transposed_f32_iterated, transposed_f32_walked;
    Thinned u32: thinned_u32_iterated, thinned_u32_walked;
    Thinned f32: thinned_f32_iterated, thinned_f32_walked;
}

macro_rules! vectors {
    ($($view:ident $dtype:ident: $indexed:ident;)*) => {$(
        #[inline(never)]
        pub fn $indexed(v: $view<'_, $dtype>) -> $dtype {
            let mut sum = $dtype::default();
            for i in 0..v.shape()[0] {
                sum += v[[i]];
            }
            sum
        }
    )*};
}

vectors! {
    Row u32: row_u32_indexed;
    Row f32: row_f32_indexed;
    Column u32: column_u32_indexed;
    Column f32: column_f32_indexed;
}

macro_rules! matrices {
    ($($view:ident $dtype:ident: $indexed:ident;)*) => {$(
        #[inline(never)]
        pub fn $indexed(v: $view<'_, $dtype>) -> $dtype {
            let [rows, columns] = v.shape();
            let mut sum = $dtype::default();
            for i in 0..rows {
                for j in 0..columns {
                    sum += v[[i, j]];
                }
            }
            sum
        }
    )*};
}

matrices! {
    Matrix u32: matrix_u32_indexed;
    Matrix f32: matrix_f32_indexed;
    Window u32: window_u32_indexed;
    Window f32: window_f32_indexed;
    Transposed u32: transposed_u32_indexed;
    Transposed f32: transposed_f32_indexed;
    Thinned u32: thinned_u32_indexed;
    Thinned f32: thinned_f32_indexed;
}

#[inline(never)]
pub fn array_row(a: &array![u32; 1000, 1000]) -> u32 {
    a.row(3).iter().sum()
}

#[inline(never)]
pub fn array_column(a: &array![u32; 1000, 1000]) -> u32 {
    a.column(3).iter().sum()
}

#[inline(never)]
pub fn array_window(a: &array![f32; 1000, 1000], place: [usize; 2]) -> Option<f32> {
    Some(a.get_window(shape![32, 32], place)?.iter().sum())
}

#[inline(never)]
pub fn array_slice(a: &array![u32; 1000, 1000]) -> u32 {
    a.slice(haversack::s![0..1000;2, 500..1000;-1]).iter().sum()
}

#[inline(never)]
pub fn array_rows(a: &array![f32; 1000, 1000], sums: &mut [f32; 1000]) {
    for (sum, row) in sums.iter_mut().zip(a.rows()) {
        *sum = row.iter().sum();
    }
}

#[inline(never)]
pub fn array_columns_filled(a: &mut array![f32; 1000, 1000]) {
    a.columns_mut().for_each(|mut column| column.fill(1.0));
}
