//! Values: of arrays and of numbers.

use crate::types::{Callee, Dtype, Item, NAMED, Ty};
use crate::writer::{Kind, Variable, Writer};

impl Writer {
    /// `0.5` of a dtype.
    pub(crate) fn literal(&mut self, dtype: Dtype) -> String {
        if dtype == Dtype::I32 { (1 + self.random.below(3)).to_string() } else { self.number() }
    }

    pub(crate) fn operand(&mut self, ty: &Ty) -> Option<String> {
        let i = self.some(|variable| variable.array() == Some(ty))?;
        Some(self.variables[i].operand())
    }

    /// `a.view()`
    pub(crate) fn operand_view(&mut self, ty: &Ty) -> Option<String> {
        let i = self.some(|variable| variable.array() == Some(ty))?;
        Some(format!("{}.view()", self.variables[i].name))
    }

    /// An expression that gives nothing away, in parentheses.
    pub(crate) fn expression(&mut self, ty: &Ty) -> Option<String> {
        let (first, second) = (self.operand(ty)?, self.operand(ty)?);
        let (one, other) = (self.literal(ty.dtype), self.literal(ty.dtype));
        let is_float = ty.dtype != Dtype::I32;
        Some(match self.random.below(8) {
            0 => format!("({first} * {one})"),
            1 => format!("({first} + {second})"),
            2 => format!("({first} * {one} - {second} * {other})"),
            3 => format!("({first} - {one}).abs()"),
            4 if is_float => format!("({first}).abs().sqrt()"),
            5 => format!("(-({first} - {other}))"),
            6 => format!("({first} + {{ {one} }})"),
            _ => format!("({one} - {first})"),
        })
    }

    /// A variable of this type that may be given away here.
    fn given(&mut self, ty: &Ty, block: usize) -> Option<String> {
        let i = self
            .some(|variable| variable.block == block && !variable.is_lent && variable.kind == Kind::Slot(ty.clone()))?;
        Some(self.taken(i).name)
    }

    fn constructor(&mut self, ty: &Ty) -> String {
        let (spelled, number) = (self.items.spelled(ty, &mut self.random), self.literal(ty.dtype));
        // `Array::ones()` is of the slot's type.
        let is_inferred = self.items.find("Array").is_none() && self.random.one_in(5);
        let of = if is_inferred { "Array".to_owned() } else { format!("<{spelled}>") };
        let (pattern, index) = ty.index();
        match self.random.below(7) {
            0 => format!("{of}::ones()"),
            1 => format!("{of}::full({number})"),
            2 => format!("{of}::arange()"),
            3 if ty.dims.len() == 1 && ty.dims[0] <= 4 => {
                let values: Vec<String> = (0..ty.dims[0]).map(|_| self.literal(ty.dtype)).collect();
                format!("array![{}]", values.join(", "))
            }
            4 => format!("{of}::zeros()"),
            _ => {
                let dtype = self.items.dtype(ty.dtype, &mut self.random);
                format!("<{spelled}>::from_fn(|{pattern}| ({index} % 5) as {dtype} * {number})")
            }
        }
    }

    /// Writes the initialiser of a `let a: array![..]`.
    pub(crate) fn initialiser(&mut self, ty: &Ty, block: usize, depth: usize) -> String {
        let written = match self.random.below(14) {
            0..3 => self.expression(ty).map(|value| format!("{value}.eval()")),
            3 => self.given(ty, block).map(|name| {
                let number = self.literal(ty.dtype);
                match self.operand(ty) {
                    Some(other) => format!("({name} * {number} + {other}).eval()"),
                    None => format!("((-{name} - {number})).eval()"),
                }
            }),
            4 => self.given(ty, block),
            5 => self.some(|variable| variable.array() == Some(ty)).map(|i| {
                let Variable { name, kind, .. } = &self.variables[i];
                let is_view = matches!(kind, Kind::View(_));
                let copies: &[&str] = if is_view {
                    &["to_owned", "to_contiguous"]
                } else {
                    &["view().to_owned", "clone", "view().to_contiguous"]
                };
                let copy = copies[self.random.below(copies.len())];
                // A borrowed array is cloned, not the reference; one of another storage is copied.
                let copy = if copy == "clone" && !matches!(kind, Kind::Slot(_)) { "view().to_owned" } else { copy };
                format!("{name}.{copy}()")
            }),
            6 | 7 if self.callee_for(ty) => self.call(Some(ty)),
            8 => self.product(ty),
            9 if depth < 3 => Some(self.branches(ty, block, depth)),
            10 if ty.dims.len() == 1 => self.along(ty),
            11 if !crate::case::without("mine") && *ty == Ty::new(Dtype::F32, &[16]) => {
                self.operand_view(ty).map(|view| {
                    let method = self.random.pick(&["to_owned", "eval", "clone", "to_contiguous"]);
                    format!("Mine({view}).{method}()")
                })
            }
            _ => None,
        };
        written.unwrap_or_else(|| self.constructor(ty))
    }

