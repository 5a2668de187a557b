//! The kind of a callee, told by its path.

use proc_macro2::TokenStream;
use quote::{ToTokens, TokenStreamExt};
use syn::{ExprPath, Token, Type};

use super::super::slot_type::SlotType;
use super::super::tree::ConstructorOwner;
use super::super::words::PRIMITIVES;

/// The callee of a call, in front of the parentheses.
pub(super) enum Target {
    /// A constructor of arrays: its owner and its name.
    Constructor(ConstructorOwner, String),
    /// A function that may be planned.
    Planned,
    /// A method, a variant, or an item of `core` or `std`: nothing that the plan counts.
    Exempt,
}

/// The constructors of arrays.
pub(super) const CONSTRUCTORS: [&str; 9] =
    ["zeros", "ones", "full", "from_fn", "arange", "eye", "linspace", "copy_nested", "default"];

/// Crates whose functions make no arrays of this library, unless their types say so.
const EXEMPT: [&str; 4] = ["core", "std", "alloc", "haversack"];

/// Functions that every module has in scope.
const PRELUDE: [&str; 5] = ["drop", "size_of", "size_of_val", "align_of", "align_of_val"];

/// Functions of `core` and of this library that are called by short paths.
const OF_CORE: [&str; 10] = ["max", "min", "swap", "replace", "take", "identity", "black_box", "zip", "once", "select"];

/// Modules of these functions.
const MODULES: [&str; 6] = ["cmp", "mem", "convert", "hint", "iter", "expr"];

/// Returns whether a function has the name of one of `core` or of this library that has no plan: `max`, `cmp::max`. The docs then show no
/// bytes for it, and a check holds them to that.
pub(super) fn is_of_core(path: &syn::Path) -> bool {
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &names[..] {
        [name] => OF_CORE.contains(&name.as_str()),
        [module, name] => MODULES.contains(&module.as_str()) && OF_CORE.contains(&name.as_str()),
        _ => false,
    }
}

/// Functions of `core` and `std` that never return.
const ENDS: [&str; 5] = ["exit", "abort", "panic_any", "resume_unwind", "unreachable_unchecked"];

/// Returns whether only arrays have a constructor of this name.
pub(super) fn makes_arrays(name: &str) -> bool {
    CONSTRUCTORS.contains(&name) && !matches!(name, "default" | "from_fn" | "full")
}

/// Types of `core` and `alloc` whose constructors return nothing but their arguments.
const WRAPPERS: [&str; 12] =
    ["Box", "Vec", "Rc", "Arc", "Cell", "RefCell", "String", "VecDeque", "Mutex", "BTreeMap", "HashMap", "Some"];

impl Target {
    /// Returns whether a call may return arrays that are not among its arguments.
    pub(super) fn gives_anything(&self, callee: &ExprPath) -> bool {
        let segments = &callee.path.segments;
        let count = segments.len();
        let name = |from_end: usize| count.checked_sub(from_end).map(|i| segments[i].ident.to_string());
        let (last, owner) = (name(1).unwrap_or_default(), name(2).unwrap_or_default());
        match self {
            Target::Planned => true,
            // A constructor of arrays is refused, or written into its slot.
            Target::Constructor(..) => true,
            Target::Exempt if is_upper(&last) || PRELUDE.contains(&last.as_str()) || ENDS.contains(&last.as_str()) => {
                false
            }
            Target::Exempt => !matches!(last.as_str(), "new" | "with_capacity") || !WRAPPERS.contains(&owner.as_str()),
        }
    }

    pub(super) fn of(callee: &ExprPath) -> Self {
        let segments = &callee.path.segments;
        let Some(last) = segments.last() else { return Target::Exempt };
        let name = last.ident.to_string();
        if let Some(qself) = &callee.qself {
            return match CONSTRUCTORS.contains(&name.as_str()) && qself.position == 0 {
                true => Target::Constructor(ConstructorOwner::Type(type_of(&qself.ty)), name),
                false => Target::Exempt,
            };
        }
        // `g::in_workspace(..)` is given its workspace.
        if is_upper(&name) || name == "in_workspace" {
            return Target::Exempt;
        }
        if segments.len() > 1 {
            let owner = &segments[segments.len() - 2];
            let first = segments[0].ident.to_string();
            if is_upper(&owner.ident.to_string()) {
                return match CONSTRUCTORS.contains(&name.as_str()) {
                    true => Target::Constructor(owner_of(callee), name),
                    false => Target::Exempt,
                };
            }
            if EXEMPT.contains(&first.as_str()) || PRIMITIVES.contains(&owner.ident.to_string().as_str()) {
                return Target::Exempt;
            }
        } else if PRELUDE.contains(&name.as_str()) {
            return Target::Exempt;
        }
        Target::Planned
    }
}

fn is_upper(name: &str) -> bool {
    name.trim_start_matches("r#").trim_start_matches('_').starts_with(char::is_uppercase)
}

/// Returns a type, `array![..]` or another, as the plan names it.
fn type_of(ty: &Type) -> TokenStream {
    SlotType::of(ty).map_or_else(|| ty.to_token_stream(), |array| array.tokens)
}

/// Returns the owner of a constructor: `crate::Hidden` for `crate::Hidden::zeros`, or `Array`.
fn owner_of(constructor: &ExprPath) -> ConstructorOwner {
    let segments = &constructor.path.segments;
    let mut path = constructor.path.leading_colon.to_token_stream();
    let owners = segments.iter().take(segments.len() - 1);
    path.append_separated(owners.clone(), <Token![::]>::default());
    match owners.last() {
        Some(last) if last.ident == "Array" && last.arguments.is_none() => ConstructorOwner::Array(path),
        _ => ConstructorOwner::Type(path),
    }
}
