//! Addresses that MPI is given: this program defines some functions of MPI, which note them and call MPI's own under the name that its
//! interface for profilers has (`PMPI_`).

use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::ptr;

use haversack_mpi::mpi::ffi::{self, MPI_Comm, MPI_Datatype, MPI_Status};

thread_local! {
    /// The addresses of the last call of a function of this file: sent, received.
    static LAST: Cell<(*const c_void, *const c_void)> = const { Cell::new((ptr::null(), ptr::null())) };
}

/// Returns the addresses of what was sent and of what was received last.
pub(crate) fn last<T>() -> (*const T, *const T) {
    let (sent, received) = LAST.get();
    (sent.cast(), received.cast())
}

macro_rules! noted {
    ($($name:ident $profiled:ident ($($argument:ident: $type:ty),*) $sent:expr, $received:expr;)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name($($argument: $type),*) -> c_int {
            LAST.set(($sent, $received));
            // SAFETY: the caller keeps to the contract of the function, which is that of the profiled one.
            unsafe { ffi::$profiled($($argument),*) }
        }
    )*};
}

noted! {
    MPI_Scatter PMPI_Scatter (sent: *const c_void, count: c_int, dtype: MPI_Datatype, received: *mut c_void, room: c_int,
        into: MPI_Datatype, root: c_int, world: MPI_Comm) sent, received;
    MPI_Gather PMPI_Gather (sent: *const c_void, count: c_int, dtype: MPI_Datatype, received: *mut c_void, room: c_int,
        into: MPI_Datatype, root: c_int, world: MPI_Comm) sent, received;
    MPI_Bcast PMPI_Bcast (both: *mut c_void, count: c_int, dtype: MPI_Datatype, root: c_int, world: MPI_Comm) both, both;
    MPI_Sendrecv PMPI_Sendrecv (sent: *const c_void, count: c_int, dtype: MPI_Datatype, to: c_int, tag: c_int,
        received: *mut c_void, room: c_int, into: MPI_Datatype, from: c_int, its_tag: c_int, world: MPI_Comm,
        status: *mut MPI_Status) sent, received;
    MPI_Scatterv PMPI_Scatterv (sent: *const c_void, counts: *const c_int, places: *const c_int, dtype: MPI_Datatype,
        received: *mut c_void, room: c_int, into: MPI_Datatype, root: c_int, world: MPI_Comm) sent, received;
    MPI_Gatherv PMPI_Gatherv (sent: *const c_void, count: c_int, dtype: MPI_Datatype, received: *mut c_void,
        counts: *const c_int, places: *const c_int, into: MPI_Datatype, root: c_int, world: MPI_Comm) sent, received;
}
