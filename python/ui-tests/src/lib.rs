//! The cases are in `fail/`.
