//! A case: a module of functions, the last of which is `f`; and what compares it with the same module without `#[budget]`.

use std::fmt::Write;

use crate::control::MACROS;
use crate::random::Random;
use crate::types::{Callee, Dtype, GENERIC, Item, Items, Ty};
use crate::writer::{Kind, Output, Writer};

/// The text of the three modules of a case.
pub(crate) struct Case {
    pub(crate) planned: String,
    pub(crate) plain: String,
    pub(crate) run: String,
}

const HEAD: &str = "#![allow(warnings)]
use haversack::{array, budget, dims, plain};
use haversack::Array;
use crate::judge::TRACE;
";

const HELPERS: &str = include_str!("../helpers.in");

/// A `drop` that does something, and functions of a module that is called `std`.
const STANDARD: [(&str, &str); 2] = [
    ("fn drop", "fn drop<X>(_: X) { TRACE.log(77); }\n"),
    (
        "mod std",
        "mod std {\n    pub mod mem { pub use ::std::mem::swap; pub fn drop<X>(_: X) { crate::judge::TRACE.log(78); } }\n    pub fn energy(v: haversack::View<'_, f32, haversack::Rank1<16>>) -> f64 { (v * 2.0).eval().sum() as f64 }\n}\n",
    ),
];

/// The attribute, in every spelling.
const BUDGETS: [&str; 4] = ["#[budget]", "#[budget(1 MiB)]", "#[budget(1 << 20)]", "#[haversack::budget]"];

/// A function without its body.
pub(crate) struct Signature {
    name: String,
    /// Names and types of what borrows arrays.
    arrays: Vec<(String, Ty)>,
    number: Option<String>,
    pub(crate) out: Option<Ty>,
    pub(crate) is_generic: bool,
    /// Whether it is `f`, and has `steps`.
    is_last: bool,
    pub(crate) output: Output,
}

/// Case `number` of `seed`.
pub(crate) fn draw(seed: u64, number: u64) -> Case {
    let mut random = Random::new(seed, number);
    let mut macros = Vec::new();
    let mut text = String::from(HEAD);
    for (name, variants) in MACROS {
        // Names of the standard library's now and then.
        let times = if ["twice", "swapped_statements", "never", "lazily"].contains(&name) { 2 } else { 4 };
        if random.one_in(times) {
            let variant = variants[random.below(variants.len())];
            writeln!(text, "{variant}").unwrap();
            macros.push(name);
            if name == "plain" {
                text = text.replace(", plain}", "}");
            }
        }
    }
    text += HELPERS;
    for (name, item) in STANDARD {
        if random.one_in(12) && !without("drop") {
            text += item;
            macros.push(name);
        }
    }
    let mut writer = Writer {
        random,
        items: Items::default(),
        variables: Vec::new(),
        output: Output::Number,
        loops: Vec::new(),
        is_closed: false,
        is_in_macro: false,
        macros,
        allocates: false,
        names: 0,
        blocks: 0,
        budget: 0,
        nesting: 0,
        outside: 0,
        hidden: Vec::new(),
        dims: 0,
    };
    text += &writer.module_items();
    let callees = writer.random.below(3);
    if writer.random.one_in(2) {
        text += &writer.other_module();
    }
    for callee in 0..callees {
        let name =
            if writer.random.one_in(6) && !without("callee") { "callee".to_owned() } else { format!("g{callee}") };
        if writer.items.find(&name).is_none() {
            let (callee, function) = writer.callee(&name, "pub ");
            writer.items.push(&name, Item::Callee(callee));
            text += &function;
        }
    }
    let (signature, function) = writer.last();
    text += &function;
    let plain = BUDGETS.iter().fold(text.clone(), |text, budget| text.replace(budget, ""));
    Case { planned: text, plain, run: crate::comparison::written(&signature, writer.allocates) }
}

impl Writer {
    fn module_items(&mut self) -> String {
        let mut text = String::new();
        for (name, item, line) in [
            ("N", Item::Const(4), "pub const N: usize = 4;\n"),
            ("LEN", Item::Const(16), "pub const LEN: usize = 16;\n"),
            ("Real", Item::Dtype(Dtype::F32), "pub type Real = f32;\n"),
            ("Hidden", Item::Array(Ty::new(Dtype::F32, &[16])), "pub type Hidden = array![f32; 16];\n"),
        ] {
            if self.random.below(3) > 0 {
                self.items.push(name, item);
                text += line;
            }
        }
        text
    }

