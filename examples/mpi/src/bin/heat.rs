//! The heat equation on a plate: 2048 x 256 points in equal parts for all ranks, which exchange one row with each neighbour before a step.
//!
//! Each point is computed from the same five points in the same order, wherever it is. So the bits do not depend on the number of ranks.

use haversack::{Array, BoxedWorkspace, array, budget, budgets, s};
use haversack_mpi::{Boundary, Halo, MpiError, World};
use shared::{RANKS, digest, print_projection};

const ROWS: usize = 2048;
const COLUMNS: usize = 256;
const STEPS: usize = 100;

/// The rows of a rank, and the same with a row of each neighbour.
const OWN: usize = ROWS / RANKS;
const PADDED: usize = OWN + 2;
/// The columns between the edges, which stay cold.
const INNER: usize = COLUMNS - 2;
/// The last row and the last column.
const LAST: usize = PADDED - 1;
const RIGHT: usize = COLUMNS - 1;

type Whole = array![f64; ROWS, COLUMNS];
type Part = array![f64; PADDED, COLUMNS];

/// Bytes of a rank: 2.25 MiB of four ranks.
const LIMIT: usize = 9 * 1024 * 1024 / RANKS;

budgets! {
    /// Everything that a rank holds while it computes.
    pub RANK: LIMIT; Part, BoxedWorkspace<step>
}

budgets! {
    /// The plate as rank 0 has it before and after.
    pub ROOT: 4 MiB; Whole
}

/// Computes the temperatures a step later: each point comes nearer to its four neighbours. (Explicit Euler, `dt / h^2 = 0.2`.)
#[budget(LIMIT)]
fn step(part: &mut array![f64; PADDED, COLUMNS]) {
    let centre = part.slice(s![1..LAST, 1..RIGHT]);
    let (above, below) = (part.slice(s![0..OWN, 1..RIGHT]), part.slice(s![2..PADDED, 1..RIGHT]));
    let (left, right) = (part.slice(s![1..LAST, 0..INNER]), part.slice(s![1..LAST, 2..COLUMNS]));
    let later: array![f64; OWN, INNER] = (centre + (above + below + left + right - centre * 4.0) * 0.2).eval();
    part.slice_mut(s![1..LAST, 1..RIGHT]).assign(&later);
}

fn main() -> Result<(), MpiError> {
    let world = World::<RANKS>::start()?;
    let mut workspace = BoxedWorkspace::<step>::new();
    let mut part = Part::zeros();

    let whole = (world.rank() == 0).then(hot_in_the_middle);
    world.scatter_into(0, whole.as_ref(), part.slice_mut(s![1..LAST, ..]))?;
    // Rank 0 has no room for both the plate and what the others compute.
    drop(whole);
    for _ in 0..STEPS {
        // The edges of the plate have no neighbour: their rows of the halo stay 0.
        world.exchange_halo(Halo::<1>, Boundary::Open, part.view_mut())?;
        step::in_workspace(&mut workspace, &mut part);
    }

    let whole: Option<Whole> = world.gather(0, part.slice(s![1..LAST, ..]))?;
    if let Some(whole) = whole {
        println!("after {STEPS} steps: heat {}, bits {:016x}", whole.sum(), digest(&whole, f64::to_bits));
    }
    print_projection(world.rank(), RANK_FOOTPRINT + if world.rank() == 0 { ROOT_FOOTPRINT } else { 0 });
    Ok(())
}

/// Returns a plate with a hot spot.
fn hot_in_the_middle() -> Whole {
    Array::from_fn(|[i, j]: [usize; 2]| {
        let (y, x) = (i as f64 - ROWS as f64 / 2.0, j as f64 - COLUMNS as f64 / 2.0);
        100.0 / (1.0 + (x * x + y * y) / 64.0)
    })
}
