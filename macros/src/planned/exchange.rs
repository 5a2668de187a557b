//! Finds slots whose bytes would leave their block: those of an inner block that are exchanged with a slot outside of it.

use syn::Error;

use super::liveness::Lifetimes;
use super::tree::{Body, Exchange};

/// Returns an error for each exchange after which an outer variable has bytes of an inner block, and is used behind the block.
pub(super) fn check(body: &Body, lives: &Lifetimes) -> Vec<Error> {
    let mut mistakes: Vec<Error> = Vec::new();
    let mut refused = Vec::new();
    for exchange in body.exchanges.iter().filter(|exchange| exchange.is_inside) {
        let binding = body.slots[exchange.outer].binding;
        let is_used = lives.slots.iter().any(|life| life.binding == binding && life.last > exchange.statement);
        if (is_used || exchange.is_repeated) && !refused.contains(&exchange.inner) {
            refused.push(exchange.inner);
            mistakes.push(refusal(body, exchange));
        }
    }
    mistakes
}

fn refusal(body: &Body, exchange: &Exchange) -> Error {
    let (inner, outer) = (&body.slots[exchange.inner].name, &body.slots[exchange.outer].name);
    let block = if exchange.is_repeated { "loop" } else { "block" };
    let message = format!(
        "`{outer}` takes the bytes of `{inner}`, which end with the {block} that makes `{inner}`: make `{inner}` in front of the {block}, \
         beside `{outer}`"
    );
    Error::new(exchange.span, message)
}
