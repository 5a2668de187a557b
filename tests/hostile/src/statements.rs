//! Statements that come one after the other.

use crate::types::{Dtype, Ty};
use crate::writer::{Kind, Output, Writer};

impl Writer {
    /// One statement; nothing if there is none of the kind that was drawn.
    pub(crate) fn statement(&mut self, block: usize, depth: usize) -> String {
        let (is_open, before) = (!self.is_closed, self.clone());
        let (is_deep, kind) = (depth >= 3, self.random.below(40));
        let line = match kind {
            0..10 if is_open => self.slot(block, depth),
            10..14 => self.add(),
            14..16 => self.change(),
            16..19 if is_open => self.look_later(block),
            19..21 => self.look(),
            21 if is_open => self.end(block),
            22..25 => self.add_call(),
            25 | 26 if is_open => self.conditional(block, depth),
            27 if is_open => self.shadow(block),
            28 | 29 => self.with_macro(depth),
            30 if is_open => self.plainly(block),
            31 if is_open && self.nesting == 0 => self.leave(),
            32 => self.std_macro(),
            33 if is_open => self.met(block),
            _ if is_deep => self.add(),
            _ => self.control(depth, block),
        };
        if line.is_empty() {
            let random = self.random.clone();
            *self = Writer { random, ..before };
            return self.add();
        }
        line
    }

    fn slot(&mut self, block: usize, depth: usize) -> String {
        let ty = self.items.draw(&mut self.random);
        let value = self.initialiser(&ty, block, depth);
        let (spelled, name) = (self.items.spelled(&ty, &mut self.random), self.name());
        self.declare(&name, Kind::Slot(ty), block);
        format!("let mut {name}: {spelled} = {value};")
    }

    /// Adds something to the total.
    pub(crate) fn add(&mut self) -> String {
        match self.reduced() {
            Some(value) if self.random.one_in(3) => format!("total = total * 0.5 + {value};"),
            Some(value) => format!("total += ({value}) * {};", self.number()),
            None => format!("total += TRACE.log({});", self.random.below(90)),
        }
    }

    fn add_call(&mut self) -> String {
        match self.call(None) {
            Some(call) if self.random.one_in(3) => format!("total = {call} + total * 0.25;"),
            Some(call) if self.random.one_in(3) => match self.call(None) {
                Some(other) => format!("total += {call} - ({other} + TRACE.log(7));"),
                None => String::new(),
            },
            Some(call) => format!("total += {call};"),
            None => String::new(),
        }
    }

    fn change(&mut self) -> String {
        let Some(i) = self.some(|variable| matches!(variable.kind, Kind::Slot(_)) && !variable.is_lent) else {
            return String::new();
        };
        let name = self.variables[i].name.clone();
        let Some(ty) = self.variables[i].array().cloned() else { return String::new() };
        let (number, dtype) = (self.literal(ty.dtype), self.items.dtype(ty.dtype, &mut self.random));
        let other = self.some(|variable| variable.array() == Some(&ty) && variable.name != name);
        let other = other.map(|i| self.variables[i].operand());
        match (self.random.below(7), other) {
            (0 | 1, Some(other)) => format!("{name} -= {other} * {number};"),
            (2, Some(other)) => format!("{name}.assign({other} + {number});"),
            (3, _) => format!("{name} += {number};"),
            (4, _) => format!("{name}.fill({number});"),
            (5, _) => format!("for element in {name}.iter_mut() {{ *element = *element * {number} + {number}; }}"),
            (6, Some(other)) => format!("{name}.view_mut().assign({other} * {number});"),
            _ if ty.dtype == Dtype::I32 => format!("{name}{} += (steps % 3) as {dtype};", ty.last()),
            _ => format!("{name}{} += total as {dtype};", ty.last()),
        }
    }

