//! k-means: 16,384 points in equal parts for all ranks. Each rank sums the points that are next to each mean, and the sums are added over
//! all ranks.
//!
//! A sum of floats depends on its order. Here it is fixed: points are summed in blocks of 4096, and the blocks in their order. So the bits
//! are the same on one rank, which has four blocks, and on four ranks with a block each, since `all_reduce` adds in the order of the ranks.

use haversack::{Array, Axis, BoxedWorkspace, Rank2, View, array, budget, budgets, s, shape};
use haversack_mpi::{MpiError, World};
use shared::{RANKS, digest, print_projection};

const POINTS: usize = 16_384;
const BLOCK: usize = 4096;
const PART: usize = POINTS / RANKS;
/// The numbers of a point.
const D: usize = 16;
/// The number of means.
const K: usize = 8;
/// The sums of the numbers, and how many points are in them.
const SUMS: usize = D + 1;

type Whole = array![f32; POINTS, D];
type Part = array![f32; PART, D];
type Means = array![f32; K, D];
type Sums = array![f32; K, SUMS];

budgets! {
    /// Everything that a rank holds while it computes: 512 KiB on four ranks.
    pub RANK: PART * 128; Part, Means, [Sums; 2], BoxedWorkspace<sums_of>
}

budgets! {
    /// The points as rank 0 has them before.
    pub ROOT: 1 MiB; Whole
}

/// Sums the points of a block that are next to each mean.
#[budget(192 KiB)]
fn sums_of(points: View<'_, f32, Rank2<BLOCK, D>>, means: &array![f32; K, D]) -> array![f32; K, SUMS] {
    let squares: array![f32; K] = means.expr().square().sum_axis(Axis::<1>).eval();
    let dots: array![f32; BLOCK, K] = points.dot(means.t()).eval();
    // The square of the distance, without the square of the point, which is the same for all means.
    let distances: array![f32; BLOCK, K] = (dots * -2.0 + &squares).eval();
    let nearest: array![u64; BLOCK] = distances.argmin_axis(Axis::<1>).eval();
    let mut sums: array![f32; K, SUMS] = Array::zeros();
    for (point, &mean) in points.rows().zip(nearest.iter()) {
        let mut sum = sums.row_mut(mean as usize);
        for (sum, x) in sum.iter_mut().zip(point.iter().chain(&[1.0])) {
            *sum += x;
        }
    }
    sums
}

fn main() -> Result<(), MpiError> {
    let world = World::<RANKS>::start()?;
    let mut workspace = BoxedWorkspace::<sums_of>::new();
    let whole = (world.rank() == 0).then(points);
    let part: Part = world.scatter(0, whole.as_ref())?;
    // The first points are the first means.
    let mut means: Means = part.slice(s![0..K, ..]).to_owned();
    world.broadcast(0, means.view_mut())?;

    let (mut sums, mut of_block) = (Sums::zeros(), Sums::zeros());
    for _ in 0..10 {
        for (block, points) in part.view().chunks(shape![BLOCK, D]).enumerate() {
            sums_of::in_workspace(&mut workspace, &mut of_block, points, &means);
            if block == 0 { sums.assign(&of_block) } else { sums += &of_block }
        }
        world.all_reduce(sums.view_mut(), |x, y| x + y)?;
        // A mean without points stays.
        let counts = sums.slice(s![.., D..SUMS]);
        for k in 0..K {
            let count = counts[[k, 0]];
            if count > 0.0 {
                means.row_mut(k).assign(sums.slice(s![.., 0..D]).row(k) / count);
            }
        }
    }
    if world.rank() == 0 {
        println!("means: sum {}, bits {:016x}", means.sum(), digest(&means, |x: f32| u64::from(x.to_bits())));
    }
    print_projection(world.rank(), RANK_FOOTPRINT + if world.rank() == 0 { ROOT_FOOTPRINT } else { 0 });
    Ok(())
}

/// Returns points around eight places, drawn by a generator of fixed seed.
fn points() -> Whole {
    let mut state = 1_u64;
    let mut drawn = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f32 / (1 << 24) as f32
    };
    let mut whole = Whole::zeros();
    for (i, x) in whole.iter_mut().enumerate() {
        let (point, axis) = (i / D, i % D);
        *x = ((point % K) * (axis + 3) % 7) as f32 + drawn();
    }
    whole
}
