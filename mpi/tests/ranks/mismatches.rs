//! Calls that differ between ranks are errors on all of them. Then the world goes on.

use haversack::rows::Rows;
use haversack::{Const, Rank2, array};
use haversack_mpi::{Boundary, Halo, MpiError};

use crate::Four;

type Whole = array![f32; 8, 3];
type Part = array![f32; 2, 3];

pub(crate) fn check(world: &Four) -> Result<(), MpiError> {
    let rank = world.rank();
    let (mut part, mut whole) = (Part::zeros(), Whole::zeros());

    // Another call. All ranks have the same error.
    let called = if rank == 2 {
        world.all_gather_into(&part, whole.view_mut())
    } else {
        world.scatter_into(0, Some(&whole), part.view_mut())
    };
    differs(called, 2, "scatter of float32 (8, 3) from rank 0", "all_gather of float32 (8, 3)");

    // Another root.
    let called = world.scatter_into(usize::from(rank == 1), Some(&whole), part.view_mut());
    differs(called, 1, "scatter of float32 (8, 3) from rank 0", "scatter of float32 (8, 3) from rank 1");

    // Another dtype, another shape.
    let called = if rank == 3 {
        world.broadcast(0, <array![i32; 8, 3]>::zeros().view_mut())
    } else {
        world.broadcast(0, whole.view_mut())
    };
    differs(called, 3, "broadcast of float32 (8, 3) from rank 0", "broadcast of int32 (8, 3) from rank 0");
    let called = if rank == 0 { world.broadcast(0, part.view_mut()) } else { world.broadcast(0, whole.view_mut()) };
    differs(called, 1, "broadcast of float32 (2, 3) from rank 0", "broadcast of float32 (8, 3) from rank 0");

    // Another function.
    let f = if rank == 1 {
        world.all_reduce(part.view_mut(), f32::max)
    } else {
        world.all_reduce(part.view_mut(), f32::min)
    };
    assert!(matches!(f, Err(MpiError::Calls { rank: 1, .. })));

    // Another boundary.
    let boundary = if rank == 1 { Boundary::Periodic } else { Boundary::Open };
    let called = world.exchange_halo(Halo::<1>, boundary, whole.view_mut());
    let found = "exchange_halo of 1 rows, Periodic, of float32 (8, 3)";
    differs(called, 1, "exchange_halo of 1 rows, Open, of float32 (8, 3)", found);

    // A root without an array, known on all ranks. Elsewhere `None` is what is expected.
    let missing = world.scatter::<f32, &Whole, Rank2<2, 3>>(3, None);
    let expected = "scatter of float32 (8, 3) from rank 3";
    let found = "scatter of float32 (8, 3) from rank 3 (rank 3 is the root, and gives `None` as the whole)";
    differs(missing.map(drop), 3, expected, found);

    // A root that does not exist, on all ranks.
    assert_eq!(world.broadcast(4, whole.view_mut()), Err(MpiError::NoRank { rank: 4, ranks: 4 }));

    // Rows without room: the largest share has 3 items, and the bound is 2.
    let all: Rows<u8, ()> = (0..9).collect();
    let mut share = Rows::<u8, (), Const<2>>::new();
    let _ = share.push(7);
    let full = world.scatter_rows(0, Some(all.view()), &mut share);
    assert_eq!(full, Err(MpiError::Full { items: 3, bound: 2 }));
    let full = world.all_gather_rows(all.view(), &mut share);
    assert_eq!((full, share.as_slice()), (Err(MpiError::Full { items: 36, bound: 2 }), &[7][..]));

    // Nothing was written meanwhile, and the world works.
    assert_eq!((part.sum(), whole.sum()), (0.0, 0.0));
    world.all_reduce(part.view_mut(), |x, y| x + y + 1.0)?;
    assert_eq!(part.sum(), 18.0);
    Ok(())
}

/// Checks that the call was refused, because rank `rank` calls something else than rank 0.
fn differs(called: Result<(), MpiError>, rank: usize, expected: &str, found: &str) {
    let (expected, found) = (expected.to_owned(), found.to_owned());
    assert_eq!(called, Err(MpiError::Calls { expected, rank, found }));
}
