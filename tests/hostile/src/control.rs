//! Where a run goes: branches, loops, labels, macros around.

use crate::writer::{Kind, Output, Writer};

impl Writer {
    pub(crate) fn control(&mut self, depth: usize, block: usize) -> String {
        let cfg = if self.random.one_in(8) { format!("{} ", self.condition_of_cfg(true)) } else { String::new() };
        let condition = self.condition();
        let is_open = !self.is_closed;
        match self.random.below(17) {
            16 if is_open => self.odd(block),
            0 | 1 => format!("{cfg}{}", self.braces(depth)),
            2..4 => match self.random.below(3) {
                0 => format!("{cfg}if {condition} {}", self.braces(depth)),
                1 => format!("if {condition} {} else {}", self.braces(depth), self.braces(depth)),
                _ => format!(
                    "if {condition} {} else if steps > 1 {} else {}",
                    self.braces(depth),
                    self.braces(depth),
                    self.braces(depth)
                ),
            },
            4..6 => self.repeated(depth, &cfg, &condition),
            6 => self.labelled(depth, &condition),
            7 => self.arms(depth, &condition),
            8 => {
                let name = self.name();
                let (variables, kind) =
                    (self.variables.len(), if self.random.one_in(2) { Kind::Number } else { Kind::Other });
                self.declare(&name, kind, block);
                let inner = self.braces(depth);
                self.variables.truncate(variables);
                format!(
                    "if let Some({name}) = steps.checked_sub(1).map(|k| k as f64) {inner} else {}",
                    self.braces(depth)
                )
            }
            9 if is_open && self.nesting == 0 => self.tried(block),
            10 if is_open && !self.loops.is_empty() => {
                let label = self.loops[self.random.below(self.loops.len())].clone();
                let what = self.random.pick(&["break", "continue"]);
                // Now and then what is behind it is never reached.
                if self.random.one_in(5) {
                    format!("{{ {what} '{label}; total += 9.0; }}")
                } else {
                    format!("if {condition} {{ {what} '{label}; }}")
                }
            }
            11 => {
                let inner = self.valued(depth);
                format!("total += {inner};")
            }
            12 => {
                let name = self.name();
                let value = self.valued(depth);
                self.declare(&name, Kind::Number, block);
                format!("let {name} = {value};\ntotal = total * 0.5 + {name};")
            }
            13 => format!("{cfg}for _ in 0..0 {}", self.looped(depth, None)),
            14 if is_open => self.closed(depth),
            _ => format!("{cfg}while steps > 90 {}", self.looped(depth, None)),
        }
    }

    /// Runs `write` while a pattern binds `name`.
    pub(crate) fn hiding(&mut self, name: &str, write: impl FnOnce(&mut Self) -> String) -> String {
        let before = self.variables.len();
        self.declare(name, Kind::Other, 0);
        let text = write(self);
        self.variables.truncate(before);
        text
    }

    /// The body of a loop.
    fn looped(&mut self, depth: usize, label: Option<&str>) -> String {
        let loops = self.loops.len();
        self.loops.extend(label.map(str::to_owned));
        let body = self.braces(depth);
        self.loops.truncate(loops);
        body
    }

    fn repeated(&mut self, depth: usize, cfg: &str, condition: &str) -> String {
        let label = self.new_name("l");
        let count = self.new_name("k");
        let kind = self.random.below(4);
        // A pattern of the last kind hides what is called so.
        let body = self.hiding(if kind == 3 { "workspace" } else { "" }, |writer| writer.looped(depth, Some(&label)));
        match kind {
            0 => format!("{cfg}'{label}: for {count} in 0..steps {body}"),
            1 => format!(
                "{{ let mut {count} = 0; '{label}: while {count} < 2 && !({condition}) {{ {count} += 1; {body} }} }}"
            ),
            2 => format!(
                "{{ let mut {count} = 0; '{label}: loop {{ {count} += 1; if {count} > steps.min(3) {{ break '{label}; }} {body} }} }}"
            ),
            _ => format!("'{label}: for (workspace, {count}) in (0..2).zip([2.5, 0.5]) {{ total += {count}; {body} }}"),
        }
    }

