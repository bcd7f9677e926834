//! Mounts the page. Nothing else; empty natively.

fn main() {
    #[cfg(target_arch = "wasm32")]
    casepath::ui::mount();
}
