//! The ranks of a program.

use std::cell::Cell;
use std::fmt::Arguments;
use std::marker::PhantomData;
use std::thread;

use mpi::environment::{Threading, Universe};
use mpi::topology::{Process, Rank, SimpleCommunicator};
use mpi::traits::Communicator;

use crate::agreement::{self, Difference, END};
use crate::error::MpiError;

/// The code with which a program ends if a rank panics: that of Rust's panics.
const PANICKED: i32 = 101;

/// All ranks of a program, `RANKS` of them, as one of them sees it.
///
/// It is made once, in `main`, and MPI ends when it is dropped. Its methods are called by all ranks in the same order, with the same
/// dtypes and shapes. If they differ, all ranks have an error, and none waits for ever:
///
/// | on one rank | on the others |
/// | --- | --- |
/// | another call, dtype, shape, root or bound | [`MpiError::Calls`], with both calls |
/// | the `World` is dropped: `main` returns early | [`MpiError::Calls`] once, then [`MpiError::Ended`] |
/// | a panic that drops the `World` | they are ended, by `MPI_Abort` with the code 101 |
/// | `std::process::exit`, a signal | `mpirun` ends them |
///
/// For it each call exchanges 24 bytes first. The package's page has what that takes.
///
/// A `World` stays on the thread that made it. Other threads may compute meanwhile.
pub struct World<const RANKS: usize> {
    // Freed before MPI ends: fields are dropped in their order.
    communicator: SimpleCommunicator,
    _universe: Universe,
    rank: usize,
    has_ended: Cell<bool>,
    _of_one_thread: PhantomData<*const ()>,
}

impl<const RANKS: usize> World<RANKS> {
    /// Starts MPI, and compares the number of ranks with `RANKS`.
    ///
    /// ```standalone_crate
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// assert!(world.rank() < 4);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Errors
    /// At run time, on all ranks: [`MpiError::Ranks`] if `mpirun` started another number of ranks; [`MpiError::Started`] if this
    /// process started MPI before.
    pub fn start() -> Result<Self, MpiError> {
        let (universe, _) = mpi::initialize_with_threading(Threading::Funneled).ok_or(MpiError::Started)?;
        // Messages of this library and of others do not meet.
        let communicator = universe.world().duplicate();
        let rank = count(communicator.rank());
        let found = count(communicator.size());
        let has_ended = Cell::new(false);
        let world = World { communicator, _universe: universe, rank, has_ended, _of_one_thread: PhantomData };
        let fault = (found != RANKS).then_some(MpiError::Ranks { expected: RANKS, found });
        world.agree(format_args!("World::<{RANKS}>::start()"), fault)?;
        Ok(world)
    }

    /// Returns the number of this rank, from 0 on.
    pub fn rank(&self) -> usize {
        self.rank
    }

    /// Returns the communicator, for calls of MPI that this package does not have. Nothing compares such calls.
    pub fn communicator(&self) -> &SimpleCommunicator {
        &self.communicator
    }

    /// Compares a call with those of the other ranks. A fault of one rank is an error on all.
    pub(crate) fn agree(&self, call: Arguments<'_>, fault: Option<MpiError>) -> Result<(), MpiError> {
        self.agree_on(call, fault, 0).map(drop)
    }

    /// Does the same as [`agree`](Self::agree), and returns the least `value` of all ranks.
    pub(crate) fn agree_on(&self, call: Arguments<'_>, fault: Option<MpiError>, value: u64) -> Result<u64, MpiError> {
        if self.has_ended.get() {
            return Err(MpiError::Ended);
        }
        let least = match &fault {
            None => agreement::compare(&self.communicator, call, value),
            Some(fault) => agreement::compare(&self.communicator, format_args!("{call} ({fault})"), value),
        };
        match (least, fault) {
            (Ok(_), Some(fault)) => Err(fault),
            (Ok(least), None) => Ok(least),
            (Err(Difference { expected, rank, found, has_end }), _) => {
                self.has_ended.set(has_end);
                Err(MpiError::Calls { expected, rank, found })
            }
        }
    }

    /// Returns the fault of a root that does not exist.
    pub(crate) fn fault_of_root(root: usize) -> Option<MpiError> {
        (root >= RANKS).then_some(MpiError::NoRank { rank: root, ranks: RANKS })
    }

    /// Returns a rank as MPI knows it. It exists: that was compared.
    pub(crate) fn process(&self, rank: usize) -> Process<'_> {
        self.communicator.process_at_rank(rank as Rank)
    }
}

/// Ends MPI, on all ranks together. If this thread panics, ends all ranks.
impl<const RANKS: usize> Drop for World<RANKS> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.communicator.abort(PANICKED);
        }
        // Ranks that still call something have an error there.
        let _ = self.agree(format_args!("{END}"), None);
    }
}

/// Returns a number of ranks, which MPI counts from 0 on.
fn count(number: Rank) -> usize {
    number.unsigned_abs() as usize
}
