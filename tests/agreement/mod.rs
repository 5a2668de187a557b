//! Compares planned functions with the same unplanned source: their values, their allocations, the least workspace.
#![allow(dead_code, unused_imports, unused_macros, reason = "each test takes of it what it needs")]

use haversack::{PlannedFunction, WorkspaceError, WorkspaceMut};

/// Bytes from which any workspace can be cut. They are not 0.
pub(crate) struct Bytes(Vec<u8>);

impl Bytes {
    pub(crate) fn of<F: PlannedFunction>() -> Self {
        Bytes(vec![0xff; F::PEAK + 64])
    }

    /// Returns a workspace of exactly `PEAK` bytes, and checks that one byte less is refused.
    #[track_caller]
    pub(crate) fn workspace<F: PlannedFunction>(&mut self) -> WorkspaceMut<'_, F> {
        let start = self.0.as_ptr().align_offset(64);
        let bytes = &mut self.0[start..][..F::PEAK];
        if let Some(fewer) = F::PEAK.checked_sub(1) {
            let error = WorkspaceMut::<F>::carve(&mut bytes[..fewer]).err();
            let is_too_few = |error| matches!(error, WorkspaceError::TooFew { needed, found, .. } if (needed, found) == (F::PEAK, fewer));
            assert!(error.is_some_and(is_too_few), "{error:?}");
        }
        WorkspaceMut::carve(bytes).expect("the peak is enough")
    }
}

/// Checks that `planned::f(..)` gives the same as `plain::f(..)`, in one allocation of the peak, and in none with a workspace of that size.
///
/// `f(&x, &mut y); y`: the values written into `y` are compared, too; each run has a copy of its own. `f(&x) -> array`: the array that
/// `f` returns is a second allocation, or is written into an existing one.
macro_rules! agree {
    ($f:ident $(::<$($generic:tt),+>)? ($($argument:expr),* $(,)?) $(; $($written:ident),+)?) => {{
        type Planned = planned::$f $(::<$($generic),+>)?;
        let expected = agreement::run!(plain::$f $(::<$($generic),+>)? ($($argument),*) $(; $($written),+)?).0;
        let (found, blocks, bytes) = agreement::run!(planned::$f $(::<$($generic),+>)? ($($argument),*) $(; $($written),+)?);
        assert_eq!(found, expected);
        // The text of a number tells -0 from 0.
        assert_eq!(format!("{found:?}"), format!("{expected:?}"));
        let peak = <Planned as haversack::PlannedFunction>::PEAK;
        assert_eq!((blocks, bytes), (usize::from(peak > 0), peak));
        let mut bytes = agreement::Bytes::of::<Planned>();
        let mut workspace = bytes.workspace::<Planned>();
        let (found, blocks, _) = agreement::run!(<Planned>::in_workspace(&mut workspace, $($argument),*) $(; $($written),+)?);
        assert_eq!((found, blocks), (expected, 0));
    }};
    ($f:ident $(::<$($generic:tt),+>)? ($($argument:expr),* $(,)?) -> array) => {{
        type Planned = planned::$f $(::<$($generic),+>)?;
        let expected = plain::$f $(::<$($generic),+>)? ($($argument),*);
        let (found, blocks, bytes) = counting::counted(|| planned::$f $(::<$($generic),+>)? ($($argument),*));
        assert_eq!(found, expected);
        let peak = <Planned as haversack::PlannedFunction>::PEAK;
        assert_eq!((blocks, bytes), (usize::from(peak > 0) + 1, peak + size_of_val(expected.as_slice())));
        let mut bytes = agreement::Bytes::of::<Planned>();
        let mut workspace = bytes.workspace::<Planned>();
        let mut found = (&expected + 1.0).eval();
        let ((), blocks, _) = counting::counted(|| <Planned>::in_workspace(&mut workspace, &mut found, $($argument),*));
        assert_eq!((found, blocks), (expected, 0));
    }};
}

/// Returns the value of a call and the written values, and the numbers of blocks and bytes that it allocates.
macro_rules! run {
    ($call:expr $(; $($written:ident),+)?) => {{
        $($(let mut $written = $written.clone();)+)?
        let (value, blocks, bytes) = counting::counted(|| $call);
        ((value, ($($($written,)+)?)), blocks, bytes)
    }};
}

pub(crate) use {agree, run};
