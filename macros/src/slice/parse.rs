//! The grammar of `s![..]`, which is that of ndarray.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Error, Expr, ExprRange, Lit, RangeLimits, Result, Token, UnOp};

use crate::array::MAX_RANK;
use crate::fragment::bare_value;

/// The selection along each axis, and the new axes in front and behind.
pub(super) struct SliceItems {
    pub(super) axes: Vec<Item>,
    /// The number of new axes behind the last one.
    pub(super) new_behind: usize,
}

/// The selection along one axis.
pub(super) struct Item {
    /// The number of new axes in front of it.
    pub(super) new_before: usize,
    pub(super) pick: Pick,
    pub(super) span: Span,
}

pub(super) enum Pick {
    Index(Bound),
    Range { start: Option<Bound>, end: Option<Bound>, step: isize },
}

/// An index: an integer, or a constant expression.
pub(super) enum Bound {
    Integer(isize, Span),
    Expression(TokenStream),
}

impl Bound {
    pub(super) fn span(&self) -> Span {
        match self {
            Bound::Integer(_, span) => *span,
            Bound::Expression(expression) => expression.span(),
        }
    }
}

impl Parse for SliceItems {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (mut axes, mut new) = (Vec::new(), 0);
        let mut result_axes = 0;
        while !input.is_empty() {
            let item: Expr = input.parse()?;
            let span = item.span();
            if is_new_axis(&item) {
                new += 1;
                result_axes += 1;
                refuse_step(input)?;
            } else {
                let item = Item { new_before: new, span, pick: pick(&item, input)? };
                new = 0;
                result_axes += usize::from(matches!(item.pick, Pick::Range { .. }));
                axes.push(item);
            }
            if result_axes > MAX_RANK {
                let message = format!("a slice of more than {MAX_RANK} axes: shapes have at most {MAX_RANK}");
                return Err(Error::new(span, message));
            }
            if input.is_empty() && axes.is_empty() {
                return Err(Error::new(span, "a scalar gets a new axis by `insert_axis::<0>()`"));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(SliceItems { axes, new_behind: new })
    }
}

fn is_new_axis(item: &Expr) -> bool {
    matches!(bare_value(item), Expr::Path(path) if path.path.is_ident("new_axis") || path.path.is_ident("NewAxis"))
}

fn refuse_step(input: ParseStream<'_>) -> Result<()> {
    if input.peek(Token![;]) { Err(input.error("only a range has a step: `0..6;2`")) } else { Ok(()) }
}

/// Parses the selection that begins with `item`, and its step.
fn pick(item: &Expr, input: ParseStream<'_>) -> Result<Pick> {
    let Expr::Range(ExprRange { start, end, limits, .. }) = bare_value(item) else {
        refuse_step(input)?;
        return Ok(Pick::Index(bound(item)?));
    };
    let start = start.as_deref().map(bound).transpose()?;
    let end = match (end.as_deref().map(bound).transpose()?, limits) {
        (Some(end), RangeLimits::Closed(_)) => after(end)?,
        (end, _) => end,
    };
    let step = if input.peek(Token![;]) { step(input)? } else { 1 };
    if let (Some(Bound::Integer(start, _)), Some(Bound::Integer(end, span))) = (&start, &end) {
        let ordered = if *start < 0 && *end >= 0 {
            Err("the length of this range depends on the axis: count both ends from its beginning, or both from its end"
                .to_string())
        } else if (*start < 0) == (*end < 0) && start > end {
            Err(format!("this range ends at {end}, before it starts at {start}"))
        } else {
            Ok(())
        };
        ordered.map_err(|message| Error::new(*span, message))?;
    }
    Ok(Pick::Range { start, end, step })
}

/// Returns the bound after `last`: `..=4` is `..5`, and `..=-1` goes to the end.
fn after(last: Bound) -> Result<Option<Bound>> {
    match last {
        Bound::Integer(-1, _) => Ok(None),
        Bound::Integer(last, span) => Ok(Some(Bound::Integer(last + 1, span))),
        Bound::Expression(expression) => {
            Err(Error::new(expression.span(), "the end of `..=` is an integer here: write `..` and the end after it"))
        }
    }
}

fn step(input: ParseStream<'_>) -> Result<isize> {
    input.parse::<Token![;]>()?;
    let step: Expr = input.parse()?;
    match bound(&step)? {
        Bound::Integer(0, span) => Err(Error::new(span, "a step of 0 does not get anywhere")),
        Bound::Integer(step, _) => Ok(step),
        Bound::Expression(expression) => Err(Error::new(
            expression.span(),
            "a step is an integer: whether it is negative decides how the slice lies",
        )),
    }
}

fn bound(value: &Expr) -> Result<Bound> {
    let span = value.span();
    let number = match bare_value(value) {
        Expr::Lit(literal) => Some(integer(&literal.lit)?),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match bare_value(&unary.expr) {
            Expr::Lit(literal) => Some(-integer(&literal.lit)?),
            _ => None,
        },
        _ => None,
    };
    Ok(match number {
        Some(number) => Bound::Integer(number, span),
        None => Bound::Expression(value.to_token_stream()),
    })
}

/// Returns the number that a literal gives. A literal that is not an integer is an error.
fn integer(literal: &Lit) -> Result<isize> {
    match literal {
        Lit::Int(number) if matches!(number.suffix(), "" | "usize" | "isize") => match number.base10_parse::<isize>() {
            Ok(isize::MAX) | Err(_) => Err(Error::new(number.span(), "no axis is as long as this")),
            Ok(number) => Ok(number),
        },
        other => Err(Error::new(other.span(), "an index is an integer: `3`, `-1`, or a range of them")),
    }
}
