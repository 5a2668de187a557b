//! Paths of functions, as the compiler writes them: `crate::Stack<u8>::push`.

/// Returns the path without generic arguments, which stand behind a word. `<T as Trait>` in front of a word is part of the path.
fn bare(path: &str) -> impl Iterator<Item = char> + Clone {
    let mut depth = 0;
    let mut before = ' ';
    path.chars().filter(move |&now| {
        let previous = core::mem::replace(&mut before, now);
        match now {
            '<' if depth > 0 || previous.is_alphanumeric() || previous == '_' => depth += 1,
            '>' if depth > 0 && previous != '-' => {
                depth -= 1;
                return false;
            }
            _ => {}
        }
        depth == 0
    })
}

/// Returns whether both paths name one function, whatever its arguments are.
pub(super) fn are_equal(one: &str, other: &str) -> bool {
    bare(one).eq(bare(other))
}

/// Returns whether `name` is the end of `path`, in whole words.
pub(super) fn ends_with(path: &str, name: &str) -> bool {
    let (path, name) = (bare(path), bare(name));
    let Some(before) = path.clone().count().checked_sub(name.clone().count()) else { return false };
    let starts_a_word = before == 0 || path.clone().nth(before - 1) == Some(':');
    starts_a_word && path.skip(before).eq(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_no_part_of_a_path() {
        assert!(are_equal("a::Stack<T>::push", "a::Stack<u8>::push"));
        assert!(are_equal("a::sum", "a::sum<fn(u8) -> Vec<u8>>"));
        assert!(are_equal("<a::Stack<T> as a::Push>::push", "<a::Stack<u8> as a::Push>::push"));
        assert!(!are_equal("<a::Stack as a::Push>::push", "<a::Heap as a::Push>::push"));
        assert!(!are_equal("a::sum", "a::sums"));
    }

    #[test]
    fn names_are_whole_words() {
        assert!(ends_with("a::Stack<T>::push", "Stack::push"));
        assert!(ends_with("a::load", "load"));
        assert!(ends_with("a::load", "a::load"));
        assert!(!ends_with("a::unload", "load"));
        assert!(!ends_with("load", "a::load"));
    }
}