    fn labelled(&mut self, depth: usize, condition: &str) -> String {
        let (outer, inner) = (self.new_name("l"), self.new_name("l"));
        let (first, second) = (self.braces(depth), self.braces(depth + 1));
        format!(
            "'{outer}: {{\n    '{inner}: {{ if {condition} {{ break '{outer}; }} {first} if steps == 1 {{ break '{inner}; }} {second} }}\n    total += 0.5;\n}}"
        )
    }

    /// A number that a block gives.
    fn valued(&mut self, depth: usize) -> String {
        let statements = 1 + self.random.below(3);
        let inner = self.block(statements, depth + 1, |writer, _| {
            let value = writer.reduced().unwrap_or_else(|| "total".to_owned());
            // A slot that is made here ends here, as its value is taken.
            Some(format!("({value}) * 0.5"))
        });
        let label = self.new_name("l");
        match self.random.below(4) {
            0 => format!("'{label}: {{ if steps == 1 {{ break '{label} 0.25; }}\n{inner}}}"),
            1 => format!("'{label}: loop {{ break '{label} {{\n{inner}}}; }}"),
            2 => format!("match steps {{ 0 => 1.5, _ => {{\n{inner}}} }}"),
            _ => format!("{{\n{inner}}}"),
        }
    }

    fn arms(&mut self, depth: usize, condition: &str) -> String {
        let (no, yes) = (self.condition_of_cfg(false), self.condition_of_cfg(true));
        let first = self.braces(depth);
        let second = self.hiding("memory", |writer| writer.braces(depth));
        format!(
            "match steps {{\n    {no} _ => nobody::knows(&this),\n    0 | 1 if {condition} => {first}\n    {yes} memory @ 2..=3 => {{ total += memory as f64; {second} }}\n    _ => {{}}\n}}"
        )
    }

    /// `?`, `let else`.
    fn tried(&mut self, block: usize) -> String {
        let name = self.name();
        let line = match (&self.output, self.random.below(2)) {
            (Output::Option, 0) => format!(
                "let {name} = (steps + 1).checked_sub(1 + (total > 50.0) as ::core::primitive::usize * 9)? as f64;"
            ),
            (Output::Result, 0) => format!(
                "let {name} = (steps + 1).checked_sub(1 + (total > 50.0) as ::core::primitive::usize * 9).ok_or(steps)? as f64;"
            ),
            _ => {
                let Some(value) = self.returned("total") else { return String::new() };
                format!("let Some({name}) = (steps + 3).checked_sub(1).map(|k| k as f64) else {{ return {value}; }};")
            }
        };
        self.declare(&name, Kind::Number, block);
        format!("{line}\ntotal -= {name} * 0.125;")
    }

    /// A closure that runs at once, or later, or twice, or never.
    fn closed(&mut self, depth: usize) -> String {
        self.is_closed = true;
        let loops = std::mem::take(&mut self.loops);
        let body = self.braces(depth);
        self.loops = loops;
        self.is_closed = false;
        let name = self.new_name("c");
        match self.random.below(3) {
            0 => format!("{{ let mut {name} = || {body}; {name}(); {name}(); }}"),
            1 => format!("(|| {body})();"),
            _ => format!("{{ let _{name} = || {body}; }}"),
        }
    }

    /// Macros of the user's, which do with their input what they like.
    pub(crate) fn with_macro(&mut self, depth: usize) -> String {
        let known: Vec<&'static str> =
            self.macros.iter().copied().filter(|name| !STANDARD.contains(name) && !name.contains(' ')).collect();
        if known.is_empty() {
            return String::new();
        }
        let name = self.random.pick(&known).to_owned();
        let was = std::mem::replace(&mut self.is_closed, true);
        let loops = std::mem::take(&mut self.loops);
        let line = match name.as_str() {
            "twice" | "swapped_statements" => {
                let (first, second) = (self.braces(depth), self.add());
                format!("{name}! {{ {{ {second} }} {first} }}")
            }
            "never" => format!("{name}!(let a: array![f32; 9] = nothing(&at.all); a.sum());"),
            _ => {
                let value = self.reduced().unwrap_or_else(|| "total".to_owned());
                let other = self.scalar();
                format!("total += {name}!({value}, {other});")
            }
        };
        self.loops = loops;
        self.is_closed = was;
        line
    }

