//! The methods of arrays, views, expressions and what they give, by the kind of their results. A test holds the lists against
//! the public interface.

/// Methods of arrays, views and expressions whose result is plain.
pub(super) const PLAIN: &[&str] = &[
    "sum",
    "prod",
    "mean",
    "var",
    "var_ddof",
    "std",
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
    "shares_memory",
    "may_overlap",
    "into_nested",
    "fill",
    "assign",
    "map_inplace",
    "zip_assign",
];

/// Methods of arrays, views and expressions that return a view or an expression.
pub(super) const LAZY: &[&str] = &[
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
    "equal",
    "greater",
    "greater_equal",
    "less",
    "less_equal",
    "maximum",
    "minimum",
    "not_equal",
];

/// Methods of arrays and views that return a sequence.
pub(super) const SEQUENCES: &[&str] = &[
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
    "axis_iter_mut",
    "chunks_mut",
    "into_slice",
    "lanes_mut",
    "outer_iter_mut",
    "windows",
];

/// Methods of sequences whose result is plain.
pub(super) const COUNTS: &[&str] = &["count", "len", "is_empty", "sum", "product", "all", "any", "position"];

/// Methods of sequences that return another sequence.
pub(super) const ADAPTORS: &[&str] = &[
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
pub(super) const ELEMENTWISE: &[&str] = &[
    "sqrt", "abs", "powi", "powf", "exp", "ln", "sin", "cos", "tan", "tanh", "recip", "signum", "floor", "ceil",
    "round", "is_nan", "clamp", "mul_add", "atan2", "hypot", "pow",
];

/// Methods of numbers only that return another number.
pub(super) const ARITHMETIC: &[&str] = &["min", "max", "abs_diff", "rem_euclid", "clone", "to_bits"];

/// Methods of arrays, views and expressions that return an array of which no slot is known.
pub(super) const COPIES: &[&str] = &["tile", "concat", "roll", "pad", "gather", "take", "try_cast"];

#[cfg(test)]
mod tests;
