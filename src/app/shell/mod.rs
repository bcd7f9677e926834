//! What surrounds the views: header, messages, saved status, footer, phone bar, live region.

mod clearing;
mod device;
mod footer;
mod header;
mod live_region;
mod notices;
mod outlet;
mod phone_bar;
mod saved;

pub use clearing::Clearing;
pub use device::Device;
pub use footer::Footer;
pub use header::{Header, WaitingHeader};
pub use live_region::LiveRegion;
pub use notices::Notices;
pub use outlet::{NotLoaded, Outlet};
pub use phone_bar::PhoneBar;
pub use saved::Saved;

/// The date of `YYYY-MM-DDTHH:MM`.
fn day(saved: &str) -> &str {
    saved.get(..10).unwrap_or(saved)
}
