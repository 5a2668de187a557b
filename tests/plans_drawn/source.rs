//! Writes the source of random functions: statements that make, use, alias, move and drop arrays, in blocks, branches and loops.

use std::fmt::Write;

const LENGTHS: [usize; 4] = [3, 4, 16, 50];

/// A random generator that gives the same numbers in each run (Marsaglia 2003, Vigna 2016).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// An array that has a name.
#[derive(Clone)]
struct Variable {
    name: String,
    length: usize,
    /// The block that may move it, which is its own.
    block: usize,
    /// Whether something borrows it: then it is neither moved nor written any more.
    is_lent: bool,
}

struct Writer {
    random: Random,
    source: String,
    indent: usize,
    variables: Vec<Variable>,
    views: Vec<String>,
    names: usize,
    blocks: usize,
}

/// Returns the file: `count` functions, each planned and unplanned.
pub(crate) fn functions(count: usize) -> String {
    let mut source =
        String::from("// Written by `source.rs`: `HAVERSACK_BLESS=1 cargo test --test plans_drawn`.\n\nboth! {\n");
    for number in 0..count {
        let seed = 0x9E37_79B9_7F4A_7C15 ^ (number as u64 + 1) << 20;
        let mut writer = Writer {
            random: Random(seed),
            source: String::new(),
            indent: 3,
            variables: Vec::new(),
            views: Vec::new(),
            names: 0,
            blocks: 0,
        };
        writer.block(8, 0);
        writeln!(
            source,
            "    drawn_{number}: {{\n        pub(crate) fn f(x: &array![f32; 16], steps: usize) -> f32 {{\n            let mut total: f32 = x.sum();\n{}            total\n        }}\n    }}",
            writer.source
        )
        .unwrap();
    }
    source + "}\n"
}

impl Writer {
    fn line(&mut self, text: &str) {
        writeln!(self.source, "{}{text}", "    ".repeat(self.indent)).unwrap();
    }

    fn block(&mut self, statements: usize, depth: usize) {
        let views = self.views.len();
        self.blocks += 1;
        let block = self.blocks;
        for _ in 0..statements {
            self.statement(block, depth);
        }
        self.variables.retain(|variable| variable.block < block);
        self.views.truncate(views);
    }

    fn statement(&mut self, block: usize, depth: usize) {
        match self.random.below(14) {
            0..5 => self.array(block),
            5 => self.scalar(),
            6 => self.change(),
            7 => self.view(),
            8 => self.give_away(block),
            9 => self.end(block),
            10 if depth < 3 => self.branches(depth),
            11 if depth < 3 => self.repeat(depth),
            12 if depth < 3 => self.value(depth),
            _ => self.look(),
        }
    }

    fn name(&mut self) -> String {
        // Now and then this is a name that was used before.
        if self.random.below(5) > 0 || self.names == 0 {
            self.names += 1;
        }
        format!("a{}", self.names)
    }

    fn some(&mut self, accepts: impl Fn(&Variable) -> bool) -> Option<usize> {
        // A shadowed name means the last variable.
        let last = |i: usize, all: &[Variable]| all[i + 1..].iter().all(|other| other.name != all[i].name);
        let all = &self.variables;
        let found: Vec<usize> = (0..all.len()).filter(|&i| last(i, all) && accepts(&all[i])).collect();
        if found.is_empty() { None } else { Some(found[self.random.below(found.len())]) }
    }

    fn number(&mut self) -> String {
        format!("{}.{}", self.random.below(2), 25 * self.random.below(4))
    }

    /// Writes `let a: array![..] = ..;`.
    fn array(&mut self, block: usize) {
        let length = LENGTHS[self.random.below(LENGTHS.len())];
        let number = self.number();
        let value = match (self.random.below(6), self.some(|variable| variable.length == length)) {
            (0, _) => format!("<array![f32; {length}]>::full({number})"),
            (1, _) => format!("<array![f32; {length}]>::from_fn(|[i]| i as f32 * {number})"),
            (2, Some(i)) => format!("{}.view().to_owned()", self.variables[i].name),
            (3 | 4, Some(i)) => {
                let other = self.some(|variable| variable.length == length).unwrap_or(i);
                format!("(&{} * {number} + &{}).eval()", self.variables[i].name, self.variables[other].name)
            }
            (_, Some(i)) => format!("({}.abs().sqrt() - {number}).eval()", self.variables[i].name),
            (_, None) => format!("<array![f32; {length}]>::arange()"),
        };
        self.made(block, length, &value);
    }

