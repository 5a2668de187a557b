//! Finds the kind of a value from its spelling: from slots and parameters, through the methods that arrays have. The kind of
//! any other value is unknown. That is sound: such a value may hold a borrow, and its type is asked.

use syn::{BinOp, Expr, UnOp};

use super::names::Names;

/// The kind of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Known {
    /// A number, a `bool`, a shape or an owned text. It borrows nothing, and owns no array.
    Plain,
    /// An array, a view or an expression.
    Array,
    /// An iterator or a slice of elements or views.
    Sequence,
    Unknown,
}

/// Methods of arrays, views and expressions whose result is plain.
const REDUCTIONS: &[&str] = &[
    "sum",
    "prod",
    "mean",
    "var",
    "var_ddof",
    "std",
    "std_ddof",
    "norm",
    "min",
    "max",
    "argmin",
    "argmax",
    "all",
    "any",
    "count",
    "trace",
    "len",
    "shape",
    "strides",
    "nbytes",
    "is_empty",
    "shares_memory",
    "may_overlap",
    "owners",
    "into_nested",
    "fill",
    "assign",
];

/// Methods of arrays, views and expressions that return a view or an expression.
const LAZY: &[&str] = &[
    "view",
    "view_mut",
    "expr",
    "t",
    "t_mut",
    "row",
    "row_mut",
    "column",
    "column_mut",
    "slice",
    "slice_mut",
    "window",
    "window_mut",
    "diagonal",
    "diagonal_mut",
    "index_axis",
    "index_axis_mut",
    "insert_axis",
    "remove_axis",
    "permute",
    "swap_axes",
    "flip",
    "broadcast",
    "stretch",
    "reshape",
    "reshape_mut",
    "flatten",
    "flatten_mut",
    "sliding_windows",
    "map",
    "zip_map",
    "sum_axis",
    "prod_axis",
    "mean_axis",
    "var_axis",
    "std_axis",
    "min_axis",
    "max_axis",
    "argmin_axis",
    "argmax_axis",
    "all_axis",
    "any_axis",
    "norm_axis",
    "dot",
    "matmul",
    "outer",
    "select",
    "is_finite",
    "is_infinite",
    "square",
    "to_radians",
    "to_degrees",
    "cbrt",
    "exp2",
    "exp_m1",
    "ln_1p",
    "log2",
    "log10",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
    "trunc",
    "fract",
    "count_axis",
];

/// Methods of arrays and views that return a sequence.
const SEQUENCES: &[&str] = &[
    "iter",
    "iter_mut",
    "as_slice",
    "as_mut_slice",
    "rows",
    "rows_mut",
    "columns",
    "columns_mut",
    "lanes",
    "outer_iter",
    "axis_iter",
    "chunks",
];

/// Methods of sequences whose result is plain.
const COUNTS: &[&str] = &["count", "len", "is_empty", "sum", "product", "all", "any", "position"];

/// Methods of sequences that return another sequence.
const ADAPTORS: &[&str] = &[
    "iter",
    "copied",
    "cloned",
    "enumerate",
    "rev",
    "skip",
    "step_by",
    "take",
    "zip",
    "map",
    "filter",
    "filter_map",
    "chain",
    "inspect",
];

/// Methods of numbers that return another number, and of arrays that return an expression.
const ELEMENTWISE: &[&str] = &[
    "sqrt", "abs", "powi", "powf", "exp", "ln", "sin", "cos", "tan", "tanh", "recip", "signum", "floor", "ceil",
    "round", "is_nan", "clamp", "mul_add",
];

/// Methods of numbers only that return another number.
const ARITHMETIC: &[&str] = &["min", "max", "abs_diff", "rem_euclid", "clone", "to_bits"];

/// Returns the kind of `value`.
pub(super) fn known(value: &Expr, names: &Names) -> Known {
    match value {
        Expr::Lit(_) | Expr::Cast(_) => Known::Plain,
        Expr::Paren(paren) => known(&paren.expr, names),
        Expr::Group(group) => known(&group.expr, names),
        Expr::Reference(reference) => match known(&reference.expr, names) {
            Known::Plain => Known::Unknown,
            other => other,
        },
        Expr::Unary(unary) => match (&unary.op, known(&unary.expr, names)) {
            (UnOp::Deref(_), Known::Sequence) => Known::Unknown,
            (_, kind) => kind,
        },
        Expr::Index(index) if known(&index.expr, names) == Known::Array => Known::Plain,
        Expr::Binary(binary) if is_comparison(&binary.op) => Known::Plain,
        Expr::Binary(binary) => match (known(&binary.left, names), known(&binary.right, names)) {
            (Known::Array, _) | (_, Known::Array) => Known::Array,
            (Known::Plain, Known::Plain) => Known::Plain,
            _ => Known::Unknown,
        },
        Expr::Path(path) => {
            let binding = path.path.get_ident().and_then(|name| names.find_one(&name.to_string()));
            match binding {
                Some(binding) if names.is_array(binding) || names.lends_array(binding) => Known::Array,
                _ => Known::Unknown,
            }
        }
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            let is = |list: &[&str]| list.contains(&method.as_str());
            match known(&call.receiver, names) {
                Known::Array if is(REDUCTIONS) => Known::Plain,
                Known::Array if is(LAZY) || is(ELEMENTWISE) => Known::Array,
                Known::Array if is(SEQUENCES) => Known::Sequence,
                Known::Sequence if is(COUNTS) => Known::Plain,
                Known::Sequence if is(ADAPTORS) => Known::Sequence,
                Known::Plain if is(ARITHMETIC) || is(ELEMENTWISE) => Known::Plain,
                _ => Known::Unknown,
            }
        }
        _ => Known::Unknown,
    }
}

/// Whether an operator returns a `bool`.
pub(super) fn is_comparison(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::Eq(_)
            | BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Ne(_)
            | BinOp::Ge(_)
            | BinOp::Gt(_)
            | BinOp::And(_)
            | BinOp::Or(_)
    )
}
