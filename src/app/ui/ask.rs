//! What the page asks of the parts that arrive later, and what it says where one does not arrive.

use wasm_bindgen_futures::spawn_local;

use super::Page;
use crate::answers::View;
use crate::browser::page::{self as browser, in_a_task};
use crate::parts::{self, LoadError, Request};

/// The button that asks again.
pub const TRY_AGAIN: &str = "try-again";

impl Page {
    /// Asks a part for something; the part is fetched where it is not here yet.
    pub(super) fn ask(self, request: Request) {
        spawn_local(async move {
            self.asked(request).await;
        });
    }

    /// Asks once more for what did not arrive.
    pub(super) fn try_again(self) {
        let Some(request) = self.now(|state| state.missing) else {
            return;
        };
        // It is told anew where it does not arrive again.
        self.update(|state| state.missing = None);
        spawn_local(async move {
            let focus = if self.asked(request).await {
                "result"
            } else {
                TRY_AGAIN
            };
            // The button that was pressed is gone, and what arrived may have taken the focus.
            in_a_task(move || {
                if browser::is_focus_lost() {
                    browser::focus(focus);
                }
            });
        });
    }

    /// Whether the part arrived.
    async fn asked(self, request: Request) -> bool {
        match hand_over(request).await {
            Ok(()) => {
                if self.now(|state| state.missing.is_some()) {
                    self.update(|state| state.missing = None);
                }
                true
            }
            Err(LoadError) => {
                // Nobody has asked for the news.
                if request != Request::News {
                    self.update(|state| state.missing = Some(request));
                }
                // Without the summary the page prints as it is.
                if request == Request::Print {
                    browser::print();
                }
                false
            }
        }
    }
}

/// Brings the part that a request is for, and hands it over in a task of its own: by then the page has made the place
/// for it.
async fn hand_over(request: Request) -> Result<(), LoadError> {
    match request {
        Request::Show(view @ (View::Guide | View::Sources | View::Embed)) => {
            let library = parts::library().await?;
            in_a_task(move || (library.show)(view));
        }
        _ => {
            let plans = parts::plans().await?;
            in_a_task(move || (plans.ask)(request));
        }
    }
    Ok(())
}
