//! One way to do a row's work.

use std::hint::black_box;

/// The origin of a contender.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// haversack.
    Ours,
    /// Another library.
    Library,
    /// A loop written by hand for exactly this work. It shows what the machine can do.
    Roof,
    /// NumPy, timed by a process of its own.
    Numpy,
}

/// One way to do a row's work, with its own buffers.
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) role: Role,
    work: Box<dyn Work>,
}

impl Contender {
    /// Makes a contender. `run` does the work once; `answer` returns the result as numbers. The value that `run` returns is dropped within
    /// the timed loop, as it would be in a program.
    pub(crate) fn new<S: 'static, R: 'static>(
        role: Role,
        name: &'static str,
        state: S,
        run: impl FnMut(&mut S) -> R + 'static,
        answer: impl Fn(&S, R) -> Vec<f64> + 'static,
    ) -> Self {
        Self { name, role, work: Box::new(Loop { state, run, answer }) }
    }

    /// Makes the contender of haversack.
    pub(crate) fn ours<S: 'static, R: 'static>(
        state: S,
        run: impl FnMut(&mut S) -> R + 'static,
        answer: impl Fn(&S, R) -> Vec<f64> + 'static,
    ) -> Self {
        Self::new(Role::Ours, "haversack", state, run, answer)
    }

    /// Makes a contender of another library.
    pub(crate) fn library<S: 'static, R: 'static>(
        name: &'static str,
        state: S,
        run: impl FnMut(&mut S) -> R + 'static,
        answer: impl Fn(&S, R) -> Vec<f64> + 'static,
    ) -> Self {
        Self::new(Role::Library, name, state, run, answer)
    }

    /// Makes a contender that is a loop written by hand.
    pub(crate) fn roof<S: 'static, R: 'static>(
        name: &'static str,
        state: S,
        run: impl FnMut(&mut S) -> R + 'static,
        answer: impl Fn(&S, R) -> Vec<f64> + 'static,
    ) -> Self {
        Self::new(Role::Roof, name, state, run, answer)
    }

    pub(crate) fn repeat(&mut self, times: u64) {
        self.work.repeat(times);
    }

    pub(crate) fn answer(&mut self) -> Vec<f64> {
        self.work.answer()
    }
}

trait Work {
    fn repeat(&mut self, times: u64);
    fn answer(&mut self) -> Vec<f64>;
}

struct Loop<S, F, A> {
    state: S,
    run: F,
    answer: A,
}

impl<S, R, F: FnMut(&mut S) -> R, A: Fn(&S, R) -> Vec<f64>> Work for Loop<S, F, A> {
    fn repeat(&mut self, times: u64) {
        for _ in 0..times {
            // The compiler must assume that the state was changed before, and that the result is read after.
            let result = (self.run)(black_box(&mut self.state));
            black_box(&result);
        }
    }

    fn answer(&mut self) -> Vec<f64> {
        let result = (self.run)(&mut self.state);
        (self.answer)(&self.state, result)
    }
}