    fn callee_for(&self, ty: &Ty) -> bool {
        self.items
            .visible()
            .iter()
            .any(|(_, item)| matches!(item, Item::Callee(Callee { returns: Some(given), .. }) if given == ty))
    }

    /// One value, in braces, branches or arms.
    fn branches(&mut self, ty: &Ty, block: usize, depth: usize) -> String {
        let _ = block;
        let ty = ty.clone();
        let condition = self.condition();
        let braces = |writer: &mut Self| {
            let statements = writer.random.below(3);
            let inner =
                writer.block(statements, depth + 1, |writer, block| Some(writer.initialiser(&ty, block, depth + 2)));
            format!("{{\n{inner}}}")
        };
        match self.random.below(6) {
            0 => braces(self),
            1 => format!("if {condition} {} else {}", braces(self), braces(self)),
            2 => {
                let (yes, no) = (braces(self), braces(self));
                let cfg = self.condition_of_cfg(false);
                format!(
                    "match steps {{\n    {cfg} 0 => {{ let _nothing = total; panic!(\"not there\") }}\n    0 if {condition} => {yes}\n    _ => {no}\n}}"
                )
            }
            3 => format!("({})", braces(self)),
            4 => {
                let yes = braces(self);
                format!(
                    "if {condition} {yes} else if let Some(_twice) = steps.checked_sub(2) {} else {}",
                    braces(self),
                    braces(self)
                )
            }
            _ => {
                let (yes, no) = (self.hiding("r#in", braces), self.hiding("memory", braces));
                format!(
                    "match ({condition}, steps) {{\n    (true, r#in) if r#in > 0 => {yes}\n    (_, memory) => {no}\n}}"
                )
            }
        }
    }

    /// A product whose result has this type.
    fn product(&mut self, ty: &Ty) -> Option<String> {
        if ty.dtype == Dtype::I32 {
            return None;
        }
        let of_rank = |variable: &Variable, rank: usize| {
            variable.array().is_some_and(|other| other.dtype == ty.dtype && other.dims.len() == rank)
        };
        if ty.dims.len() == 2 {
            let left = self.some(|variable| {
                of_rank(variable, 1) && variable.array().is_some_and(|other| other.dims[0] == ty.dims[0])
            })?;
            let right = self.some(|variable| {
                of_rank(variable, 1) && variable.array().is_some_and(|other| other.dims[0] == ty.dims[1])
            })?;
            let (left, right) = (self.variables[left].name.clone(), self.variables[right].operand());
            return Some(format!("{left}.outer({right}).eval()"));
        }
        let left = self.some(|variable| {
            of_rank(variable, 2) && variable.array().is_some_and(|other| other.dims[0] == ty.dims[0])
        })?;
        let terms = self.variables[left].array()?.dims[1];
        let right =
            self.some(|variable| of_rank(variable, 1) && variable.array().is_some_and(|other| other.dims[0] == terms))?;
        let (left, right) = (self.variables[left].name.clone(), self.variables[right].operand());
        Some(format!("{left}.dot({right}).eval()"))
    }

    /// A reduction along an axis.
    fn along(&mut self, ty: &Ty) -> Option<String> {
        let is_source = |variable: &Variable| {
            variable.array().is_some_and(|other| {
                other.dtype == ty.dtype
                    && ty.dtype != Dtype::I32
                    && other.dims.len() == 2
                    && other.dims.contains(&ty.dims[0])
            })
        };
        let i = self.some(is_source)?;
        let axis = usize::from(self.variables[i].array()?.dims[0] == ty.dims[0]);
        let what = self.random.pick(&["sum_axis", "max_axis", "mean_axis"]);
        Some(format!("{}.{what}::<{axis}>().eval()", self.variables[i].name))
    }

