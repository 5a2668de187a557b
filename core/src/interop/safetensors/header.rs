//! Headers: JSON, from name to dtype, shape and place of each tensor. Read as a stream.

use std::fmt;
use std::io::{Read, Seek, SeekFrom};

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::NAMES;
use crate::interop::error::{DataErrorKind, DataFormat, DataPart};
use crate::interop::fill::fill;
use crate::interop::preflight::{DescribedDtype, printable};

/// The longest header that the format allows.
const HEADER_LIMIT: u64 = 100_000_000;

/// The most axes of a tensor.
const MAX_RANK: usize = 64;

/// The bytes before the header: its length.
pub(super) const PREAMBLE: u64 = 8;

/// A reader that seeks.
pub(crate) trait ReadSeek: Read + Seek {}
impl<R: Read + Seek> ReadSeek for R {}

/// The description of a tensor.
pub(super) struct TensorHeader {
    pub(super) dtype: DescribedDtype<'static>,
    shape: [u64; MAX_RANK],
    rank: usize,
    /// The first byte in the payload, and the one behind the last.
    pub(super) begin: u64,
    pub(super) end: u64,
}

impl TensorHeader {
    pub(super) fn shape(&self) -> &[u64] {
        &self.shape[..self.rank]
    }
}

/// Gets the name and the description of each tensor.
pub(super) type Visit<'a> = dyn FnMut(&str, TensorHeader) -> Result<(), DataErrorKind> + 'a;

/// Reads the header of a file from its start, and checks that the tensors fill the payload. Gives the length of the header.
pub(super) fn check(reader: &mut dyn ReadSeek) -> Result<u64, DataErrorKind> {
    let mut preamble = [0; PREAMBLE as usize];
    let found = fill(reader, &mut preamble)? as u64;
    if found == 0 {
        return Err(DataErrorKind::Empty { format: DataFormat::Safetensors });
    }
    if found < PREAMBLE {
        return Err(DataErrorKind::Truncated { part: DataPart::Preamble, expected: PREAMBLE, found });
    }
    let header = u64::from_le_bytes(preamble);
    if header > HEADER_LIMIT {
        return Err(DataErrorKind::HeaderTooLong { expected: HEADER_LIMIT, found: header });
    }
    let whole = reader.seek(SeekFrom::End(0)).map_err(DataErrorKind::io("read"))?;
    let behind = whole.saturating_sub(PREAMBLE);
    let Some(payload) = behind.checked_sub(header) else {
        return Err(DataErrorKind::Truncated { part: DataPart::Header, expected: header, found: behind });
    };
    let (mut expected, mut last) = (0u64, 0);
    each(reader, header, &mut |_, tensor| {
        last = last.max(tensor.end);
        expected = expected.saturating_add(tensor.end - tensor.begin);
        Ok(())
    })?;
    let expected = expected.max(last);
    if payload < expected {
        return Err(DataErrorKind::Truncated { part: DataPart::Payload, expected, found: payload });
    }
    if payload > expected {
        return Err(DataErrorKind::Trailing { expected, found: payload - expected });
    }
    Ok(header)
}

/// Shows all tensors to `visit`.
pub(super) fn each(reader: &mut dyn ReadSeek, header: u64, visit: &mut Visit<'_>) -> Result<(), DataErrorKind> {
    reader.seek(SeekFrom::Start(PREAMBLE)).map_err(DataErrorKind::io("read"))?;
    let mut error = None;
    let mut json = serde_json::Deserializer::from_reader(Read::take(reader, header));
    let read = json.deserialize_map(HeaderFields { visit, error: &mut error }).and_then(|()| json.end());
    match (error, read) {
        (Some(error), _) => Err(error),
        (None, Ok(())) => Ok(()),
        (None, Err(source)) if source.is_io() => Err(DataErrorKind::Io { action: "read", source: source.into() }),
        (None, Err(source)) => Err(DataErrorKind::Invalid { part: DataPart::Header, source: Box::new(source) }),
    }
}

struct HeaderFields<'a, 'v> {
    visit: &'a mut Visit<'v>,
    error: &'a mut Option<DataErrorKind>,
}

impl<'de> Visitor<'de> for HeaderFields<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of tensors")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut name = String::new();
        while map.next_key_seed(NameInto(&mut name))?.is_some() {
            if name == "__metadata__" {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let tensor = map.next_value_seed(TensorFields)?;
            if let Err(error) = (self.visit)(&name, tensor) {
                *self.error = Some(error);
                return Err(de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Reads a name into room that is used again.
struct NameInto<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for NameInto<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NameInto<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        self.0.clear();
        self.0.push_str(text);
        Ok(())
    }
}

struct TensorFields;

impl<'de> DeserializeSeed<'de> for TensorFields {
    type Value = TensorHeader;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<TensorHeader, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for TensorFields {
    type Value = TensorHeader;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `dtype`, `shape` and `data_offsets`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<TensorHeader, A::Error> {
        let (mut dtype, mut shape, mut place) = (None, None, None);
        let (mut key, mut text) = (String::new(), String::new());
        while map.next_key_seed(NameInto(&mut key))?.is_some() {
            match &*key {
                "dtype" if dtype.is_none() => {
                    map.next_value_seed(NameInto(&mut text))?;
                    dtype = Some(described(&text));
                }
                "shape" if shape.is_none() => shape = Some(map.next_value_seed(UpTo::<MAX_RANK>)?),
                "data_offsets" if place.is_none() => place = Some(map.next_value_seed(UpTo::<2>)?),
                "dtype" | "shape" | "data_offsets" => return Err(de::Error::custom("a key comes twice")),
                _ => return Err(de::Error::custom("a key is none of `dtype`, `shape` and `data_offsets`")),
            }
        }
        let dtype = dtype.ok_or_else(|| de::Error::missing_field("dtype"))?;
        let (shape, rank) = shape.ok_or_else(|| de::Error::missing_field("shape"))?;
        let Some(([begin, end], 2)) = place else { return Err(de::Error::missing_field("data_offsets")) };
        if begin > end {
            return Err(de::Error::custom("`data_offsets` end before they begin"));
        }
        Ok(TensorHeader { dtype, shape, rank, begin, end })
    }
}

fn described(name: &str) -> DescribedDtype<'static> {
    match NAMES.iter().find(|(theirs, _)| *theirs == name) {
        Some((_, numpy)) => DescribedDtype::Named(numpy),
        None => DescribedDtype::Unknown(printable(name.as_bytes())),
    }
}

/// Up to `N` numbers, and how many there are.
struct UpTo<const N: usize>;

impl<'de, const N: usize> DeserializeSeed<'de> for UpTo<N> {
    type Value = ([u64; N], usize);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, const N: usize> Visitor<'de> for UpTo<N> {
    type Value = ([u64; N], usize);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at most {N} numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Self::Value, A::Error> {
        let (mut list, mut count) = ([0; N], 0);
        while let Some(number) = numbers.next_element()? {
            *list.get_mut(count).ok_or_else(|| de::Error::invalid_length(count + 1, &self))? = number;
            count += 1;
        }
        Ok((list, count))
    }
}
