//! A call of a planned function, which must take exactly the planned bytes.

use super::function::Function;
use crate::monitor::Scope;
use crate::planned::PlannedFunction;

/// A call with its workspace, which must take exactly the planned bytes.
#[derive(Debug)]
pub struct PlannedCall {
    function: &'static Function,
    scope: Scope,
    planned: usize,
}

impl PlannedCall {
    /// Begins before the workspace of `F` and an array of `returned` bytes are allocated.
    pub fn begin<F: PlannedFunction>(function: &'static Function, returned: usize) -> Self {
        PlannedCall { function, scope: Scope::begin(), planned: F::PEAK + returned }
    }
}

impl Drop for PlannedCall {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.function.planned_calls.ended(self.planned, self.scope.so_far().peak);
        }
    }
}
