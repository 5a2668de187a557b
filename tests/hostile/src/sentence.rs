//! Decides for each error of the compiler whether a user of planned functions may see it.

/// An error of rustc.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) code: Option<String>,
    pub(crate) text: String,
    /// As it is printed.
    pub(crate) rendered: String,
}

/// The verdict on an error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// haversack's, or the borrow checker's: what it says in short.
    Refused(String),
    /// A name that is missing, as what declares it was refused.
    Follows,
    /// None of them.
    Unexpected,
}

/// Sentences of `#[budget]`, and of traits that it asks, each by a part that is its own.
const SENTENCES: [&str; 33] = [
    "and hides the plan of the function",
    "is called in the input of a macro, which runs it when",
    "it is no array and no view of this library",
    "a parameter under `#[cfg]` is not planned",
    "makes an array here that the plan does not count",
    "is an array, and its `let` does not say so",
    "makes an array on the heap, which the plan of the function does not count",
    "cannot be written into a slot of dtype",
    "this initialiser allocates",
    "does not give its bytes to an array of dtype",
    "this function has no plan, and a planned function calls it",
    "this planned function returns an array, which needs a place of its own",
    "is not a planned function",
    "the plan of this function does not find the type of a slot",
    "the plan of this function does not find the bytes of a call",
    "this slot is planned as `",
    "a planned function is called in a closure, or in the input of a macro",
    "a planned function is called in the input of a macro that prints its input",
    "which end with the",
    "is a slot of the plan, and its bytes stay in the workspace",
    "is called inside of a closure, and nobody knows when that runs",
    "calls itself: a recursion needs a workspace",
    "that is made inside of a closure cannot be planned",
    "that is made in the input of a macro cannot be planned",
    "a slot has a name of its own",
    "a slot is written where it is made",
    "is a slot of the plan: what is assigned to it",
    "this kind of expression cannot be planned",
    "memory budget exceeded",
    "an array is returned by itself",
    "a planned function names the type that it returns",
    "two items share the name",
    "give yours a name of its own",
];

/// Errors of the borrow checker about a slot: its bytes are needed again, or it is gone.
const BORROWS: [&str; 9] = ["E0505", "E0597", "E0499", "E0382", "E0506", "E0502", "E0716", "E0503", "E0515"];

/// Names that are missing.
const MISSING: [&str; 7] = ["E0425", "E0432", "E0433", "E0412", "E0405", "E0423", "E0573"];

impl Message {
    /// Whether it shows what no user knows.
    pub(crate) fn shows_machinery(&self) -> bool {
        ["haversack::private", "UInt<", "UTerm"].iter().any(|word| self.rendered.contains(word))
    }

    /// The message without the names in it.
    pub(crate) fn kind(&self) -> String {
        self.text.split('`').enumerate().map(|(i, part)| if i % 2 == 0 { part } else { ".." }).collect()
    }

    pub(crate) fn verdict(&self) -> Verdict {
        if let Some(sentence) = SENTENCES.iter().find(|sentence| self.text.contains(**sentence)) {
            return Verdict::Refused((*sentence).to_owned());
        }
        let code = self.code.as_deref().unwrap_or_default();
        if BORROWS.contains(&code) {
            let of = if self.text.contains("memory_of_") { "the bytes of a slot" } else { "a variable" };
            return Verdict::Refused(format!("{code} of {of}"));
        }
        if MISSING.contains(&code) { Verdict::Follows } else { Verdict::Unexpected }
    }
}
