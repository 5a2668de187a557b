//! The text of a header: a Python dict such as
//! `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`.
//!
//! ```text
//! header  = "{" [ pair { "," pair } [ "," ] ] "}"      each of the three keys once, in any order
//! pair    = "'descr'" ":" ( string | list ) | "'fortran_order'" ":" ( "True" | "False" ) | "'shape'" ":" tuple
//! tuple   = "(" ")" | "(" length "," ")" | "(" length { "," length } [ "," ] ")"
//! length  = digits without leading zeros [ "L" ]       the L is Python 2's
//! string  = single or double quotes around anything but quotes, backslashes and line ends
//! list    = "[" .. "]"                                 a structured dtype: found where it ends, not understood
//! ```
//!
//! Space between these is free. One pass, no recursion, no allocation.
//!
//! Why not npyz, which the tests use as an oracle: its reader takes any Python literal, in time exponential in nested
//! brackets (times 1.9 a `[`, 2.8 a `{`), in megabytes for the longest header NumPy reads, and multiplies lengths
//! unchecked (a panic in debug builds); its writer spells shapes otherwise than NumPy.

/// NumPy's highest rank.
const MAX_RANK: usize = 64;

/// The values in a header.
pub(super) struct Header<'a> {
    pub(super) descr: Descr<'a>,
    pub(super) fortran_order: bool,
    pub(super) shape: Axes,
}

/// The dtype as a header spells it.
pub(super) enum Descr<'a> {
    /// The text between the quotes: `<f8`.
    Plain(&'a [u8]),
    /// A list with its brackets.
    Structured(&'a [u8]),
}

/// The lengths of up to 64 axes.
pub(super) struct Axes {
    lengths: [u64; MAX_RANK],
    rank: usize,
}

impl Axes {
    pub(super) fn as_slice(&self) -> &[u64] {
        &self.lengths[..self.rank]
    }
}

/// The position at which a text is not a header, and a description of the text that would be valid there.
#[derive(Debug, PartialEq)]
pub(super) struct Malformed {
    pub(super) position: usize,
    pub(super) expected: &'static str,
}

/// Parses the text of a header.
pub(super) fn parse(text: &[u8]) -> Result<Header<'_>, Malformed> {
    let mut cursor = Cursor { text, position: 0 };
    let (mut descr, mut fortran_order, mut shape) = (None, None, None);
    cursor.take(b'{', "`{`")?;
    while !cursor.sees(b'}') {
        let start = cursor.position;
        let key = cursor.string("a key in quotes, or `}`")?;
        cursor.take(b':', "`:`")?;
        match key {
            b"descr" if descr.is_none() => descr = Some(cursor.descr()?),
            b"fortran_order" if fortran_order.is_none() => fortran_order = Some(cursor.boolean()?),
            b"shape" if shape.is_none() => shape = Some(cursor.axes()?),
            b"descr" | b"fortran_order" | b"shape" => {
                return Err(Malformed { position: start, expected: "another key" });
            }
            _ => return Err(Malformed { position: start, expected: "'descr', 'fortran_order' or 'shape'" }),
        }
        if !cursor.sees(b'}') {
            cursor.take(b',', "`,` or `}`")?;
        }
    }
    let position = cursor.position;
    cursor.position += 1;
    cursor.skip_space();
    if cursor.position < text.len() {
        return Err(cursor.expected("nothing but space after the `}`"));
    }
    let missing = |expected| Malformed { position, expected };
    Ok(Header {
        descr: descr.ok_or(missing("the key 'descr'"))?,
        fortran_order: fortran_order.ok_or(missing("the key 'fortran_order'"))?,
        shape: shape.ok_or(missing("the key 'shape'"))?,
    })
}

/// A text, and the position up to which it is read.
struct Cursor<'a> {
    text: &'a [u8],
    position: usize,
}

impl<'a> Cursor<'a> {
    fn expected(&self, expected: &'static str) -> Malformed {
        Malformed { position: self.position, expected }
    }

