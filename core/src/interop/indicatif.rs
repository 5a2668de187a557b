//! Progress bars of the crate [indicatif](https://docs.rs/indicatif) for long passes. Not on WebAssembly, where indicatif asks for a browser.

use core::ops::ControlFlow;

use indicatif::ProgressBar;

/// Returns what shows the progress of a [`WatchedRows`](crate::rows::WatchedRows) on a bar, and stops the pass when the bar ends.
///
/// The length of the bar becomes the number of items, if the source knows it, and its position the number of those that were read. A bar
/// that something else ends (`finish` or `abandon`, from another thread or from a handler of Ctrl-C) stops the pass with
/// [`Stopped`](crate::rows::WatchedError::Stopped). The bar itself is ended by the caller, behind the pass.
///
/// ```
/// use haversack::interop::indicatif::on_bar;
/// use haversack::rows::{RowSource, Rows, WatchedRows};
/// use haversack::shape;
/// use indicatif::ProgressBar;
///
/// let samples: Rows<f32, ()> = (0..1000).map(|i| i as f32).collect();
/// let bar = ProgressBar::no_length();
/// # bar.set_draw_target(indicatif::ProgressDrawTarget::hidden());
/// let mut pass = WatchedRows::new(samples.view(), on_bar(&bar)).pass(shape![256]);
/// let mut sum = 0.0;
/// while let Some(batch) = pass.next()? {
///     sum += batch.sum();
/// }
/// sum += pass.remainder().iter().map(|sample| sample[[]]).sum::<f32>();
/// bar.finish();
/// assert_eq!((bar.position(), bar.length()), (1000, Some(1000)));
/// assert_eq!(sum, 499_500.0);
///
/// // The bar has ended.
/// let mut pass = WatchedRows::new(samples.view(), on_bar(&bar)).pass(shape![256]);
/// assert_eq!(pass.next().unwrap_err().to_string(), "stopped after 256 items");
/// # Ok::<(), haversack::rows::WatchedError<core::convert::Infallible>>(())
/// ```
pub fn on_bar(bar: &ProgressBar) -> impl FnMut(u64, Option<u64>) -> ControlFlow<()> + Send + use<> {
    let (bar, mut length) = (bar.clone(), None);
    move |done, count| {
        if let Some(count) = count.filter(|_| length != count) {
            bar.set_length(count);
            length = Some(count);
        }
        bar.set_position(done);
        if bar.is_finished() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
