//! The code of a body: statements and expressions. Each is the user's own, with holes where its parts were, or has a form that
//! the plan gives it.

use proc_macro2::{Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::token::Semi;
use syn::{Attribute, Expr, ExprMacro, Ident, Local, Stmt, StmtMacro, Token};

use super::facts::{Function, Questions, Tag};

/// The code of all blocks: for each, its statements.
pub(in super::super) type BodyCode = Vec<Vec<Code>>;

/// A statement as it is written.
pub(in super::super) enum Code {
    /// An item, as it is in the source.
    Item(Stmt),
    Let(Let),
    Value {
        attributes: Vec<Attribute>,
        value: Node,
        semicolon: Option<Semi>,
    },
    /// A macro in the place of a statement.
    Macro {
        shell: StmtMacro,
        input: Input,
    },
}

/// A `let`. Its shell is the user's, without the value.
pub(in super::super) struct Let {
    pub(in super::super) shell: Local,
    /// The slot that it makes.
    pub(in super::super) slot: Option<usize>,
    pub(in super::super) value: Option<Node>,
    /// The value behind `else`.
    pub(in super::super) diverge: Option<Node>,
}

/// An expression.
pub(in super::super) struct Node {
    pub(in super::super) form: Form,
    /// The tag for its type, if it is a call whose type is asked.
    pub(in super::super) tag: Option<Tag>,
}

/// The user's expression with holes, and the parts that fill them, in the order of the source.
pub(in super::super) struct Shell {
    pub(in super::super) value: Expr,
    pub(in super::super) parts: Vec<Part>,
}

/// A part of an expression.
pub(in super::super) enum Part {
    /// The part was not taken out.
    Same,
    Value(Node),
    /// A block, by its number.
    Block(usize),
}

/// The destination of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Destination {
    Anywhere,
    /// A slot, by its number.
    Slot(usize),
    /// The place of the array that the function returns.
    Returned,
}

/// The form of an expression in the output.
pub(in super::super) enum Form {
    /// The user's.
    Same(Shell),
    /// A closure that asks at its end.
    Closure(Shell, Questions),
    /// `plain!(value)`, with the path of the user.
    Plain {
        path: TokenStream,
        span: Span,
        value: Box<Node>,
    },
    Macro(ExprMacro, Input),
    /// `drop(slot)`.
    Drop(Shell),
    /// A function, planned or not, by the number of the call.
    Call {
        call: usize,
        shell: Shell,
        destination: Destination,
    },
    /// A function that must not be planned, because nobody knows when it runs.
    Ordinary(Shell, Box<Function>, Span),
    /// A function that must not be planned, in the input of a macro that prints it.
    Shown(Shell, Box<Function>, Span),
    /// A constructor of an array.
    Construct {
        owner: ConstructorOwner,
        name: Ident,
        shell: Shell,
        destination: Destination,
    },
    /// `array![..]`, a list of values that is written to a destination. It has the path of the user.
    List {
        path: TokenStream,
        values: Box<Node>,
        span: Span,
        destination: Destination,
    },
    /// `array![..]` that lies in the frame of the function.
    InlineList {
        path: TokenStream,
        values: Box<Node>,
        span: Span,
    },
    /// Such a list, lent as the array that is written.
    LentList {
        value: Box<Node>,
        span: Span,
    },
    /// `&a` or `&mut a`. If `a` is a slot, it is lent as an array.
    LentSlot {
        value: Box<Node>,
        is_exclusive: bool,
        from: Span,
        to: Span,
    },
    /// A value that is written to a destination. A product has the number of a call.
    Fill {
        value: Box<Node>,
        /// Whether it stood there with the method that makes an array of it, such as `.eval()`.
        is_computed: bool,
        call: Option<usize>,
        span: Span,
        destination: Destination,
    },
    /// `out.assign(a.dot(&b))`.
    Assign {
        receiver: Box<Node>,
        source: Box<Node>,
        call: Option<usize>,
        span: Span,
    },
    /// A slot that the function returns. If it does not lie where the result goes, it is copied there.
    Returned {
        slot: usize,
        value: Box<Node>,
        span: Span,
    },
    /// A value that takes over the bytes of a slot.
    InPlace {
        slot: usize,
        value: Box<Node>,
        /// Whether it stood there with `.eval()`.
        is_computed: bool,
        span: Span,
    },
}

/// The owner of a constructor, in front of `::zeros`.
pub(in super::super) enum ConstructorOwner {
    /// A whole type.
    Type(TokenStream),
    /// Only `Array`, by its path. The slot gives the dtype and the shape.
    Array(TokenStream),
}

/// The input of a macro.
pub(in super::super) enum Input {
    /// The tokens of the user, which only the macro understands.
    Same,
    /// A list of values, each as an argument: the user's expression with at most one hole.
    Values {
        /// The list with holes, and the length behind it: `vec![value; count]`.
        list: Punctuated<Expr, Token![,]>,
        parts: Vec<Node>,
        count: Option<Box<Expr>>,
    },
}

impl Node {
    pub(in super::super) fn of(form: Form) -> Self {
        Node { form, tag: None }
    }

    /// Returns whether the value is written by a function that returns a slot.
    pub(in super::super) fn is_slot(&self) -> bool {
        matches!(self.form, Form::Fill { .. } | Form::Construct { .. } | Form::List { .. } | Form::InPlace { .. })
    }

    /// Returns the user's expression with its parts.
    pub(in super::super) fn same(value: Expr, parts: Vec<Part>) -> Self {
        Node::of(Form::Same(Shell { value, parts }))
    }
}
