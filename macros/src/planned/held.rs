//! Which variables a value may hold a borrow of. Where this finds too many, a slot lives longer than it must; where it finds too few,
//! the borrow checker says so.

use proc_macro2::{TokenStream, TokenTree};
use syn::{BinOp, Block, Expr, Stmt, Type, UnOp};

use super::model::Binding;
use super::names::Names;

/// Methods whose result is a number, or an array of its own: it borrows nothing.
const OWNED: [&str; 46] = [
    "sum",
    "product",
    "mean",
    "var",
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
    "is_empty",
    "eval",
    "eval_inline",
    "to_owned",
    "to_contiguous",
    "clone",
    "copied",
    "cloned",
    "to_string",
    "sqrt",
    "abs",
    "powi",
    "powf",
    "exp",
    "ln",
    "is_nan",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "nbytes",
    "into_nested",
    "collect",
    "shares_memory",
    "may_overlap",
    "abs_diff",
    "rem_euclid",
    "sin",
    "cos",
];

/// Of those, the ones whose result on an array is an expression, which borrows it.
const LAZY: [&str; 7] = ["sqrt", "abs", "powi", "powf", "exp", "ln", "is_nan"];

/// Methods that keep what they are given.
const KEEP: [&str; 9] = ["push", "push_back", "push_front", "insert", "extend", "replace", "set", "send", "push_str"];

pub(super) fn keeps(method: &str) -> bool {
    KEEP.contains(&method)
}

/// Whether a value of this type holds no borrow, as far as its spelling says.
pub(super) fn owns(ty: &Type) -> bool {
    fn borrows(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Punct(punct) => matches!(punct.as_char(), '&' | '\''),
            TokenTree::Ident(name) => {
                ["View", "ViewMut", "Expr", "Product", "_", "impl", "dyn"].iter().any(|word| name == word)
            }
            TokenTree::Group(group) => borrows(group.stream()),
            TokenTree::Literal(_) => false,
        })
    }
    !borrows(quote::ToTokens::to_token_stream(ty))
}

/// The variables of `names` that `value` may borrow.
pub(super) fn held(value: &Expr, names: &Names) -> Vec<Binding> {
    let mut held = Held { names, found: Vec::new() };
    held.value(value);
    held.found
}

/// All variables of `names` that are named in `tokens`.
pub(super) fn mentioned(tokens: TokenStream, names: &Names) -> Vec<Binding> {
    super::tokens::words(tokens).iter().filter_map(|name| names.find(name)).collect()
}

struct Held<'n> {
    names: &'n Names,
    found: Vec<Binding>,
}

impl Held<'_> {
    fn value(&mut self, value: &Expr) {
        match value {
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.found.extend(self.names.find(&name.to_string()));
                }
            }
            Expr::MethodCall(call) => {
                let method = call.method.to_string();
                let is_owned = OWNED.contains(&method.as_str());
                if is_owned && (!LAZY.contains(&method.as_str()) || is_scalar(&call.receiver)) {
                    return;
                }
                self.value(&call.receiver);
                call.args.iter().for_each(|argument| self.value(argument));
            }
            Expr::Call(call) => {
                // What a constructor or a variant keeps; functions give back values of their own, or are annotated.
                let keeps = match &*call.func {
                    Expr::Path(path) => path.path.segments.last().is_some_and(|last| {
                        last.ident.to_string().starts_with(char::is_uppercase) || path.path.segments.len() > 1
                    }),
                    _ => true,
                };
                if keeps {
                    call.args.iter().for_each(|argument| self.value(argument));
                }
            }
            Expr::Reference(reference) => match &*reference.expr {
                Expr::Index(index) => self.value(&index.expr),
                other => self.value(other),
            },
            Expr::Binary(binary) if !is_comparison(&binary.op) => {
                self.value(&binary.left);
                self.value(&binary.right);
            }
            Expr::Unary(unary) if !matches!(unary.op, UnOp::Deref(_)) => self.value(&unary.expr),
            Expr::Paren(paren) => self.value(&paren.expr),
            Expr::Group(group) => self.value(&group.expr),
            Expr::Try(tried) => self.value(&tried.expr),
            Expr::Field(field) => self.value(&field.base),
            Expr::Tuple(tuple) => tuple.elems.iter().for_each(|element| self.value(element)),
            Expr::Array(array) => array.elems.iter().for_each(|element| self.value(element)),
            Expr::Repeat(repeat) => self.value(&repeat.expr),
            Expr::Struct(fields) => {
                fields.fields.iter().for_each(|field| self.value(&field.expr));
                if let Some(rest) = &fields.rest {
                    self.value(rest);
                }
            }
            Expr::Range(range) => {
                range.start.iter().chain(&range.end).for_each(|end| self.value(end));
            }
            Expr::If(branches) => {
                self.block(&branches.then_branch);
                if let Some((_, otherwise)) = &branches.else_branch {
                    self.value(otherwise);
                }
            }
            Expr::Match(arms) => arms.arms.iter().for_each(|arm| self.value(&arm.body)),
            Expr::Block(block) => self.block(&block.block),
            Expr::Unsafe(block) => self.block(&block.block),
            // What is in it is named somewhere: in a closure, in a macro, behind a `break`.
            Expr::Closure(_) | Expr::Macro(_) | Expr::Loop(_) => {
                let tokens = quote::ToTokens::to_token_stream(value);
                self.mentioned(tokens);
            }
            _ => {}
        }
    }

    fn block(&mut self, block: &Block) {
        match block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => self.value(tail),
            Some(Stmt::Macro(tail)) if tail.semi_token.is_none() => self.mentioned(tail.mac.tokens.clone()),
            _ => {}
        }
    }

    fn mentioned(&mut self, tokens: TokenStream) {
        self.found.extend(mentioned(tokens, self.names));
    }
}

fn is_comparison(operator: &BinOp) -> bool {
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

/// Whether a value is a number for its spelling: an element, a sum, a literal.
fn is_scalar(value: &Expr) -> bool {
    match value {
        Expr::Lit(_) | Expr::Index(_) | Expr::Cast(_) => true,
        Expr::Paren(paren) => is_scalar(&paren.expr),
        Expr::Binary(binary) => is_scalar(&binary.left) && is_scalar(&binary.right),
        Expr::MethodCall(call) => {
            let method = call.method.to_string();
            OWNED.contains(&method.as_str()) && (!LAZY.contains(&method.as_str()) || is_scalar(&call.receiver))
        }
        _ => false,
    }
}
