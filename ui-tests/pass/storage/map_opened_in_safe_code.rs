#![allow(unsafe_code)]

use haversack::{Array, Mapped, Rank2};

type Table = Array<f32, Rank2<2, 3>, Mapped>;

fn main() {
    // SAFETY: nobody changes the file while this program runs.
    if let Ok(table) = unsafe { Table::open_npy("table.npy") } {
        println!("{table}");
    }
}
