//! The places of the least and the greatest elements along axes.

use super::Reducer;
use super::axis::{AxisReducer, reduced};
use super::extreme::{ArgmaxReducer, ArgminReducer, MaxReducer, MinReducer};
use crate::dtype::{Dtype, is_nan};
use crate::loops::grid::Lines;

macro_rules! places {
    ($($place:ident of $extreme:ident;)*) => {$(
        /// Finds the extreme of each line, and then the place of the first element that equals it: both are loops of vectors, and a lane
        /// that holds an element with its place is not.
        impl<T: Dtype> AxisReducer<T> for $place {
            type Output = u64;
            type Lane = (T::Order, u32);

            #[inline(always)]
            fn results<const W: usize>(&self, lines: &impl Lines<T>, results: &mut [u64]) {
                places::<T, W, _, _, _>(lines, *self, $extreme, results);
            }
        }
    )*};
}

places! {
    ArgminReducer of MinReducer;
    ArgmaxReducer of MaxReducer;
}

/// Writes the places that `place` finds: those of `extreme`.
#[inline(always)]
fn places<T: Dtype, const W: usize, L: Lines<T>, P, E>(lines: &L, place: P, extreme: E, results: &mut [u64])
where
    P: Reducer<T, Output = u64>,
    E: Reducer<T, Output = T>,
{
    if const { L::ARE_LONG } {
        return reduced::<T, W, _>(lines, |_| place, results);
    }
    let mut extremes = [T::default(); W];
    let extremes = &mut extremes[..results.len()];
    reduced::<T, W, _>(lines, |_| extreme, extremes);
    reduced::<T, W, _>(lines, |l| FirstEqual(extremes[l]), results);
}

/// The place of the first element that equals this one: of the first NaN, if this is NaN. There are at most as many as `u32` counts.
#[derive(Clone, Copy, Debug)]
struct FirstEqual<T>(T);

impl<T: Dtype> Reducer<T> for FirstEqual<T> {
    type Lane = u32;
    type Output = u64;
    const START: u32 = u32::MAX;

    #[inline(always)]
    fn step(&self, lane: u32, element: T, place: usize) -> u32 {
        let is_equal = (element == self.0) | (is_nan(element) & is_nan(self.0));
        lane.min(if is_equal { place as u32 } else { u32::MAX })
    }

    #[inline(always)]
    fn join(left: u32, right: u32) -> u32 {
        left.min(right)
    }

    fn finish(&self, lane: u32, _: usize) -> u64 {
        u64::from(lane)
    }
}
