//! The scratch of a product, if the source tells the lengths and the dtype of its operands. The compiler finds the same number.

use haversack_plan::product::Factors;
use syn::{Expr, ExprMethodCall};

use super::super::slot_type::Extents;
use super::super::tree::Typed;
use super::state::Lower;
use crate::fragment::bare_value as bare;

/// A vector or a matrix.
struct Factor {
    itemsize: usize,
    is_half: bool,
    axes: Vec<usize>,
    strides: Vec<isize>,
}

impl Lower<'_> {
    /// Returns the bytes of the scratch of a product, if the source tells them.
    pub(super) fn scratch_bytes(&self, product: &Expr) -> Option<usize> {
        let Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) = bare(product) else { return None };
        if method == "outer" {
            // Each element has one term.
            return Some(0);
        }
        let (left, right) = (self.factor(receiver)?, self.factor(args.first()?)?);
        if left.is_half && right.is_half {
            return Some(0);
        }
        let (rows, terms, left_strides) = match (&left.axes[..], &left.strides[..]) {
            ([terms], [term]) => (1, *terms, [0, *term]),
            ([rows, terms], [row, term]) => (*rows, *terms, [*row, *term]),
            _ => return None,
        };
        let (inner, columns, right_strides) = match (&right.axes[..], &right.strides[..]) {
            ([terms], [term]) => (*terms, 1, [*term, 0]),
            ([terms, columns], [term, column]) => (*terms, *columns, [*term, *column]),
            _ => return None,
        };
        let factors = Factors { rows, terms, columns, left: left_strides, right: right_strides };
        (inner == terms && left.itemsize == right.itemsize).then(|| factors.scratch(left.itemsize))
    }

    /// Reads an operand: `a`, `&a`, `a.view()`, `a.t()`.
    fn factor(&self, value: &Expr) -> Option<Factor> {
        match bare(value) {
            Expr::Path(path) => {
                let extents = match self.type_of(self.variable_named(path)?)? {
                    Typed::Slot(slot) => &self.body.slots[slot].ty.extents,
                    Typed::Parameter(position) => &self.signature.parameters[position].extents,
                    Typed::Part(_) => return None,
                };
                Factor::of(extents.as_ref()?)
            }
            Expr::Reference(reference) => self.factor(&reference.expr),
            Expr::Unary(syn::ExprUnary { op: syn::UnOp::Deref(_), expr, .. }) => self.factor(expr),
            Expr::MethodCall(call) if call.args.is_empty() && call.method == "view" => self.factor(&call.receiver),
            Expr::MethodCall(call) if call.args.is_empty() && call.method == "t" => {
                let mut factor = self.factor(&call.receiver)?;
                factor.axes.reverse();
                factor.strides.reverse();
                Some(factor)
            }
            _ => None,
        }
    }
}

impl Factor {
    /// Returns the factor for a row-major array.
    fn of(extents: &Extents) -> Option<Self> {
        let Extents { itemsize, is_half, .. } = *extents;
        let axes = extents.axes.clone();
        let mut strides = vec![1; axes.len()];
        for axis in (1..axes.len()).rev() {
            strides[axis - 1] = isize::try_from(axes[axis]).ok()?.checked_mul(strides[axis])?;
        }
        Some(Factor { itemsize, is_half, axes, strides })
    }
}
