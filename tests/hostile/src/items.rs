//! Items that a block declares: their names mean something else around it.

use crate::types::{Dtype, Item, NAMED, Ty};
use crate::writer::Writer;

/// Items that are in the way of names that `#[budget]` might write.
const IN_THE_WAY: [&str; 32] = [
    "struct HaversackPlan;",
    "struct Token;",
    "struct Slot;",
    "struct SlotOf;",
    "struct Memory;",
    "struct Array;",
    "struct Calls;",
    "struct Workspace;",
    "fn callee() -> u8 { 7 }",
    "struct callee {}",
    "mod callee { }",
    "type usize = u8;",
    "type bool = ();",
    "type u32 = u8;",
    "enum Option { }",
    "struct Box;",
    "struct Vec;",
    "trait Plan { }",
    "trait Planned { }",
    "trait SlotAt { }",
    "trait ArrayType { }",
    "mod haversack { }",
    "mod core { }",
    "mod private { }",
    "const PLAN: u8 = 0;",
    "const PEAK: u8 = 0;",
    "fn dropped() { }",
    "type g0 = u8;",
    "struct g1 { }",
    "mod g0 { }",
    "mod std_of_ours { }",
    "trait Ends { fn end(&self) { } fn memory(&self) { } fn counted(&self) { } fn part(&self) { } fn lent(&self) { } }\nimpl<T: ?Sized> Ends for T { }",
];

impl Writer {
    /// Items of a block: those that stand in front (macros are there from where they stand), and those that stand anywhere.
    pub(crate) fn block_items(&mut self, depth: usize) -> (Vec<String>, Vec<String>) {
        let (mut front, mut anywhere) = (Vec::new(), Vec::new());
        let mut declared: Vec<String> = Vec::new();
        let count = match depth {
            0 => self.random.below(4),
            _ => self.random.below(3).saturating_sub(1),
        };
        for _ in 0..count {
            let (name, item, text) = self.item();
            let bare = name.trim_end_matches(" as a type").to_owned();
            if name.is_empty() || declared.contains(&bare) || self.is_variable(&bare) {
                continue;
            }
            declared.push(bare);
            self.items.push(&name, item);
            anywhere.push(text);
        }
        if depth < 2 && self.nesting == 0 && !self.is_in_macro && self.random.one_in(5) {
            let name = if crate::case::without("nest") { "helper_in" } else { "" };
            let name = if !name.is_empty() {
                name
            } else {
                ["helper_in", "g0", "g1", "callee"]
                    [self.random.below(if crate::case::without("callee") { 3 } else { 4 })]
            };
            if !declared.iter().any(|other| other == name) && !self.is_variable(name) {
                let (callee, text) = self.inner_function(name);
                self.items.push(name, Item::Callee(callee));
                anywhere.push(text);
            }
        }
        if !self.is_in_macro && self.random.one_in(12) {
            let (name, variants) = crate::control::MACROS[self.random.below(4)];
            front.push(variants[self.random.below(variants.len())].to_owned());
            if !self.macros.contains(&name) {
                self.macros.push(name);
            }
        }
        (front, anywhere)
    }

    fn item(&mut self) -> (String, Item, String) {
        let length = [3, 4, 5, 9, 16, 33][self.random.below(6)];
        match self.random.below(12) {
            0..4 => {
                let name = self.random.pick(&["N", "M", "LEN", "N", "PEAK", "BYTES"]).to_owned();
                let text = format!("const {name}: ::core::primitive::usize = {length};");
                (name, Item::Const(length), text)
            }
            4 | 5 => {
                let name = self.random.pick(&["Real", "T", "Float", "f32", "i32"]).to_owned();
                let dtype = [Dtype::F32, Dtype::F64, Dtype::I32][self.random.below(3)];
                let text = format!("type {name} = ::core::primitive::{};", dtype.name());
                (name, Item::Dtype(dtype), text)
            }
            6 | 7 => {
                let name = self.random.pick(&["Hidden", "Row", "Hidden", "Array2"]).to_owned();
                let ty = Ty::new([Dtype::F32, Dtype::F64, Dtype::I32][self.random.below(3)], &[length]);
                let text =
                    format!("type {name} = ::haversack::array![::core::primitive::{}; {length}];", ty.dtype.name());
                (name, Item::Array(ty), text)
            }
            8 => {
                let name = self.random.pick(&["Taps", "Batch", "Row", "Lane"]).to_owned();
                self.dims += 1;
                let text = format!("dims! {{ {name} = {length}; }}");
                (name, Item::Dim((1 + self.dims) * NAMED + length), text)
            }
            9 => self.imported(),
            _ => {
                let text = self.random.pick(&IN_THE_WAY).to_owned();
                if crate::case::without("own")
                    && (text.contains("HaversackPlan")
                        || text.contains(" g0 ")
                        || text.contains(" g1 ")
                        || text.contains("callee"))
                {
                    return (String::new(), Item::Other, String::new());
                }
                let name = text.split([' ', ';', '(']).nth(1).unwrap_or_default().to_owned();
                let is_dtype = matches!(name.as_str(), "usize" | "bool" | "u32");
                // `core::mem::drop` would be another's.
                if matches!(name.as_str(), "Option" | "Box" | "Vec" | "core") && self.nesting > 0
                    || is_dtype && self.is_in_macro
                {
                    return (String::new(), Item::Other, String::new());
                }
                // A type alone does not hide a function.
                let hides = text.starts_with("fn") || name.starts_with(char::is_uppercase) || is_dtype;
                (name.clone() + if hides { "" } else { " as a type" }, Item::Other, text)
            }
        }
    }

    /// Another function, type or constant by a name that meant something else.
    fn imported(&mut self) -> (String, Item, String) {
        let visible = self.items.visible();
        let others: Vec<&(String, Item)> = visible.iter().filter(|(name, _)| name.starts_with("other::")).collect();
        if others.is_empty() {
            return (String::new(), Item::Other, String::new());
        }
        let (path, item) = others[self.random.below(others.len())].clone();
        let last = path.trim_start_matches("other::").to_owned();
        match item {
            Item::Callee(_) if self.random.one_in(2) => {
                let name = self
                    .random
                    .pick(&[
                        "g0",
                        "g1",
                        if crate::case::without("callee") { "g2" } else { "callee" },
                        "memory",
                        "with_1",
                    ])
                    .to_owned();
                (name.clone(), item, format!("use {path} as {name};"))
            }
            _ => (last, item, format!("use {path};")),
        }
    }
}