    /// Something that borrows, and is used later.
    fn look_later(&mut self, block: usize) -> String {
        let is_array = |kind: &Kind| matches!(kind, Kind::Slot(_) | Kind::View(_));
        let Some(i) = self.some(|variable| is_array(&variable.kind)) else { return String::new() };
        self.variables[i].is_lent = true;
        let (name, ty) = (self.variables[i].name.clone(), self.variables[i].array().cloned());
        let Some(ty) = ty else { return String::new() };
        let is_view = matches!(self.variables[i].kind, Kind::View(_));
        let new = self.name();
        let (kind, value) = match self.random.below(9) {
            0 | 1 => (Kind::View(ty), format!("{name}.view()")),
            2 => (Kind::Iterator, format!("{name}.iter().map(|e| *e as f64)")),
            3 => (Kind::Iterator, format!("{name}.iter().copied().filter(|e| *e as f64 > 1.0).map(|e| e as f64)")),
            4 if !is_view => (Kind::Element, format!("&{name}{}", ty.last())),
            5 if !is_view => (Kind::Closure, format!("|k: f64| k * 0.5 + {name}.max() as f64")),
            6 => (Kind::Maybe, format!("Some({name}.view())")),
            7 if ty.dtype == Dtype::F32 && ty.dims.len() == 1 => {
                (Kind::Element, format!("{name}.iter().max_by(|a, b| a.total_cmp(b)).unwrap()"))
            }
            _ => (Kind::View(ty), format!("(1.5, {{ {name}.view() }}).1")),
        };
        let is_mutable = if kind == Kind::Iterator { "mut " } else { "" };
        self.declare(&new, kind, block);
        format!("let {is_mutable}{new} = {value};")
    }

    fn look(&mut self) -> String {
        let held =
            |kind: &Kind| matches!(kind, Kind::View(_) | Kind::Iterator | Kind::Element | Kind::Closure | Kind::Maybe);
        let is_closed = self.is_closed;
        let Some(i) = self.some(|variable| held(&variable.kind) && !(is_closed && variable.kind == Kind::Iterator))
        else {
            return String::new();
        };
        let name = self.variables[i].name.clone();
        match self.variables[i].kind {
            Kind::Iterator => match self.random.below(3) {
                0 => format!("total += {name}.next().unwrap_or(0.25);"),
                1 => format!("while let Some(found) = {name}.next() {{ total = total * 0.5 + found; }}"),
                _ => format!("total += {name}.by_ref().take(2).sum::<f64>();"),
            },
            Kind::Element => format!("total -= *{name} as f64;"),
            Kind::Closure => format!("total = {name}(total);"),
            Kind::Maybe => match self.random.below(2) {
                0 => format!("if let Some(memory) = &{name} {{ total += memory.sum() as f64; }}"),
                _ => format!("total += {name}.map_or(1.0, |inner| inner.max() as f64);"),
            },
            _ => format!("total += {name}.min() as f64;"),
        }
    }

    fn end(&mut self, block: usize) -> String {
        let own = self.some(|variable| {
            variable.block == block
                && !variable.is_lent
                && matches!(variable.kind, Kind::Slot(_) | Kind::View(_) | Kind::Maybe)
        });
        let Some(i) = own else { return String::new() };
        if self.random.one_in(6) {
            // Not given away: a `_` takes nothing.
            return format!("let _ = {};", self.variables[i].name);
        }
        let is_hidden = self.is_variable("drop");
        let name = self.taken(i).name;
        match self.random.below(4) {
            0 => format!("std::mem::drop({name});"),
            1 => format!("{{ {name} }};"),
            2 => format!("let _unused = {name};"),
            _ if is_hidden => format!("::core::mem::drop({name});"),
            _ => format!("drop({name});"),
        }
    }

    /// A slot under a condition that holds, beside one of another type under one that does not.
    fn conditional(&mut self, block: usize, depth: usize) -> String {
        let mut other = self.clone();
        let hidden = match self.random.below(3) {
            0 => "let mut a: array![f32; 4000] = <array![f32; 4000]>::ones();".to_owned(),
            1 => other.slot(block, depth),
            _ => "{ let total: array![u8; 77] = nowhere(&nothing); nobody!(total) }".to_owned(),
        };
        self.random = other.random;
        let (yes, no) = (self.condition_of_cfg(true), self.condition_of_cfg(false));
        let shown = match self.random.below(4) {
            0 => format!("{{ {} }}", self.add()),
            _ => self.slot(block, depth),
        };
        if self.random.one_in(2) {
            format!("{no} {hidden}\n{yes} {shown}")
        } else {
            format!("{yes} {shown}\n{no} {hidden}")
        }
    }