    /// A module of the same names.
    fn other_module(&mut self) -> String {
        let (items, mut text) = (self.items.clone(), String::from("mod other {\nuse super::*;\n"));
        let mut others = vec![("N", Item::Const(9), "pub const N: usize = 9;\n")];
        others.push(("Real", Item::Dtype(Dtype::F64), "pub type Real = f64;\n"));
        others.push(("Hidden", Item::Array(Ty::new(Dtype::F64, &[5])), "pub type Hidden = array![f64; 5];\n"));
        let mut declared = Vec::new();
        for (name, item, line) in others {
            if self.random.one_in(2) {
                self.items.push(name, item.clone());
                declared.push((format!("other::{name}"), item));
                text += line;
            }
        }
        let (callee, function) = self.callee("g0", "pub ");
        text += &function;
        text += "}\n";
        self.items = items;
        declared.push(("other::g0".to_owned(), Item::Callee(callee)));
        for (name, item) in declared {
            self.items.push(&name, item);
        }
        text
    }

    /// A planned function that others call.
    fn callee(&mut self, name: &str, visibility: &str) -> (Callee, String) {
        let is_generic = self.random.one_in(3) && !without("generic");
        let mut types = vec![if is_generic { Ty::new(Dtype::F32, &[GENERIC]) } else { self.callee_type() }];
        if self.random.one_in(3) {
            types.push(self.callee_type());
        }
        let returns = self.random.one_in(2).then(|| self.callee_type());
        let mut arrays = Vec::new();
        for ty in types.clone() {
            let mut name = self.name();
            while without("own") && name.starts_with('g')
                || arrays.iter().any(|(other, _)| *other == name)
                || name.starts_with('$')
            {
                name = self.new_name("p");
            }
            arrays.push((name, ty));
        }
        let takes_number = self.random.one_in(3);
        let number = takes_number.then(|| self.new_name("number"));
        let output = returns.clone().map_or(Output::Number, Output::Array);
        let signature =
            Signature { name: name.to_owned(), arrays, number, out: None, is_generic, is_last: false, output };
        let statements = 1 + self.random.below(4);
        let text = self.function(&signature, statements, visibility);
        (Callee { parameters: types, is_generic, takes_number, returns }, text)
    }

    fn callee_type(&mut self) -> Ty {
        match self.random.below(4) {
            0 => Ty::new(Dtype::F64, &[5]),
            1 => Ty::new(Dtype::F32, &[4]),
            _ => Ty::new(Dtype::F32, &[16]),
        }
    }

    /// A planned function within a block. It sees the items around it, no variables, and no generics.
    pub(crate) fn inner_function(&mut self, name: &str) -> (Callee, String) {
        let outer = self.clone();
        if self.items.find("N") == Some(&Item::Const(GENERIC)) {
            self.items.push("N", Item::OutOfReach);
        }
        // In itself it would call itself.
        let ambiguous = self.items.ambiguous(self.outside);
        for name in ambiguous.iter().map(String::as_str).chain([name]) {
            self.items.push(name, Item::OutOfReach);
        }
        self.nesting += 1;
        self.loops.clear();
        self.is_closed = false;
        self.hidden.extend(outer.variables.iter().map(|variable| variable.name.clone()));
        let (callee, text) = self.callee(name, "");
        let (random, names, dims) = (self.random.clone(), self.names, self.dims);
        let (blocks, allocates) = (self.blocks, self.allocates);
        *self = Writer { random, names, dims, blocks, allocates, ..outer };
        (callee, text)
    }

    /// `f`, and how it is called.
    fn last(&mut self) -> (Signature, String) {
        let is_generic = self.random.one_in(4);
        self.is_in_macro = self.random.one_in(6);
        let first = if is_generic { GENERIC } else { 16 };
        let x = if self.is_in_macro { "$x" } else { ["x", "memory", "argument_1", "workspace"][self.random.below(4)] };
        let y = ["y", "place", "room"][self.random.below(3)];
        let arrays = vec![(x.to_owned(), Ty::new(Dtype::F32, &[first])), (y.to_owned(), Ty::new(Dtype::F64, &[4, 5]))];
        let output = match self.random.below(8) {
            0 => Output::Pair,
            1 => Output::Option,
            2 => Output::Result,
            3 | 4 => Output::Array(
                [Ty::new(Dtype::F32, &[16]), Ty::new(Dtype::F64, &[5]), Ty::new(Dtype::F32, &[4])]
                    [self.random.below(3)]
                .clone(),
            ),
            _ => Output::Number,
        };
        let out = (!matches!(output, Output::Array(_)) && self.random.one_in(4)).then(|| Ty::new(Dtype::F32, &[4]));
        let name = if self.is_in_macro { "$f" } else { "f" }.to_owned();
        let signature = Signature { name, arrays, number: None, out, is_generic, is_last: true, output };
        let statements = 4 + self.random.below(9);
        let text = self.function(&signature, statements, "pub ");
        if !self.is_in_macro {
            return (signature, text);
        }
        let (a, b) = [("a", "memory"), ("memory_of_a", "a"), ("a1", "x"), ("calls", "place")][self.random.below(4)];
        let x = self.random.pick(&["x2", "y2", "argument_0", "room2"]);
        let made = format!(
            "macro_rules! make {{ ($f:ident, $a:ident, $b:ident, $x:ident) => {{\n{text}}} }}\nmake!(f, {a}, {b}, {x});\n"
        );
        (signature, made)
    }

