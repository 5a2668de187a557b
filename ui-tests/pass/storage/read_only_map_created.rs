#![allow(unsafe_code)]

use haversack::{Array, Mapped, Rank2, ReadWrite};

type Table = Array<f32, Rank2<2, 3>, Mapped<ReadWrite>>;

fn main() {
    // SAFETY: nobody else knows the file.
    let table = unsafe { Table::create_npy("/missing/table.npy") };
    println!("{}", table.is_ok());
}
