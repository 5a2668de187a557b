//! Compares planned functions with plain ones. Stands in each crate that is drawn, beside `tests/counting`.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use haversack::{Array, Dtype, PlannedFunction, Shape, Storage, WorkspaceMut};

use crate::counting::counted;

thread_local! {
    static TRACED: Cell<u64> = const { Cell::new(0) };
}

/// Takes down what happens, in the order in which it happens.
pub struct Trace;

/// The one there is.
pub static TRACE: Trace = Trace;

impl Trace {
    /// Takes down a number.
    pub fn log(&self, number: u32) -> f64 {
        TRACED.set(TRACED.get().wrapping_mul(0x100_0000_01b3) ^ (u64::from(number) + 1));
        f64::from(number)
    }
}

/// Values as bits. All that are no numbers are one.
pub trait Bits {
    /// Appends them.
    fn bits(&self, into: &mut Vec<u64>);
}

macro_rules! bits {
    ($($ty:ident $value:ident $bits:expr;)*) => {$(
        impl Bits for $ty {
            fn bits(&self, into: &mut Vec<u64>) {
                let $value = *self;
                into.push($bits);
            }
        }
    )*};
}

bits! {
    f32 x if x.is_nan() { u64::MAX } else { u64::from(x.to_bits()) };
    f64 x if x.is_nan() { u64::MAX } else { x.to_bits() };
    i32 x x as u64;
    usize x x as u64;
    bool x u64::from(x);
}

impl Bits for () {
    fn bits(&self, _: &mut Vec<u64>) {}
}

impl<A: Bits, B: Bits> Bits for (A, B) {
    fn bits(&self, into: &mut Vec<u64>) {
        self.0.bits(into);
        self.1.bits(into);
    }
}

impl<A: Bits> Bits for Option<A> {
    fn bits(&self, into: &mut Vec<u64>) {
        self.is_some().bits(into);
        if let Some(value) = self {
            value.bits(into);
        }
    }
}

impl<A: Bits, B: Bits> Bits for Result<A, B> {
    fn bits(&self, into: &mut Vec<u64>) {
        self.is_ok().bits(into);
        match self {
            Ok(value) => value.bits(into),
            Err(error) => error.bits(into),
        }
    }
}

impl<T: Dtype + Bits, S: Shape, W: Storage> Bits for Array<T, S, W> {
    fn bits(&self, into: &mut Vec<u64>) {
        self.as_slice().iter().for_each(|element| element.bits(into));
    }
}

/// The outcome of a run.
#[derive(PartialEq, Debug)]
struct Outcome {
    /// Nothing if it panicked.
    bits: Option<Vec<u64>>,
    trace: u64,
}

struct Run {
    outcome: Outcome,
    blocks: usize,
    bytes: usize,
}

fn run<O: Clone + Bits, R: Bits>(out: &O, call: impl FnOnce(&mut O) -> R) -> Run {
    let mut out = out.clone();
    TRACED.set(0);
    let (value, blocks, bytes) = counted(|| catch_unwind(AssertUnwindSafe(|| call(&mut out))));
    let bits = value.ok().map(|value| {
        let mut bits = Vec::new();
        value.bits(&mut bits);
        out.bits(&mut bits);
        bits
    });
    Run { outcome: Outcome { bits, trace: TRACED.get() }, blocks, bytes }
}

/// Has judged some functions.
#[derive(Default)]
pub struct Judge {
    case: usize,
    functions: usize,
    is_wrong: bool,
    wrong: usize,
}

const AROUND: usize = 64;
const AROUND_BYTE: u8 = 0xa5;

impl Judge {
    /// The next function.
    pub fn case(&mut self, case: usize, run: impl FnOnce(&mut Self)) {
        eprintln!("AT {case}");
        (self.case, self.is_wrong) = (case, false);
        self.functions += 1;
        run(self);
        self.wrong += usize::from(self.is_wrong);
    }

    /// Says what was judged, and whether all was right.
    pub fn finish(self) -> std::process::ExitCode {
        println!("JUDGED {}", self.functions);
        std::process::ExitCode::from(u8::from(self.wrong > 0))
    }

    fn wrong(&mut self, what: &str) {
        if !self.is_wrong {
            println!("WRONG {} {what}", self.case);
        }
        self.is_wrong = true;
    }

    /// Values of the planned function `F`, and what it allocates: `returned` bytes beside its peak.
    pub fn judge<F: PlannedFunction, O: Clone + Bits, R: Bits>(
        &mut self,
        allocates: bool,
        returned: usize,
        out: &O,
        plain: impl Fn(&mut O) -> R,
        planned: impl Fn(&mut O) -> R,
        within: impl Fn(&mut WorkspaceMut<'_, F>, &mut O) -> R,
    ) {
        let expected = run(out, plain);
        let found = run(out, planned);
        if found.outcome != expected.outcome {
            self.wrong(&format!("its value: {:?} instead of {:?}", found.outcome, expected.outcome));
        }
        if F::LOWER_BOUND > F::PEAK || F::LOWER_BOUND > F::TOTAL_WITHOUT_SHARING {
            self.wrong("LOWER_BOUND is above PEAK or TOTAL_WITHOUT_SHARING");
        }
        let mut bytes = vec![0xff; F::PEAK + 64 + 2 * AROUND];
        let start = AROUND + bytes[AROUND..].as_ptr().align_offset(64);
        let end = start + F::PEAK;
        for byte in bytes[..start].iter_mut() {
            *byte = AROUND_BYTE;
        }
        for byte in bytes[end..].iter_mut() {
            *byte = AROUND_BYTE;
        }
        let mut workspace = WorkspaceMut::<F>::carve(&mut bytes[start..end]).expect("the peak is enough");
        // Twice: what a run leaves there is another's for the next.
        let first = run(out, |out| within(&mut workspace, out));
        let second = run(out, |out| within(&mut workspace, out));
        for inside in [&first, &second] {
            if inside.outcome != expected.outcome {
                let (found, expected) = (&inside.outcome, &expected.outcome);
                self.wrong(&format!("its value in a given workspace: {found:?} instead of {expected:?}"));
            }
        }
        if bytes[..start].iter().chain(&bytes[end..]).any(|byte| *byte != AROUND_BYTE) {
            self.wrong("it writes beside its workspace");
        }
        if expected.outcome.bits.is_none() {
            return;
        }
        let blocks = usize::from(F::PEAK > 0) + usize::from(returned > 0);
        let beside = if allocates { (first.blocks, first.bytes) } else { (0, 0) };
        if (first.blocks, first.bytes) != beside {
            self.wrong(&format!("in a given workspace it allocates {} blocks of {} bytes", first.blocks, first.bytes));
        }
        if (found.blocks, found.bytes) != (beside.0 + blocks, beside.1 + F::PEAK + returned) {
            let (more, bytes, peak) = (found.blocks, found.bytes, F::PEAK);
            self.wrong(&format!("it allocates {more} blocks of {bytes} bytes, its peak is {peak}"));
        }
    }
}

/// Panics are values here.
pub fn quietly() {
    std::panic::set_hook(Box::new(|_| {}));
}
