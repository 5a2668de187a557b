//! Writes the body of a function: what is in scope, and names.

use crate::random::Random;
use crate::types::{Items, Ty};

/// The kind of a variable.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Kind {
    /// An array that the function made.
    Slot(Ty),
    /// `&array![..]`
    Borrowed(Ty),
    /// A view of a slot.
    View(Ty),
    /// An iterator of numbers.
    Iterator,
    /// `&f32`
    Element,
    /// A closure of a number that gives one.
    Closure,
    /// An `Option` of a view.
    Maybe,
    /// A number.
    Number,
    /// Something in the way.
    Other,
}

#[derive(Clone)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// The block that may move it: its own.
    pub(crate) block: usize,
    /// Somebody looks at it: it is neither moved nor written any more.
    pub(crate) is_lent: bool,
}

impl Variable {
    /// The type of an array that can be an operand.
    pub(crate) fn array(&self) -> Option<&Ty> {
        match &self.kind {
            Kind::Slot(ty) | Kind::Borrowed(ty) | Kind::View(ty) => Some(ty),
            _ => None,
        }
    }

    /// As an operand that is not given away.
    pub(crate) fn operand(&self) -> String {
        match self.kind {
            Kind::Slot(_) => format!("&{}", self.name),
            _ => self.name.clone(),
        }
    }
}

/// The value that a `return` in the function gives.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Output {
    Number,
    Pair,
    Option,
    Result,
    Array(Ty),
}

/// The state of a function that is being written.
#[derive(Clone)]
pub(crate) struct Writer {
    pub(crate) random: Random,
    pub(crate) items: Items,
    pub(crate) variables: Vec<Variable>,
    pub(crate) output: Output,
    /// Labels of loops around.
    pub(crate) loops: Vec<String>,
    /// Whether a closure or the input of a macro is around: neither slots nor control flow out of it.
    pub(crate) is_closed: bool,
    /// Whether the function stands in a macro, whose caller gives names.
    pub(crate) is_in_macro: bool,
    /// The macros that are there, by name.
    pub(crate) macros: Vec<&'static str>,
    /// Whether something asks the heap for memory that is no array of the plan.
    pub(crate) allocates: bool,
    pub(crate) names: usize,
    pub(crate) blocks: usize,
    pub(crate) budget: usize,
    /// The number of functions around.
    pub(crate) nesting: usize,
    /// The number of items outside of the outermost function.
    pub(crate) outside: usize,
    /// Variables of the functions around, which hide functions.
    pub(crate) hidden: Vec<String>,
    /// Named dims so far.
    pub(crate) dims: usize,
}

/// Names that `#[budget]` uses itself, or that mean something elsewhere.
const HOSTILE: [&str; 40] = [
    "memory",
    "memory_of_a",
    "memory_of_a__1",
    "calls",
    "place",
    "workspace",
    "room",
    "argument_0",
    "argument_1",
    "type_of_a",
    "type_of_call_1",
    "type_of_call_2",
    "type_of_memory",
    "haversack_place_0",
    "haversack_place_1",
    "callee",
    "r#type",
    "r#match",
    "f32",
    "usize",
    "haversack",
    "core",
    "std",
    "array",
    "budget",
    "a_slot_that_has_no_name_yet",
    "token",
    "into",
    "value",
    "planned",
    "drop",
    "g0",
    "g1",
    "f",
    "x",
    "y",
    "private",
    "part",
    "dropped",
    "seen",
];

impl Writer {
    /// A name that is new, or was there, or is hostile.
    pub(crate) fn name(&mut self) -> String {
        if self.is_in_macro && self.random.one_in(4) {
            return ["$a", "$b"][self.random.below(2)].to_owned();
        }
        match self.random.below(10) {
            0..2 => self.random.pick(&HOSTILE).to_owned(),
            2 if self.names > 0 => format!("a{}", self.names),
            3 => "a".to_owned(),
            4 => "b".to_owned(),
            _ => {
                self.names += 1;
                format!("a{}", self.names)
            }
        }
    }

    /// A name that is nobody's.
    pub(crate) fn new_name(&mut self, of: &str) -> String {
        self.names += 1;
        format!("{of}{}", self.names)
    }

    pub(crate) fn declare(&mut self, name: &str, kind: Kind, block: usize) {
        self.variables.push(Variable { name: name.to_owned(), kind, block, is_lent: false });
    }

    /// Whether the last variable of this name is at `i`.
    fn is_visible(&self, i: usize) -> bool {
        self.variables[i + 1..].iter().all(|other| other.name != self.variables[i].name)
    }

    /// Whether a variable hides a function of this name.
    pub(crate) fn is_variable(&self, name: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden == name) || self.variables.iter().any(|variable| variable.name == name)
    }

    pub(crate) fn some(&mut self, accepts: impl Fn(&Variable) -> bool) -> Option<usize> {
        let found: Vec<usize> =
            (0..self.variables.len()).filter(|&i| self.is_visible(i) && accepts(&self.variables[i])).collect();
        if found.is_empty() { None } else { Some(found[self.random.below(found.len())]) }
    }

    /// A variable that is no more. Those that it shadowed are not named again, either.
    pub(crate) fn taken(&mut self, i: usize) -> Variable {
        let taken = self.variables.remove(i);
        self.variables.push(Variable { kind: Kind::Other, ..taken.clone() });
        taken
    }

    /// `{ statements; tail }` without its braces: lines of which each is a statement. The last is `tail`, if there is one.
    pub(crate) fn block(
        &mut self,
        statements: usize,
        depth: usize,
        tail: impl FnOnce(&mut Self, usize) -> Option<String>,
    ) -> String {
        let (variables, items, macros) = (self.variables.clone(), self.items.len(), self.macros.clone());
        self.blocks += 1;
        let block = self.blocks;
        let (front, anywhere) = self.block_items(depth);
        let mut lines: Vec<String> = Vec::new();
        for _ in 0..statements {
            if self.budget == 0 {
                break;
            }
            self.budget -= 1;
            let line = self.statement(block, depth);
            if !line.is_empty() {
                lines.push(line);
            }
        }
        let tail = tail(self, block);
        for item in anywhere {
            let at = self.random.below(lines.len() + 1);
            lines.insert(at, item);
        }
        lines.splice(0..0, front);
        lines.extend(tail);
        self.items.truncate(items);
        self.macros = macros;
        // A variable that was lent in the block stays lent. The block gave away only its own variables.
        let lent: Vec<bool> = self.variables.iter().map(|variable| variable.is_lent).collect();
        self.variables = variables;
        for (variable, is_lent) in self.variables.iter_mut().zip(lent) {
            variable.is_lent |= is_lent;
        }
        indented(&lines)
    }

    /// `{`, a block of a few statements, `}`.
    pub(crate) fn braces(&mut self, depth: usize) -> String {
        let statements = 1 + self.random.below(4);
        format!("{{\n{}}}", self.block(statements, depth + 1, |_, _| None))
    }

    pub(crate) fn number(&mut self) -> String {
        format!("{}.{}", self.random.below(2), 25 * (1 + self.random.below(3)))
    }
}

fn indented(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        for line in line.lines() {
            text += "    ";
            text += line;
            text += "\n";
        }
    }
    text
}
