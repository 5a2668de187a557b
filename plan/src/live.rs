//! Finds the buffers that are live at one time.

use crate::plan::Plan;

/// The buffers that are live at one time, the largest first.
///
/// ```
/// use haversack_plan::{Buffer, Plan};
///
/// let plan =
///     Plan::new([Buffer::new(0, 2, 10, 1), Buffer::new(0, 9, 70, 1), Buffer::new(1, 4, 30, 1)]);
/// assert_eq!(plan.live_at(plan.peak_at()).numbers(), [1, 2, 0]);
/// assert_eq!(plan.live_at(2).numbers(), [1, 2]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Live<const N: usize> {
    numbers: [usize; N],
    count: usize,
}

impl<const N: usize> Live<N> {
    /// Returns the numbers of the buffers. Buffers of the same size keep their order.
    #[inline]
    pub const fn numbers(&self) -> &[usize] {
        self.numbers.split_at(self.count).0
    }
}

impl<const N: usize> Plan<N> {
    /// Returns the buffers that are live at `time` and have bytes, the largest first. It is for messages, also in constants.
    #[inline]
    pub const fn live_at(&self, time: usize) -> Live<N> {
        let mut live = Live { numbers: [0; N], count: 0 };
        let mut i = 0;
        while i < N {
            let buffer = &self.buffers()[i];
            if buffer.is_live_at(time) && buffer.size > 0 {
                let mut k = live.count;
                while k > 0 && self.buffers()[live.numbers[k - 1]].size < buffer.size {
                    live.numbers[k] = live.numbers[k - 1];
                    k -= 1;
                }
                live.numbers[k] = i;
                live.count += 1;
            }
            i += 1;
        }
        live
    }
}
