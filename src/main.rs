//! Mounts the page.

fn main() {
    casepath_app::app::mount();
}
