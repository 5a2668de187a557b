//! Arrays of which each rank has its part, and arrays that all ranks have.

use haversack::layout::Contiguous;
use haversack::{Array, AsView, Shape, ViewMut};
use mpi::traits::{CommunicatorCollectives, Root};

use crate::agreement::elements;
use crate::dtype::MpiDtype;
use crate::error::MpiError;
use crate::split::{Message, PartOf, Shares};
use crate::world::World;

/// # Arrays
///
/// Whoever is only read is an array, a view, or a reference to one; whoever is written is a [`ViewMut`]. Elements are sent from where they
/// are, and arrive where they stay: nothing is copied. Calls allocate nothing, except for the arrays that they return.
impl<const RANKS: usize> World<RANKS> {
    /// Gives each rank its part of the array of rank `root`: `(RANKS * P, ..)` to `(P, ..)`. Returns it.
    ///
    /// Allocates the bytes of the part. `whole` is read on the root only.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let whole = (world.rank() == 0).then(<array![f32; 8, 2]>::arange);
    /// let part: array![f32; 2, 2] = world.scatter(0, whole.as_ref())?;
    /// assert_eq!(part[[0, 0]], 4.0 * world.rank() as f32);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: [`MpiError::NoWhole`], [`MpiError::NoRank`], and those of [all calls](World).
    pub fn scatter<T, W, P>(&self, root: usize, whole: Option<W>) -> Result<Array<T, P>, MpiError>
    where
        T: MpiDtype,
        W: AsView<T>,
        W::Layout: Contiguous<W::Shape>,
        P: PartOf<W::Shape>,
    {
        let () = Shares::<RANKS, P, W::Shape>::CHECKED;
        let mut part = Array::zeros();
        self.scatter_into(root, whole, part.view_mut())?;
        Ok(part)
    }