    /// A number of an array, `f64`.
    pub(crate) fn reduced(&mut self) -> Option<String> {
        let i = self.some(|variable| variable.array().is_some())?;
        let name = self.variables[i].name.clone();
        let ty = self.variables[i].array()?.clone();
        let what = self.random.pick(&["sum", "max", "min"]);
        Some(match self.random.below(5) {
            0 => format!("{name}{} as f64", ty.last()),
            1 => format!("{name}.view().{what}() as f64"),
            2 => format!("{name}.iter().copied().map(|e| e as f64).sum::<f64>()"),
            _ => format!("{name}.{what}() as f64"),
        })
    }

    /// A call of a planned function.
    pub(crate) fn call(&mut self, returns: Option<&Ty>) -> Option<String> {
        let callees: Vec<(String, Callee)> = self
            .items
            .visible()
            .into_iter()
            .filter_map(|(name, item)| match item {
                Item::Callee(callee) if callee.returns.as_ref() == returns => Some((name, callee)),
                _ => None,
            })
            .filter(|(name, _)| !self.is_variable(name))
            .collect();
        if callees.is_empty() {
            return None;
        }
        let (name, callee) = callees[self.random.below(callees.len())].clone();
        let mut arguments = Vec::new();
        let mut length = None;
        for (position, ty) in callee.parameters.iter().enumerate() {
            let is_any = callee.is_generic && position == 0;
            let i = self.some(|variable| {
                variable.array().is_some_and(|other| match is_any {
                    true => {
                        other.dtype == ty.dtype
                            && other.dims.len() == 1
                            && (other.dims[0] < NAMED || other.dims[0] == crate::types::GENERIC)
                    }
                    false => other == ty,
                }) && !matches!(variable.kind, Kind::View(_))
            })?;
            if is_any {
                length = self.variables[i].array().map(|ty| ty.dims[0]);
            }
            arguments.push(self.variables[i].operand());
        }
        if callee.takes_number {
            let number = self.scalar();
            arguments.push(number);
        }
        // In the input of a macro it has a workspace of its own.
        self.allocates |= self.is_closed;
        let explicit = match length {
            Some(length) if length < NAMED && self.random.one_in(2) => format!("::<{length}>"),
            _ => String::new(),
        };
        Some(format!("{name}{explicit}({})", arguments.join(", ")))
    }

    /// A number, `f64`, that is simple.
    pub(crate) fn scalar(&mut self) -> String {
        match self.random.below(4) {
            0 => self.number(),
            1 => "total".to_owned(),
            2 => format!("TRACE.log({})", self.random.below(90)),
            _ => format!("(total * {})", self.number()),
        }
    }

    pub(crate) fn condition(&mut self) -> String {
        match self.random.below(6) {
            0 => "total > 3.0".to_owned(),
            1 => "steps == 2".to_owned(),
            2 => "steps > 0 && total < 100.0".to_owned(),
            3 => "cfg!(any())".to_owned(),
            4 => self.reduced().map_or_else(|| "true".to_owned(), |value| format!("({value}) > 2.0")),
            _ => format!("TRACE.log({}) > total", self.random.below(9)),
        }
    }

    pub(crate) fn condition_of_cfg(&mut self, holds: bool) -> &'static str {
        match holds {
            true => self.random.pick(&[
                "#[cfg(all())]",
                "#[cfg(not(any()))]",
                "#[cfg_attr(any(), cfg(any()))]",
                "#[cfg_attr(all(), cfg(all()))]",
                "#[cfg(not(feature = \"none\"))] #[cfg(all())]",
            ]),
            false => self.random.pick(&[
                "#[cfg(any())]",
                "#[cfg(not(all()))]",
                "#[cfg_attr(all(), cfg(any()))]",
                "#[cfg(all(any(), all()))]",
                "#[cfg(all())] #[cfg(feature = \"none\")]",
            ]),
        }
    }
}