    fn made(&mut self, block: usize, length: usize, value: &str) {
        let name = self.name();
        self.line(&format!("let mut {name}: array![f32; {length}] = {value};"));
        self.variables.push(Variable { name, length, block, is_lent: false });
    }

    /// Gives the bytes of a variable to the next one.
    fn give_away(&mut self, block: usize) {
        let Some(i) = self.some(|variable| variable.block == block && !variable.is_lent) else { return self.look() };
        let Variable { name, length, .. } = self.taken(i);
        let number = self.number();
        match self.some(|variable| variable.length == length && variable.name != name) {
            Some(other) => {
                let other = self.variables[other].name.clone();
                self.made(block, length, &format!("({name} * {number} + &{other}).eval()"));
            }
            None => self.made(block, length, &format!("(({name} - {number}) * 0.5).eval()")),
        }
    }

    fn end(&mut self, block: usize) {
        let Some(i) = self.some(|variable| variable.block == block && !variable.is_lent) else { return self.look() };
        let Variable { name, .. } = self.taken(i);
        self.line(&format!("drop({name});"));
    }

    /// Removes a variable, and those that it shadowed, so that they are not named again.
    fn taken(&mut self, i: usize) -> Variable {
        let taken = self.variables.remove(i);
        self.variables.retain(|other| other.name != taken.name);
        taken
    }

    fn scalar(&mut self) {
        let Some(i) = self.some(|_| true) else { return };
        let name = self.variables[i].name.clone();
        let what = ["sum", "max", "mean"][self.random.below(3)];
        self.line(&format!("total = total * 0.5 + {name}.{what}();"));
    }

    fn change(&mut self) {
        let Some(i) = self.some(|variable| !variable.is_lent) else { return self.look() };
        let (name, length) = (self.variables[i].name.clone(), self.variables[i].length);
        let number = self.number();
        match self.some(|variable| variable.length == length && variable.name != name) {
            Some(other) => {
                let other = self.variables[other].name.clone();
                self.line(&format!("{name} -= &{other} * {number};"));
            }
            None => self.line(&format!("{name}[[{}]] += total;", length - 1)),
        }
    }

    fn view(&mut self) {
        let Some(i) = self.some(|_| true) else { return };
        self.variables[i].is_lent = true;
        let name = self.variables[i].name.clone();
        self.names += 1;
        let view = format!("v{}", self.names);
        self.line(&format!("let {view} = {name}.view();"));
        self.views.push(view);
    }

    fn look(&mut self) {
        if self.views.is_empty() {
            return self.scalar();
        }
        let view = self.views[self.random.below(self.views.len())].clone();
        self.line(&format!("total += {view}.min();"));
    }

    fn inner(&mut self, depth: usize) {
        self.indent += 1;
        let statements = 2 + self.random.below(3);
        self.block(statements, depth + 1);
        self.indent -= 1;
    }

    fn branches(&mut self, depth: usize) {
        self.line("if total > 3.0 {");
        self.inner(depth);
        if self.random.below(3) == 0 {
            self.line("    if steps == 2 {");
            self.line("        return total;");
            self.line("    }");
        }
        self.line("} else {");
        self.inner(depth);
        self.line("}");
    }

    fn repeat(&mut self, depth: usize) {
        self.line("for step in 0..steps {");
        self.inner(depth);
        self.line("    total -= step as f32;");
        self.line("}");
    }

    fn value(&mut self, depth: usize) {
        self.names += 1;
        let name = format!("s{}", self.names);
        self.line(&format!("let {name} = {{"));
        self.inner(depth);
        self.line("    total * 0.5");
        self.line("};");
        self.line(&format!("total += {name};"));
    }
}
