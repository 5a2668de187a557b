//! Four by four elements, read along one axis and given along the other.

use core::array;

/// Reads four by four elements, transposed: element `[i][j]` is the one `i` behind that which lies `j * stride` behind `start`.
///
/// # Safety
/// For `i` and `j` below 4, these elements lie in one allocation, are initialised, and are not written meanwhile.
#[inline(always)]
pub(super) unsafe fn block<T: Copy>(start: *const T, stride: isize) -> [[T; 4]; 4] {
    #[cfg(target_arch = "x86_64")]
    if size_of::<T>() == 4 {
        // SAFETY: the caller; every x86-64 processor has the instructions.
        return unsafe { sse2::of_four_bytes(start, stride) };
    } else if size_of::<T>() == 8 {
        // SAFETY: as above.
        return unsafe { sse2::of_eight_bytes(start, stride) };
    }
    // SAFETY: the caller.
    let element = |i: usize, j: usize| unsafe { start.wrapping_offset(j as isize * stride + i as isize).read() };
    array::from_fn(|i| array::from_fn(|j| element(i, j)))
}

#[cfg(target_arch = "x86_64")]
mod sse2 {
    use core::arch::x86_64::{__m128, _mm_loadu_ps, _mm_movehl_ps, _mm_movelh_ps, _mm_unpackhi_ps, _mm_unpacklo_ps};
    use core::arch::x86_64::{__m128d, _mm_loadu_pd, _mm_unpackhi_pd, _mm_unpacklo_pd};
    use core::mem;

    /// Reads what `block` reads, as four rows of 16 bytes. These instructions move bits and compute nothing.
    ///
    /// # Safety
    /// As for `block`; elements of `T` have four bytes.
    #[inline]
    #[target_feature(enable = "sse2")]
    pub(super) unsafe fn of_four_bytes<T>(start: *const T, stride: isize) -> [[T; 4]; 4] {
        // SAFETY: the caller, for `i` from 0 to 3.
        let row = |j: isize| unsafe { _mm_loadu_ps(start.wrapping_offset(j * stride).cast()) };
        let (a, b, c, d) = (row(0), row(1), row(2), row(3));
        let (ab, ab_high) = (_mm_unpacklo_ps(a, b), _mm_unpackhi_ps(a, b));
        let (cd, cd_high) = (_mm_unpacklo_ps(c, d), _mm_unpackhi_ps(c, d));
        let columns: [__m128; 4] = [
            _mm_movelh_ps(ab, cd),
            _mm_movehl_ps(cd, ab),
            _mm_movelh_ps(ab_high, cd_high),
            _mm_movehl_ps(cd_high, ab_high),
        ];
        // SAFETY: both are 64 bytes; each four of them are an element that was read.
        unsafe { mem::transmute_copy(&columns) }
    }

    /// Reads what `block` reads, as four rows of two times 16 bytes.
    ///
    /// # Safety
    /// As for `block`; elements of `T` have eight bytes.
    #[inline]
    #[target_feature(enable = "sse2")]
    pub(super) unsafe fn of_eight_bytes<T>(start: *const T, stride: isize) -> [[T; 4]; 4] {
        // SAFETY: the caller, for `i` from `first` to `first + 1`, which is at most 3.
        let two = |first: isize, j: isize| unsafe { _mm_loadu_pd(start.wrapping_offset(j * stride + first).cast()) };
        let columns = |first: isize| -> [[__m128d; 2]; 2] {
            let (a, b, c, d) = (two(first, 0), two(first, 1), two(first, 2), two(first, 3));
            [[_mm_unpacklo_pd(a, b), _mm_unpacklo_pd(c, d)], [_mm_unpackhi_pd(a, b), _mm_unpackhi_pd(c, d)]]
        };
        let columns = [columns(0), columns(2)];
        // SAFETY: both are 128 bytes; each eight of them are an element that was read.
        unsafe { mem::transmute_copy(&columns) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dtype::Dtype;

    fn transposes<T: Dtype>() {
        let elements: Vec<T> = (0..40).map(T::counted).collect();
        for stride in [4, 5, 9, -4] {
            let start = if stride < 0 { 20 } else { 0 };
            // SAFETY: the furthest element is number 3 * 9 + 3 from the first, or 20 - 12.
            let block = unsafe { block(&raw const elements[start], stride) };
            for (i, row) in block.iter().enumerate() {
                for (j, element) in row.iter().enumerate() {
                    assert_eq!(*element, elements[(start as isize + j as isize * stride) as usize + i]);
                }
            }
        }
    }

    #[test]
    fn rows_become_columns() {
        transposes::<f32>();
        transposes::<u32>();
        transposes::<f64>();
        transposes::<i64>();
        transposes::<u8>();
    }
}