    fn function(&mut self, signature: &Signature, statements: usize, visibility: &str) -> String {
        let Signature { name, arrays, number, out, is_generic, is_last, output } = signature;
        let spellings = if self.nesting > 0 { &BUDGETS[..3] } else { &BUDGETS };
        let budget = self.random.pick(spellings);
        let outside = self.items.len();
        if self.nesting == 0 {
            self.outside = outside;
        }
        if *is_generic {
            self.items.push("N", Item::Const(GENERIC));
        }
        let mut parameters = String::new();
        for (name, ty) in arrays {
            let spelled = self.items.spelled(ty, &mut self.random);
            write!(parameters, "{name}: &{spelled}, ").unwrap();
        }
        if let Some(name) = number {
            write!(parameters, "{name}: f64, ").unwrap();
        }
        if let Some(ty) = out {
            write!(parameters, "out: &mut {}, ", self.items.spelled(ty, &mut self.random)).unwrap();
        }
        if *is_last {
            let conditional = self.random.one_in(30) && !without("cfg");
            parameters += if conditional { "#[cfg(any())] nobody: Nothing, " } else { "" };
            parameters += self.random.pick(&["steps: usize", "mut steps: usize"]);
        }
        let given = match output {
            Output::Number => "f64".to_owned(),
            Output::Pair => "(f64, usize)".to_owned(),
            Output::Option => "Option<f64>".to_owned(),
            Output::Result => "Result<f64, usize>".to_owned(),
            Output::Array(ty) if without("rettype") => {
                format!("::haversack::array![::core::primitive::{}; {}]", ty.dtype.name(), ty.dims[0])
            }
            Output::Array(ty) => self.items.spelled(ty, &mut self.random),
        };
        let variables = std::mem::take(&mut self.variables);
        for (name, ty) in arrays {
            self.declare(name, Kind::Borrowed(ty.clone()), 0);
        }
        if let Some(name) = number {
            self.declare(name, Kind::Number, 0);
        }
        self.budget = 3 * statements;
        self.output = output.clone();
        let begin = match arrays.first() {
            Some((name, _)) => format!("    let mut total = {name}.sum() as f64;\n"),
            None => "    let mut total = 1.0f64;\n".to_owned(),
        };
        let steps = if *is_last {
            ""
        } else {
            "    let steps = if total > 0.0 { 2 } else { 1 };\n    let steps: ::core::primitive::usize = steps;\n"
        };
        let number = number.as_ref().map(|name| format!("    total += {name} * 0.5;\n")).unwrap_or_default();
        let out = out.clone();
        let body = self.block(statements, 0, |writer, block| writer.tail(block, out.as_ref()));
        self.variables = variables;
        self.items.truncate(outside);
        let generics = match (is_generic, self.items.find("usize")) {
            (true, None) => "<const N: usize>",
            (true, Some(_)) => "<const N: ::core::primitive::usize>",
            (false, _) => "",
        };
        format!(
            "{budget}\n{visibility}fn {name}{generics}({parameters}) -> {given} {{\n{begin}{steps}{number}{body}}}\n"
        )
    }

    /// The last value of a function.
    fn tail(&mut self, block: usize, out: Option<&Ty>) -> Option<String> {
        let mut lines = String::new();
        if let Some(ty) = out {
            let value = self.expression(ty).unwrap_or_else(|| "1.5".to_owned());
            writeln!(lines, "out.assign({value});").unwrap();
        }
        let value = match self.output.clone() {
            Output::Array(ty) => {
                let own = self.some(|variable| {
                    variable.block == block && !variable.is_lent && variable.kind == Kind::Slot(ty.clone())
                });
                match own {
                    Some(i) => {
                        let name = self.variables[i].name.clone();
                        writeln!(
                            lines,
                            "{name} += (total > 1.0) as u8 as {};",
                            self.items.dtype(ty.dtype, &mut self.random)
                        )
                        .unwrap();
                        name
                    }
                    None => self.initialiser(&ty, block, 2),
                }
            }
            _ => self.returned("total")?,
        };
        Some(if self.random.one_in(4) && !without("return") && self.output == Output::Number {
            format!("{lines}return {value};")
        } else {
            lines + &value
        })
    }
}

/// Whether a kind of hostile source is left out, to see what is behind a fault that is known: `HOSTILE_WITHOUT=return,callee`.
pub(crate) fn without(what: &str) -> bool {
    std::env::var("HOSTILE_WITHOUT").is_ok_and(|all| all.split(',').any(|one| one == what))
}
