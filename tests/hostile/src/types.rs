//! Types of arrays, and the names that mean them where they stand.

use crate::random::Random;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Dtype {
    F32,
    F64,
    I32,
}

impl Dtype {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Dtype::F32 => "f32",
            Dtype::F64 => "f64",
            Dtype::I32 => "i32",
        }
    }

    pub(crate) fn size(self) -> usize {
        if self == Dtype::F64 { 8 } else { 4 }
    }
}

/// Dims of the same length are types of their own: above this, a dim that has a name.
pub(crate) const NAMED: usize = 10_000;

/// The parameter `N` of a generic function, which is 16.
pub(crate) const GENERIC: usize = NAMED + 16;

/// An array's. A dim is a length, or so much and a multiple of [`NAMED`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Ty {
    pub(crate) dtype: Dtype,
    pub(crate) dims: Vec<usize>,
}

impl Ty {
    pub(crate) fn new(dtype: Dtype, dims: &[usize]) -> Self {
        Ty { dtype, dims: dims.to_vec() }
    }

    pub(crate) fn len(&self) -> usize {
        self.dims.iter().map(|dim| dim % NAMED).product()
    }

    /// The last legal index: `[[3, 4]]`.
    pub(crate) fn last(&self) -> String {
        let last: Vec<String> = self.dims.iter().map(|dim| (dim % NAMED - 1).to_string()).collect();
        format!("[[{}]]", last.join(", "))
    }

    /// Whether all of its dims can be named here.
    pub(crate) fn is_named(&self, items: &Items) -> bool {
        let named = |dim: &usize| {
            let means = |item: &Item| matches!(item, Item::Const(length) | Item::Dim(length) if length == dim);
            *dim < NAMED || items.visible().iter().any(|(_, item)| means(item))
        };
        self.dims.iter().all(named)
    }

    /// The pattern of an index, and a number of it.
    pub(crate) fn index(&self) -> (&'static str, &'static str) {
        if self.dims.len() == 1 { ("[i]", "i") } else { ("[i, j]", "(i * 3 + j)") }
    }
}

/// The meaning of a name.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Item {
    Const(usize),
    Dim(usize),
    Dtype(Dtype),
    Array(Ty),
    Callee(Callee),
    /// A name that an inner function cannot use: of the enclosing function's generics, or ambiguous.
    OutOfReach,
    /// Another item, which is in the way.
    Other,
}

/// A planned function.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Callee {
    pub(crate) parameters: Vec<Ty>,
    /// Its first parameter has `N` elements, whatever that is.
    pub(crate) is_generic: bool,
    /// Whether it takes a number, too.
    pub(crate) takes_number: bool,
    /// A number if it gives no array.
    pub(crate) returns: Option<Ty>,
}

/// Items in scope, the innermost last. All items of a block are seen in all of it.
#[derive(Clone, Default)]
pub(crate) struct Items(Vec<(String, Item)>);

impl Items {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    pub(crate) fn push(&mut self, name: &str, item: Item) {
        self.0.push((name.to_owned(), item));
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Item> {
        self.0.iter().rev().find(|(known, _)| known == name).map(|found| &found.1)
    }

    /// Names that mean something in reach, with it.
    pub(crate) fn visible(&self) -> Vec<(String, Item)> {
        let last = |i: usize| self.0[i + 1..].iter().all(|other| other.0 != self.0[i].0);
        (0..self.0.len()).filter(|&i| last(i)).map(|i| self.0[i].clone()).collect()
    }

    /// Names of a function's body that no other function within it calls: rustc calls one ambiguous that hides a planned function
    /// (E0659), and `#[budget]` on the inner function does not see what hides a plan.
    pub(crate) fn ambiguous(&self, outside: usize) -> Vec<String> {
        let inner = self.0[outside..].iter().filter_map(|(name, item)| match item {
            Item::Callee(_) if name != "helper_in" => Some(name.as_str()),
            _ => name.strip_suffix(" as a type"),
        });
        inner.map(str::to_owned).collect()
    }

    /// A name of a dtype.
    pub(crate) fn dtype(&self, dtype: Dtype, random: &mut Random) -> String {
        let aliases = self.visible().into_iter().filter(|(_, item)| *item == Item::Dtype(dtype));
        let mut names: Vec<String> = aliases.map(|found| found.0).collect();
        if self.find(dtype.name()).is_none() {
            names.push(dtype.name().to_owned());
        }
        if names.is_empty() {
            return format!("::core::primitive::{}", dtype.name());
        }
        names.swap_remove(random.below(names.len()))
    }

    fn dim(&self, dim: usize, random: &mut Random) -> String {
        let means = |item: &Item| matches!(item, Item::Const(length) | Item::Dim(length) if *length == dim);
        let names: Vec<_> = self.visible().into_iter().filter(|(_, item)| means(item)).collect();
        if names.is_empty() || random.one_in(3) {
            if dim > NAMED {
                return names.first().map_or_else(|| "hidden".to_owned(), |name| name.0.clone());
            }
            return if random.one_in(9) { format!("{{ {} + 1 }}", dim - 1) } else { dim.to_string() };
        }
        let (name, item) = &names[random.below(names.len())];
        if matches!(item, Item::Const(_)) && dim < NAMED && random.one_in(6) {
            format!("{{ {name} }}")
        } else {
            name.clone()
        }
    }

    /// `array![f32; N, 4]`, in which names mean `ty` here.
    pub(crate) fn spelled(&self, ty: &Ty, random: &mut Random) -> String {
        let aliases = self.visible().into_iter().filter(|(_, item)| *item == Item::Array(ty.clone()));
        let aliases: Vec<String> = aliases.map(|found| found.0).collect();
        if !aliases.is_empty() && random.one_in(2) {
            return format!("array![{}]", aliases[random.below(aliases.len())]);
        }
        let dims: Vec<String> = ty.dims.iter().map(|dim| self.dim(*dim, random)).collect();
        let path = if random.one_in(12) { "::haversack::array" } else { "array" };
        format!("{path}![{}; {}]", self.dtype(ty.dtype, random), dims.join(", "))
    }

    /// A type for a slot: one that a visible name means, if possible.
    pub(crate) fn draw(&self, random: &mut Random) -> Ty {
        let visible = self.visible();
        let arrays: Vec<&Ty> = visible
            .iter()
            .filter_map(|(_, item)| match item {
                Item::Array(ty) => Some(ty),
                _ => None,
            })
            .collect();
        if !arrays.is_empty() && random.one_in(3) {
            return arrays[random.below(arrays.len())].clone();
        }
        let dtype = [Dtype::F32, Dtype::F32, Dtype::F32, Dtype::F64, Dtype::I32][random.below(5)];
        let lengths: Vec<usize> = visible
            .iter()
            .filter_map(|(_, item)| match item {
                Item::Const(length) | Item::Dim(length) => Some(*length),
                _ => None,
            })
            .collect();
        if !lengths.is_empty() && random.one_in(2) {
            return Ty::new(dtype, &[lengths[random.below(lengths.len())]]);
        }
        match random.below(9) {
            8 if self.find("N") == Some(&Item::Const(GENERIC)) => Ty::new(dtype, &[GENERIC]),
            0 => Ty::new(dtype, &[4, 5]),
            1 => Ty::new(dtype, &[2, 3]),
            2 => Ty::new(dtype, &[33]),
            3 => Ty::new(dtype, &[3]),
            4 | 5 => Ty::new(dtype, &[16]),
            _ => Ty::new(dtype, &[4]),
        }
    }
}
