//! Finds the variable that a name means: scopes, shadowing, and the facts that are known about a variable.

use proc_macro2::Span;
use syn::Ident;
use syn::ext::IdentExt;

use super::super::tree::Binding;

/// The kind of a variable.
pub(super) enum VariableKind {
    /// A slot, by its number.
    Slot(usize),
    /// An array that was refused.
    Refused,
    /// A parameter, by its position. `is_array` says that it is a borrowed array.
    Parameter {
        position: usize,
        is_array: bool,
    },
    Other,
}

struct Variable {
    kind: VariableKind,
    /// Whether a `#[cfg]` may leave it out, so that its name means another variable.
    is_conditional: bool,
    /// The macro that its name comes from: see [`context`].
    context: String,
}

#[derive(Default)]
pub(super) struct Names {
    /// The number of `#[cfg]`s around the code that is being lowered.
    pub(super) conditional: usize,
    variables: Vec<Variable>,
    scopes: Vec<Vec<(String, Binding)>>,
}

impl Names {
    pub(super) fn enter(&mut self) {
        self.scopes.push(Vec::new());
    }

    pub(super) fn leave(&mut self) {
        self.scopes.pop();
    }

    /// Adds a variable to the innermost scope.
    pub(super) fn bind(&mut self, name: &Ident, kind: VariableKind) -> Binding {
        let binding = self.variables.len();
        let context = context(name.span());
        self.variables.push(Variable { kind, is_conditional: self.conditional > 0, context });
        if let Some(scope) = self.scopes.last_mut() {
            scope.push((name.unraw().to_string(), binding));
        }
        binding
    }

    /// Gives a variable its name, which is in scope from now on.
    pub(super) fn rename(&mut self, binding: Binding, name: &Ident) {
        for scope in &mut self.scopes {
            for (known, _) in scope.iter_mut().filter(|(_, other)| *other == binding) {
                *known = name.unraw().to_string();
            }
        }
        self.variables[binding].context = context(name.span());
    }

    /// Returns the variable that a name means.
    pub(super) fn find(&self, name: &str) -> Option<Binding> {
        self.found(name).next()
    }

    /// Returns the variables that a name may mean. There is more than one if a `#[cfg]` decides, or if the name stands in a
    /// macro of the user, which has variables of its own.
    pub(super) fn find_all(&self, name: &str) -> Vec<Binding> {
        let mut all: Vec<Binding> = Vec::new();
        let mut settled: Vec<&str> = Vec::new();
        for binding in self.found(name) {
            let variable = &self.variables[binding];
            if settled.contains(&variable.context.as_str()) {
                continue;
            }
            all.push(binding);
            if !variable.is_conditional {
                settled.push(&variable.context);
            }
        }
        all
    }

    /// Returns the variables that `name` may mean, the last first, if only a `#[cfg]` decides which.
    pub(super) fn find_twins(&self, name: &Ident) -> Vec<Binding> {
        let (mut all, own) = (self.find_all(&name.to_string()), context(name.span()));
        let of = |binding: Binding| &self.variables[binding].context;
        if all.iter().any(|&binding| *of(binding) == own) {
            all.retain(|&binding| *of(binding) == own);
        } else if all.iter().any(|&binding| of(binding) != of(all[0])) {
            all.clear();
        }
        all
    }

    /// Returns whether a `#[cfg]` may leave a variable out.
    pub(super) fn is_conditional(&self, binding: Binding) -> bool {
        self.variables[binding].is_conditional
    }

    /// Returns the one variable that a name means, whatever a `#[cfg]` decides.
    pub(super) fn find_one(&self, name: &str) -> Option<Binding> {
        match self.find_all(name)[..] {
            [binding] => Some(binding),
            _ => None,
        }
    }

    fn found<'n>(&'n self, name: &'n str) -> impl Iterator<Item = Binding> + use<'n> {
        let variables = self.scopes.iter().rev().flat_map(|scope| scope.iter().rev());
        variables.filter(move |(known, _)| known == name.trim_start_matches("r#")).map(|found| found.1)
    }

    /// Returns the slot that a variable is, or `None` if it is no slot.
    pub(super) fn slot(&self, binding: Binding) -> Option<usize> {
        match self.variables[binding].kind {
            VariableKind::Slot(slot) => Some(slot),
            _ => None,
        }
    }

    /// Returns whether a variable is a slot, or would be one if it were not refused.
    pub(super) fn is_array(&self, binding: Binding) -> bool {
        matches!(self.variables[binding].kind, VariableKind::Slot(_) | VariableKind::Refused)
    }

    /// Returns whether a variable is a parameter that borrows an array.
    pub(super) fn lends_array(&self, binding: Binding) -> bool {
        matches!(self.variables[binding].kind, VariableKind::Parameter { is_array: true, .. })
    }

    /// Returns the position of a parameter, or `None` if the variable is none.
    pub(super) fn parameter(&self, binding: Binding) -> Option<usize> {
        match self.variables[binding].kind {
            VariableKind::Parameter { position, .. } => Some(position),
            _ => None,
        }
    }
}

/// Returns a text that identifies the macro a token comes from, as far as a macro can know it: the hygiene number that rustc
/// prints in front of a span.
fn context(span: Span) -> String {
    if !proc_macro::is_available() {
        return String::new();
    }
    format!("{:?}", span.unwrap()).split(' ').next().unwrap_or_default().to_owned()
}
