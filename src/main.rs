//! Mounts the page.

fn main() {
    casepath_app::ui::mount();
}