    /// Returns the next byte, space or not.
    fn peek(&self) -> Option<u8> {
        self.text.get(self.position).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.position += 1;
        }
    }

    /// Skips space, and returns whether `byte` comes next.
    fn sees(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.peek() == Some(byte)
    }

    fn take(&mut self, byte: u8, expected: &'static str) -> Result<(), Malformed> {
        if !self.sees(byte) {
            return Err(self.expected(expected));
        }
        self.position += 1;
        Ok(())
    }

    fn string(&mut self, expected: &'static str) -> Result<&'a [u8], Malformed> {
        self.skip_space();
        let quote = match self.peek() {
            Some(quote @ (b'\'' | b'"')) => quote,
            _ => return Err(self.expected(expected)),
        };
        self.position += 1;
        let start = self.position;
        while let Some(byte) = self.peek() {
            self.position += 1;
            match byte {
                _ if byte == quote => return Ok(&self.text[start..self.position - 1]),
                b'\\' | b'\n' | b'\r' => {
                    self.position -= 1;
                    break;
                }
                _ => {}
            }
        }
        Err(self.expected("a closing quote"))
    }

    fn boolean(&mut self) -> Result<bool, Malformed> {
        self.skip_space();
        let rest = &self.text[self.position..];
        for (word, value) in [(&b"True"[..], true), (b"False", false)] {
            if rest.starts_with(word) {
                self.position += word.len();
                return Ok(value);
            }
        }
        Err(self.expected("`True` or `False`"))
    }

    fn axes(&mut self) -> Result<Axes, Malformed> {
        let mut axes = Axes { lengths: [0; MAX_RANK], rank: 0 };
        self.take(b'(', "`(`")?;
        while !self.sees(b')') {
            let Some(length) = axes.lengths.get_mut(axes.rank) else {
                return Err(self.expected("at most 64 axes"));
            };
            *length = self.length()?;
            axes.rank += 1;
            // One length in parentheses is a number, not a tuple.
            if axes.rank == 1 || !self.sees(b')') {
                self.take(b',', if axes.rank == 1 { "`,`" } else { "`,` or `)`" })?;
            }
        }
        self.position += 1;
        Ok(axes)
    }

    fn length(&mut self) -> Result<u64, Malformed> {
        self.skip_space();
        let start = self.position;
        let mut length = 0u64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            length = length
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(u64::from(digit - b'0')))
                .ok_or(Malformed { position: start, expected: "a length below 2^64" })?;
            self.position += 1;
        }
        match &self.text[start..self.position] {
            [] => return Err(self.expected("the length of an axis")),
            // An octal number to Python 2, an error to Python 3.
            [b'0', _, ..] => return Err(Malformed { position: start, expected: "a length without leading zeros" }),
            _ => {}
        }
        if self.peek() == Some(b'L') {
            self.position += 1;
        }
        Ok(length)
    }

    fn descr(&mut self) -> Result<Descr<'a>, Malformed> {
        if self.sees(b'[') {
            return Ok(Descr::Structured(self.list()?));
        }
        Ok(Descr::Plain(self.string("a dtype, in quotes or as a list")?))
    }

    /// Reads a list from `[` to the bracket that closes it. Passes over quoted text, because names may hold brackets.
    fn list(&mut self) -> Result<&'a [u8], Malformed> {
        let start = self.position;
        let mut open = 0usize;
        let mut quote = None;
        while let Some(byte) = self.peek() {
            self.position += 1;
            match (quote, byte) {
                (Some(_), b'\\') => self.position += 1,
                (Some(end), _) if byte == end => quote = None,
                (Some(_), _) => {}
                (None, b'\'' | b'"') => quote = Some(byte),
                (None, b'[' | b'(' | b'{') => open += 1,
                (None, b']' | b')' | b'}') => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(&self.text[start..self.position]);
            }
        }
        self.position = self.text.len();
        Err(self.expected("a closing bracket"))
    }
}
