//! "Is it worth it?": cases computed by a person, a second implementation, the limits of the law, properties of every
//! path, and the search for better options.
#![cfg(not(target_arch = "wasm32"))]

mod best;
mod cases;
mod law;
mod tables;
mod ways;

use casepath::money::Dollars;

/// Whole cents, rounded half up. Within a millionth of half a cent counts as half a cent: 33.335 is 3,334.
fn cents(amount: Dollars) -> i64 {
    (amount.0 * 100.0 + 0.5 + 1e-6).floor() as i64
}