    /// Gives each rank its part of the array of rank `root`: `(RANKS * P, ..)` to `(P, ..)`. Writes it into `part`.
    ///
    /// Allocates nothing. `whole` is read on the root only.
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: [`MpiError::NoWhole`], [`MpiError::NoRank`], and those of [all calls](World). Nothing is written then.
    pub fn scatter_into<T, W, P, L>(
        &self,
        root: usize,
        whole: Option<W>,
        mut part: ViewMut<'_, T, P, L>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        W: AsView<T>,
        W::Layout: Contiguous<W::Shape>,
        P: PartOf<W::Shape>,
        L: Contiguous<P>,
    {
        let () = Shares::<RANKS, P, W::Shape>::CHECKED;
        let is_root = self.rank() == root;
        let fault = self.fault_of_whole(root, whole.is_some());
        self.agree(format_args!("scatter of {} from rank {root}", elements::<T, W::Shape>()), fault)?;
        let process = self.process(root);
        match whole {
            Some(whole) if is_root => process.scatter_into_root(whole.as_view().as_slice(), part.as_mut_slice()),
            _ => process.scatter_into(part.as_mut_slice()),
        }
        Ok(())
    }

    /// Puts the parts of all ranks behind each other, on rank `root`: `(P, ..)` to `(RANKS * P, ..)`. Returns `None` on the others.
    ///
    /// Allocates the bytes of the whole, on the root.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let part = <array![u32; 2]>::full(world.rank() as u32);
    /// let whole: Option<array![u32; 8]> = world.gather(0, &part)?;
    /// assert_eq!(whole.is_some(), world.rank() == 0);
    /// if let Some(whole) = whole {
    ///     assert_eq!(whole.as_slice(), [0, 0, 1, 1, 2, 2, 3, 3]);
    /// }
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: [`MpiError::NoRank`], and those of [all calls](World).
    pub fn gather<T, P, S>(&self, root: usize, part: P) -> Result<Option<Array<T, S>>, MpiError>
    where
        T: MpiDtype,
        P: AsView<T>,
        P::Shape: PartOf<S>,
        P::Layout: Contiguous<P::Shape>,
        S: Shape,
    {
        let () = Shares::<RANKS, P::Shape, S>::CHECKED;
        let mut whole = (self.rank() == root).then(Array::zeros);
        self.gather_into(root, part, whole.as_mut().map(Array::view_mut))?;
        Ok(whole)
    }

    /// Puts the parts of all ranks behind each other, on rank `root`: `(P, ..)` to `(RANKS * P, ..)`. Writes them into `whole`.
    ///
    /// Allocates nothing. `whole` is written on the root only.
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: [`MpiError::NoWhole`], [`MpiError::NoRank`], and those of [all calls](World). Nothing is written then.
    pub fn gather_into<T, P, S, L>(
        &self,
        root: usize,
        part: P,
        whole: Option<ViewMut<'_, T, S, L>>,
    ) -> Result<(), MpiError>
    where
        T: MpiDtype,
        P: AsView<T>,
        P::Shape: PartOf<S>,
        P::Layout: Contiguous<P::Shape>,
        S: Shape,
        L: Contiguous<S>,
    {
        let () = Shares::<RANKS, P::Shape, S>::CHECKED;
        let is_root = self.rank() == root;
        let fault = self.fault_of_whole(root, whole.is_some());
        self.agree(format_args!("gather of {} to rank {root}", elements::<T, S>()), fault)?;
        let (process, part) = (self.process(root), part.as_view());
        match whole {
            Some(mut whole) if is_root => process.gather_into_root(part.as_slice(), whole.as_mut_slice()),
            _ => process.gather_into(part.as_slice()),
        }
        Ok(())
    }

    /// Puts the parts of all ranks behind each other, on all ranks: `(P, ..)` to `(RANKS * P, ..)`. Returns the whole.
    ///
    /// Allocates the bytes of the whole.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let part = <array![u32; 2]>::full(world.rank() as u32);
    /// let whole: array![u32; 8] = world.all_gather(&part)?;
    /// assert_eq!(whole.as_slice(), [0, 0, 1, 1, 2, 2, 3, 3]);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: those of [all calls](World).
    pub fn all_gather<T, P, S>(&self, part: P) -> Result<Array<T, S>, MpiError>
    where
        T: MpiDtype,
        P: AsView<T>,
        P::Shape: PartOf<S>,
        P::Layout: Contiguous<P::Shape>,
        S: Shape,
    {
        let () = Shares::<RANKS, P::Shape, S>::CHECKED;
        let mut whole = Array::zeros();
        self.all_gather_into(part, whole.view_mut())?;
        Ok(whole)
    }

    /// Puts the parts of all ranks behind each other, on all ranks: `(P, ..)` to `(RANKS * P, ..)`. Writes them into `whole`.
    ///
    /// Allocates nothing.
    ///
    /// # Checked at build time
    /// That all parts together are the whole, and that MPI can count its elements.
    ///
    /// # Errors
    /// At run time: those of [all calls](World). Nothing is written then.
    pub fn all_gather_into<T, P, S, L>(&self, part: P, mut whole: ViewMut<'_, T, S, L>) -> Result<(), MpiError>
    where
        T: MpiDtype,
        P: AsView<T>,
        P::Shape: PartOf<S>,
        P::Layout: Contiguous<P::Shape>,
        S: Shape,
        L: Contiguous<S>,
    {
        let () = Shares::<RANKS, P::Shape, S>::CHECKED;
        self.agree(format_args!("all_gather of {}", elements::<T, S>()), None)?;
        self.communicator().all_gather_into(part.as_view().as_slice(), whole.as_mut_slice());
        Ok(())
    }

    /// Gives all ranks the array of rank `root`, of any shape: written in place on the others.
    ///
    /// Allocates nothing.
    ///
    /// ```standalone_crate
    /// use haversack::{Array, array};
    /// use haversack_mpi::World;
    ///
    /// let world = World::<4>::start()?;
    /// let mut a = <array![u32; 2, 3]>::full(world.rank() as u32);
    /// world.broadcast(3, a.view_mut())?;
    /// assert_eq!(a.as_slice(), [3; 6]);
    /// # Ok::<(), haversack_mpi::MpiError>(())
    /// ```
    ///
    /// # Checked at build time
    /// That MPI can count the elements.
    ///
    /// # Errors
    /// At run time: [`MpiError::NoRank`], and those of [all calls](World). Nothing is written then.
    pub fn broadcast<T, S, L>(&self, root: usize, mut array: ViewMut<'_, T, S, L>) -> Result<(), MpiError>
    where
        T: MpiDtype,
        S: Shape,
        L: Contiguous<S>,
    {
        let () = Message::<S>::CHECKED;
        let call = elements::<T, S>();
        self.agree(format_args!("broadcast of {call} from rank {root}"), Self::fault_of_root(root))?;
        self.process(root).broadcast_into(array.as_mut_slice());
        Ok(())
    }

    /// Returns the fault of a root that does not exist, or that gives no whole.
    pub(crate) fn fault_of_whole(&self, root: usize, has_whole: bool) -> Option<MpiError> {
        let is_missing = self.rank() == root && !has_whole;
        Self::fault_of_root(root).or_else(|| is_missing.then_some(MpiError::NoWhole { root }))
    }
}
