//! Tests files of buffers: a written file can be read, and an error has the line, the column, and what was expected and found.

use haversack_plan::Buffer;
use haversack_plan::csv::{Record, WriteError, read, write};
use proptest::prelude::*;

fn error_of(text: &str) -> String {
    match read(text) {
        Err(error) => error.to_string(),
        Ok(mut records) => records.find_map(Result::err).expect("an error").to_string(),
    }
}

#[test]
fn errors_have_line_column_expected_and_found() {
    let header = "expected `id,lower,upper,size` or `id,lower,upper,size,alignment`, found";
    for first in ["", "id;lower;upper;size", "lower,upper,size", "id,lower,upper,size,alignment,hint"] {
        assert_eq!(error_of(first), format!("line 1, column id to alignment: {header} `{first}`"));
    }
    let cases = [
        ("a,1", "line 2, column upper: expected a value in this column, found `a,1`"),
        ("\n\na,1,2,-3,4", "line 4, column size: expected a whole number, found `-3`"),
        ("a,1,2,+3,4", "line 2, column size: expected a whole number, found `+3`"),
        ("a,,2,3,4", "line 2, column lower: expected a whole number, found ``"),
        ("a,1,2,3.5,4", "line 2, column size: expected a whole number, found `3.5`"),
        ("a,1,2,3,0", "line 2, column alignment: expected 1 or more, found `0`"),
        ("a,1,2,3,4\nb,1,2,3", "line 3, column alignment: expected a value in this column, found `b,1,2,3`"),
        (
            "a,1,2,3,4,5",
            "line 2, column id to alignment: expected no more values than the first line has, found `a,1,2,3,4,5`",
        ),
        (
            "a,1,2,99999999999999999999999,1",
            "line 2, column size: expected a number of the machine's width, found `99999999999999999999999`",
        ),
    ];
    for (rest, expected) in cases {
        assert_eq!(error_of(&format!("id,lower,upper,size,alignment\n{rest}\n")), expected);
    }
}

#[test]
fn spaces_marks_and_line_ends_of_other_systems_are_read() {
    let text = "\u{feff}id, lower, upper, size\r\n\r\na , 1 , 2 , 3\r\n";
    let records: Vec<_> = read(text).unwrap().collect();
    assert_eq!(records, [Ok(Record { id: "a", buffer: Buffer::new(1, 2, 3, 1) })]);
}

#[test]
fn an_id_that_would_not_be_read_is_not_written() {
    for id in ["a,b", "a\nb", "a\rb", " a", "a "] {
        let records =
            [Record { id: "ok", buffer: Buffer::new(0, 1, 2, 1) }, Record { id, buffer: Buffer::new(0, 1, 2, 1) }];
        let mut file = String::new();
        let error = write(&mut file, &records).unwrap_err();
        assert_eq!(error, WriteError::Id { record: 1, id });
        assert!(error.to_string().contains(id) && file.is_empty());
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        rows in prop::collection::vec(("[a-z0-9_.:<>()]{0,8}", any::<[usize; 3]>(), 0usize..3), 0..20),
    ) {
        let records: Vec<Record> = rows
            .iter()
            .map(|(id, [a, b, size], power)| Record { id, buffer: Buffer::new(*a, *b, *size, 1 << (power * 3)) })
            .collect();
        let mut file = String::new();
        write(&mut file, &records).unwrap();
        let read: Vec<Record> = read(&file).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(read, records);
    }

    #[test]
    fn any_text_is_records_or_an_error(text in "(id,lower,upper,size\n)?[a-c0-9,\n -]{0,60}") {
        if let Ok(records) = read(&text) {
            prop_assert!(records.count() <= text.lines().count());
        }
    }
}