    /// A name that meant an array means something else now, or a parameter's name an array.
    fn shadow(&mut self, block: usize) -> String {
        let Some(i) = self.some(|variable| variable.array().is_some() && variable.name != "total") else {
            return String::new();
        };
        let name = self.variables[i].name.clone();
        match self.random.below(3) {
            0 => {
                let Some(ty) = self.variables[i].array().cloned() else { return String::new() };
                if !ty.is_named(&self.items) {
                    return String::new();
                }
                let (value, spelled) = (self.initialiser(&ty, block, 3), self.items.spelled(&ty, &mut self.random));
                self.declare(&name, Kind::Slot(ty), block);
                format!("let mut {name}: {spelled} = {value};")
            }
            1 => {
                let value = self.reduced().unwrap_or_else(|| "total".to_owned());
                self.declare(&name, Kind::Number, block);
                format!("let {name} = {value};\ntotal += {name} * 0.5;")
            }
            _ => {
                self.declare(&name, Kind::Other, block);
                format!("let {name} = 0..=steps;\ntotal += {name}.clone().count() as f64;")
            }
        }
    }

    /// Writes a call in `plain!(..)`, which the plan does not count.
    fn plainly(&mut self, block: usize) -> String {
        let Some(i) =
            self.some(|variable| matches!(&variable.array(), Some(ty) if ty.dtype == Dtype::F32 && ty.dims == [16]))
        else {
            return String::new();
        };
        let view = format!("{}.view()", self.variables[i].name);
        match self.random.below(3) {
            0 => format!("total += plain!(helper({view}));"),
            1 => format!("total += plain!(helper({view})) + plain!(helper({view} ));"),
            _ => {
                self.variables[i].is_lent = true;
                let name = self.name();
                self.declare(&name, Kind::Element, block);
                format!("let {name} = plain!(largest({view}));")
            }
        }
    }

    fn leave(&mut self) -> String {
        let condition = self.condition();
        let value = self.returned("total * 0.5");
        match value {
            Some(value) => format!("if {condition} {{ return {value}; }}"),
            None => String::new(),
        }
    }

    /// Functions and methods of the user's that are called as others are.
    pub(crate) fn odd(&mut self, block: usize) -> String {
        let Some(view) = self.operand_view(&Ty::new(Dtype::F32, &[16])) else { return String::new() };
        match self.random.below(6) {
            0 if self.macros.contains(&"mod std") => {
                // A function of this name is taken for the standard library's.
                self.allocates = true;
                format!("total += std::energy({view});")
            }
            1 if !crate::case::without("mine") => format!("Sink.assign({view}.dot({view}));"),
            2 => format!("total += Mine({view}).max() as f64;"),
            3 => {
                let name = self.name();
                self.declare(&name, Kind::Other, block);
                format!("let {name} = Mine({view});\ntotal += {name}.sum() as f64;")
            }
            4 => format!("total += Mine({view}).count() as f64;"),
            _ => format!("Sink.push({view});"),
        }
    }

    /// Two slots that meet: of this the plan knows nothing. One of them is not the returned array: E0309 tells that with names of ours.
    fn met(&mut self, block: usize) -> String {
        if matches!(self.output, Output::Array(_)) {
            return String::new();
        }
        let own = |kind: &Kind| matches!(kind, Kind::Slot(_));
        let Some(i) = self.some(|variable| own(&variable.kind) && !variable.is_lent && variable.block == block) else {
            return String::new();
        };
        let (name, kind) = (self.variables[i].name.clone(), self.variables[i].kind.clone());
        let other = self.some(|variable| variable.kind == kind && variable.name != name && !variable.is_lent);
        let Some(other) = other else { return String::new() };
        let other = self.variables[other].name.clone();
        format!("std::mem::swap(&mut {name}, &mut {other});")
    }
}
