//! Tables and vectors of a FlatBuffer (<https://flatbuffers.dev/internals>), read while compiling.

/// A table: fields by number, each of which may be absent.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    file: &'static [u8],
    at: usize,
}

/// A vector of scalars or of tables.
#[derive(Clone, Copy)]
pub(crate) struct Vector {
    file: &'static [u8],
    at: usize,
    /// The number of elements.
    pub(crate) len: usize,
}

impl Table {
    /// Returns the table that a file begins with.
    pub(crate) const fn root(file: &'static [u8]) -> Self {
        Table { file, at: follow(file, 0) }
    }

    /// Returns the place of a field, if the table has it.
    const fn field(self, number: usize) -> Option<usize> {
        let fields = (self.at as i64 - i32::from_le_bytes(bytes(self.file, self.at)) as i64) as usize;
        let entry = 4 + 2 * number;
        if entry >= u16::from_le_bytes(bytes(self.file, fields)) as usize {
            return None;
        }
        match u16::from_le_bytes(bytes(self.file, fields + entry)) {
            0 => None,
            offset => Some(self.at + offset as usize),
        }
    }

    /// Returns a number of one byte, 0 if it is absent.
    pub(crate) const fn byte(self, number: usize) -> u8 {
        match self.field(number) {
            Some(at) => self.file[at],
            None => 0,
        }
    }

    /// Returns a number of four bytes, 0 if it is absent.
    pub(crate) const fn int(self, number: usize) -> i32 {
        match self.field(number) {
            Some(at) => i32::from_le_bytes(bytes(self.file, at)),
            None => 0,
        }
    }

    /// Returns a table, which must be there.
    pub(crate) const fn table(self, number: usize) -> Table {
        let at = self.field(number).expect("the model's file lacks a table");
        Table { file: self.file, at: follow(self.file, at) }
    }

    /// Returns a vector, which must be there.
    pub(crate) const fn vector(self, number: usize) -> Vector {
        let at = follow(self.file, self.field(number).expect("the model's file lacks a vector"));
        Vector { file: self.file, at: at + 4, len: u32::from_le_bytes(bytes(self.file, at)) as usize }
    }
}

impl Vector {
    /// Returns an element of one byte.
    pub(crate) const fn byte(self, index: usize) -> i8 {
        assert!(index < self.len, "a vector of the model's file is too short");
        self.file[self.at + index] as i8
    }

    /// Returns an element of four bytes, of which a buffer of bytes may be made, too.
    pub(crate) const fn int(self, index: usize) -> i32 {
        i32::from_le_bytes(self.element(index))
    }

    /// Returns an element of eight bytes.
    pub(crate) const fn long(self, index: usize) -> i64 {
        i64::from_le_bytes(self.element(index))
    }

    /// Returns an element that is an f32.
    pub(crate) const fn float(self, index: usize) -> f32 {
        f32::from_le_bytes(self.element(index))
    }

    /// Returns an element that is a table.
    pub(crate) const fn table(self, index: usize) -> Table {
        assert!(index < self.len, "a vector of the model's file is too short");
        Table { file: self.file, at: follow(self.file, self.at + 4 * index) }
    }

    const fn element<const N: usize>(self, index: usize) -> [u8; N] {
        assert!(index < self.len, "a vector of the model's file is too short");
        bytes(self.file, self.at + N * index)
    }
}

/// Returns the place that the offset at `at` leads to.
const fn follow(file: &[u8], at: usize) -> usize {
    at + u32::from_le_bytes(bytes(file, at)) as usize
}

const fn bytes<const N: usize>(file: &[u8], at: usize) -> [u8; N] {
    let (_, behind) = file.split_at(at);
    *behind.first_chunk().expect("the model's file is cut off")
}
