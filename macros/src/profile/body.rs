//! The body of a profiled function, with an event in front of every statement.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Arm, Block, Expr, ExprBlock, Stmt};

use super::rows::Rows;
use crate::source::Excerpt;

pub(super) fn instrument(rows: &mut Rows, body: &mut Block) {
    Instrumented { rows, row: 0 }.block(body, Vec::new());
}

struct Instrumented<'a> {
    rows: &'a mut Rows,
    /// The row of the statement that is being read.
    row: usize,
}

impl Instrumented<'_> {
    /// Rewrites a block in the statement of `self.row`. `front` stands in front of all its statements.
    fn block(&mut self, block: &mut Block, front: Vec<Stmt>) {
        let outer = self.row;
        let mut output = front;
        let count = block.stmts.len();
        // The line that contains all code so far.
        let mut line = self.rows.line_of_row(outer);
        for (position, mut statement) in std::mem::take(&mut block.stmts).into_iter().enumerate() {
            if matches!(statement, Stmt::Item(_)) {
                output.push(statement);
                continue;
            }
            let place = self.rows.place(&Excerpt::of(statement.to_token_stream()));
            if place.line != line {
                output.push(self.rows.begins(&place));
            }
            // After a statement of several lines, the next statement begins anew, even in the last of these lines.
            line = if place.last == place.line { place.line } else { usize::MAX };
            self.row = place.row;
            self.visit_stmt_mut(&mut statement);
            let declares = match &statement {
                Stmt::Local(_) => true,
                // A macro may declare variables. A macro at the end of a block may be its value, or may never return.
                Stmt::Macro(_) => position + 1 < count,
                _ => false,
            };
            output.push(statement);
            if declares {
                output.push(self.rows.ends(block.brace_token.span.close()));
            }
        }
        self.row = outer;
        block.stmts = output;
    }

    fn inner(&mut self, block: &mut Block, is_pass: bool) {
        if !self.rows.is_in_line(self.row, &block.brace_token.span) {
            let within = self.rows.within(self.row, is_pass);
            self.block(block, vec![within]);
        }
    }
}

impl VisitMut for Instrumented<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        self.inner(block, false);
    }

    fn visit_expr_mut(&mut self, value: &mut Expr) {
        match value {
            // Closures, futures and constants run elsewhere, or never. Only the macro itself understands its input.
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) | Expr::Macro(_) | Expr::Verbatim(_) => {}
            Expr::Repeat(repeat) => self.visit_expr_mut(&mut repeat.expr),
            Expr::ForLoop(repeated) => {
                self.visit_expr_mut(&mut repeated.expr);
                self.inner(&mut repeated.body, true);
            }
            Expr::While(repeated) => {
                self.visit_expr_mut(&mut repeated.cond);
                self.inner(&mut repeated.body, true);
            }
            Expr::Loop(repeated) => self.inner(&mut repeated.body, true),
            _ => visit_mut::visit_expr_mut(self, value),
        }
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        if matches!(&*arm.body, Expr::Block(_) | Expr::Unsafe(_)) {
            return self.visit_expr_mut(&mut arm.body);
        }
        let place = self.rows.place(&Excerpt::of(arm.body.to_token_stream()));
        if place.line == self.rows.line_of_row(self.row) {
            return self.visit_expr_mut(&mut arm.body);
        }
        // A block has the temporaries and the type of its last value, as an arm does.
        let before = std::mem::replace(&mut self.row, place.row);
        self.visit_expr_mut(&mut arm.body);
        self.row = before;
        let value = std::mem::replace(&mut *arm.body, Expr::Verbatim(proc_macro2::TokenStream::new()));
        let stmts = vec![self.rows.within(before, false), self.rows.begins(&place), Stmt::Expr(value, None)];
        let block = Block { brace_token: syn::token::Brace::default(), stmts };
        *arm.body = Expr::Block(ExprBlock { attrs: Vec::new(), label: None, block });
    }

    fn visit_item_mut(&mut self, _: &mut syn::Item) {}
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_path_mut(&mut self, _: &mut syn::Path) {}
    fn visit_angle_bracketed_generic_arguments_mut(&mut self, _: &mut syn::AngleBracketedGenericArguments) {}
    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
    fn visit_macro_mut(&mut self, _: &mut syn::Macro) {}
}
