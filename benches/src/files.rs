//! A `.npy` file of 64 MiB, which the page cache has: read, mapped and summed, and passed over in batches of 256 KiB.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use haversack::rows::RowSource;
use haversack::{Array, Mapped, Rank1, Rank2, View, shape};
use ndarray::{Array2, ArrayView2};
use ndarray_npy::{ReadNpyExt, ViewNpyExt};

use crate::contender::Contender;
use crate::data::{answer, floats};
use crate::hold;
use crate::row::{Fits, Reference, Row};

const SIDE: usize = 4096;
const SIZE: &str = "64 MiB";

type Table = Array<f32, Rank2<SIDE, SIDE>>;
type MappedTable = Array<f32, Rank2<SIDE, SIDE>, Mapped>;

/// A row has 64 bytes, a batch 256 KiB.
type Samples = Rank2<{ SIDE * SIDE / 16 }, 16>;

pub(crate) fn rows() -> Vec<Row> {
    let whole = || Reference::new(0.0, floats(0, SIDE * SIDE).iter().map(|&x| f64::from(x)));
    let sum = || Reference::sum(floats(0, SIDE * SIDE).iter().map(|&x| f64::from(x)));
    vec![
        Row::new("npy read", SIZE, Fits::Pages, whole, &[read, read_ndarray, read_plain]).on_fresh_pages(),
        Row::new("npy map and sum", SIZE, Fits::Dram, sum, &[mapped, mapped_ndarray, in_memory]),
        Row::new("npy pass", SIZE, Fits::Dram, sum, &[pass, pass_plain]),
    ]
}

/// A file that is removed with its contender.
struct Saved(PathBuf);

impl Saved {
    fn new(write: impl FnOnce(&PathBuf)) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("haversack-{}-{number}.npy", std::process::id()));
        write(&path);
        Saved(path)
    }

    fn table() -> Self {
        Self::new(|path| hold::ours::<SIDE>(0).write_npy(path).unwrap_or_else(|why| panic!("{why}")))
    }

    /// The same elements, in rows of 16.
    fn samples() -> Self {
        Self::new(|path| {
            let view = View::<f32, Samples>::try_from(floats(0, SIDE * SIDE)).unwrap_or_else(|why| panic!("{why}"));
            view.into_dyn().write_npy(path).unwrap_or_else(|why| panic!("{why}"));
        })
    }

    fn open(&self) -> File {
        File::open(&self.0).unwrap_or_else(|why| panic!("{why}"))
    }
}

impl Drop for Saved {
    fn drop(&mut self) {
        // Whatever stays in the folder for temporary files is the system's to remove.
        let _ = fs::remove_file(&self.0);
    }
}

fn read() -> Contender {
    let read = |saved: &mut Saved| Table::read_npy(&saved.0).unwrap_or_else(|why| panic!("{why}"));
    Contender::ours(Saved::table(), read, |_, table| answer(table.as_slice()))
}

fn read_ndarray() -> Contender {
    let read = |saved: &mut Saved| Array2::<f32>::read_npy(saved.open()).unwrap_or_else(|why| panic!("{why}"));
    Contender::library("ndarray-npy", Saved::table(), read, |_, table| answer(&table))
}

/// Reads the bytes, whatever they are.
fn read_plain() -> Contender {
    let read = |saved: &mut Saved| fs::read(&saved.0).unwrap_or_else(|why| panic!("{why}"));
    Contender::roof("fs::read", Saved::table(), read, |_, bytes| {
        let numbers = bytes[128..].as_chunks().0.iter().map(|&number| f32::from_ne_bytes(number));
        answer(&numbers.collect::<Vec<f32>>())
    })
}

fn mapped() -> Contender {
    let sum = |saved: &mut Saved| {
        // SAFETY: nobody else knows the file.
        let table = unsafe { MappedTable::open_npy(&saved.0) };
        table.unwrap_or_else(|why| panic!("{why}")).sum()
    };
    Contender::ours(Saved::table(), sum, |_, sum| answer(&[sum]))
}

fn mapped_ndarray() -> Contender {
    let sum = |saved: &mut Saved| {
        // SAFETY: nobody else knows the file.
        let map = unsafe { memmap2::Mmap::map(&saved.open()) }.unwrap_or_else(|why| panic!("{why}"));
        ArrayView2::<f32>::view_npy(&map).unwrap_or_else(|why| panic!("{why}")).sum()
    };
    Contender::library("ndarray-npy", Saved::table(), sum, |_, sum| answer(&[sum]))
}

/// The sum of an array that is in memory: what memory gives.
fn in_memory() -> Contender {
    Contender::roof("in memory", hold::ours::<SIDE>(0), |table| table.sum(), |_, sum| answer(&[sum]))
}

fn pass() -> Contender {
    let sum = |saved: &mut Saved| {
        let rows = haversack::interop::npy::NpyRows::<f32, Rank1<16>>::open(&saved.0);
        let mut pass = rows.unwrap_or_else(|why| panic!("{why}")).pass(shape![4096]);
        let mut sum = 0.0;
        while let Some(batch) = pass.next().unwrap_or_else(|why| panic!("{why}")) {
            sum += batch.sum();
        }
        sum
    };
    Contender::ours(Saved::samples(), sum, |_, sum| answer(&[sum]))
}

/// Reads as many bytes at a time into a buffer, and sums it as an array.
fn pass_plain() -> Contender {
    let sum = |saved: &mut Saved| {
        let (mut file, mut buffer) = (saved.open(), vec![0u8; 256 << 10]);
        file.seek(SeekFrom::Start(128)).unwrap_or_else(|why| panic!("{why}"));
        let mut sum = 0.0;
        while file.read_exact(&mut buffer).is_ok() {
            let numbers: &[f32] = bytemuck::cast_slice(&buffer);
            sum += View::<f32, Rank2<4096, 16>>::try_from(numbers).map_or(0.0, |batch| batch.sum());
        }
        sum
    };
    Contender::roof("read_exact", Saved::samples(), sum, |_, sum| answer(&[sum]))
}
