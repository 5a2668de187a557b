//! Tests of elements. They are in `tests/`; there is no library.
#![no_std]
