//! Writes the body: blocks, their statements, and every expression. Forms that have code of their own stand in the files beside
//! this one.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, Local, Macro, MacroDelimiter, Pat, Stmt, Type};

use super::super::conditions::Conditions;
use super::super::tree::{
    Block, BodyCode, Code, Form, Hole, Input, Let, Node, Part, Role, Shell, Statement, each_hole,
};
use super::context::Emit;
use super::questions::{self, at_end, declarations, tail};
use crate::source::at;

/// Returns the statements of the body.
pub(super) fn statements(emit: &Emit<'_>, code: BodyCode) -> TokenStream {
    let statements = Writer { emit, code, fronts: Vec::new() }.block(0);
    quote!(#(#statements)*)
}

/// The code that is written. `fronts` has, for each block around it, the statements in front of the one that is written.
pub(super) struct Writer<'e> {
    pub(super) emit: &'e Emit<'e>,
    /// The code of the blocks that are not written yet.
    code: BodyCode,
    fronts: Vec<Vec<Stmt>>,
}

/// Returns tokens as a statement.
pub(super) fn verbatim(tokens: TokenStream) -> Stmt {
    Stmt::Expr(Expr::Verbatim(tokens), None)
}

impl Writer<'_> {
    /// Puts code in front of the statement that is written, in the innermost block.
    pub(super) fn in_front(&mut self, code: TokenStream) {
        if let Some(front) = self.fronts.last_mut() {
            front.push(verbatim(code));
        }
    }

    fn block(&mut self, id: usize) -> Vec<Stmt> {
        let block = &self.emit.plan.body.blocks[id];
        let events = self.emit.profile.and_then(|profile| profile.block(id));
        let mut output: Vec<Stmt> = Vec::new();
        output.extend(events.and_then(|events| events.within.clone()).map(verbatim));
        // The positions of the values in the output.
        let mut values = Vec::new();
        let code = std::mem::take(&mut self.code[id]);
        for (position, (statement, code)) in block.statements.iter().zip(code).enumerate() {
            let events = events.and_then(|events| events.statements.get(position));
            output.extend(events.and_then(|events| events.begins.clone()).map(verbatim));
            self.fronts.push(Vec::new());
            let written = self.statement(code);
            output.append(&mut self.fronts.pop().unwrap_or_default());
            if !matches!(statement.role, Role::Inner) {
                values.push((output.len(), statement));
            }
            output.push(written);
            let ended = self.ends(id, position);
            match &statement.role {
                Role::Inner => {
                    for variable in &statement.variables {
                        output.push(verbatim(questions::behind(variable)));
                    }
                    output.extend(events.and_then(|events| events.ends.clone()).map(verbatim));
                    output.push(verbatim(ended));
                }
                Role::Either(followed) => {
                    let followed = followed.iter().map(Conditions::predicate);
                    output.push(verbatim(quote!(#[cfg(any(#(#followed),*))] { #ended })));
                }
                Role::Value => {}
            }
        }
        ask(block, &mut output, values);
        output
    }

    fn statement(&mut self, code: Code) -> Stmt {
        match code {
            Code::Item(item) => item,
            Code::Let(written) => Stmt::Local(self.local(written)),
            Code::Value { attributes, value, semicolon } => {
                let value = self.value(value);
                match &attributes[..] {
                    [] => Stmt::Expr(value, semicolon),
                    attributes => verbatim(quote!(#(#attributes)* #value #semicolon)),
                }
            }
            Code::Macro { mut shell, input } => {
                self.input(&mut shell.mac, input);
                Stmt::Macro(shell)
            }
        }
    }

    fn local(&mut self, written: Let) -> Local {
        let mut local = written.shell;
        if let Some(slot) = written.slot {
            self.make(slot);
        }
        let is_slot = written.value.as_ref().is_some_and(Node::is_slot);
        if let Some(init) = &mut local.init {
            if let (Some((_, diverge)), Some(value)) = (&mut init.diverge, written.diverge) {
                **diverge = self.value(value);
            }
            if let Some(value) = written.value {
                *init.expr = self.value(value);
            }
        }
        if let (Some(slot), Pat::Type(typed)) = (written.slot, &mut local.pat) {
            let (array, span) = (&self.emit.plan.body.slots[slot].ty.tokens, at(typed.ty.span()));
            // The place of a slot in the workspace has the slot's type. The place of a result has the type of the result.
            *typed.ty = Type::Verbatim(match self.emit.plan.is_returned(slot) {
                true => quote_spanned!(span=> ::haversack::private::SlotOf<'_, #array>),
                false if is_slot => {
                    local.pat = *std::mem::replace(&mut typed.pat, Box::new(Pat::Verbatim(TokenStream::new())));
                    return local;
                }
                false => quote_spanned!(span=> ::haversack::private::Slot<'_, _, _>),
            });
        }
        local
    }

    pub(super) fn value(&mut self, node: Node) -> Expr {
        let value = self.form(node.form);
        match node.tag {
            Some(tag) => Expr::Verbatim(questions::seen(tag, &value)),
            None => value,
        }
    }

    fn form(&mut self, form: Form) -> Expr {
        Expr::Verbatim(match form {
            Form::Same(shell) => return self.shell(shell),
            Form::Closure(shell, questions) => {
                let mut value = self.shell(shell);
                if let Expr::Closure(closure) = &mut value {
                    questions::closure(&mut closure.body, &questions);
                }
                return value;
            }
            Form::Macro(mut shell, input) => {
                self.input(&mut shell.mac, input);
                return Expr::Macro(shell);
            }
            Form::Plain { path, span, value } => {
                let value = self.value(*value);
                let mut group = Group::new(Delimiter::None, quote!(#path!(#value)));
                group.set_span(span);
                TokenTree::Group(group).into()
            }
            Form::Drop(shell) => self.dropped(shell),
            Form::Call { call, shell, destination } => self.call(call, shell, destination),
            Form::Ordinary(shell, function, span) => self.ordinary(shell, &function, span),
            Form::Shown(shell, function, span) => return self.shown(shell, &function, span),
            Form::Construct { owner, name, shell, destination } => self.constructed(owner, name, shell, destination),
            Form::List { path, values, span, destination } => self.list(&path, *values, span, destination),
            Form::InlineList { path, values, span } => self.inline_list(&path, *values, span),
            Form::LentList { value, span } => {
                let (list, span) = (self.value(*value), at(span));
                quote_spanned!(span=> ::haversack::private::Lent::of(&#list).header().array())
            }
            Form::LentSlot { value, is_exclusive, from, to } => {
                // The user's spans, from the first token to the last: a message about the type of `&a` points to it.
                let mut none = Group::new(Delimiter::Parenthesis, TokenStream::new());
                none.set_span(to);
                let lent = self.value(*value);
                match is_exclusive {
                    true => quote_spanned! {from=> {
                        #[allow(unused_imports)]
                        use ::haversack::private::AnyLentMut as _;
                        ::haversack::private::LentMut::of(#lent).into_array(0)
                    }},
                    false => quote_spanned!(from=> ::haversack::private::Lent::of(#lent).as_written #none),
                }
            }
            Form::Fill { value, is_computed: false, call: None, span, destination } => {
                self.whole(*value, span, destination)
            }
            Form::Fill { value, call, span, destination, .. } => self.filled(*value, call, span, destination),
            Form::Assign { receiver, source, call, span } => self.assigned(*receiver, *source, call, span),
            Form::Returned { slot, value, span } => self.returned(slot, *value, span),
            Form::InPlace { slot, value, is_computed, span } => self.in_place(slot, *value, is_computed, span),
        })
    }

    /// Returns the user's expression with its holes filled.
    pub(super) fn shell(&mut self, shell: Shell) -> Expr {
        let mut value = shell.value;
        let mut parts = shell.parts.into_iter();
        each_hole(&mut value, &mut |hole| match (hole, parts.next()) {
            (Hole::Value(value), Some(Part::Value(node))) => *value = self.value(node),
            (Hole::Block(block), Some(Part::Block(id))) => block.stmts = self.block(id),
            _ => {}
        });
        value
    }

    /// Fills the holes in the input of a macro.
    fn input(&mut self, mac: &mut Macro, input: Input) {
        let Input::Values { mut list, parts, count } = input else { return };
        for (value, part) in list.iter_mut().zip(parts) {
            *value = self.value(part);
        }
        mac.tokens = match count {
            None => list.to_token_stream(),
            Some(count) => quote!(#list; #count),
        };
    }
}

/// Puts the questions of a block behind its values, or at its end, and their tags at its beginning.
fn ask(block: &Block, output: &mut Vec<Stmt>, values: Vec<(usize, &Statement)>) {
    let asks = questions::asks(&block.questions);
    // If conditions leave out all of the values, the block has none.
    if !asks.is_empty() && values.iter().all(|(_, statement)| !statement.conditions.is_empty()) {
        let left_out = values.iter().map(|(_, statement)| statement.conditions.predicate());
        let condition = (!values.is_empty()).then(|| quote!(#[cfg(not(any(#(#left_out),*)))]));
        let end = at_end(&asks);
        output.push(verbatim(quote!(#condition #end)));
    }
    for (at, statement) in values.into_iter().rev().filter(|_| !asks.is_empty()) {
        if is_braced_macro(&output[at]) {
            // The macro may expand to a value, or to items.
            output.insert(at, verbatim(at_end(&asks)));
            continue;
        }
        let (value, condition) = (tail(&output[at], &asks), statement.conditions.attribute());
        output[at] = verbatim(quote!(#condition #value));
    }
    let tags = declarations(&block.questions);
    if !tags.is_empty() {
        output.insert(0, verbatim(tags));
    }
}

/// Returns whether the statement is `name! { .. }`.
fn is_braced_macro(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Macro(mac) if matches!(mac.mac.delimiter, MacroDelimiter::Brace(_)))
}
