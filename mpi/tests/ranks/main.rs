//! Promise: calls give their answers on four ranks, copy and allocate nothing, and calls that differ are errors on all ranks.
//!
//! Run by `scripts/mpi.sh`, on the ranks of `mpirun`. An argument names another way to end: `early`, `panic`, `exit`, or to begin: `mixed`. `time`
//! measures.
#![allow(unsafe_code, reason = "functions of MPI that note addresses")]

mod addresses;
mod answers;
mod mismatches;
mod timing;

use std::process::ExitCode;

use haversack::array;
use haversack::monitor::Counting;
use haversack_mpi::{MpiError, World};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// The world of all tests.
type Four = World<4>;

fn main() -> ExitCode {
    match run(std::env::args().skip(1).find(|argument| !argument.starts_with("--")).as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(ending: Option<&str>) -> Result<(), MpiError> {
    if ending == Some("mixed") {
        mixed();
        return Ok(());
    }
    let world = Four::start()?;
    assert_eq!(Four::start().err(), Some(MpiError::Started));
    match ending {
        Some("early") => early(&world),
        Some("panic") if world.rank() == 2 => panic!("rank 2 panics"),
        Some("exit") if world.rank() == 2 => std::process::exit(0),
        // The others wait for rank 2.
        Some("panic" | "exit") => world.broadcast(0, <array![u8; 3]>::zeros().view_mut()),
        Some("time") => timing::print(&world),
        _ => {
            answers::check(&world)?;
            mismatches::check(&world)
        }
    }
}

/// Rank 1 is another program, of three ranks.
fn mixed() {
    let is_other = std::env::var("OMPI_COMM_WORLD_RANK").is_ok_and(|rank| rank == "1");
    let told = if is_other { World::<3>::start().err() } else { Four::start().err() };
    let found = "World::<3>::start() (expected 3 ranks, found 4: start the program by `mpirun -n 3`)".to_owned();
    assert_eq!(told, Some(MpiError::Calls { expected: "World::<4>::start()".to_owned(), rank: 1, found }));
}

/// Rank 1 returns from `main`, and the others have errors.
fn early(world: &Four) -> Result<(), MpiError> {
    if world.rank() == 1 {
        return Ok(());
    }
    let mut a = <array![u8; 3]>::zeros();
    let told = world.broadcast(0, a.view_mut()).unwrap_err();
    let sentence = "ranks make different calls: rank 0 calls broadcast of uint8 (3,) from rank 0, \
                    rank 1 calls the end: its `World` is dropped";
    assert_eq!(told.to_string(), sentence);
    assert_eq!(world.broadcast(0, a.view_mut()), Err(MpiError::Ended));
    Ok(())
}
