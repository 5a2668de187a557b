//! Which variable a name means: scopes, shadowing, and what the model knows of a variable.

use proc_macro2::TokenStream;
use syn::Ident;

use super::model::Binding;

/// What a variable is.
pub(super) enum Kind {
    /// A slot, by its number.
    Slot(usize),
    /// An array that was refused.
    Refused,
    /// A parameter, of this type.
    Parameter(TokenStream),
    Other,
}

struct Variable {
    kind: Kind,
}

#[derive(Default)]
pub(super) struct Names {
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

    /// A new variable in the innermost scope.
    pub(super) fn bind(&mut self, name: &Ident, kind: Kind) -> Binding {
        let binding = self.variables.len();
        self.variables.push(Variable { kind });
        if let Some(scope) = self.scopes.last_mut() {
            scope.push((name.to_string(), binding));
        }
        binding
    }

    /// The variable is there under its name from now on.
    pub(super) fn rename(&mut self, binding: Binding, name: &Ident) {
        for scope in &mut self.scopes {
            for (known, _) in scope.iter_mut().filter(|(_, other)| *other == binding) {
                *known = name.to_string();
            }
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<Binding> {
        let within =
            |scope: &Vec<(String, Binding)>| scope.iter().rev().find(|(known, _)| known == name).map(|found| found.1);
        self.scopes.iter().rev().find_map(within)
    }

    /// The slot that a variable is.
    pub(super) fn slot(&self, binding: Binding) -> Option<usize> {
        match self.variables[binding].kind {
            Kind::Slot(slot) => Some(slot),
            _ => None,
        }
    }

    /// Whether a variable is a slot, or would be one.
    pub(super) fn is_array(&self, binding: Binding) -> bool {
        matches!(self.variables[binding].kind, Kind::Slot(_) | Kind::Refused)
    }

    /// The type of a parameter.
    pub(super) fn parameter(&self, binding: Binding) -> Option<&TokenStream> {
        match &self.variables[binding].kind {
            Kind::Parameter(ty) => Some(ty),
            _ => None,
        }
    }
}
