//! A table of the bytes that arrays declare, and of the bytes that were allocated while they were made.

use haversack::{Array, Bytes, Dtype, Footprint, Shape, footprint};

use crate::counting::counted;

/// The declared bytes of every array, and the bytes that were allocated while it was made.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    kind: String,
    declared: usize,
    measured: usize,
}

impl Table {
    pub(crate) fn measure<T: Dtype, S: Shape>(
        &mut self,
        name: &'static str,
        make: impl FnOnce() -> Array<T, S>,
    ) -> Array<T, S> {
        let axes: Vec<_> = S::AXES.iter().map(usize::to_string).collect();
        self.row(name, format!("{:4}{}", T::DTYPE.name, axes.join(" x ")), make)
    }

    /// Does the same as `measure`, for several arrays.
    pub(crate) fn measure_all<X: Footprint>(&mut self, name: &'static str, make: impl FnOnce() -> X) -> X {
        self.row(name, String::new(), make)
    }

    fn row<X: Footprint>(&mut self, name: &'static str, kind: String, make: impl FnOnce() -> X) -> X {
        let (value, _, measured) = counted(make);
        self.rows.push(Row { name, kind, declared: footprint::<X>(), measured });
        value
    }

    pub(crate) fn agrees(&self) -> bool {
        self.rows.iter().all(|row| row.declared == row.measured)
    }

    pub(crate) fn print(&self) {
        println!("\n{:11}  {:18}{:>10}{:>11}", "array", "type", "declared", "allocated");
        for Row { name, kind, declared, measured } in &self.rows {
            print_row(name, kind, *declared, *measured);
        }
        let declared = self.rows.iter().map(|row| row.declared).sum();
        let measured = self.rows.iter().map(|row| row.measured).sum();
        print_row("total", "", declared, measured);
        println!("\n{}", if self.agrees() { "equal, to the byte" } else { "error: they differ" });
    }
}

fn print_row(name: &str, kind: &str, declared: usize, measured: usize) {
    let [declared, measured] = [declared, measured].map(|bytes| Bytes::from(bytes).exact());
    println!("{name:11}  {kind:18}{declared:>10}{measured:>11}");
}
