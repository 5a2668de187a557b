//! The rows at the border of a part, which neighbours have, too.

use std::marker::PhantomData;

use haversack::layout::Contiguous;
use haversack::plan::text::Text;
use haversack::shape::axis::HasAxis;
use haversack::{Shape, ViewMut};
use mpi::point_to_point::send_receive_into;
use mpi::traits::{Destination, Source};

use crate::agreement::elements;
use crate::dtype::MpiDtype;
use crate::error::MpiError;
use crate::split::Message;
use crate::world::World;

/// The width of a halo, in rows, as a value: `Halo::<1>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Halo<const ROWS: usize>;

/// The neighbours of the first and of the last rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Boundary {
    /// There are none: the first rows of the first rank and the last rows of the last one stay as they are.
    Open,
    /// They are neighbours of each other.
    Periodic,
}

/// # Halos
impl<const RANKS: usize> World<RANKS> {
    /// Fills the halo of a part: its first and last `ROWS` rows, in place.
    ///
    /// The part has shape `(ROWS + P + ROWS, ..)`. Its first `ROWS` rows become the last own rows of the rank before, and its last
    /// `ROWS` rows the first own rows of the rank after:
    ///
    /// ```text
    /// rank 0   |halo| own rows       |halo|
    ///                            |      ^
    ///                            v      |
    /// rank 1                  |halo| own rows       |halo|
    /// ```
    ///
    /// Allocates nothing. Sends `ROWS` rows to each neighbour, from where they are, and receives as many where they stay.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::{Boundary, Halo, World};
    ///
    /// let world = World::<4>::start()?;
    /// // Two own rows, and one of each neighbour.
    /// let mut part = <array![f32; 4, 3]>::full(world.rank() as f32);
    /// world.exchange_halo(Halo::<1>, Boundary::Periodic, part.view_mut())?;
    /// assert_eq!(part[[0, 0]], ((world.rank() + 3) % 4) as f32);
    /// assert_eq!(part[[3, 0]], ((world.rank() + 1) % 4) as f32);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That there are at least `ROWS` own rows, so that no rank needs rows of the one after next.
    ///
    /// # Errors
    /// At run time: those of [all calls](World). Nothing is written then.
    pub fn exchange_halo<T, S, L, const ROWS: usize>(
        &self,
        _: Halo<ROWS>,
        boundary: Boundary,
        mut part: ViewMut<'_, T, S, L>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: HasAxis<0>,
        L: Contiguous<S>,
    {
        let () = Padded::<S, ROWS>::CHECKED;
        let call = elements::<T, S>();
        self.agree(format_args!("exchange_halo of {ROWS} rows, {boundary:?}, of {call}"), None)?;
        let all = part.as_mut_slice();
        let (len, halo) = (all.len(), all.len() / S::AXES[0] * ROWS);
        let (before, after) = self.neighbours(boundary);

        // Rows go to the rank after, and come from the one before.
        let (from_before, own) = all.split_at_mut(halo);
        self.shift(&own[len - 3 * halo..][..halo], after, from_before, before);
        // And the other way.
        let (own, from_after) = all.split_at_mut(len - halo);
        self.shift(&own[halo..][..halo], before, from_after, after);
        Ok(())
    }

    /// Returns the ranks before and after this one.
    fn neighbours(&self, boundary: Boundary) -> (Option<usize>, Option<usize>) {
        let (rank, is_periodic) = (self.rank(), boundary == Boundary::Periodic);
        let before = if rank > 0 { Some(rank - 1) } else { is_periodic.then_some(RANKS - 1) };
        let after = if rank + 1 < RANKS { Some(rank + 1) } else { is_periodic.then_some(0) };
        (before, after)
    }

    /// Sends elements to one rank, and receives as many from another, as far as there are such ranks.
    fn shift<T: MpiDtype>(&self, sent: &[T], to: Option<usize>, received: &mut [T], from: Option<usize>) {
        match (to.map(|rank| self.process(rank)), from.map(|rank| self.process(rank))) {
            (Some(to), Some(from)) => drop(send_receive_into(sent, &to, received, &from)),
            (Some(to), None) => to.send(sent),
            (None, Some(from)) => drop(from.receive_into(received)),
            (None, None) => {}
        }
    }
}

/// Whether a part of shape `S` has room for a halo of `ROWS` rows at both ends, and as many own rows.
struct Padded<S, const ROWS: usize>(PhantomData<S>);

impl<S: Shape, const ROWS: usize> Padded<S, ROWS> {
    const CHECKED: () = {
        if ROWS == 0 || S::AXES[0] / 3 < ROWS {
            refuse(ROWS, S::AXES[0])
        }
        Message::<S>::CHECKED
    };
}

#[track_caller]
const fn refuse(rows: usize, length: usize) -> ! {
    let mut text = Text::<256>::new();
    if rows == 0 {
        text.str("exchange_halo: a halo has at least 1 row, this one has 0");
    } else {
        text.str("exchange_halo: a halo of ")
            .decimal(rows as u128)
            .str(" rows at both ends, and as many own rows, need ");
        text.decimal(rows as u128 * 3).str(" rows, the part has ").decimal(length as u128);
    }
    panic!("{}", text.as_str())
}
