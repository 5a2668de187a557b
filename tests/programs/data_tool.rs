//! A tool for data: reads a table, prints statistics, normalises the columns, splits the rows, and writes both parts.

use std::fmt::Write;
use std::path::Path;

use haversack::DataError;
use haversack::prelude::*;

dims! {
    pub Training = 6;
    pub Test = 2;
    pub Columns = 3;
}

type Table<T, Rows> = Array<T, (Rows, Columns)>;

/// The names of the columns.
const NAMES: [&str; Columns::SIZE] = ["age", "height", "weight"];

/// Returns the columns with mean 0 and standard deviation 1.
fn normalised<T: Real, Rows: Dim>(table: &Table<T, Rows>) -> Table<T, Rows> {
    let mut result = table.clone();
    for mut column in result.columns_mut() {
        let (mean, std) = (column.mean(), column.std());
        column -= mean;
        column /= std + T::epsilon();
    }
    result
}

/// Returns a line for each column.
fn statistics<Rows: Dim>(table: &Table<f64, Rows>) -> String {
    let (least, most) = (table.min_axis(Axis::<0>).eval(), table.max_axis(Axis::<0>).eval());
    let (means, stds) = (table.mean_axis(Axis::<0>).eval(), table.std_axis(Axis::<0>).eval());
    let mut text = String::new();
    for (i, name) in NAMES.iter().enumerate() {
        writeln!(text, "{name:6} {:6.1} {:6.1} {:6.1} {:6.1}", least[i], most[i], means[i], stds[i]).unwrap();
    }
    text
}

/// Reads a table, and writes the normalised rows in two parts.
fn run(input: &Path, training: &Path, test: &Path) -> Result<String, DataError> {
    let table = <array![f64; 8, Columns]>::read_npy(input)?;
    let normalised = normalised(&table);
    let (first, second) = normalised.split_axis(Axis::<0>, shape![Training, Test]);
    first.to_owned().write_npy(training)?;
    second.to_owned().write_npy(test)?;
    Ok(statistics(&table))
}

#[test]
fn both_parts_are_written() -> Result<(), DataError> {
    let folder = tempfile::tempdir().unwrap();
    let [input, training, test] = ["all.npy", "training.npy", "test.npy"].map(|name| folder.path().join(name));
    let table = <array![f64; 8, Columns]>::from_fn(|[i, j]| (i * i + 10 * j) as f64);
    table.write_npy(&input)?;
    let text = run(&input, &training, &test)?;
    assert_eq!(text.lines().next(), Some("age       0.0   49.0   17.5   16.7"));
    let (training, test) = (Table::<f64, Training>::read_npy(&training)?, Table::<f64, Test>::read_npy(&test)?);
    let all = training.concat(Axis::<0>, &test);
    assert_eq!(all.shape(), [8, 3]);
    assert!(all.mean_axis(Axis::<0>).eval().abs().max() < 1e-12);
    assert_eq!(training.row(0), normalised(&table).row(0));
    Ok(())
}
