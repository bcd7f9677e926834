//! Components that the views of plans share: compare, my plan, the log.

mod backup_preview;
mod card;
mod heading;
mod links;
mod messages;
mod storage_notices;
mod storage_panel;

pub use card::{Card, card_heading};
pub use heading::{focus_on_opening, view_heading};
pub use links::{CalculatorLink, nothing_yet};
pub use messages::{message_view, messages, undo_view};
pub use storage_notices::storage_notices;
pub use storage_panel::StoragePanel;
