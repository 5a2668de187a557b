//! The error of calls of MPI.

use std::error::Error;
use std::fmt;

/// The reason why a call did nothing. It is known on all ranks: where one rank has an error, all have one.
///
/// ```standalone_crate
/// use haversack_mpi::MpiError;
///
/// let error = MpiError::Ranks { expected: 4, found: 3 };
/// assert_eq!(error.to_string(), "expected 4 ranks, found 3: start the program by `mpirun -n 4`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MpiError {
    /// This process started MPI before. MPI is started once.
    Started,
    /// The program was started with another number of ranks.
    Ranks {
        /// The number in the type.
        expected: usize,
        /// The number that `mpirun` started.
        found: usize,
    },
    /// Ranks make different calls, or the same call with other dtypes, shapes or values.
    Calls {
        /// The call of rank 0.
        expected: String,
        /// The first rank whose call is another one.
        rank: usize,
        /// The call of that rank.
        found: String,
    },
    /// A rank has ended, so no call can be made any more.
    Ended,
    /// There is no rank of that number.
    NoRank {
        /// The number that was given.
        rank: usize,
        /// The number of ranks.
        ranks: usize,
    },
    /// The root gave no array or rows for all ranks.
    NoWhole {
        /// The root.
        root: usize,
    },
    /// Rows have no room for the items.
    Full {
        /// The most items of a rank.
        items: u64,
        /// The bound of the rows.
        bound: u64,
    },
    /// A message would have more elements than MPI counts.
    Large {
        /// The number of elements.
        elements: u64,
    },
}

impl fmt::Display for MpiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MpiError::Started => write!(f, "MPI was started before in this process: there is one `World`, made once"),
            MpiError::Ranks { expected, found } => {
                write!(f, "expected {expected} ranks, found {found}: start the program by `mpirun -n {expected}`")
            }
            MpiError::Calls { expected, rank, found } => {
                write!(f, "ranks make different calls: rank 0 calls {expected}, rank {rank} calls {found}")
            }
            MpiError::Ended => write!(f, "a rank has ended: no more calls can be made"),
            MpiError::NoRank { rank, ranks } => {
                write!(f, "expected a rank from 0 to {}, found {rank}", ranks.saturating_sub(1))
            }
            MpiError::NoWhole { root } => write!(f, "rank {root} is the root, and gives `None` as the whole"),
            MpiError::Full { items, bound } => {
                write!(f, "there is no room for {items} items: these rows keep {bound} at most")
            }
            MpiError::Large { elements } => {
                write!(f, "expected at most {} elements in a message of MPI, found {elements}", i32::MAX)
            }
        }
    }
}

impl Error for MpiError {}
