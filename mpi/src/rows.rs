//! Rows of which each rank has a share. How many there are is known when the program runs.

use std::iter::repeat_n;

use haversack::rows::{BoundOwned, ItemShape, Rows, RowsView};
use haversack::{Shape, Storage};
use mpi::Count;
use mpi::datatype::{Partition, PartitionMut};
use mpi::traits::{CommunicatorCollectives, Root};

use crate::agreement::elements;
use crate::dtype::MpiDtype;
use crate::error::MpiError;
use crate::world::World;

/// # Rows
///
/// Items arrive in rows that the caller has: what was in them is gone. With a bound nothing is allocated; without one, the bytes of the items.
/// Items are sent from where they are, and arrive where they stay.
impl<const RANKS: usize> World<RANKS> {
    /// Gives each rank its share of the items of rank `root`. Shares differ by one item at most; lower ranks have the larger ones.
    ///
    /// `all` is read on the root only.
    ///
    /// ```standalone_crate
    /// use haversack::rows::Rows;
    /// use haversack::{Const, Rank1, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let all: Rows<f32, Rank1<2>> = (0..10).map(|i| i as f32).collect();
    /// let mut share = Rows::<f32, Rank1<2>, Const<4>>::new();
    /// world.scatter_rows(0, Some(all.view()), &mut share)?;
    /// assert_eq!(share.len(), [3, 3, 2, 2][world.rank()]);
    /// assert_eq!(share[[0, 0]], [0.0, 3.0, 6.0, 8.0][world.rank()]);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`MpiError::Full`] if `share` has no room, [`MpiError::Large`], [`MpiError::NoWhole`], [`MpiError::NoRank`], and those
    /// of [all calls](World). Nothing is written then.
    pub fn scatter_rows<T, S, MAX, W>(
        &self,
        root: usize,
        all: Option<RowsView<'_, T, S>>,
        share: &mut Rows<T, S, MAX, W>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: ItemShape,
        MAX: BoundOwned<T, S, W>,
        W: Storage,
    {
        let all = all.filter(|_| self.rank() == root);
        let fault = self.fault_of_whole(root, all.is_some());
        let call = format_args!("scatter_rows of {}, at most {}, from rank {root}", elements::<T, S>(), MAX::MOST);
        let items = self.agree_on(call, fault, all.map_or(u64::MAX, |all| all.len() as u64))?;
        let shares = Shares::<RANKS>::of::<S>(|rank| share_of(items, RANKS as u64, rank as u64))?;
        shares.fit::<T, S, MAX, W>(shares.largest())?;

        let received = refilled(share, shares.items[self.rank()]);
        let process = self.process(root);
        match all {
            Some(all) => {
                let parts = Partition::new(all.as_slice(), &shares.counts[..], &shares.places[..]);
                process.scatter_varcount_into_root(&parts, received);
            }
            None => process.scatter_varcount_into(received),
        }
        Ok(())
    }

    /// Puts the items of all ranks behind each other, in the order of the ranks, into `all` of rank `root`.
    ///
    /// `all` is written on the root only.
    ///
    /// ```standalone_crate
    /// use haversack::rows::Rows;
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let share: Rows<u8, ()> = (0..world.rank()).map(|_| world.rank() as u8).collect();
    /// let mut all = Rows::<u8, ()>::new();
    /// world.gather_rows(0, share.view(), Some(&mut all))?;
    /// if world.rank() == 0 {
    ///     assert_eq!(all.as_slice(), [1, 2, 2, 3, 3, 3]);
    /// }
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`MpiError::Full`] if `all` has no room, [`MpiError::Large`], [`MpiError::NoWhole`], [`MpiError::NoRank`], and those
    /// of [all calls](World). Nothing is written then.
    pub fn gather_rows<T, S, MAX, W>(
        &self,
        root: usize,
        share: RowsView<'_, T, S>,
        all: Option<&mut Rows<T, S, MAX, W>>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: ItemShape,
        MAX: BoundOwned<T, S, W>,
        W: Storage,
    {
        let all = all.filter(|_| self.rank() == root);
        let fault = self.fault_of_whole(root, all.is_some());
        let call = format_args!("gather_rows of {}, at most {}, to rank {root}", elements::<T, S>(), MAX::MOST);
        self.agree(call, fault)?;
        let shares = self.shares_of_all::<S>(share.len())?;
        shares.fit::<T, S, MAX, W>(shares.total())?;

        let process = self.process(root);
        match all {
            Some(all) => {
                let received = refilled(all, shares.total());
                let mut parts = PartitionMut::new(received, &shares.counts[..], &shares.places[..]);
                process.gather_varcount_into_root(share.as_slice(), &mut parts);
            }
            None => process.gather_varcount_into(share.as_slice()),
        }
        Ok(())
    }

    /// Puts the items of all ranks behind each other, in the order of the ranks, into `all` of each rank.
    ///
    /// # Errors
    /// At run time: [`MpiError::Full`] if `all` has no room, [`MpiError::Large`], and those of [all calls](World). Nothing is written
    /// then.
    pub fn all_gather_rows<T, S, MAX, W>(
        &self,
        share: RowsView<'_, T, S>,
        all: &mut Rows<T, S, MAX, W>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: ItemShape,
        MAX: BoundOwned<T, S, W>,
        W: Storage,
    {
        self.agree(format_args!("all_gather_rows of {}, at most {}", elements::<T, S>(), MAX::MOST), None)?;
        let shares = self.shares_of_all::<S>(share.len())?;
        shares.fit::<T, S, MAX, W>(shares.total())?;

        let received = refilled(all, shares.total());
        let mut parts = PartitionMut::new(received, &shares.counts[..], &shares.places[..]);
        self.communicator().all_gather_varcount_into(share.as_slice(), &mut parts);
        Ok(())
    }

    /// Gives all ranks the items of rank `root`.
    ///
    /// # Errors
    /// At run time: [`MpiError::Full`] if `rows` has no room, [`MpiError::Large`], [`MpiError::NoRank`], and those of [all calls](World).
    /// Nothing is written then.
    pub fn broadcast_rows<T, S, MAX, W>(&self, root: usize, rows: &mut Rows<T, S, MAX, W>) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: ItemShape,
        MAX: BoundOwned<T, S, W>,
        W: Storage,
    {
        let is_root = self.rank() == root;
        let call = format_args!("broadcast_rows of {}, at most {}, from rank {root}", elements::<T, S>(), MAX::MOST);
        let items = if is_root { rows.len() as u64 } else { u64::MAX };
        let items = self.agree_on(call, Self::fault_of_root(root), items)?;
        // One message of all items.
        let shares = Shares::<1>::of::<S>(|_| items)?;
        shares.fit::<T, S, MAX, W>(shares.total())?;

        let elements = if is_root { rows.as_mut_slice() } else { refilled(rows, shares.total()) };
        self.process(root).broadcast_into(elements);
        Ok(())
    }

    /// Tells all ranks how many items each has. Sends 8 bytes.
    fn shares_of_all<S: Shape>(&self, own: usize) -> Result<Shares<RANKS>, MpiError> {
        let mut items = [0; RANKS];
        self.communicator().all_gather_into(&(own as u64), &mut items[..]);
        Shares::of::<S>(|rank| items[rank])
    }
}

/// The items of each of `PARTS` shares, and where their elements lie in one slice.
struct Shares<const PARTS: usize> {
    items: [usize; PARTS],
    counts: [Count; PARTS],
    places: [Count; PARTS],
}

impl<const PARTS: usize> Shares<PARTS> {
    /// Counts the elements of shares of items of shape `S`. All ranks come to the same result.
    fn of<S: Shape>(items: impl Fn(usize) -> u64) -> Result<Self, MpiError> {
        let mut shares = Shares { items: [0; PARTS], counts: [0; PARTS], places: [0; PARTS] };
        let mut elements = 0_u64;
        for part in 0..PARTS {
            let count = items(part).saturating_mul(S::LEN as u64);
            shares.places[part] = Count::try_from(elements).unwrap_or(Count::MAX);
            shares.counts[part] = Count::try_from(count).unwrap_or(Count::MAX);
            shares.items[part] = items(part) as usize;
            elements = elements.saturating_add(count);
        }
        if elements > Count::MAX as u64 { Err(MpiError::Large { elements }) } else { Ok(shares) }
    }

    fn total(&self) -> usize {
        self.items.iter().sum()
    }

    fn largest(&self) -> usize {
        self.items.iter().copied().max().unwrap_or_default()
    }

    /// Checks that rows with bound `MAX` have room for `items`.
    fn fit<T: MpiDtype, S: ItemShape, MAX: BoundOwned<T, S, W>, W: Storage>(
        &self,
        items: usize,
    ) -> Result<(), MpiError> {
        let (items, bound) = (items as u64, MAX::MOST);
        if items > bound { Err(MpiError::Full { items, bound }) } else { Ok(()) }
    }
}

/// Returns the share of a rank in so many items.
fn share_of(items: u64, ranks: u64, rank: u64) -> u64 {
    items / ranks + u64::from(rank < items % ranks)
}

/// Takes all items off, puts `items` zeros there, and returns their elements. There is room: that was checked.
fn refilled<T, S, MAX, W>(rows: &mut Rows<T, S, MAX, W>, items: usize) -> &mut [T]
where
    T: MpiDtype,
    S: ItemShape,
    MAX: BoundOwned<T, S, W>,
    W: Storage,
{
    rows.clear();
    let Ok(()) = rows.extend(repeat_n(T::default(), items)) else { unreachable!("the bound was compared") };
    rows.as_mut_slice()
}

#[cfg(test)]
mod tests {
    use super::*;
    use haversack::Rank1;

    #[test]
    fn shares_cover_all_items() {
        for items in 0..20 {
            let shares = Shares::<4>::of::<Rank1<3>>(|rank| share_of(items, 4, rank as u64)).unwrap();
            assert_eq!(shares.total() as u64, items);
            assert!(shares.largest() - shares.items[3] <= 1);
            assert_eq!(shares.places[3] + shares.counts[3], 3 * items as Count);
        }
    }

    #[test]
    fn a_message_that_cannot_be_counted_is_refused() {
        let large = Shares::<2>::of::<Rank1<3>>(|_| 1 << 29).err();
        assert_eq!(large, Some(MpiError::Large { elements: 3 << 30 }));
        assert_eq!(Shares::<2>::of::<Rank1<3>>(|_| u64::MAX).err(), Some(MpiError::Large { elements: u64::MAX }));
    }
}
