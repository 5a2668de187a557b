//! Passes that put what they read somewhere else.

use core::error::Error;
use core::fmt;

use super::sink::RowSink;
use super::source::{BatchBuffer, Pass, RowSource};
use crate::shape::axis::HasAxis;
use crate::view::View;

/// The error of work that reads from a source and writes to a sink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassError<R, W> {
    /// The error of the source.
    Read(R),
    /// The error of the sink.
    Write(W),
}

impl<R: fmt::Display, W: fmt::Display> fmt::Display for PassError<R, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PassError::Read(error) => error.fmt(f),
            PassError::Write(error) => error.fmt(f),
        }
    }
}

impl<R: Error + 'static, W: Error + 'static> Error for PassError<R, W> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(match self {
            PassError::Read(error) => error,
            PassError::Write(error) => error,
        })
    }
}

/// # Passes into a sink
impl<R: RowSource, B: BatchBuffer<Dtype = R::Dtype>> Pass<R, B>
where
    B::Shape: HasAxis<0, Removed = R::Item>,
{
    /// Copies the items that are left into a sink, and returns how many there were. The caller finishes the sink.
    ///
    /// # Errors
    /// At run time: [`PassError`], that of the source or that of the sink.
    pub fn copy_into<K>(&mut self, sink: &mut K) -> Result<u64, PassError<R::Error, K::Error>>
    where
        K: RowSink<Dtype = R::Dtype, Item = R::Item>,
    {
        self.filter_into(sink, |_| true)
    }

    /// Copies those of the items that are left for which `keep` is true into a sink, in their order, and returns how many there were.
    /// Items are put together in the buffer, and further memory is not needed. The caller finishes the sink.
    ///
    /// ```
    /// use haversack::rows::{RowSource, Rows};
    /// use haversack::{Const, shape};
    ///
    /// let samples: Rows<i32, ()> = (0..1000).collect();
    /// let mut few = Rows::<i32, (), Const<8>>::new();
    /// let mut pass = samples.view().pass(shape![64]);
    /// let kept = pass.filter_into(&mut few, |item| item[[]] % 300 == 7)?;
    /// assert_eq!((kept, few.as_slice()), (4, &[7, 307, 607, 907][..]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// At run time: [`PassError`], that of the source or that of the sink.
    pub fn filter_into<K>(
        &mut self,
        sink: &mut K,
        mut keep: impl FnMut(View<'_, R::Dtype, R::Item>) -> bool,
    ) -> Result<u64, PassError<R::Error, K::Error>>
    where
        K: RowSink<Dtype = R::Dtype, Item = R::Item>,
    {
        let mut all = 0;
        while let Some(mut part) = self.next_part_mut().map_err(PassError::Read)? {
            let mut kept = 0;
            for i in 0..part.len() {
                if keep(part.row(i)) {
                    part.swap(kept, i);
                    kept += 1;
                }
            }
            all += kept as u64;
            sink.append(part.view().slice(..kept)).map_err(PassError::Write)?;
        }
        Ok(all)
    }
}
