//! The values that a type owns, as far as its tokens tell. Nothing behind references, pointers and `PhantomData` is owned.

use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Error, GenericArgument, Ident, PathArguments, Type, TypePath};

use crate::fragment::bare_type;

/// Types whose footprint is that of the values that they hold.
const HOLDERS: [&str; 16] = [
    "Option",
    "Result",
    "Box",
    "Cell",
    "OnceCell",
    "LazyCell",
    "RefCell",
    "UnsafeCell",
    "ManuallyDrop",
    "MaybeUninit",
    "Mutex",
    "RwLock",
    "OnceLock",
    "LazyLock",
    "Wrapping",
    "Saturating",
];

/// Types of text without a constant size.
const TEXTS: [&str; 4] = ["String", "PathBuf", "OsString", "CString"];

/// Returns whether a field of type `ty` in `owner` is counted, as far as its tokens tell. If it is not, the error says why, unless rustc
/// reports it itself.
///
/// Refuses two kinds of types. Text types grow at run time, and are so common that they deserve a message of their own (for
/// `String`, rustc would suggest to borrow it). A `Box` of another value of type `owner` would make the constants of `owner`
/// depend on themselves.
pub(super) fn is_counted(ty: &Type, owner: &Ident) -> syn::Result<bool> {
    let (mut mistake, mut is_recursive) = (None, false);
    visit(ty, &holds, &mut |part| {
        let Type::Path(path) = part else { return };
        is_recursive |= is(path, owner);
        let Some(name) = path.path.segments.last() else { return };
        let message = if path.path.get_ident().is_some_and(|name| TEXTS.iter().any(|text| name == text)) {
            let name = &name.ident;
            format!(
                "`{name}` has no constant footprint: it grows at run time; use `[u8; N]` or `array![u8; N]` for text of a constant size, or keep the field outside of what is counted"
            )
        } else if name.ident == "Box" && owns(part, owner) {
            let owner = owner.unraw();
            format!(
                "`{owner}` has no constant footprint: it owns another `{owner}`, so how many there are is known only at run time; keep `N` of them in an array, and refer to one by its index"
            )
        } else {
            return;
        };
        mistake.get_or_insert_with(|| Error::new(part.span(), message));
    });
    mistake.map_or(Ok(!is_recursive), Err)
}

/// Returns the type that `ty` holds, if `ty` has the footprint of that one type: `Weights` for `Mutex<Option<Weights>>`.
/// Returns `ty` itself otherwise.
pub(crate) fn held(ty: &Type) -> &Type {
    let ty = bare_type(ty);
    let Type::Path(path) = ty else { return ty };
    let Some(last) = path.path.segments.last() else { return ty };
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return ty };
    match arguments.args.first() {
        Some(GenericArgument::Type(only)) if arguments.args.len() == 1 && holds(&last.ident) => held(only),
        _ => ty,
    }
}

fn holds(name: &Ident) -> bool {
    HOLDERS.iter().any(|holder| name == holder)
}

fn owns(ty: &Type, owner: &Ident) -> bool {
    let mut owns = false;
    visit(ty, &holds, &mut |part| owns |= matches!(part, Type::Path(path) if is(path, owner)));
    owns
}

/// Returns whether `path` is the type `owner`.
fn is(path: &TypePath, owner: &Ident) -> bool {
    let mut names = path.path.segments.iter().map(|segment| &segment.ident);
    path.qself.is_none() && names.len() == 1 && names.all(|name| name == owner || name == "Self")
}

/// Returns whether `ty` owns values whose size no constant can give: collections, shared and unsized values, functions.
pub(crate) fn grows(ty: &Type) -> bool {
    let mut grows = false;
    visit(ty, &|_| true, &mut |part| {
        grows |= match part {
            Type::FnPtr(_) | Type::ImplTrait(_) | Type::Slice(_) | Type::TraitObject(_) => true,
            Type::Path(path) => path.path.segments.last().is_some_and(|name| {
                [
                    "Vec",
                    "VecDeque",
                    "String",
                    "PathBuf",
                    "OsString",
                    "CString",
                    "HashMap",
                    "HashSet",
                    "BTreeMap",
                    "BTreeSet",
                    "BinaryHeap",
                    "LinkedList",
                    "Rc",
                    "Arc",
                    "Weak",
                    "Cow",
                    "str",
                ]
                .iter()
                .any(|growing| name.ident == growing)
            }),
            _ => false,
        }
    });
    grows
}

/// Returns whether `ty` owns an array that other values may own, too: `Shared<f32, Rank1<3>>`.
pub(super) fn is_shared(ty: &Type) -> bool {
    let mut shared = false;
    visit(ty, &holds, &mut |part| {
        let Type::Path(path) = part else { return };
        shared |= path.path.segments.last().is_some_and(|name| {
            let of_dtype_and_shape =
                |arguments: &PathArguments| matches!(arguments, PathArguments::AngleBracketed(both) if both.args.len() == 2);
            name.ident == "Shared" && of_dtype_and_shape(&name.arguments)
        });
    });
    shared
}

/// Visits `ty` and the types that it owns. `into` gets the name of a generic type, and returns whether its arguments are owned.
fn visit<'a>(ty: &'a Type, into: &dyn Fn(&Ident) -> bool, seen: &mut dyn FnMut(&'a Type)) {
    let ty = bare_type(ty);
    seen(ty);
    match ty {
        Type::Array(array) => visit(&array.elem, into, seen),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|element| visit(element, into, seen)),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return };
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return };
            if last.ident != "PhantomData" && into(&last.ident) {
                for argument in &arguments.args {
                    if let GenericArgument::Type(argument) = argument {
                        visit(argument, into, seen);
                    }
                }
            }
        }
        _ => {}
    }
}