    /// Macros of the standard library, or others of their names.
    pub(crate) fn std_macro(&mut self) -> String {
        let value = match self.random.below(3) {
            0 if !self.is_closed => self.call(None),
            1 => Some(self.scalar()),
            _ => self.reduced(),
        };
        let value = value.unwrap_or_else(|| "total".to_owned());
        match self.random.below(6) {
            0 => format!("assert!(({value}) < 1e300);"),
            1 if self.macros.contains(&"assert") => format!("assert!({{ total += {value}; true }});"),
            2 if self.macros.contains(&"dbg") => format!("total += dbg!({value});"),
            3 => {
                self.allocates = true;
                format!("total += vec![{value}, 0.5][0];")
            }
            4 if self.macros.contains(&"println") => format!("println!(\"{{}}\", {value});"),
            _ => {
                self.allocates = true;
                format!("total += format!(\"{{:.1}}\", {value}).len() as f64;")
            }
        }
    }

    /// A value of the function's output.
    pub(crate) fn returned(&mut self, value: &str) -> Option<String> {
        Some(match self.output {
            Output::Number => value.to_owned(),
            Output::Pair => format!("({value}, steps)"),
            Output::Option if self.random.one_in(3) => "None".to_owned(),
            Output::Option => format!("Some({value})"),
            Output::Result if self.random.one_in(3) => "Err(steps)".to_owned(),
            Output::Result => format!("Ok({value})"),
            Output::Array(_) => return None,
        })
    }
}

/// Names of the standard library's.
const STANDARD: [&str; 5] = ["assert", "dbg", "vec", "println", "plain"];

/// A macro of each name, in some variants. Where nothing else is said, numbers go in and one comes out.
pub(crate) const MACROS: [(&str, &[&str]); 9] = [
    (
        "twice",
        &[
            "macro_rules! twice { ($($s:tt)*) => { { $($s)* } { $($s)* } } }",
            "macro_rules! twice { ($($s:tt)*) => { for _ in 0..2 { $($s)* } } }",
            "macro_rules! twice { ($($s:tt)*) => { { let mut run = || { $($s)* }; run(); run(); } } }",
        ],
    ),
    (
        "swapped_statements",
        &["macro_rules! swapped_statements { ({ $($a:tt)* } { $($b:tt)* }) => { { { $($b)* } { $($a)* } } } }"],
    ),
    ("never", &["macro_rules! never { ($($s:tt)*) => { () } }"]),
    ("lazily", &["macro_rules! lazily { ($e:expr, $f:expr) => { { let later = || $e; $f + later() } } }"]),
    (
        "assert",
        &[
            "macro_rules! assert { ($e:expr) => { if !(|| $e)() { TRACE.log(5); } } }",
            "macro_rules! assert { ($e:expr) => { if $e & $e { TRACE.log(6); } } }",
            "macro_rules! assert { ($e:expr) => { let _ = || $e; } }",
        ],
    ),
    (
        "dbg",
        &[
            "macro_rules! dbg { ($e:expr) => { { let first = $e; first + $e } } }",
            "macro_rules! dbg { ($e:expr) => { (|| $e)() } }",
        ],
    ),
    ("vec", &["macro_rules! vec { ($($e:expr),*) => { [0.0 $(+ (|| $e)())*] } }"]),
    ("println", &["macro_rules! println { ($f:literal, $e:expr) => { let _ = $e; let _ = $e; } }"]),
    (
        "plain",
        &[
            "macro_rules! plain { ($e:expr) => { { let _ = $e; $e } } }",
            "macro_rules! plain { ($e:expr) => { (|| $e)() } }",
        ],
    ),
];
